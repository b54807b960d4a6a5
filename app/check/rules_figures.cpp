#include "check/rule_sets.h"

#include "model/fiscal_year.h"

#include <algorithm>
#include <map>

namespace check {
namespace {

/// For each service, the months from which the rules of today apply.
using RulesSince = std::map<std::string, std::vector<std::string>>;

void no_source(base::Findings& findings, const base::SourceRef& where, const std::string& ja,
               const std::string& en) {
    base::report(findings, "no-source", at(where, "source"),
                 {ja + "の出どころがありません", en + " has no source"});
}

/// An amount with the name of its service.
struct NamedAmount {
    const draft::OfService<model::Amount>& line;
    std::string ja, en;
};

std::vector<NamedAmount> named_amounts(const draft::CityDraft& city) {
    std::map<std::string, std::string> names;
    for (const draft::DraftService& line : city.services)
        names.emplace(line.service.id, line.service.name.base);
    std::vector<NamedAmount> out;
    for (const auto& line : city.amounts) {
        const auto name = names.find(line.service);
        const std::string& label = line.value.label.base;
        out.push_back(
            {line,
             "「" + (name == names.end() ? line.service : name->second) + "」の金額" +
                 (label.empty() ? "" : "（" + label + "）"),
             "An amount of \"" + line.service + "\"" + (label.empty() ? "" : " (" + label + ")")});
    }
    return out;
}

/// A rule that came into force after the start of the amount's year may have changed the amount.
void check_superseded(const NamedAmount& amount, const RulesSince& since,
                      base::Findings& findings) {
    const auto& line = amount.line;
    const std::optional<int> year = model::fiscal_year(line.value.year);
    const auto rules = since.find(line.service);
    if (!year || rules == since.end()) return;
    const std::string begin = std::to_string(*year) + "-04";
    for (const std::string& month : rules->second) {
        if (month <= begin) continue;
        base::report(findings, "amount-superseded", at(line.where, "year"),
                     {amount.ja + "は" + line.value.year + "のものですが、決まりは" + month +
                          "に変わりました",
                      amount.en + " is of " + line.value.year + ", the rule changed in " + month});
        return;
    }
}

void check_amount(const NamedAmount& named, const RulesSince& since, base::Findings& findings) {
    const auto& line = named.line;
    const model::Amount& amount = line.value;
    if (amount.label.empty()) missing_value(findings, line.where, "label");
    if (!amount.low && !amount.high) missing_value(findings, line.where, "high");
    if (amount.low && amount.high && *amount.low > *amount.high)
        base::report(findings, "low-over-high", at(line.where, "low"),
                     {named.ja + "の下限（low）が上限（high）より大きくなっています",
                      named.en + " has a low above its high"});
    if (!amount.shown) {
        base::report(findings, "amount-not-shown", at(line.where, "shown"),
                     {named.ja + "は画面に出ません", named.en + " is not shown"});
        return;
    }
    if (amount.unit.empty()) missing_value(findings, line.where, "unit");
    if (amount.year.empty())
        base::report(findings, "no-year", at(line.where, "year"),
                     {named.ja + "に年度がありません", named.en + " has no year"});
    if (amount.source.empty()) no_source(findings, line.where, named.ja, named.en);
    check_superseded(named, since, findings);
}

void check_years(const draft::CityDraft& city, base::Findings& findings) {
    for (const auto& line : city.results)
        if (line.value.year.empty()) missing_value(findings, line.where, "year");
    const auto report_no_year = [&](const draft::DraftIndicator& line, std::string_view column) {
        base::report(findings, "figure-without-year", at(line.where, column),
                     {"指標「" + line.name.base + "」の" +
                          (column == "now_year" ? "現状" : "目標") + "が、いつの数かわかりません",
                      "The indicator \"" + line.name.base + "\" has no " + std::string(column)});
    };
    for (const draft::DraftIndicator& line : city.indicators) {
        const model::IndicatorValue& value = line.value;
        if (!value.now && value.now_text.empty()) missing_value(findings, line.where, "now");
        if (!value.target && value.target_text.empty())
            missing_value(findings, line.where, "target");
        if (value.now && value.now_year.empty()) report_no_year(line, "now_year");
        if (value.target && value.target_year.empty()) report_no_year(line, "target_year");
    }
}

/// The first sum in yen (1,000円, 3万円); empty if there is none.
std::string sum_in(const std::string& text) {
    constexpr std::string_view digits = "0123456789,";
    for (std::size_t yen = text.find("円"); yen != std::string::npos;
         yen = text.find("円", yen + 1)) {
        std::size_t end = yen;
        for (const std::string_view unit : {"万", "千", "億"})
            if (std::string_view(text).substr(0, end).ends_with(unit)) end -= unit.size();
        std::size_t begin = end;
        while (begin > 0 && digits.find(text[begin - 1]) != std::string_view::npos) --begin;
        const std::string sum = text.substr(begin, yen + std::string_view("円").size() - begin);
        // 0 yen does not go out of date.
        if (begin < end && sum != "0円") return sum;
    }
    return {};
}

/// A sum in a sentence needs its year in that sentence, or an amount of the same service that has
/// one.
void check_sums(const draft::CityDraft& city, base::Findings& findings) {
    std::set<std::string> dated;
    for (const auto& line : city.amounts)
        if (!line.value.year.empty()) dated.insert(line.service);
    for (const draft::DraftService& line : city.services) {
        const model::Service& service = line.service;
        if (service.audience != model::Audience::family || dated.contains(service.id)) continue;
        for (const auto& [column, member] : text_columns()) {
            const std::string& text = (service.*member).base;
            const std::string sum = sum_in(text);
            if (sum.empty() || text.find("年") != std::string::npos) continue;
            if (column == "fact" && service.fact_note.base.find("年") != std::string::npos)
                continue;
            base::report(
                findings, "sum-without-year", at(line.where, column),
                {"「" + service.name.base + "」の「" + sum + "」が何年度の額かわかりません",
                 "\"" + sum + "\" of \"" + service.id + "\" has no year"});
        }
    }
}

} // namespace

void look_at_figures(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    const draft::CityDraft& city = *scene.city;
    RulesSince since;
    for (const auto& line : city.rules)
        if (line.value.since.size() >= 7)
            since[line.service].push_back(line.value.since.substr(0, 7));
    for (const NamedAmount& amount : named_amounts(city)) check_amount(amount, since, findings);
    for (const auto& line : city.rules) {
        if (line.value.text.empty()) missing_value(findings, line.where, "text");
        if (line.value.source.empty())
            no_source(findings, line.where, "今の決まり", "Today's rule");
    }
    check_years(city, findings);
    check_sums(city, findings);
}

void look_at_old_amounts(const Scene& scene, base::Findings& findings) {
    const std::optional<int> now = model::fiscal_year_of_date(scene.aids.today);
    if (!scene.city || !now) return;
    for (const NamedAmount& named : named_amounts(*scene.city)) {
        const auto& line = named.line;
        const std::optional<int> year = model::fiscal_year(line.value.year);
        const bool nothing = line.value.high && *line.value.high == 0;
        if (!line.value.shown || nothing || !year || *year >= *now) continue;
        base::report(findings, "amount-of-past-year", at(line.where, "year"),
                     {named.ja + "は" + line.value.year + "のものです",
                      named.en + " is of " + line.value.year});
    }
}

} // namespace check
