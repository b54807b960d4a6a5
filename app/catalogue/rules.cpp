#include "catalogue/rules.h"

#include "catalogue/finding_list.h"
#include "catalogue/rule_sets.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace catalogue {

base::SourceRef at(base::SourceRef where, std::string_view column) {
    where.column = column;
    return where;
}

void missing_value(base::Findings& findings, const base::SourceRef& where,
                   std::string_view column) {
    const std::string name(column);
    add_blocking(
        findings, "missing-value", at(where, column),
        {"「" + name + "」がからです。書いてください", "\"" + name + "\" is empty. Fill it in"});
}

base::Findings check(const Draft& draft) {
    base::Findings findings;
    check_shared(draft, findings);
    check_urgent_words(draft, findings);
    std::map<std::string, base::SourceRef> cities;
    for (const CityDraft& city : draft.cities) {
        const auto [first, fresh] = cities.emplace(city.city.id, city.where);
        if (!fresh && !city.city.id.empty())
            add_blocking(
                findings, "duplicate-id", at(city.where, "id"),
                {"市のid「" + city.city.id + "」は " + first->second.file + " にもあります",
                 "The city's id \"" + city.city.id + "\" stands in " + first->second.file +
                     " too"});
        check_identity(city, findings);
        check_references(draft, city, findings);
        check_plan(city, findings);
        check_wording(city, findings);
        check_figures(city, findings);
        check_open_points(city, findings);
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
    const auto repeated = std::ranges::unique(findings);
    findings.erase(repeated.begin(), repeated.end());
    // A cell that could not be read is no empty one.
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

} // namespace catalogue
