#pragma once

#include "draft/draft.h"
#include "plan/import.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace plan_test {

/// Replaces brackets as the catalogue writes them in names.
inline std::string wide_brackets(const std::string& name) {
    std::string out;
    for (const char c : name) c == '(' ? out += "（" : c == ')' ? out += "）" : out += c;
    return out;
}

/// The expected result for a plan in any layout, one line for each row: "4-3-1 4.3
/// 児童扶養手当の支給 [子ども支援課] new repeat of 2-1-1".
inline std::vector<std::string> facts_of(const draft::CityDraft& city) {
    std::map<std::string, std::string> names, services;
    for (const auto& line : city.offices) names[line.value.id] = line.value.name.base;
    for (const auto& line : city.services) services[line.service.id] = line.service.name.base;
    std::vector<std::string> facts;
    for (const draft::DraftRow& row : draft::ordered_rows(city)) {
        std::string fact =
            row.row + " " + row.section + " " + wide_brackets(services[row.service]) + " [";
        for (const std::string& office : row.offices)
            fact += (fact.ends_with('[') ? "" : " ") + names[office];
        fact += "]";
        for (const std::string& mark : row.marks) fact += " " + mark;
        if (row.repeat) fact += " repeat of " + row.service.substr(row.service.find(':') + 1);
        facts.push_back(std::move(fact));
    }
    return facts;
}

/// Lines that are in only one of the two, with < or > before them; empty if they are equal.
inline std::vector<std::string> differences(const std::vector<std::string>& got,
                                            const std::vector<std::string>& expected) {
    std::vector<std::string> out;
    for (const std::string& line : got)
        if (std::ranges::find(expected, line) == expected.end()) out.push_back("< " + line);
    for (const std::string& line : expected)
        if (std::ranges::find(got, line) == got.end()) out.push_back("> " + line);
    if (out.empty() && got != expected) out.emplace_back("another order");
    return out;
}

/// The codes of the findings about a row; with an empty `row` those about the whole plan.
inline std::vector<std::string> codes(const plan::Import& import, const std::string& row = "") {
    std::vector<std::string> out;
    for (const base::Finding& finding : import.findings) {
        const std::string about = finding.where.column.substr(0, finding.where.column.find(' '));
        if (row.empty() || about == row) out.push_back(finding.code);
    }
    return out;
}

inline bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

inline plan::Import import_text(const std::string& text, const std::string& city = "mori") {
    plan::ImportOptions options;
    options.file = "plan.txt";
    options.city_id = city;
    return plan::import_plan(text, options);
}

} // namespace plan_test
