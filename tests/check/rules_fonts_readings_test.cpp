// The rules that need fonts and dictionaries, which are simulated here.

#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <algorithm>

using namespace check;
using support::SmallCity;

namespace {

using Lines = std::vector<std::string>;

draft::Draft draft_of(const SmallCity& city) {
    return draft::read_draft(city.data(), {}).value().draft;
}

/// As "code file:line column".
Lines lines_of(const SmallCity& city, const base::Findings& findings) {
    Lines lines;
    for (const base::Finding& f : findings) {
        CHECK(f.severity == base::Severity::doubtful);
        std::string file = f.where.file.substr(city.data().size() + 1);
        if (file.starts_with("mori/")) file.erase(0, 5);
        lines.push_back(f.code + " " + file + ":" + std::to_string(f.where.line) + " " +
                        f.where.column);
    }
    return lines;
}

/// The findings of one rule with these aids.
base::Findings findings_of(const SmallCity& city, const std::string& code, const Aids& aids) {
    base::Findings findings = check::check(draft_of(city), aids);
    std::erase_if(findings, [&](const base::Finding& finding) { return finding.code != code; });
    return findings;
}

/// Simulates fonts without 🏥 and 🚌.
std::vector<char32_t> no_pictures(const text::RubyText& text) {
    std::vector<char32_t> missing;
    if (text.base.find("🏥") != std::string::npos) missing.push_back(U'🏥');
    if (text.base.find("🚌") != std::string::npos) missing.push_back(U'🚌');
    return missing;
}

const Aids fonts = [] {
    Aids aids;
    aids.missing_glyphs = no_pictures;
    return aids;
}();

Lines without_glyph(const std::string& file, const std::string& from, const std::string& to) {
    const SmallCity city;
    city.replace(file, from, to);
    return lines_of(city, findings_of(city, "no-glyph", fonts));
}

/// Simulates a second dictionary that reads every 市 as いち.
std::vector<text::ReadingDoubt> doubted_city(const text::RubyText& text) {
    std::vector<text::ReadingDoubt> doubts;
    const std::string word = "市";
    for (std::size_t at = text.base.find(word); at != std::string::npos;
         at = text.base.find(word, at + 1))
        doubts.push_back({at, at + word.size(), "し", "いち"});
    return doubts;
}

const Aids dictionaries = [] {
    Aids aids;
    aids.reading_doubts = doubted_city;
    return aids;
}();

} // namespace

TEST_CASE("characters without a glyph are reported with their cell") {
    const SmallCity city;
    CHECK(findings_of(city, "no-glyph", fonts).empty());
    city.replace("mori/services.csv", "何でも相談できます。", "🚌🏥で🏥相談できます。");
    const base::Findings findings = findings_of(city, "no-glyph", fonts);
    CHECK(lines_of(city, findings) == Lines{"no-glyph services.csv:3 summary"});
    CHECK(base::seen_of(findings.at(0)).en.starts_with("🏥 (U+1F3E5), 🚌 (U+1F68C) in"));
    CHECK(base::seen_of(findings.at(0)).ja.ends_with("🏥 (U+1F3E5)、🚌 (U+1F68C)"));
}

TEST_CASE("texts for families are checked for glyphs, texts for staff are not") {
    CHECK(without_glyph("mori/city.toml", "北県森市", "🏥") ==
          Lines{"no-glyph city.toml:8 city_hall.address"});
    CHECK(without_glyph("mori/offices.csv", "1階", "🏥") == Lines{"no-glyph offices.csv:2 place"});
    CHECK(without_glyph("mori/sections.csv", "①", "🏥") == Lines{"no-glyph sections.csv:3 label"});
    CHECK(without_glyph("mori/rows.csv", "職員の研修", "🏥") == Lines{"no-glyph rows.csv:5 name"});
    CHECK(without_glyph("mori/amounts.csv", "おむつの券", "🏥") ==
          Lines{"no-glyph amounts.csv:3 label"});
    CHECK(without_glyph("mori/rules.csv", "今は", "🏥") == Lines{"no-glyph rules.csv:2 text"});
    CHECK(without_glyph("mori/indicators.csv", "未設置", "🏥") ==
          Lines{"no-glyph indicators.csv:4 now_text"});
    CHECK(without_glyph("taxonomy/needs.csv", "Money", "🏥") ==
          Lines{"no-glyph taxonomy/needs.csv:2 en"});
    CHECK(without_glyph("hotlines.csv", "Ambulance", "🏥") ==
          Lines{"no-glyph hotlines.csv:2 name_en"});
    CHECK(without_glyph("hotlines.csv", "急な病気", "🏥") ==
          Lines{"no-glyph hotlines.csv:2 sentence"});
    CHECK(without_glyph("mori/offices.csv", "market day", "🏥").empty());
}

TEST_CASE(
    "a doubtful reading is reported once for each city, at its first place, with its context") {
    const SmallCity city;
    const base::Findings findings = findings_of(city, "reading-disagrees", dictionaries);
    CHECK(lines_of(city, findings) == Lines{"reading-disagrees services.csv:2 where"});
    CHECK(base::seen_of(findings.at(0)).ja ==
          "「市」のふりがなは「し」、別の辞書では「いち」: 市役所");
}

TEST_CASE("names with confirmed readings are not doubted") {
    const SmallCity city;
    city.replace("mori/services.csv", "市役所", "役所");
    city.replace("mori/services.csv", "市の職員", "職員");
    CHECK(findings_of(city, "reading-disagrees", dictionaries).empty());
}

TEST_CASE("a reading may be known together with the kana after its word") {
    const SmallCity city;
    city.replace("mori/services.csv", "印かん", "預《あず》かり証《しょう》");
    Aids aids;
    std::vector<std::string> asked;
    aids.knows_reading = [&](const std::string& word, const std::string& reading) {
        if (word.starts_with("預")) asked.push_back(word + "/" + reading);
        return word != "預" && word != "預か";
    };
    CHECK(findings_of(city, "reading-unknown", aids).empty());
    CHECK(asked == Lines{"預/あず", "預か/あずか", "預かり/あずかり"});
    aids.knows_reading = [](const std::string& word, const std::string&) {
        return !word.starts_with("預");
    };
    CHECK(lines_of(city, findings_of(city, "reading-unknown", aids)) ==
          Lines{"reading-unknown services.csv:2 bring"});
}
