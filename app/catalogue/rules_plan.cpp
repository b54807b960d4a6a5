#include "catalogue/rule_sets.h"

#include "catalogue/finding_list.h"
#include "catalogue/section_tree.h"

#include <map>
#include <vector>

namespace catalogue {
namespace {

/// The rows in which the plan names one service, in the plan's order.
using RowsOf = std::map<std::string, std::vector<const DraftRow*>>;

void check_own_id(const std::string& city, const DraftService& line,
                  const std::vector<const DraftRow*>& rows, base::Findings& findings) {
    std::vector<const DraftRow*> originals;
    for (const DraftRow* row : rows)
        if (!row->repeat) originals.push_back(row);
    for (std::size_t i = 1; i < originals.size(); ++i)
        add_blocking(
            findings, "several-originals", at(originals[i]->where, "repeat"),
            {"「" + line.service.id + "」の再掲でない行が、" + originals[0]->row + "と" +
                 originals[i]->row + "の2つあります。再掲の行の repeat に yes と書いてください",
             "\"" + line.service.id + "\" has two rows that are no repeats, " + originals[0]->row +
                 " and " + originals[i]->row + ". Write yes under repeat where it is one"});
    const std::string wanted = city + ":" + (originals.empty() ? rows : originals).front()->row;
    if (originals.size() > 1 || line.service.id == wanted) return;
    add_blocking(findings, "id-not-its-row", at(line.where, "id"),
                 {"id「" + line.service.id + "」は「" + wanted +
                      "」のはずです（再掲でない行、なければはじめの行の番号）",
                  "The id \"" + line.service.id + "\" should be \"" + wanted +
                      "\": the row that is no repeat, else the first"});
}

void check_parents(const CityDraft& city, base::Findings& findings) {
    SectionTree tree;
    for (const auto& line : city.sections) tree.add(line.value);
    for (const auto& line : city.sections)
        if (tree.path_ids(line.value.id).size() >= SectionTree::deepest)
            add_blocking(findings, "section-circle", at(line.where, "parent"),
                         {"「" + line.value.id +
                              "」の上の分野をたどると終わりません。parent を直してください",
                          "The parents of \"" + line.value.id + "\" never end. Correct them"});
}

} // namespace

void check_plan(const CityDraft& city, base::Findings& findings) {
    check_parents(city, findings);
    if (city.rows.empty()) return;
    const std::vector<DraftRow> rows = ordered_rows(city);
    RowsOf rows_of;
    for (const DraftRow& row : rows) rows_of[row.service].push_back(&row);
    for (const DraftService& line : city.services) {
        if (line.service.id.empty()) continue;
        const auto found = rows_of.find(line.service.id);
        if (found != rows_of.end())
            check_own_id(city.city.id, line, found->second, findings);
        else
            add_blocking(findings, "service-without-row", at(line.where, "id"),
                         {"「" + line.service.id + "」が rows.csv のどの行にもありません",
                          "\"" + line.service.id + "\" stands in no row of rows.csv"});
    }
}

} // namespace catalogue
