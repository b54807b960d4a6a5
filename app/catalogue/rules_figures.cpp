#include "catalogue/rule_sets.h"

#include "catalogue/finding_list.h"

namespace catalogue {
namespace {

void no_source(base::Findings& findings, const base::SourceRef& where, const char* ja,
               const char* en) {
    add_blocking(findings, "no-source", at(where, "source"),
                 {std::string(ja) +
                      "の出どころがありません。計画の行（plan:58）か、名前と日付を書いてください",
                  std::string(en) +
                      " has no source. Write the plan's row (plan:58) or a name and a "
                      "date"});
}

void check_amount(const OfService<Amount>& line, base::Findings& findings) {
    const Amount& amount = line.value;
    if (amount.label.empty()) missing_value(findings, line.where, "label");
    if (!amount.low && !amount.high) missing_value(findings, line.where, "high");
    if (amount.low && amount.high && *amount.low > *amount.high)
        add_blocking(findings, "low-over-high", at(line.where, "low"),
                     {"low が high より大きくなっています。入れかわっていないか見てください",
                      "low is more than high. Look whether they are exchanged"});
    if (!amount.shown) {
        add_doubtful(findings, "amount-not-shown", at(line.where, "shown"),
                     {"「" + line.service + "」の金額（" + amount.label.base +
                          "）は画面に出ません。確かめられたら shown に yes と書いてください",
                      "An amount of \"" + line.service + "\" (" + amount.label.base +
                          ") is not shown. Write yes under shown once it is upheld"});
        return;
    }
    if (amount.unit.empty()) missing_value(findings, line.where, "unit");
    if (amount.year.empty())
        add_blocking(
            findings, "no-year", at(line.where, "year"),
            {"何年度の金額かがありません", "The year that the amount holds for is missing"});
    if (amount.source.empty()) no_source(findings, line.where, "金額", "The amount");
}

} // namespace

void check_figures(const CityDraft& city, base::Findings& findings) {
    for (const auto& line : city.amounts) check_amount(line, findings);
    for (const auto& line : city.rules) {
        if (line.value.text.empty()) missing_value(findings, line.where, "text");
        if (line.value.source.empty())
            no_source(findings, line.where, "今の決まり", "Today's rule");
    }
    for (const auto& line : city.results)
        if (line.value.year.empty()) missing_value(findings, line.where, "year");
    for (const DraftIndicator& line : city.indicators) {
        const IndicatorValue& value = line.value;
        if (!value.now && value.now_text.empty()) missing_value(findings, line.where, "now");
        if (!value.target && value.target_text.empty())
            missing_value(findings, line.where, "target");
    }
}

} // namespace catalogue
