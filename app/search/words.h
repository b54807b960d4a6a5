#pragma once

#include "text/ruby.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to the search: words, particles and endings.
namespace search {

/// A search key as UTF-16, one unit for each character; characters beyond the first plane become
/// U+FFFD.
std::u16string units_of(std::string_view utf8);
std::string utf8_of(std::u16string_view units);

bool is_hiragana_unit(char16_t c); ///< a hiragana or ー
bool is_kanji_unit(char16_t c);

/// The search keys of a word: as written and as read.
struct SearchWord {
    std::u16string written, read;

    bool operator==(const SearchWord&) const = default;
};

/// A word of a text, in the forms in which it may be looked up: 預けられます, 預け, 預; 保育所,
/// 保育. The first is the longest.
struct TextWord {
    std::size_t begin = 0; ///< offset in the text, bytes
    std::vector<SearchWord> shapes;
};

/// The words of a text, found by its phrase breaks, its ruby and its kinds of letters.
std::vector<TextWord> words_of(const text::RubyText& text);

/// The length of the particle at the end of these hiragana, 0 if there is none.
std::size_t particle_at_end(std::u16string_view hiragana);
/// The number of letters without the endings of verbs and adjectives: あずけられます → 3.
std::size_t without_endings(std::u16string_view hiragana);
/// Whether these hiragana consist of particles only, or of endings only.
bool is_particle(std::u16string_view hiragana);
bool are_endings(std::u16string_view hiragana);
/// Words that say next to nothing about what is wanted: したい, こと, 人.
bool is_light(std::u16string_view word);

} // namespace search
