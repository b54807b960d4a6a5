#include "check/rule_sets.h"

#include "base/date.h"
#include "base/lists.h"

#include <algorithm>

namespace check {
namespace {

void no_phone(base::Findings& findings, const std::string& name, const base::SourceRef& where,
              std::string_view column) {
    base::report(
        findings, "no-phone", at(where, column),
        {"「" + name + "」の電話番号がありません", "\"" + name + "\" has no telephone number"});
}

/// The same day one year earlier; empty if `day` is not a date or before the year 1000.
std::string a_year_before(const std::string& today) {
    constexpr int first_year = 1000;
    const auto date = base::parse_date(today);
    return date && date->year() >= first_year ? date->a_year_before().text() : std::string();
}

/// Compares the day on which something was confirmed with today.
class Confirmations {
  public:
    Confirmations(const std::string& today, base::Findings& findings)
        : today_(today), limit_(a_year_before(today)), findings_(findings) {}

    void look(const std::string& name, const std::string& day, const base::SourceRef& where) {
        if (day.empty() || limit_.empty()) return;
        if (day < limit_)
            base::report(findings_, "confirmed-long-ago", at(where, "checked_on"),
                         {"「" + name + "」は" + day + "に確かめたままです",
                          "\"" + name + "\" was last confirmed on " + day});
        if (day > today_)
            base::report(findings_, "confirmed-in-future", at(where, "checked_on"),
                         {"「" + name + "」を確かめた日が " + day + " です",
                          "\"" + name + "\" is said to be confirmed on " + day});
    }

  private:
    std::string today_, limit_;
    base::Findings& findings_;
};

void never_confirmed(const draft::CityDraft& city, base::Findings& findings) {
    const auto unconfirmed =
        std::ranges::count_if(city.services, [](const draft::DraftService& line) {
            return line.service.checked_on.empty();
        });
    if (unconfirmed == 0) return;
    const std::string n = std::to_string(unconfirmed), all = std::to_string(city.services.size());
    base::report(findings, "never-confirmed", {city.folder + "services.csv", 0, 0, "checked_on"},
                 {all + "件のうち" + n + "件は、確かめた日がからです",
                  n + " of " + all + " services have an empty checked_on"});
}

} // namespace

void look_at_phones(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    const draft::CityDraft& city = *scene.city;
    if (city.city.hall.phone.empty() && !city.city.hall.name.empty())
        no_phone(findings, city.city.hall.name.base, city.where_hall, "city_hall.phone");
    for (const auto& line : city.offices)
        if (line.value.phone.empty()) no_phone(findings, line.value.name.base, line.where, "phone");
}

void look_at_confirmation(const Scene& scene, base::Findings& findings) {
    Confirmations confirmations(scene.aids.today, findings);
    if (scene.city) {
        never_confirmed(*scene.city, findings);
        for (const draft::DraftService& line : scene.city->services)
            confirmations.look(line.service.name.base, line.service.checked_on, line.where);
        return;
    }
    for (const auto& [where, hotline] : scene.draft.hotlines) {
        const std::string ja = hotline.name.in("ja").base, en = hotline.name.in("en").base;
        confirmations.look(ja, hotline.checked_on, where);
        if (hotline.checked_on.empty())
            base::report(findings, "hotline-unconfirmed", at(where, "checked_on"),
                         {"「" + ja + "」" + hotline.number + " をまだ確かめていません",
                          hotline.number + " (" + en + ") has not been confirmed yet"});
    }
}

void look_at_aliases(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    std::set<std::string> found_by_alias;
    for (const auto& line : scene.city->aliases) found_by_alias.insert(line.service);
    for (const draft::DraftService& line : scene.city->services)
        if (line.service.audience == model::Audience::family &&
            !found_by_alias.contains(line.service.id))
            base::report(findings, "no-alias", at(line.where, "id"),
                         {"「" + line.service.name.base + "」を探すことばがありません",
                          "No alias leads to \"" + line.service.id + "\""});
}

void look_at_notes(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    std::map<std::string, std::string> names;
    for (const draft::DraftService& line : scene.city->services)
        names.emplace(line.service.id, line.service.name.base);
    for (const auto& line : scene.city->notes) {
        const draft::Note& note = line.value;
        if (note.kind.empty()) continue;
        if (note.text.empty()) {
            missing_value(findings, line.where, "text");
            continue;
        }
        const auto name = names.find(line.service);
        std::string place = line.service;
        if (name != names.end()) place += "「" + name->second + "」";
        if (!note.row.empty()) base::append_item(place, "計画の行" + note.row, " ");
        if (!note.column.empty()) base::append_item(place, note.column, " ");
        std::string text = note.text;
        if (text.ends_with("。")) text.resize(text.size() - std::string_view("。").size());
        const std::string said = (place.empty() ? "" : place + ": ") + text;
        base::report(findings, note.kind, at(line.where, "text"), {said, said});
    }
}

} // namespace check
