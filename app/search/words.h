#pragma once

#include "text/ruby.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to the search: words and what hangs on them.
namespace search {

/// Search keys as UTF-16, one unit a character; what lies beyond is U+FFFD.
std::u16string units_of(std::string_view utf8);
std::string utf8_of(std::u16string_view units);

bool is_hiragana_unit(char16_t c); ///< and ー
bool is_kanji_unit(char16_t c);

/// A word by its key as written and as read.
struct SearchWord {
    std::u16string written, read;

    bool operator==(const SearchWord&) const = default;
};

/// A word where it stands in a text, in the shapes by which it may be looked for: 預けられます,
/// 預け, 預; 保育所, 保育. The first is the longest.
struct TextWord {
    std::size_t begin = 0; ///< bytes of the text
    std::vector<SearchWord> shapes;
};

/// The words of a text, from its phrase breaks, its ruby and its kinds of letters.
std::vector<TextWord> words_of(const text::RubyText& text);

/// The length of the particle that ends these hiragana, 0 where there is none.
std::size_t particle_at_end(std::u16string_view hiragana);
/// How many letters remain without the endings of verbs and adjectives: あずけられます → 3.
std::size_t without_endings(std::u16string_view hiragana);
/// Whether these hiragana are nothing but particles, or nothing but endings.
bool is_particle(std::u16string_view hiragana);
bool are_endings(std::u16string_view hiragana);
/// Words that say next to nothing about what is looked for: したい, こと, 人.
bool is_light(std::u16string_view word);

} // namespace search
