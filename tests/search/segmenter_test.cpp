#include "search/segmenter.h"

#include "search/words.h"
#include "support/catch.h"

using namespace search;

namespace {

/// The words found with the table of synonyms and the light words only, unknown ones in brackets.
std::string divided(const std::string& typed) {
    std::string words;
    for (const TypedWord& word : divide(SearchIndex(), units_of(typed))) {
        if (!words.empty()) words += ' ';
        words += word.known ? utf8_of(word.text) : "(" + utf8_of(word.text) + ")";
    }
    return words;
}

} // namespace

TEST_CASE("typed text is divided into words without particles and endings") {
    const auto [typed, words] = GENERATE(table<std::string, std::string>({
        {"夜泣きがひどい", "夜泣き ひどい"},
        {"家賃を払えない", "家賃 払えない"},
        // A foreign word is one word, with or without its ending.
        {"diaper", "diaper"},
        {"helpers", "helper"},
        {"hitori", "(hitori)"},
        {"kyoueat", "(kyoueat)"},
        {"夜fever", "夜 fever"},
        // Filler words are not names.
        {"ぜんぜん家賃", "ぜんぜん 家賃"},
        {"しょっちゅう病院", "しょっちゅう 病院"},
    }));
    INFO(typed);
    CHECK(divided(typed) == words);
}
