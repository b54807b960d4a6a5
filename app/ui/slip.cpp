#include "ui/slip.h"

#include "base/date.h"
#include "model/fields.h"
#include "ui/handover.h"
#include "ui/languages.h"

namespace ui {

Slip slip_of(const std::vector<model::Service>& services, const model::City& city,
             const text::Strings& words, const Preferences& preferences, const std::string& today) {
    Slip slip;
    slip.language = words.language();
    slip.large = preferences.large;
    slip.ruby = preferences.ruby;
    const text::RubyText name = city_name(city, language_of(words.language()));
    slip.title = words.format("slip_title", {{"city", name}});
    if (const auto date = base::parse_date(today))
        slip.date = words.format("slip_date", {{"year", std::to_string(date->year())},
                                               {"month", std::to_string(date->month())},
                                               {"day", std::to_string(date->day())}});
    slip.year = words.format("handover_year", {{"year", city.plan.year}});
    bool ask = false;
    for (const model::Service& service : services) {
        SlipItem item{service.name, {}, {}, words.format("say_words", {{"name", service.name}})};
        for (const model::Office& office : service.offices)
            item.offices.push_back({office.name, office.place, tappable_phone(office.phone)});
        model::each_text(service, [&](const model::FieldFacts& field, const auto& text) {
            if (field.handed_over && !text.empty())
                item.facts.push_back({words.get("handover_" + std::string(field.id)), text});
        });
        ask = ask || leaves_open(service);
        slip.items.push_back(std::move(item));
    }
    slip.office_word = words.get("handover_office");
    slip.place_word = words.get("handover_place");
    slip.phone_word = words.get("handover_phone");
    slip.say_word = words.get("say_title");
    slip.say_meaning = words.get("say_meaning");
    slip.unsure = words.get("slip_unsure");
    slip.hall = city.hall.name;
    slip.map_line = map_line(city.hall);
    slip.hall_phone = tappable_phone(city.hall.phone);
    if (ask) slip.ask = words.get("handover_ask");
    slip.code_hint = words.get("slip_code");
    slip.codes = handover_pages(services, city, words);
    return slip;
}

} // namespace ui
