#include "check/rule_sets.h"

#include "base/numbers.h"
#include "model/section_tree.h"

#include <map>
#include <vector>

namespace check {
namespace {

/// The rows in which the plan names one service, in the plan's order.
using RowsOf = std::map<std::string, std::vector<const draft::DraftRow*>>;

/// An id like ina:n12, which `update` gives to a service that staff add. The service keeps it when
/// a later plan has a row for it.
bool is_of_staff(const std::string& city, std::string_view id) {
    const std::string lead = city + ":n";
    return id.starts_with(lead) && base::is_digits(id.substr(lead.size()));
}

void check_own_id(const std::string& city, const draft::DraftService& line,
                  const std::vector<const draft::DraftRow*>& rows, base::Findings& findings) {
    std::vector<const draft::DraftRow*> originals;
    for (const draft::DraftRow* row : rows)
        if (!row->repeat) originals.push_back(row);
    for (std::size_t i = 1; i < originals.size(); ++i)
        base::report(findings, "several-originals", at(originals[i]->where, "repeat"),
                     {"「" + line.service.id + "」の再掲でない行が、" + originals[0]->row + "と" +
                          originals[i]->row + "の2つあります",
                      "\"" + line.service.id + "\" has two rows that are no repeats, " +
                          originals[0]->row + " and " + originals[i]->row});
    const std::string wanted = city + ":" + (originals.empty() ? rows : originals).front()->row;
    if (originals.size() > 1 || line.service.id == wanted) return;
    if (is_of_staff(city, line.service.id)) return;
    base::report(findings, "id-not-its-row", at(line.where, "id"),
                 {"id「" + line.service.id + "」は「" + wanted + "」のはずです",
                  "The id \"" + line.service.id + "\" should be \"" + wanted + "\""});
}

void check_parents(const draft::CityDraft& city, base::Findings& findings) {
    model::SectionTree tree;
    for (const auto& line : city.sections) tree.add(line.value);
    for (const auto& line : city.sections)
        if (tree.path_ids(line.value.id).size() >= model::SectionTree::deepest)
            base::report(findings, "section-circle", at(line.where, "parent"),
                         {"「" + line.value.id + "」の上の分野をたどると終わりません",
                          "The parents of \"" + line.value.id + "\" never end"});
}

} // namespace

void look_at_plan(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    const draft::CityDraft& city = *scene.city;
    check_parents(city, findings);
    if (city.rows.empty()) return;
    const std::vector<draft::DraftRow> rows = ordered_rows(city);
    RowsOf rows_of;
    for (const draft::DraftRow& row : rows) rows_of[row.service].push_back(&row);
    for (const draft::DraftService& line : city.services) {
        if (line.service.id.empty()) continue;
        const auto found = rows_of.find(line.service.id);
        if (found != rows_of.end())
            check_own_id(city.city.id, line, found->second, findings);
        else
            base::report(findings, "service-without-row", at(line.where, "id"),
                         {"「" + line.service.id + "」が rows.csv のどの行にもありません",
                          "\"" + line.service.id + "\" is in no row of rows.csv"});
    }
}

} // namespace check
