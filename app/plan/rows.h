#pragma once

#include "plan/document.h"
#include "plan/doubt.h"
#include "plan/figures.h"
#include "plan/offices.h"
#include "plan/sections.h"

#include <string>
#include <vector>

namespace plan {

/// A row of the plan's tables of measures (事業).
struct PlanRow {
    std::string row;          ///< unique in the plan: 58, or 4-3-1 if every section numbers from 1
    std::string printed;      ///< the number as printed; empty if it has none
    std::string section;      ///< id
    std::string name;         ///< without marks and blanks from scanning
    std::string printed_name; ///< with those marks that are words: 児童扶養手当（再掲）
    Marks marks;
    std::vector<std::string> offices;
    std::vector<Cell> cells; ///< sentences only, as plain text
    Place place;
    bool begins_section = false, first_on_page = false;

    bool is_repeat() const { return marks.repeat; }
    /// All sentences joined.
    std::string text() const;
};

struct PlanIndicator {
    std::string id; ///< i5, numbered in the plan's order
    std::string section;
    std::string name;
    Marks marks;
    IndicatorCell now, target;
    std::vector<std::string> offices;
    std::vector<Cell> cells;
    Place place;
};

/// The content of a plan's tables, before repeats are joined.
struct PlanTables {
    Sections sections;
    std::vector<PlanRow> rows;
    std::vector<PlanIndicator> indicators;
    OfficeNames office_names;
};

PlanTables tables_of(const Document& document, Doubts& doubts);

/// Gives every row its `row`, and reports missing and duplicate numbers. Private to plan/.
void number_rows(std::vector<PlanRow>& rows, Doubts& doubts);

} // namespace plan
