#include "text/ruby.h"

#include "support/catch.h"

using text::PhraseBreak;
using text::RubySpan;
using text::RubyText;

namespace {

/// base, then each span as "piece=reading"
std::vector<std::string> parsed(const std::string& marked) {
    const RubyText text = text::parse_ruby(marked);
    std::vector<std::string> out{text.base};
    for (const RubySpan& span : text.ruby)
        out.push_back(text.base.substr(span.begin, span.end - span.begin) + "=" + span.reading);
    return out;
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("a reading belongs to the run of kanji, digits or letters before it") {
    CHECK(parsed("児童《じどう》扶養《ふよう》手当《てあて》") ==
          Parts{"児童扶養手当", "児童=じどう", "扶養=ふよう", "手当=てあて"});
    CHECK(parsed("預《あず》かり") == Parts{"預かり", "預=あず"});
    CHECK(parsed("SNS《えすえぬえす》で") == Parts{"SNSで", "SNS=えすえぬえす"});
    CHECK(parsed("18《じゅうはち》") == Parts{"18", "18=じゅうはち"});
    CHECK(parsed("3人《にん》") == Parts{"3人", "人=にん"});
    CHECK(parsed("人々《ひとびと》") == Parts{"人々", "人々=ひとびと"});
    CHECK(parsed("葛󠄀城《かつらぎ》") == Parts{"葛󠄀城", "葛󠄀城=かつらぎ"});
    CHECK(parsed("𠮷田《よしだ》") == Parts{"𠮷田", "𠮷田=よしだ"});
}

TEST_CASE("｜ marks the beginning of the base") {
    CHECK(parsed("一時｜預《あず》かり") == Parts{"一時預かり", "預=あず"});
    CHECK(parsed("｜子ども《こども》") == Parts{"子ども", "子ども=こども"});
    CHECK(parsed("｜霞ヶ関《かすみがせき》駅") == Parts{"霞ヶ関駅", "霞ヶ関=かすみがせき"});
}

TEST_CASE("ruby marks without a partner are kept as text") {
    CHECK(parsed("《はじめ》") == Parts{"《はじめ》"});
    CHECK(parsed("かな《かな》") == Parts{"かな《かな》"});
    CHECK(parsed("児童《じどう") == Parts{"児童《じどう"});
    CHECK(parsed("児童じどう》") == Parts{"児童じどう》"});
    CHECK(parsed("児童《》") == Parts{"児童《》"});
    CHECK(parsed("a｜b") == Parts{"a｜b"});
    CHECK(parsed("｜｜児《じ》") == Parts{"｜児", "児=じ"});
    CHECK(parsed("映画《君の名》") == Parts{"映画《君の名》"});
    CHECK(parsed("") == Parts{""});
}

TEST_CASE("parsed ruby is written back with ｜ only if needed") {
    for (const std::string marked :
         {"児童《じどう》扶養《ふよう》手当《てあて》", "一時｜預《あず》かり",
          "｜子ども《こども》の日", "3人《にん》", "《はじめ》に", "何もない", "", "a｜b"})
        CHECK(text::write_ruby(text::parse_ruby(marked)) == marked);
    CHECK(text::write_ruby(text::parse_ruby("｜児童《じどう》")) == "児童《じどう》");
}

TEST_CASE("the whole reading is in hiragana") {
    CHECK(text::reading_of(text::parse_ruby("一時｜預《アズ》かりセンター")) ==
          "一時あずかりせんたー");
    CHECK(text::reading_of(text::parse_ruby("児童《じどう》手当《てあて》")) == "じどうてあて");
}

TEST_CASE("an encoded text is one line and is decoded unchanged") {
    RubyText text = text::parse_ruby("児童《じどう》の;手当《てあて》\nを\t\\もらう");
    text.breaks = {{9, PhraseBreak::Level::bunsetsu}, {12, PhraseBreak::Level::compound}};
    const std::string encoded = text::encode(text);
    CHECK(encoded.find('\n') == std::string::npos);
    CHECK(text::decode(encoded) == text);
}

TEST_CASE("a text without marks is its own encoding") {
    CHECK(text::encode(text::parse_ruby("こどもの日")) == "こどもの日");
    CHECK(text::decode("こどもの日").base == "こどもの日");
}

TEST_CASE("a line that is not encoded is decoded as plain text") {
    for (const std::string other : {"ruby:1\t", "ruby:1\tabc\t0-x=い\t", "ruby:1\ta\\",
                                    "ruby:1\ta\t\t3.7", "児童《じどう》", "\xff\xfe"}) {
        const RubyText decoded = text::decode(other);
        if (other != "ruby:1\t") CHECK(decoded.base == other);
        CHECK(text::decode(text::encode(decoded)) == decoded);
    }
    const RubyText tricky{"ruby:1\tabc", {}, {}};
    CHECK(text::decode(text::encode(tricky)) == tricky);
}

TEST_CASE("a slice keeps the readings and breaks that lie completely within") {
    RubyText text = text::parse_ruby("児童《じどう》の手当《てあて》を");
    text.ruby[1].added = true;
    text.breaks = {{9, PhraseBreak::Level::bunsetsu}, {12, PhraseBreak::Level::compound}};
    const RubyText part = text::slice_ruby(text, 6, 15);
    CHECK(part.base == "の手当");
    CHECK(part.ruby == std::vector<RubySpan>{{3, 9, "てあて", true}});
    CHECK(part.breaks == std::vector<PhraseBreak>{{3, PhraseBreak::Level::bunsetsu},
                                                  {6, PhraseBreak::Level::compound}});
    CHECK(text::slice_ruby(text, 9, 12) == RubyText{"手", {}, {}});
    CHECK(text::slice_ruby(text, 0, text.base.size()) == text);
}

TEST_CASE("joined texts keep their readings, and breaks if both have them") {
    RubyText first = text::parse_ruby("児童《じどう》の"),
             second = text::parse_ruby("手当《てあて》を");
    RubyText all = text::join_ruby(first, "・", second);
    CHECK(all == text::parse_ruby("児童《じどう》の・手当《てあて》を"));
    first.breaks = {{6, PhraseBreak::Level::compound}};
    CHECK(text::join_ruby(first, "・", second).breaks.empty());
    CHECK(text::join_ruby(second, "・", first).breaks.empty());
    CHECK(text::join_ruby(first, "", {}) == first);
    second.breaks = {{6, PhraseBreak::Level::bunsetsu}};
    CHECK(text::join_ruby(first, "・", second).breaks ==
          std::vector<PhraseBreak>{{6, PhraseBreak::Level::compound},
                                   {18, PhraseBreak::Level::bunsetsu}});
    CHECK(text::join_ruby({}, "", second) == second);
}
