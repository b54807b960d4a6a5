#include "check/rule_sets.h"

#include <algorithm>

namespace check {
namespace {

/// The ids of one kind. Where its table has none at all, `empty-table` reports that, and the ids
/// that lead to it are not reported one by one.
class Known {
  public:
    Known(base::Findings& findings, std::string code, base::Message kind)
        : findings_(findings), code_(std::move(code)), kind_(std::move(kind)) {}

    void add(const std::string& id) { ids_.insert(id); }
    bool has(const std::string& id) const { return ids_.contains(id); }

    void require(const std::string& id, const base::SourceRef& where, std::string_view column) {
        if (ids_.empty() || id.empty() || has(id)) return;
        base::report(findings_, code_, at(where, column),
                     {"「" + id + "」という" + kind_.ja + "はありません",
                      "There is no " + kind_.en + " \"" + id + "\""});
    }

    void require_all(const std::vector<std::string>& ids, const base::SourceRef& where,
                     std::string_view column) {
        for (const std::string& id : ids) require(id, where, column);
    }

  private:
    base::Findings& findings_;
    std::string code_;
    base::Message kind_;
    std::set<std::string> ids_;
};

struct Tables {
    explicit Tables(base::Findings& findings)
        : life_stages(findings, "unknown-life-stage", {"年齢", "life stage"}),
          needs(findings, "unknown-need", {"用件", "need"}),
          situations(findings, "unknown-situation", {"状況", "situation"}),
          sections(findings, "unknown-section", {"分野", "section"}),
          offices(findings, "unknown-office", {"窓口", "office"}),
          services(findings, "unknown-service", {"サービス", "service"}),
          rows(findings, "unknown-row", {"計画の行", "row"}) {}

    Known life_stages, needs, situations, sections, offices, services, rows;
};

void check_service(const draft::DraftService& line, Tables& known, base::Findings& findings) {
    const model::Service& service = line.service;
    known.life_stages.require_all(service.life_stages, line.where, "life_stages");
    known.needs.require_all(service.needs, line.where, "needs");
    known.situations.require_all(service.situations, line.where, "situations");
    known.offices.require_all(line.offices, line.where, "offices");
    known.services.require_all(service.related, line.where, "related");
    if (std::ranges::find(service.related, service.id) != service.related.end())
        base::report(findings, "related-to-itself", at(line.where, "related"),
                     {"「" + service.name.base + "」の関連に「" + service.id + "」があります",
                      "\"" + service.id + "\" is related to itself"});
    if (const std::size_t n = service.related.size(); n > 4)
        base::report(findings, "too-many-related", at(line.where, "related"),
                     {"「" + service.name.base + "」の関連が" + std::to_string(n) + "あります",
                      "\"" + service.id + "\" has " + std::to_string(n) + " related services"});
}

/// A row may hold an office's name instead of an id, also that of an office that no longer exists.
void check_office_names(const std::vector<std::string>& offices, const std::string& city,
                        const base::SourceRef& where, Known& known) {
    for (const std::string& office : offices)
        if (office.starts_with(city + ":")) known.require(office, where, "offices");
}

void report_empty(base::Findings& findings, const draft::CityDraft& city, bool empty,
                  const char* file) {
    if (empty)
        base::report(findings, "empty-table", {city.folder + file, 0, 0, ""},
                     {"読める行がありません", "There is no line that can be read"});
}

/// Reports offices that no service, row or indicator uses; none where the city has no services yet.
void report_unused(base::Findings& findings, const draft::CityDraft& city) {
    std::set<std::string> used;
    for (const draft::DraftService& line : city.services)
        used.insert(line.offices.begin(), line.offices.end());
    for (const draft::DraftRow& row : city.rows)
        used.insert(row.offices.begin(), row.offices.end());
    for (const draft::DraftIndicator& line : city.indicators)
        used.insert(line.offices.begin(), line.offices.end());
    if (city.services.empty()) return;
    const std::string prefix = city.city.id + ":";
    for (const auto& line : city.offices)
        if (line.value.id.starts_with(prefix) && line.value.id != prefix &&
            !used.contains(line.value.id))
            base::report(findings, "unused-office", at(line.where, "id"),
                         {"「" + line.value.name.base + "」をどのサービスも使っていません",
                          "Nothing uses \"" + line.value.id + "\""});
}

void look_at_city(const draft::Draft& draft, const draft::CityDraft& city,
                  base::Findings& findings) {
    Tables known(findings);
    for (const auto& line : draft.life_stages) known.life_stages.add(line.value.id);
    for (const auto& line : draft.needs) known.needs.add(line.value.id);
    for (const auto& line : draft.situations) known.situations.add(line.value.id);
    for (const auto& line : city.sections) known.sections.add(line.value.id);
    for (const auto& line : city.offices) known.offices.add(line.value.id);
    for (const auto& line : city.services) known.services.add(line.service.id);
    for (const auto& line : city.rows) known.rows.add(line.row);

    report_empty(findings, city, city.sections.empty(), "sections.csv");
    report_empty(findings, city, city.offices.empty(), "offices.csv");
    report_empty(findings, city, city.services.empty(), "services.csv");
    report_empty(findings, city, city.rows.empty(), "rows.csv");

    for (const auto& line : city.sections)
        known.sections.require(line.value.parent, line.where, "parent");
    for (const draft::DraftService& line : city.services) check_service(line, known, findings);
    for (const draft::DraftRow& row : city.rows) {
        if (row.section.empty()) missing_value(findings, row.where, "section");
        known.sections.require(row.section, row.where, "section");
        if (row.service.empty()) missing_value(findings, row.where, "service");
        known.services.require(row.service, row.where, "service");
        check_office_names(row.offices, city.city.id, row.where, known.offices);
    }
    for (const draft::DraftIndicator& line : city.indicators) {
        if (line.id.empty()) missing_value(findings, line.where, "id");
        if (line.name.empty()) missing_value(findings, line.where, "name");
        known.sections.require(line.section, line.where, "section");
        check_office_names(line.offices, city.city.id, line.where, known.offices);
    }
    const auto belongs = [&](const auto& lines) {
        for (const auto& line : lines) {
            if (line.service.empty()) missing_value(findings, line.where, "service");
            known.services.require(line.service, line.where, "service");
        }
    };
    std::set<std::string> lists;
    for (const auto& [where, list] : city.ready_lists) {
        if (list.id.empty()) missing_value(findings, where, "id");
        if (!list.name.by_language.contains("ja")) missing_value(findings, where, "ja");
        if (list.services.empty()) missing_value(findings, where, "services");
        if (!lists.insert(list.id).second)
            base::report(
                findings, "duplicate-id", at(where, "id"),
                {"「" + list.id + "」がふたつあります", "\"" + list.id + "\" is used twice"});
        known.services.require_all(list.services, where, "services");
    }
    belongs(city.aliases);
    belongs(city.amounts);
    belongs(city.rules);
    belongs(city.results);
    for (const auto& line : city.results) known.rows.require(line.value.row, line.where, "row");
    for (const auto& line : city.notes) {
        known.services.require(line.service, line.where, "service");
        known.rows.require(line.value.row, line.where, "row");
    }
    report_unused(findings, city);
}

} // namespace

void look_at_references(const Scene& scene, base::Findings& findings) {
    if (scene.city) look_at_city(scene.draft, *scene.city, findings);
}

} // namespace check
