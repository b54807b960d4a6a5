#pragma once

#include "base/finding.h"
#include "model/city.h"
#include "model/ready_list.h"
#include "model/service.h"
#include "model/taxonomy.h"
#include "model/urgent_word.h"

#include <string>
#include <vector>

namespace draft {

/// A value and its place in a file.
template <class T> struct Sourced {
    base::SourceRef where;
    T value;

    bool operator==(const Sourced&) const = default;
};

/// A line of a table that belongs to a service.
template <class T> struct OfService {
    base::SourceRef where;
    std::string service;
    T value;

    bool operator==(const OfService&) const = default;
};

/// A line of services.csv. The members of `service` that come from other tables are empty.
struct DraftService {
    base::SourceRef where;
    model::Service service;
    std::vector<std::string> offices; ///< ids
    std::string plan_text;            ///< the plan's own sentences; only for staff

    bool operator==(const DraftService&) const = default;
};

/// A line of rows.csv.
struct DraftRow {
    base::SourceRef where;
    std::string row, service, section, name;
    bool repeat = false;
    std::vector<std::string> marks;
    std::vector<std::string> offices; ///< ids, or names if they have no id
    int page = 0;

    bool operator==(const DraftRow&) const = default;
};

/// A line of indicators.csv, which is one value of an indicator.
struct DraftIndicator {
    base::SourceRef where;
    std::string id, section;
    text::RubyText name, short_name;
    model::IndicatorValue value;
    std::vector<std::string> offices, marks;

    bool operator==(const DraftIndicator&) const = default;
};

/// A line of notes.csv, for staff only.
struct Note {
    std::string row, column;
    std::string kind; ///< contradiction, superseded, doubt, ask
    std::string text;

    bool operator==(const Note&) const = default;
};

/// A line of cells.csv: the text of one cell in the plan, as imported.
struct PlanCell {
    base::SourceRef where;
    std::string row;    ///< in rows.csv, or an indicator's id
    std::string column; ///< heading in the plan's table
    std::string text;
    int page = 0; ///< in the plan; 0: unknown
    int line = 0; ///< in the plan's text

    bool operator==(const PlanCell&) const = default;
};

/// The content of a city's folder, as people wrote it.
struct CityDraft {
    std::string folder;
    base::SourceRef where, where_hall;
    model::City city;
    std::vector<Sourced<model::Section>> sections;
    std::vector<Sourced<model::Office>> offices;
    std::vector<DraftService> services;
    std::vector<DraftRow> rows;
    std::vector<OfService<model::Alias>> aliases;
    std::vector<OfService<model::Amount>> amounts;
    std::vector<OfService<model::Rule>> rules;
    std::vector<OfService<model::YearResult>> results;
    std::vector<DraftIndicator> indicators;
    std::vector<OfService<Note>> notes;
    std::vector<Sourced<model::ReadyList>> ready_lists;
    std::vector<PlanCell> cells;

    bool operator==(const CityDraft&) const = default;
};

/// A catalogue before it is built: values with their places, not yet checked.
struct Draft {
    std::vector<Sourced<model::LifeStage>> life_stages;
    std::vector<Sourced<model::Need>> needs;
    std::vector<Sourced<model::Situation>> situations;
    std::vector<Sourced<model::Hotline>> hotlines;
    std::vector<Sourced<model::UrgentWord>> urgent_words;
    std::vector<CityDraft> cities;

    bool operator==(const Draft&) const = default;
};

/// The services with the content of all tables, in the plan's order; those without a row are last.
/// References to entries that do not exist are left out.
std::vector<model::Service> joined_services(const CityDraft& city);
/// The sections, with the number of rows in each and its subsections.
std::vector<model::Section> joined_sections(const CityDraft& city);
std::vector<model::Indicator> joined_indicators(const CityDraft& city);
/// The rows in the plan's order.
std::vector<DraftRow> ordered_rows(const CityDraft& city);
/// The name of the office with this id; a text that is no office's id is the name itself.
text::RubyText office_name(const CityDraft& city, const std::string& id_or_name);
model::Taxonomy taxonomy_of(const Draft& draft);

/// The order of row and section numbers: digits by value (4-3-2 before 4-3-10), other characters by
/// code point.
bool number_before(const std::string& a, const std::string& b);

} // namespace draft
