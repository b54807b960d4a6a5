#pragma once

#include <string>
#include <string_view>

namespace text {

/// One Latin spelling for all the ways to spell a word (Hepburn, Kunrei, input methods), without
/// long vowels, double consonants and apostrophes: しょうがっこう, shougakkou, syogakko → syogako.
/// Takes a search key; kana and small Latin letters are converted, everything else is kept. An
/// unfinished word gives a beginning of the finished one's spelling (`kosodat`, `sh`).
std::string romaji_key(std::string_view key);

/// The hiragana that these letters would give in an input method; empty if they are not Japanese. A
/// single unfinished letter at the end is left out.
std::string kana_of_romaji(std::string_view latin);

/// Only small Latin letters, hyphens and apostrophes, with at least one letter.
bool is_latin(std::string_view key);

} // namespace text
