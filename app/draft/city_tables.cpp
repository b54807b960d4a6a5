#include "draft/city_tables.h"

#include "base/rule_table.h"
#include "draft/field_cells.h"
#include "model/vocabulary.h"

#include <filesystem>

namespace draft {
namespace {

enum class Presence {
    required, ///< no catalogue without it
    expected, ///< a city may have nothing to put in, but it should say so by an empty table
    optional, ///< only an import writes it
};

class CityTables {
  public:
    CityTables(CityDraft& draft, base::Findings& findings) : draft_(draft), findings_(findings) {}

    void sections() { records("sections.csv", Presence::required, draft_.sections); }

    void offices() { records("offices.csv", Presence::required, draft_.offices); }

    void services() {
        each("services.csv", Presence::required, shape_of<model::Service>(),
             [&](const TableRecord& r) {
                 draft_.services.push_back({r.where(), read_fields<model::Service>(r),
                                            r.list("offices"), r.text("plan_text")});
                 draft_.services.back().service.city = draft_.city.id;
             });
    }

    void rows() {
        each("rows.csv", Presence::required,
             {{"row", "service", "section", "name", "repeat", "marks", "offices", "page"}},
             [&](const TableRecord& r) {
                 draft_.rows.push_back({r.where(), r.text("row"), r.text("service"),
                                        r.text("section"), r.text("name"), r.yes("repeat"),
                                        r.list_of("marks", model::row_marks), r.list("offices"),
                                        r.integer("page", 1, 10'000, 0)});
             });
    }

    void aliases() { of_services("aliases.csv", draft_.aliases); }
    void amounts() { of_services("amounts.csv", draft_.amounts); }
    void rules() { of_services("rules.csv", draft_.rules); }
    void results() { of_services("results.csv", draft_.results); }

    void indicators() {
        each("indicators.csv", Presence::expected,
             {{"id", "section", "name", "short_name", "part", "now", "now_text", "now_year",
               "target", "target_text", "target_year", "unit", "offices", "marks"}},
             [&](const TableRecord& r) {
                 model::IndicatorValue value{r.ruby("part"),        r.number("now"),
                                             r.number("target"),    r.text("now_text"),
                                             r.text("target_text"), r.text("now_year"),
                                             r.text("target_year"), r.text("unit")};
                 draft_.indicators.push_back({r.where(), r.text("id"), r.text("section"),
                                              r.ruby("name"), r.ruby("short_name"),
                                              std::move(value), r.list("offices"),
                                              r.list_of("marks", model::indicator_marks)});
             });
    }

    void ready_lists() {
        each("ready_lists.csv", Presence::optional, {{"id", "ja", "ja-Hira", "en", "services"}},
             [&](const TableRecord& r) {
                 model::ReadyList list{r.text("id"), {}, r.list("services")};
                 for (const char* language : {"ja", "ja-Hira", "en"})
                     if (const text::RubyText name = r.ruby(language); !name.empty())
                         list.name.by_language[language] = name;
                 draft_.ready_lists.push_back({r.where(), std::move(list)});
             });
    }

    void notes() {
        each("notes.csv", Presence::expected, {{"service", "row", "column", "kind", "text"}},
             [&](const TableRecord& r) {
                 draft_.notes.push_back(
                     {r.where(),
                      r.text("service"),
                      {r.text("row"), r.text("column"), r.one_of("kind", model::note_kinds, true),
                       r.text("text")}});
             });
    }

    void cells() {
        each("cells.csv", Presence::optional, {{"row", "column", "text", "page", "line"}},
             [&](const TableRecord& r) {
                 draft_.cells.push_back({r.where(), r.text("row"), r.text("column"), r.text("text"),
                                         r.integer("page", 1, 10'000, 0),
                                         r.integer("line", 1, 10'000'000, 0)});
             });
    }

  private:
    template <class T>
    void records(const char* name, Presence presence, std::vector<Sourced<T>>& into) {
        each(name, presence, shape_of<T>(), [&](const TableRecord& r) {
            into.push_back({r.where(), read_fields<T>(r)});
        });
    }

    template <class T> void of_services(const char* name, std::vector<OfService<T>>& into) {
        each(name, Presence::expected, shape_of<T>(), [&](const TableRecord& r) {
            into.push_back({r.where(), r.text("service"), read_fields<T>(r)});
        });
    }

    template <class Visit>
    void each(const char* name, Presence presence, const TableShape& shape, Visit visit) {
        const std::string file = (std::filesystem::path(draft_.folder) / name).string();
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) return missing(file, presence);
        Table::read(file, shape, findings_).for_each(visit);
    }

    void missing(const std::string& file, Presence presence) {
        if (presence == Presence::optional) return;
        if (presence == Presence::required)
            base::report(
                findings_, "missing-file", {file, 0, 0, ""},
                {"このファイルがありません。作ってください", "This file is missing. Make it"});
        else
            base::report(
                findings_, "missing-table", {file, 0, 0, ""},
                {"このファイルがありません。書くことがなければ、1行目だけのファイルを置いてくださ"
                 "い",
                 "This file is missing. If there is nothing to write, put one with a header "
                 "only"});
    }

    CityDraft& draft_;
    base::Findings& findings_;
};

} // namespace

void read_city_tables(CityDraft& draft, base::Findings& findings) {
    CityTables tables(draft, findings);
    tables.sections();
    tables.offices();
    tables.services();
    tables.rows();
    tables.aliases();
    tables.amounts();
    tables.rules();
    tables.results();
    tables.indicators();
    tables.notes();
    tables.ready_lists();
    tables.cells();
}

} // namespace draft
