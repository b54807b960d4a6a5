#include "ui/languages.h"

#include "support/catch.h"
#include "ui/theme.h"

#include <set>

TEST_CASE("a language is found by its tag, any other tag is the first language") {
    for (const ui::ScreenLanguage& language : ui::screen_languages)
        CHECK(&ui::language_of(language.tag) == &language);
    CHECK(&ui::language_of("xx") == &ui::first_language);
    CHECK(&ui::language_of("") == &ui::first_language);
}

TEST_CASE("no two languages share a tag or a name") {
    std::set<std::string_view> tags, names;
    for (const ui::ScreenLanguage& language : ui::screen_languages) {
        CHECK(tags.insert(language.tag).second);
        CHECK(names.insert(language.name).second);
    }
}

TEST_CASE("readings are on in a language that spells them, and off again in the others") {
    ui::Preferences preferences;
    preferences.large = true;
    for (const ui::ScreenLanguage& language : ui::screen_languages) {
        preferences = preferences.in(language);
        CHECK(preferences.language == language.tag);
        CHECK(preferences.ruby == language.spells_readings);
        CHECK(preferences.large);
    }
}

TEST_CASE("a city and a message are named in what the reader reads") {
    model::City city;
    city.name = text::parse_ruby("森市《もりし》");
    city.name_en = "Mori City";
    const base::Message message{"満杯です", "It is full"};
    CHECK(ui::city_name(city, ui::language_of("ja")) == city.name);
    CHECK(ui::city_name(city, ui::language_of("ja-Hira")) == city.name);
    CHECK(ui::city_name(city, ui::language_of("en")).base == "Mori City");
    CHECK(ui::in_language(message, ui::language_of("ja-Hira")) == "満杯です");
    CHECK(ui::in_language(message, ui::language_of("en")) == "It is full");
}
