#include "text/reading_doubts.h"

#include "support/catch.h"

#include <filesystem>

namespace {

using text::Morpheme;
using text::ReadingDoubt;

/// A word of a text as MeCab would return it.
struct Word {
    std::string surface, reading;
    bool confirmed = false;
};

std::vector<Morpheme> morphemes(const std::vector<Word>& words) {
    std::vector<Morpheme> out;
    std::size_t at = 0;
    for (const Word& word : words) {
        Morpheme morpheme;
        morpheme.begin = at;
        morpheme.end = at += word.surface.size();
        morpheme.reading = word.reading;
        morpheme.confirmed = word.confirmed;
        out.push_back(morpheme);
    }
    return out;
}

/// Each as "word reading/other".
std::vector<std::string> said(const text::RubyText& text, const std::vector<ReadingDoubt>& doubts) {
    std::vector<std::string> out;
    for (const ReadingDoubt& doubt : doubts)
        out.push_back(text.base.substr(doubt.begin, doubt.end - doubt.begin) + " " + doubt.reading +
                      "/" + doubt.other);
    return out;
}

using Lines = std::vector<std::string>;

Lines compared(const std::string& marked, const std::vector<Word>& own,
               const std::vector<Word>& other) {
    const text::RubyText text = text::parse_ruby(marked);
    return said(text, text::reading_doubts(text, morphemes(own), morphemes(other)));
}

const bool second_is_here = std::filesystem::exists(KODOMADO_SECOND_DICTIONARY "/sys.dic");

text::Annotator ipadic() {
    return text::Annotator::open(KODOMADO_DICTIONARY, KODOMADO_BUILD "/readings.dic").value();
}
text::Annotator jumandic() { return text::Annotator::open(KODOMADO_SECOND_DICTIONARY, "").value(); }

Lines doubts(const std::string& marked) {
    text::Annotator own = ipadic(), other = jumandic();
    const text::RubyText text = text::parse_ruby(marked);
    return said(text, own.doubts(text, other));
}

} // namespace

TEST_CASE("a word that two dictionaries read differently is reported completely") {
    CHECK(compared("開く", {{"開く", "ひらく"}}, {{"開く", "あく"}}) == Lines{"開く ひらく/あく"});
    CHECK(compared("引っ越し先", {{"引っ越し", "ひっこし"}, {"先", "さき"}},
                   {{"引っ越し", "ひっこし"}, {"先", "せん"}}) == Lines{"先 さき/せん"});
    CHECK(compared("型", {{"型", "がた"}}, {{"型", "かた"}}) == Lines{"型 がた/かた"});
}

TEST_CASE("words are compared over the same kanji, however they are divided") {
    CHECK(
        compared("小学生", {{"小学生", "しょうがくせい"}}, {{"小", "しょう"}, {"学生", "がくせい"}})
            .empty());
    CHECK(compared("夏休み", {{"夏休み", "なつやすみ"}}, {{"夏", "か"}, {"休み", "やすみ"}}) ==
          Lines{"夏休み なつやすみ/かやすみ"});
    CHECK(compared("東京都", {{"東京", "とうきょう"}, {"都", "と"}},
                   {{"東", "ひがし"}, {"京都", "きょうと"}}) ==
          Lines{"東京都 とうきょうと/ひがしきょうと"});
}

TEST_CASE("nothing is reported if one dictionary has no reading") {
    CHECK(compared("診査", {{"診査", "しんさ"}}, {{"診査", ""}}).empty());
    CHECK(compared("診査", {{"診査", ""}}, {{"診査", "しんさ"}}).empty());
    CHECK(compared("児童館", {{"児童館", "じどうかん"}}, {{"児童", "じどう"}, {"館", ""}}).empty());
}

TEST_CASE("readings that a person wrote or confirmed are not doubted") {
    CHECK(compared("開《ひら》く", {{"開く", "ひらく"}}, {{"開く", "あく"}}).empty());
    CHECK(compared("開《ひら》く", {{"開く", "あく"}}, {{"開く", "あく"}}).empty());
    CHECK(compared("開く", {{"開く", "ひらく", true}}, {{"開く", "あく"}}).empty());
    CHECK(compared("児《じ》童", {{"児童", "じどう"}}, {{"児", "こ"}, {"童", "わらべ"}}) ==
          Lines{"児童 じどう/じわらべ"});
}

TEST_CASE("counters are read by rule with every dictionary") {
    CHECK(compared("1人", {{"1", ""}, {"人", "にん"}}, {{"1", ""}, {"人", "じん"}}).empty());
}

TEST_CASE("ipadic's readings are compared with jumandic's") {
    if (!second_is_here) return;
    CHECK(doubts("公民館を開く日") == Lines{"開く ひらく/あく", "日 ひ/にち"});
    CHECK(doubts("児童手当をもらえます").empty());
    CHECK(doubts("公民館を開《ひら》く").empty());
    CHECK(doubts("").empty());
    CHECK(doubts("\xFF開く").empty());
}

TEST_CASE("words of data/readings.csv are confirmed") {
    if (!second_is_here) return;
    text::Annotator bare = text::Annotator::open(KODOMADO_DICTIONARY, "").value();
    text::Annotator own = ipadic(), other = jumandic();
    const text::RubyText text = text::parse_ruby("多子世帯");
    CHECK(said(text, bare.doubts(text, other)) == Lines{"多子 おいご/たこ"});
    CHECK(own.doubts(text, other).empty());
}

TEST_CASE("jumandic annotates too, without phrase breaks") {
    if (!second_is_here) return;
    text::Annotator other = jumandic();
    const text::RubyText text = other.annotate(text::parse_ruby("子どもを預かります、健診"));
    CHECK(text::write_ruby(text) == "子《こ》どもを預《あず》かります、健診《けんしん》");
    CHECK(text.breaks.empty());
}
