#include "catalogue/rule_sets.h"

#include "catalogue/finding_list.h"

#include <algorithm>

namespace catalogue {
namespace {

void no_phone(base::Findings& findings, const std::string& name, const base::SourceRef& where,
              std::string_view column) {
    add_doubtful(
        findings, "no-phone", at(where, column),
        {"「" + name + "」の電話番号がありません。確かめて、出どころといっしょに書いてください",
         "\"" + name + "\" has no telephone number. Confirm it and write it with its source"});
}

void never_confirmed(const CityDraft& city, base::Findings& findings) {
    const auto unconfirmed = std::ranges::count_if(
        city.services, [](const DraftService& line) { return line.service.checked_on.empty(); });
    if (unconfirmed == 0) return;
    const std::string n = std::to_string(unconfirmed), all = std::to_string(city.services.size());
    add_doubtful(
        findings, "never-confirmed", {city.folder + "services.csv", 0, 0, "checked_on"},
        {all + "件のうち" + n + "件は、まだ担当課が確かめていません（checked_on がからです）",
         n + " of " + all +
             " services have not been confirmed by their office (checked_on "
             "is empty)"});
}

void notes(const CityDraft& city, base::Findings& findings) {
    for (const auto& line : city.notes) {
        const Note& note = line.value;
        if (note.kind.empty()) continue;
        if (note.text.empty()) {
            missing_value(findings, line.where, "text");
            continue;
        }
        std::string place = line.service;
        for (const std::string& part : {note.row, note.column})
            if (!part.empty()) place += (place.empty() ? "" : " / ") + part;
        const std::string said = (place.empty() ? "" : place + ": ") + note.text;
        add_doubtful(findings, note.kind, at(line.where, "text"), {said, said});
    }
}

} // namespace

void check_open_points(const CityDraft& city, base::Findings& findings) {
    if (city.city.hall.phone.empty() && !city.city.hall.name.empty())
        no_phone(findings, city.city.hall.name.base, city.where_hall, "city_hall.phone");
    for (const auto& line : city.offices)
        if (line.value.phone.empty()) no_phone(findings, line.value.name.base, line.where, "phone");
    never_confirmed(city, findings);
    std::set<std::string> found_by_alias;
    for (const auto& line : city.aliases) found_by_alias.insert(line.service);
    for (const DraftService& line : city.services)
        if (line.service.audience == Audience::family && !found_by_alias.contains(line.service.id))
            add_doubtful(findings, "no-alias", at(line.where, "id"),
                         {"「" + line.service.name.base +
                              "」を探すことばがありません。aliases.csv "
                              "に、困っている人が言うことばを書いてください",
                          "No alias leads to \"" + line.service.id +
                              "\". Write in aliases.csv what a worried person would say"});
    notes(city, findings);
}

} // namespace catalogue
