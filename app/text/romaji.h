#pragma once

#include <string>
#include <string_view>

namespace text {

/// One Latin spelling for what Hepburn, Kunrei and the ways of typing spell differently, without
/// long vowels, double consonants and apostrophes: しょうがっこう, shougakkou, syogakko → syogako.
/// Takes a search key; kana and small Latin letters are spelled afresh, all else stays. What is
/// not finished stays a beginning of what it is going to be (`kosodat`, `sh`).
std::string romaji_key(std::string_view key);

/// The hiragana that somebody typing these letters into an input method means; empty where that
/// is no Japanese. One letter may be unfinished at the end and is left out.
std::string kana_of_romaji(std::string_view latin);

/// Only small Latin letters, hyphens and apostrophes, at least one letter.
bool is_latin(std::string_view key);

} // namespace text
