#include "device/missed_sketch.h"

#include "base/file.h"
#include "device/missed_counts.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>

using device::MissedCounts, device::MissedSketch;

namespace {

const base::Date monday = *base::parse_date("2026-11-02");

/// The number `i` as a word of syllables; different numbers are different words.
std::string word(int i) {
    static constexpr std::array syllables = {"か", "し", "と", "な", "み",
                                             "ゆ", "る", "わ", "の", "え"};
    std::string out = "ん";
    for (int rest = i + 1; rest > 0; rest /= 10)
        out += syllables[static_cast<std::size_t>(rest % 10)];
    return out;
}

/// A list as somebody would try it: family names with given names, and words.
std::vector<std::string> words_and_names() {
    static constexpr std::array families = {"佐藤", "鈴木", "高橋", "田中", "伊藤",
                                            "渡辺", "山本", "中村", "小林", "加藤"};
    std::vector<std::string> list;
    for (int i = 0; i < 50'000; ++i) list.push_back(word(i));
    for (int i = 0; i < 5'000; ++i)
        for (const char* family : families) list.push_back(family + word(i));
    return list;
}

} // namespace

TEST_CASE("with the whole disk and 100,000 words every mark fits at least 20 of them") {
    const std::vector<std::string> list = words_and_names();
    REQUIRE(list.size() == 100'000);
    std::vector<std::string> keys;
    for (const std::string& each : list) keys.push_back(text::search_key(each).folded);
    for (int device = 0; device < 5; ++device) {
        const support::TempFolder disk;
        const MissedCounts counts(disk / "state");
        // A quarter of a busy device: names typed once, and some words on two days.
        for (int visit = 0; visit < 40; ++visit)
            REQUIRE(counts
                        .add(monday.plus_days(visit).text(),
                             {list[static_cast<std::size_t>(60'000 + 997 * visit)],
                              list[static_cast<std::size_t>(visit % 20)], "佐藤" + word(visit)})
                        .ok());
        const auto stolen =
            MissedSketch::parse(base::read_file(disk / "state/missed-words.sketch").value());
        REQUIRE(stolen);
        REQUIRE(stolen->seen().size() > 50);
        std::vector<int> fitting(device::WordMarks::all, 0);
        for (const std::string& key : keys)
            ++fitting[static_cast<std::size_t>(stolen->marks().mark(key))];
        int fewest = 100'000;
        for (const auto& [mark, seen] : stolen->seen())
            fewest = std::min(fewest, fitting[static_cast<std::size_t>(mark)]);
        CHECK(fewest >= 20);
        CHECK(*std::ranges::min_element(fitting) >= 20);
    }
}

TEST_CASE("a word that is typed once is hardly ever shown, however busy the device is") {
    MissedSketch sketch(monday);
    int shown = 0, next = 0;
    for (int day = 0; day < 50; ++day)
        for (int visit = 0; visit < 40; ++visit)
            shown += sketch.count(word(next++), monday.plus_days(day)).has_value();
    REQUIRE(next == 2000);
    // A chance of less than 1 in 200 for each word: more than 30 of 2,000 come once in a million.
    CHECK(shown <= 30);
}

TEST_CASE("words that many families miss become readable on a busy device, too") {
    MissedSketch sketch(monday);
    int next = 0;
    std::vector<bool> readable(5);
    for (int day = 0; day < 50; ++day) {
        for (int visit = 0; visit < 10; ++visit) sketch.count(word(next++), monday.plus_days(day));
        for (std::size_t i = 0; i < readable.size(); ++i)
            if (!readable[i])
                readable[i] =
                    sketch.count("もの" + std::to_string(i), monday.plus_days(day)).has_value();
    }
    CHECK(std::ranges::count(readable, true) == 5);
}

TEST_CASE("words that become readable are forgotten by the sketch") {
    MissedSketch sketch(monday);
    CHECK_FALSE(sketch.count("よなき", monday));
    CHECK_FALSE(sketch.count("よなき", monday.plus_days(3)));
    CHECK(sketch.count("よなき", monday.plus_days(7)) == 3);
    CHECK(sketch.seen().empty());
}

TEST_CASE("a sketch is read back as it was written") {
    MissedSketch sketch(monday);
    for (int i = 0; i < 30; ++i) sketch.count(word(i % 20), monday.plus_days(i));
    const auto read = MissedSketch::parse(sketch.text());
    REQUIRE(read);
    CHECK(read->text() == sketch.text());
    CHECK(read->seen() == sketch.seen());
    CHECK(read->marks().mark("よなき") == sketch.marks().mark("よなき"));
}

TEST_CASE("impossible lines of a sketch are left out") {
    const std::string head = MissedSketch(monday).text();
    for (const char* line : {"1024\t2026-11-02\t2026-11-02\t1\t1",
                             "1\t2026-11-03\t2026-11-02\t1\t1", "1\t2026-09-30\t2026-11-02\t2\t2",
                             "1\t2026-11-02\t2026-11-03\t2\t1", "1\t2026-11-02\t2026-11-03\t93\t93",
                             "1\t2026-11-02", "1\t2026-11-02\t2026-11-02\t1\t1\tx"})
        CHECK(MissedSketch::parse(head + line + "\n")->seen().empty());
    CHECK(MissedSketch::parse(head + "1\t2026-11-02\t2026-11-03\t2\t3\n")->seen().size() == 1);
}

TEST_CASE("quarters begin in January, April, July and October") {
    CHECK(device::quarter_of(*base::parse_date("2026-03-31")) == "2026-01");
    CHECK(device::quarter_of(*base::parse_date("2026-04-01")) == "2026-04");
    CHECK(device::quarter_of(*base::parse_date("2026-12-31")) == "2026-10");
}
