#include "base/rule_table.h"

#include "base/require.h"
#include "base/rules_of_sources.h"

#include <algorithm>
#include <array>
#include <utility>

namespace base {
namespace {

Message remedy_of(const Rule& rule) {
    return {std::string(rule.remedy.ja), std::string(rule.remedy.en)};
}

void cut_end(std::string& text, const std::string& end) {
    if (text.ends_with(end)) text.resize(text.size() - end.size());
}

} // namespace

std::span<const RuleGroup> rule_groups() {
    static const std::array<RuleGroup, 5> groups = {{{Source::reading, rules_of_reading()},
                                                     {Source::check, rules_of_check()},
                                                     {Source::sheet, rules_of_sheets()},
                                                     {Source::plan, rules_of_plans()},
                                                     {Source::settings, rules_of_settings()}}};
    return groups;
}

const Rule* find_rule(std::string_view code) {
    for (const RuleGroup& group : rule_groups())
        if (const auto found = std::ranges::find(group.rules, code, &Rule::code);
            found != group.rules.end())
            return &*found;
    return nullptr;
}

void report(Findings& findings, std::string_view code, SourceRef where, Message seen) {
    const Rule* rule = find_rule(code);
    require(rule != nullptr, "a finding has a code that is in no rule");
    if (rule->kind == Remedy::of_rule) seen = seen.with_advice(remedy_of(*rule));
    findings.push_back({rule->severity, std::string(code), std::move(where), std::move(seen)});
}

Message seen_of(const Finding& finding) {
    const Rule* rule = find_rule(finding.code);
    Message seen = finding.message;
    if (!rule || rule->kind != Remedy::of_rule) return seen;
    const Message end = Message().with_advice(remedy_of(*rule));
    cut_end(seen.ja, end.ja);
    cut_end(seen.en, end.en);
    return seen;
}

} // namespace base
