#pragma once

#include "base/message.h"
#include "model/city.h"
#include "ui/typing.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ui {

/// Everything in which one language of the screen differs from another. A new language is a row of
/// `screen_languages` and a file of words: assets/strings/TAG.txt, with _ in place of -.
struct ScreenLanguage {
    std::string_view tag;  ///< BCP 47
    std::string_view name; ///< in itself
    /// Its reader reads Japanese. If not, names and messages appear in English, and Japanese words
    /// to search for are not offered.
    bool reads_japanese;
    /// Its reader knows kana but few kanji: kanji that remain carry their readings.
    bool spells_readings;
    std::string_view joiner; ///< between two short facts in one line
    KeyLayer keys;           ///< with which it is typed unless the visitor chooses others
};

inline constexpr std::array<ScreenLanguage, 3> screen_languages{{
    {"ja", "日本語", true, false, "・", KeyLayer::kana},
    {"ja-Hira", "やさしい にほんご", true, true, "・", KeyLayer::kana},
    {"en", "English", false, false, " – ", KeyLayer::latin},
}};

/// Where nothing else has been chosen.
inline constexpr const ScreenLanguage& first_language = screen_languages.front();

/// The language with this tag; the first one for any other tag.
constexpr const ScreenLanguage& language_of(std::string_view tag) {
    const auto* const found = std::ranges::find(screen_languages, tag, &ScreenLanguage::tag);
    return found == screen_languages.end() ? first_language : *found;
}

inline text::RubyText city_name(const model::City& city, const ScreenLanguage& language) {
    return language.reads_japanese ? city.name : text::RubyText{city.name_en, {}, {}};
}

inline const std::string& in_language(const base::Message& message,
                                      const ScreenLanguage& language) {
    return language.reads_japanese ? message.ja : message.en;
}

} // namespace ui
