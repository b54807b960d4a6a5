#include "draft/city_tables.h"

#include "base/rule_table.h"
#include "draft/table.h"
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

    void sections() {
        each("sections.csv", Presence::required, {"id", "parent", "label", "name", "reading"},
             [&](const TableRecord& r) {
                 draft_.sections.push_back({r.where(),
                                            {r.text("id"), r.text("parent"), r.text("label"),
                                             r.ruby("name"), r.text("reading"), 0}});
             });
    }

    void offices() {
        each("offices.csv", Presence::required,
             {"id", "name", "reading", "phone", "phone_source", "place", "hours", "note"},
             [&](const TableRecord& r) {
                 draft_.offices.push_back(
                     {r.where(),
                      {r.text("id"), r.ruby("name"), r.text("reading"), r.text("phone"),
                       r.text("phone_source"), r.text("place"), r.text("hours"), r.text("note")}});
             });
    }

    void services() {
        each(
            "services.csv", Presence::required,
            {"id",          "name",  "reading",    "audience", "summary", "who",      "get",
             "cost",        "apply", "bring",      "when",     "where",   "fact",     "fact_note",
             "life_stages", "needs", "situations", "offices",  "related", "priority", "checked_on"},
            [&](const TableRecord& r) { draft_.services.push_back(service(r)); },
            [](std::string_view column) { return column == "plan_text"; });
    }

    void rows() {
        each("rows.csv", Presence::required,
             {"row", "service", "section", "name", "repeat", "marks", "offices", "page"},
             [&](const TableRecord& r) {
                 draft_.rows.push_back({r.where(), r.text("row"), r.text("service"),
                                        r.text("section"), r.text("name"), r.yes("repeat"),
                                        r.list_of("marks", model::row_marks), r.list("offices"),
                                        r.integer("page", 1, 10'000, 0)});
             });
    }

    void aliases() {
        each("aliases.csv", Presence::expected, {"service", "phrase", "reading", "kind"},
             [&](const TableRecord& r) {
                 draft_.aliases.push_back({r.where(),
                                           r.text("service"),
                                           {r.text("phrase"), r.text("reading"),
                                            r.one_of("kind", model::alias_kinds, true)}});
             });
    }

    void amounts() {
        each("amounts.csv", Presence::expected,
             {"service", "label", "low", "high", "unit", "per", "condition", "year", "source",
              "shown"},
             [&](const TableRecord& r) {
                 draft_.amounts.push_back({r.where(),
                                           r.text("service"),
                                           {r.ruby("label"), r.number("low"), r.number("high"),
                                            r.text("unit"), r.text("per"), r.ruby("condition"),
                                            r.text("year"), r.text("source"), r.yes("shown")}});
             });
    }

    void rules() {
        each("rules.csv", Presence::expected, {"service", "text", "since", "source", "source_date"},
             [&](const TableRecord& r) {
                 draft_.rules.push_back({r.where(),
                                         r.text("service"),
                                         {r.ruby("text"), r.date("since", true), r.text("source"),
                                          r.date("source_date", true)}});
             });
    }

    void results() {
        each("results.csv", Presence::expected,
             {"service", "row", "year", "label", "value", "unit", "kind", "text"},
             [&](const TableRecord& r) {
                 draft_.results.push_back(
                     {r.where(),
                      r.text("service"),
                      {r.text("row"), r.text("year"), r.ruby("label"), r.number("value"),
                       r.text("unit"), r.one_of("kind", model::result_kinds, true),
                       r.ruby("text")}});
             });
    }

    void indicators() {
        each("indicators.csv", Presence::expected,
             {"id", "section", "name", "short_name", "part", "now", "now_text", "now_year",
              "target", "target_text", "target_year", "unit", "offices", "marks"},
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
        each("ready_lists.csv", Presence::optional, {"id", "ja", "ja-Hira", "en", "services"},
             [&](const TableRecord& r) {
                 model::ReadyList list{r.text("id"), {}, r.list("services")};
                 for (const char* language : {"ja", "ja-Hira", "en"})
                     if (const text::RubyText name = r.ruby(language); !name.empty())
                         list.name.by_language[language] = name;
                 draft_.ready_lists.push_back({r.where(), std::move(list)});
             });
    }

    void notes() {
        each("notes.csv", Presence::expected, {"service", "row", "column", "kind", "text"},
             [&](const TableRecord& r) {
                 draft_.notes.push_back(
                     {r.where(),
                      r.text("service"),
                      {r.text("row"), r.text("column"), r.one_of("kind", model::note_kinds, true),
                       r.text("text")}});
             });
    }

    void cells() {
        each("cells.csv", Presence::optional, {"row", "column", "text", "page", "line"},
             [&](const TableRecord& r) {
                 draft_.cells.push_back({r.where(), r.text("row"), r.text("column"), r.text("text"),
                                         r.integer("page", 1, 10'000, 0),
                                         r.integer("line", 1, 10'000'000, 0)});
             });
    }

  private:
    template <class Visit>
    void each(const char* name, Presence presence, std::vector<std::string> columns, Visit visit,
              std::function<bool(std::string_view)> also_allowed = nullptr) {
        const std::string file = (std::filesystem::path(draft_.folder) / name).string();
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) return missing(file, presence);
        Table::read(file, {std::move(columns), std::move(also_allowed)}, findings_).for_each(visit);
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

    DraftService service(const TableRecord& r) const {
        model::Service s;
        s.id = r.text("id");
        s.city = draft_.city.id;
        s.name = r.ruby("name");
        s.reading = r.text("reading");
        s.audience = r.one_of("audience", model::audiences, true) == "family"
                         ? model::Audience::family
                         : model::Audience::city;
        s.summary = r.ruby("summary");
        s.who = r.ruby("who");
        s.get = r.ruby("get");
        s.cost = r.ruby("cost");
        s.apply = r.ruby("apply");
        s.bring = r.ruby("bring");
        s.when = r.ruby("when");
        s.where = r.ruby("where");
        s.fact = r.ruby("fact");
        s.fact_note = r.ruby("fact_note");
        s.life_stages = r.list("life_stages");
        s.needs = r.list("needs");
        s.situations = r.list("situations");
        s.related = r.list("related");
        s.priority = r.integer("priority", 1, 5, 1);
        s.checked_on = r.date("checked_on");
        return {r.where(), std::move(s), r.list("offices"), r.text("plan_text")};
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
