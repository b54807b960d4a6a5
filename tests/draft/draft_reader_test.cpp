#include "draft/draft_reader.h"

#include "support/catch.h"
#include "support/small_city.h"

#include <algorithm>

using namespace draft;
using support::SmallCity;

namespace {

ReadDraft read(const std::string& folder, const SharedData& shared = {}) {
    auto draft = read_draft(folder, shared);
    REQUIRE(draft.ok());
    return std::move(draft).value();
}

/// The findings of reading a city, as "severity code file:line column", without the folder.
std::vector<std::string> said(const SmallCity& city) {
    std::vector<std::string> lines;
    for (const base::Finding& f : read(city.data()).findings) {
        std::string file = f.where.file;
        if (file.starts_with(city.data())) file.erase(0, city.data().size() + 1);
        lines.push_back(std::string(f.severity == base::Severity::blocking ? "" : "? ") + f.code +
                        " " + file + ":" + std::to_string(f.where.line) + " " + f.where.column);
    }
    return lines;
}

using Lines = std::vector<std::string>;

Lines said_after(const std::string& file, const std::string& from, const std::string& to) {
    const SmallCity city;
    city.replace(file, from, to);
    return said(city);
}

Lines said_without(const std::string& file) {
    const SmallCity city;
    city.remove(file);
    return said(city);
}

Lines said_of(const std::string& file, const std::string& content) {
    const SmallCity city;
    city.write(file, content);
    return said(city);
}

} // namespace

TEST_CASE("a correct folder is read without findings") {
    const SmallCity city;
    CHECK(said(city).empty());
    const Draft draft = read(city.data()).draft;
    REQUIRE(draft.cities.size() == 1);
    const CityDraft& mori = draft.cities[0];
    CHECK(mori.city.id == "mori");
    CHECK(mori.city.plan.levels == std::vector<std::string>{"柱", "分野"});
    REQUIRE(mori.services.size() == 3);
    const DraftService& line = mori.services[0];
    CHECK(line.where == base::SourceRef{city.file("mori/services.csv"), 0, 2, ""});
    CHECK(line.service.name == text::parse_ruby("森《もり》の手当《てあて》"));
    CHECK(line.service.get.base == "月1,000円。");
    CHECK(line.service.life_stages == std::vector<std::string>{"baby", "family"});
    CHECK(line.offices == std::vector<std::string>{"mori:kodomo"});
    CHECK(mori.rows[2].repeat);
    CHECK(mori.rows[0].page == 3);
    CHECK_FALSE(mori.amounts[1].value.low);
    CHECK(mori.amounts[1].value.high == 2400.5);
    CHECK(draft.life_stages[1].value.label.in("en").base == "Adults");
    CHECK(mori.services[0].service.checked_on == "2026-04-01");
    CHECK(draft.hotlines[0].value.urgent);
    CHECK(draft.hotlines[0].value.sentence.in("ja").base == "急な病気");
    CHECK(draft.hotlines[0].value.for_whom.in("en").base == "Anyone");
}

TEST_CASE("a city's folder alone finds what is shared in the folder above") {
    const SmallCity city;
    const ReadDraft alone = read(city.city());
    CHECK(alone.findings.empty());
    CHECK(alone.draft.needs.size() == 2);
    CHECK(alone.draft.hotlines.size() == 2);
}

TEST_CASE("the table of urgent words may be missing, with a finding") {
    const SmallCity city;
    const ReadDraft whole = read(city.data());
    REQUIRE(whole.draft.urgent_words.size() == 3);
    CHECK(whole.draft.urgent_words[1].value ==
          model::UrgentWord{
              "助けて", "たすけて", {"助けてほしい", "たすけてほしい"}, {"0120-000-000", "119"}});
    city.remove("urgent_words.csv");
    CHECK(said(city) == Lines{"? no-urgent-words urgent_words.csv:0 "});
}

TEST_CASE("shared tables may be in a separate folder") {
    const SmallCity city, other;
    city.remove("taxonomy");
    city.remove("hotlines.csv");
    CHECK(said(city) == Lines{"missing-file taxonomy:0 ", "missing-file hotlines.csv:0 "});
    CHECK(read(city.city(), {"", other.data()}).findings.empty());
    CHECK(read(city.city(), {other.data(), ""}).findings.empty());
    CHECK(read(city.city(), {other.file("taxonomy"), ""}).findings.empty());
}

TEST_CASE("a folder given by the caller is searched before the city's own") {
    const SmallCity city, other;
    other.replace("taxonomy/needs.csv", "Money", "Cash");
    const Draft draft = read(city.data(), {other.file("taxonomy"), ""}).draft;
    CHECK(draft.needs[0].value.label.in("en").base == "Cash");
}

TEST_CASE("columns are found by name, in any order") {
    CHECK(said_of("mori/aliases.csv", "kind,reading,phrase,service\nshort,あ,あ,mori:1\n").empty());
}

TEST_CASE("wrong columns are reported by name") {
    CHECK(said_after("mori/aliases.csv", "phrase", "phrases") ==
          Lines{"unknown-column mori/aliases.csv:1 phrases",
                "missing-column mori/aliases.csv:1 phrase"});
    CHECK(said_of("mori/aliases.csv", "service,phrase,phrase,reading,kind\n") ==
          Lines{"duplicate-column mori/aliases.csv:1 phrase"});
    CHECK(said_after("taxonomy/needs.csv", "id,icon,ja,en", "id,icon,ja,english") ==
          Lines{"unknown-column taxonomy/needs.csv:1 english"});
    CHECK(said_after("taxonomy/needs.csv", "id,icon,ja,en", "id,icon,ja,zh-Hant-TW").empty());
    CHECK(said_after("hotlines.csv", "for_whom_en", "for_whom_vi").empty());
    CHECK(said_after("hotlines.csv", "for_whom_en", "for_wham_en") ==
          Lines{"unknown-column hotlines.csv:1 for_wham_en"});
}

