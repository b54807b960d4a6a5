#pragma once

#include "base/message.h"
#include "model/city.h"
#include "ui/typing.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ui {

/// The facts in which the languages of the screen differ. A new language needs a row in
/// `screen_languages` and the file assets/strings/TAG.txt, in whose name - becomes _.
struct ScreenLanguage {
    std::string_view tag;  ///< BCP 47
    std::string_view name; ///< in the language itself
    /// Whether its readers read Japanese. If not, names and messages are in English, and Japanese
    /// search words are not suggested.
    bool reads_japanese;
    /// Whether its readers know kana but few kanji, so that kanji are shown with readings.
    bool spells_readings;
    std::string_view joiner; ///< between two short facts on one line
    KeyLayer keys;           ///< on the search screen, unless the visitor chooses others
};

inline constexpr std::array<ScreenLanguage, 3> screen_languages{{
    {"ja", "日本語", true, false, "・", KeyLayer::kana},
    {"ja-Hira", "やさしい にほんご", true, true, "・", KeyLayer::kana},
    {"en", "English", false, false, " – ", KeyLayer::latin},
}};

/// The language if none has been chosen.
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
