#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Private to text/*.cpp: what MeCab says about a text.
namespace text {

/// A word of the dictionary as it stands in a text. Names of parts of speech are ipadic's.
struct Morpheme {
    std::size_t begin = 0;
    std::size_t end = 0; ///< bytes of the text
    std::string part;    ///< 名詞, 動詞, …
    std::string kind;    ///< 一般, サ変接続, 接尾, …
    std::string detail;  ///< 助数詞, …
    std::string form;    ///< 連用形, …
    std::string lemma;
    std::string reading;      ///< hiragana; empty where the dictionary does not know the word
    bool confirmed = false;   ///< a person wrote this reading into the user dictionary
    bool after_blank = false; ///< a blank or a line end stands before it

    bool is(std::string_view p) const { return part == p; }
    bool is(std::string_view p, std::string_view k) const { return part == p && kind == k; }
};

} // namespace text