TEST_CASE("malformed cells are reported with line and column") {
    CHECK(said_after("mori/amounts.csv", "1000,1000", "千,1000") ==
          Lines{"bad-number mori/amounts.csv:2 low"});
    for (const char* wrong : {"1 000", "-5", "1e5", "１０", "1.", ".5", "0x1", "inf", "nan"})
        CHECK(said_after("mori/amounts.csv", "1000,1000", "1000," + std::string(wrong)) ==
              Lines{"bad-number mori/amounts.csv:2 high"});
    CHECK(said_after("mori/rows.csv", "mori:kodomo,3", "mori:kodomo,三") ==
          Lines{"bad-number mori/rows.csv:2 page"});
    CHECK(said_after("mori/services.csv", ",5,2026-04-01", ",6,2026-04-01") ==
          Lines{"bad-number mori/services.csv:2 priority"});
    for (const char* wrong : {"2026-02-30", "2026/04/01", "令和8年", "2026-4-1", "2026-04"})
        CHECK(said_after("mori/services.csv", ",5,2026-04-01", ",5," + std::string(wrong)) ==
              Lines{"bad-date mori/services.csv:2 checked_on"});
    CHECK(said_after("mori/rules.csv", "2024-04,", "2024-13,") ==
          Lines{"bad-date mori/rules.csv:2 since"});
    CHECK(said_after("mori/rows.csv", ",yes,", ",はい,") ==
          Lines{"bad-value mori/rows.csv:4 repeat"});
    CHECK(said_after("mori/rows.csv", ",new,", ",neu,") ==
          Lines{"bad-value mori/rows.csv:2 marks"});
    CHECK(said_after("mori/services.csv", ",family,", ",parents,") ==
          Lines{"bad-value mori/services.csv:2 audience"});
    CHECK(said_after("mori/services.csv", ",family,", ",,") ==
          Lines{"bad-value mori/services.csv:2 audience"});
    CHECK(said_after("mori/services.csv", "baby;family", "baby;baby") ==
          Lines{"duplicate-value mori/services.csv:2 life_stages"});
    CHECK(said_after("taxonomy/life_stages.csv", "orange", "brown") ==
          Lines{"bad-value taxonomy/life_stages.csv:2 hue"});
    CHECK(said_after("taxonomy/life_stages.csv", "orange", "") ==
          Lines{"bad-value taxonomy/life_stages.csv:2 hue"});
}

TEST_CASE("blanks around a cell are reported and removed, unprintable characters are refused") {
    const SmallCity city;
    city.replace("mori/aliases.csv", "手当,てあて", "　手当 ,てあて");
    CHECK(said(city) == Lines{"? blank-around mori/aliases.csv:3 phrase"});
    CHECK(read(city.data()).draft.cities[0].aliases[1].value.phrase == "手当");
    CHECK(said_after("mori/aliases.csv", "手当,", "手\u200B当,") ==
          Lines{"unprintable-character mori/aliases.csv:3 phrase"});
    CHECK(said_after("mori/aliases.csv", "手当,", "手\u202E当,") ==
          Lines{"unprintable-character mori/aliases.csv:3 phrase"});
}

TEST_CASE("a broken file is reported once, and the others are still read") {
    CHECK(said_of("mori/aliases.csv", "service,phrase\n\"") ==
          Lines{"unclosed-quote mori/aliases.csv:2 "});
    CHECK(said_of("mori/aliases.csv", "") == Lines{"empty-file mori/aliases.csv:1 "});
    CHECK(said_of("mori/aliases.csv", "\x8E\x71\x82\xC7") ==
          Lines{"wrong-encoding mori/aliases.csv:1 "});
    CHECK(said_of("mori/aliases.csv", std::string(21u << 20, 'a')) ==
          Lines{"unreadable mori/aliases.csv:0 "});
    CHECK(said_of("mori/aliases.csv", std::string(19u << 20, 'a')) ==
          Lines{"cell-too-long mori/aliases.csv:1 "});
    CHECK(said_without("mori/services.csv") == Lines{"missing-file mori/services.csv:0 "});
    CHECK(said_without("mori/results.csv") == Lines{"? missing-table mori/results.csv:0 "});
}

TEST_CASE("a folder without a city is reported, one that does not exist is an error") {
    const SmallCity city;
    city.remove("mori/city.toml");
    const ReadDraft none = read(city.data());
    REQUIRE(none.findings.size() == 1);
    CHECK(none.findings[0].code == "no-city");
    CHECK(none.findings[0].where == base::SourceRef{city.data(), 0, 0, ""});
    CHECK_FALSE(read_draft(city.file("absent"), {}).ok());
    CHECK_FALSE(read_draft(city.file("hotlines.csv"), {}).ok());
}

TEST_CASE("several cities in one draft are in the order of their folders") {
    const SmallCity city;
    city.write("aomori/city.toml", city.read("mori/city.toml"));
    const ReadDraft two = read(city.data());
    REQUIRE(two.draft.cities.size() == 2);
    CHECK(two.draft.cities[0].folder == city.file("aomori/"));
    CHECK(std::ranges::count(two.findings, std::string("missing-file"), &base::Finding::code) == 4);
    CHECK(std::ranges::count(two.findings, std::string("missing-table"), &base::Finding::code) ==
          6);
}
