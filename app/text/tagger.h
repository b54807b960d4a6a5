#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Private to text/*.cpp: MeCab's analysis of a text.
namespace text {

/// A word of a text. Parts of speech have ipadic's names.
struct Morpheme {
    std::size_t begin = 0;
    std::size_t end = 0; ///< bytes of the text
    std::string part;    ///< 名詞, 動詞, …
    std::string kind;    ///< 一般, サ変接続, 接尾, …
    std::string detail;  ///< 助数詞, …
    std::string form;    ///< 連用形, …
    std::string lemma;
    std::string reading;      ///< hiragana; empty if the dictionary does not have the word
    bool confirmed = false;   ///< a person entered this reading in the user dictionary
    bool after_blank = false; ///< preceded by a blank or a line end

    bool is(std::string_view p) const { return part == p; }
    bool is(std::string_view p, std::string_view k) const { return part == p && kind == k; }
};

} // namespace text
