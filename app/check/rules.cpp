#include "check/rules.h"

#include "check/looks.h"
#include "check/rule_sets.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace check {
namespace {

/// Every function that looks for something, once, in the table's order.
std::vector<Look> looks() {
    std::vector<Look> all;
    for (const LookOfRule& rule : looks_of_rules())
        if (std::ranges::find(all, rule.look) == all.end()) all.push_back(rule.look);
    return all;
}

void report_cities_of_one_id(const draft::Draft& draft, base::Findings& findings) {
    std::map<std::string, base::SourceRef> cities;
    for (const draft::CityDraft& city : draft.cities) {
        const auto [first, fresh] = cities.emplace(city.city.id, city.where);
        if (fresh || city.city.id.empty()) continue;
        base::report(
            findings, "duplicate-id", at(city.where, "id"),
            {"市のid「" + city.city.id + "」は " + first->second.file + " にもあります",
             "The city's id \"" + city.city.id + "\" is used in " + first->second.file + " too"});
    }
}

} // namespace

base::Findings check(const draft::Draft& draft, const Aids& aids) {
    base::Findings findings;
    report_cities_of_one_id(draft, findings);
    for (const Look look : looks()) {
        look({draft, nullptr, aids}, findings);
        for (const draft::CityDraft& city : draft.cities) look({draft, &city, aids}, findings);
    }
    return findings;
}

void sort_findings(base::Findings& findings) {
    const auto key = [](const base::Finding& f) {
        return std::tie(f.where.file, f.where.line, f.where.column, f.code, f.message.ja);
    };
    std::ranges::sort(findings, [&](const base::Finding& a, const base::Finding& b) {
        if (a.severity != b.severity) return a.severity == base::Severity::blocking;
        return key(a) < key(b);
    });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    // A value that could not be read was left out of the draft; its cell is not empty.
    std::set<std::tuple<std::string, int, std::string>> unread;
    const auto cell = [](const base::Finding& f) {
        return std::tuple(f.where.file, f.where.line, f.where.column);
    };
    for (const base::Finding& finding : findings)
        if (finding.code.starts_with("bad-")) unread.insert(cell(finding));
    std::erase_if(findings, [&](const base::Finding& finding) {
        return finding.code == "missing-value" && unread.contains(cell(finding));
    });
}

} // namespace check
