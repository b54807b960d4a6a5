#pragma once

#include "plan/document.h"
#include "plan/doubt.h"
#include "plan/figures.h"
#include "plan/offices.h"
#include "plan/sections.h"

#include <string>
#include <vector>

namespace plan {

/// A row of the plan's tables of measures.
struct PlanRow {
    std::string row;          ///< unique in the plan: 58; 4-3-1 where every section counts from 1
    std::string printed;      ///< the number as the plan has it; empty where it has none
    std::string section;      ///< id
    std::string name;         ///< without marks and scanning blanks
    std::string printed_name; ///< with marks that are words: 児童扶養手当（再掲）
    Marks marks;
    std::vector<std::string> offices;
    std::vector<Cell> cells; ///< sentences only, as plain text
    Place place;
    bool begins_section = false, first_on_page = false;

    bool is_repeat() const { return marks.repeat; }
    /// All sentences, one after the other.
    std::string text() const;
};

struct PlanIndicator {
    std::string id; ///< i5, in the plan's order
    std::string section;
    std::string name;
    Marks marks;
    IndicatorCell now, target;
    std::vector<std::string> offices;
    std::vector<Cell> cells;
    Place place;
};

/// What the tables of a plan hold, before repeats are joined.
struct PlanTables {
    Sections sections;
    std::vector<PlanRow> rows;
    std::vector<PlanIndicator> indicators;
    OfficeNames office_names;
};

PlanTables tables_of(const Document& document, Doubts& doubts);

/// Gives every row its `row`, and tells what is missing or double. Private to plan/.
void number_rows(std::vector<PlanRow>& rows, Doubts& doubts);

} // namespace plan
