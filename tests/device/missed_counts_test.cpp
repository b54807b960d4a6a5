#include "device/missed_counts.h"

#include "base/file.h"
#include "device/missed_sketch.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

using device::counts_csv, device::MissedCount, device::MissedCounts, device::MissedSketch;
using Words = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

const std::string counts_file = "state/missed-counts.tsv",
                  sketch_file = "state/missed-words.sketch";

struct Device {
    support::TempFolder folder;
    MissedCounts counts{folder / "state"};

    void visit(const std::string& day, const Words& words) { REQUIRE(counts.add(day, words).ok()); }
    /// "quarter word count" of each line.
    Words kept() const {
        Words lines;
        const std::vector<MissedCount> all = counts.read().value();
        for (const MissedCount& c : all)
            lines.push_back(c.quarter + " " + c.word + " " + std::to_string(c.count));
        return lines;
    }
    /// The number of the device's files that contain a word.
    int on_disk(const std::string& word) const {
        int files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "state"))
            if (base::read_file(entry.path().string()).value().find(word) != std::string::npos)
                ++files;
        return files;
    }
    std::string bytes(const std::string& file) const {
        return base::read_file(folder / file).value();
    }
    bool has(const std::string& file) const { return fs::exists(folder / file); }
    bool keeps_rules(const std::string& day, bool counting = true) const {
        return counts.keeps_rules(day, counting).ok();
    }
};

} // namespace

TEST_CASE("a word becomes readable after visits on three days, a week from first to last") {
    Device device;
    for (int time = 0; time < 10; ++time) device.visit("2026-11-02", {"ぬばたま"});
    device.visit("2026-11-05", {"ぬばたま"});
    device.visit("2026-11-08", {"ヌバタマ"});
    for (const char* word : {"ぬばたま", "ヌバタマ", "ぬはたま"}) CHECK(device.on_disk(word) == 0);
    CHECK(device.kept().empty());
    device.visit("2026-11-09", {"ぬばたま"});
    CHECK(device.kept() == Words{"2026-10 ぬばたま 13"});
}

TEST_CASE("two days are not enough, however far apart, and neither is a week without a third") {
    Device device;
    device.visit("2026-10-01", {"ぬばたま"});
    for (int time = 0; time < 10; ++time) device.visit("2026-12-31", {"ぬばたま"});
    CHECK(device.kept().empty());
    CHECK(device.on_disk("ぬばたま") == 0);
}

TEST_CASE("a clock that is set back does not make more days") {
    Device device;
    for (const char* day : {"2026-11-20", "2026-11-02", "2026-11-09", "2026-11-20", "2026-11-01"})
        device.visit(day, {"ぬばたま"});
    CHECK(device.kept().empty());
}

TEST_CASE("all spellings of a readable word are counted together, by quarter") {
    Device device;
    for (const char* day : {"2026-11-02", "2026-11-05", "2026-11-09"})
        device.visit(day, {"よなき"});
    device.visit("2026-11-09", {"よなき", "ヨナキ", "ベビーカー"});
    device.visit("2026-12-31", {"よなき"});
    CHECK(device.kept() == Words{"2026-10 よなき 5"});
    device.visit("2027-01-01", {"よなき"});
    CHECK(device.kept() == Words{"2026-10 よなき 5"});
    for (const char* day : {"2027-01-05", "2027-01-08"}) device.visit(day, {"よなき"});
    CHECK(device.kept() == Words{"2026-10 よなき 5", "2027-01 よなき 3"});
}

TEST_CASE("the sketch and its key end with the quarter, also if nobody types anything") {
    Device device;
    device.visit("2026-12-31", {"ぬばたま"});
    const std::string before = device.bytes(sketch_file);
    CHECK(device.keeps_rules("2026-12-31"));
    CHECK_FALSE(device.keeps_rules("2027-01-01"));
    REQUIRE(device.counts.tidy("2026-12-31", true).ok());
    CHECK(device.bytes(sketch_file) == before);
    REQUIRE(device.counts.tidy("2027-01-01", true).ok());
    CHECK_FALSE(device.has(sketch_file));
    CHECK(device.keeps_rules("2027-01-01"));
    device.visit("2027-01-01", {"ぬばたま"});
    const std::string key = before.substr(before.find('\n') + 1, 64);
    CHECK(device.bytes(sketch_file).find(key) == std::string::npos);
}

TEST_CASE("a device that does not count keeps no sketch") {
    Device device;
    device.visit("2026-11-02", {"ぬばたま"});
    CHECK_FALSE(device.keeps_rules("2026-11-02", false));
    REQUIRE(device.counts.tidy("2026-11-02", false).ok());
    CHECK_FALSE(device.has(sketch_file));
    CHECK(device.keeps_rules("2026-11-02", false));
}

TEST_CASE("each device and each quarter has its own key, and only its owner can read the files") {
    Device one, other;
    for (Device* device : {&one, &other})
        for (const char* day : {"2026-11-02", "2026-11-05", "2026-11-09"})
            device->visit(day, {"よなき", "おむつ"});
    CHECK(one.bytes(sketch_file) != other.bytes(sketch_file));
    for (const std::string& file : {sketch_file, counts_file}) {
        CHECK((fs::status(one.folder / file).permissions() & fs::perms(077)) == fs::perms::none);
        fs::permissions(one.folder / file, fs::perms(0644));
        CHECK_FALSE(one.keeps_rules("2026-11-09"));
        fs::permissions(one.folder / file, fs::perms(0600));
        CHECK(one.keeps_rules("2026-11-09"));
    }
}

TEST_CASE("neither an order nor a time can be read from the files") {
    Device one, other;
    one.visit("2026-11-21", {"ゆりかご"});
    fs::create_directory(other.folder / "state");
    fs::copy_file(one.folder / sketch_file, other.folder / sketch_file);
    one.visit("2026-11-22", {"よなき", "おむつ"});
    one.visit("2026-11-22", {"ミルク", "オムツ"});
    other.visit("2026-11-22", {"オムツ", "ミルク"});
    other.visit("2026-11-22", {"おむつ", "よなき"});
    CHECK(one.bytes(sketch_file) == other.bytes(sketch_file));
}

TEST_CASE("words that must not be counted are never written") {
    Device device;
    device.visit("2026-11-22", {"09012345678", "a@b.jp", "一 二 三 四 五", "x", ""});
    CHECK_FALSE(device.has(sketch_file));
    for (const char* day : {"2026-11-02", "2026-11-05", "2026-11-09"})
        device.visit(day, {"おむつ", "0265-78-4111"});
    CHECK(device.kept() == Words{"2026-10 おむつ 3"});
    CHECK(device.on_disk("4111") == 0);
}

TEST_CASE("without a folder, or with an invalid day, nothing is counted") {
    CHECK(MissedCounts("").add("2026-11-22", {"おむつ"}).ok());
    CHECK(MissedCounts("").read().value().empty());
    CHECK(MissedCounts("").keeps_rules("2026-11-22", true).ok());
    Device device;
    for (const char* day : {"", "today", "2026-13-01", "2026-02-30", "2026-1-1", "0x26-11-22"})
        device.visit(day, {"おむつ"});
    CHECK_FALSE(device.has("state"));
}

TEST_CASE("quarters are dropped about a year after their end") {
    Device device;
    REQUIRE(device.counts.add("2025-10-01", {"おむつ"}).ok());
    REQUIRE(
        base::write_file(device.folder / counts_file, "2025-07\tミルク\t3\n2025-10\tおむつ\t4\n")
            .ok());
    REQUIRE(device.counts.tidy("2026-11-22", true).ok());
    CHECK(device.kept() == Words{"2025-10 おむつ 4"});
}

TEST_CASE("damaged lines are left out, others are kept") {
    Device device;
    device.visit("2026-11-22", {"おむつ"});
    const std::string good = "2026-10\tよなき\t3\n";
    const std::string bad =
        "\xFF\n\t\t\n2026-10\tおむつ\t2\n2026-11\tおむつ\t3\n2026-10\t0901234\t3\n"
        "2026-10-01\tおむつ\t3\n2026-10\tおむつ\t-5\n2026-10\tおむつ\t3\tx\n";
    REQUIRE(base::write_file(device.folder / counts_file, bad + good, 0600).ok());
    CHECK(device.kept() == Words{"2026-10 よなき 3"});
    CHECK_FALSE(device.keeps_rules("2026-11-22"));
    REQUIRE(device.counts.tidy("2026-11-22", true).ok());
    CHECK(device.bytes(counts_file) == good);
    CHECK(device.keeps_rules("2026-11-22"));
}

TEST_CASE("a sketch that cannot be read is replaced") {
    Device device;
    for (const char* damaged : {"", "x", "2026-10\n", "2026-10\nabcd\n", "2026-11\n"}) {
        fs::create_directories(device.folder / "state");
        REQUIRE(base::write_file(device.folder / sketch_file, damaged).ok());
        device.visit("2026-11-22", {"おむつ"});
        CHECK(MissedSketch::parse(device.bytes(sketch_file))->seen().size() == 1);
    }
}

TEST_CASE("what an earlier version counted is deleted unread, with its key") {
    Device device;
    fs::create_directories(device.folder / "state");
    const auto put_earlier = [&] {
        for (const char* name : {"state/missed-words.tsv", "state/missed-words.key"})
            REQUIRE(base::write_file(device.folder / name,
                                     "2026-11-22\t0123456789abcdef0123456789abcdef\t佐藤花子\t3\n")
                        .ok());
    };
    put_earlier();
    CHECK_FALSE(device.keeps_rules("2026-11-22"));
    REQUIRE(device.counts.tidy("2026-11-22", true).ok());
    CHECK(device.on_disk("佐藤花子") == 0);
    CHECK(device.keeps_rules("2026-11-22"));
    put_earlier();
    device.visit("2026-11-22", {"おむつ"});
    CHECK(device.on_disk("佐藤花子") == 0);
    CHECK_FALSE(device.has("state/missed-words.key"));
}

TEST_CASE("what a power cut leaves of a sketch is deleted, because it has the key in it") {
    Device device;
    device.visit("2026-11-22", {"おむつ"});
    const std::string left = "state/missed-words.sketch.a1B2c3", city = "state/city";
    REQUIRE(base::write_file(device.folder / left, device.bytes(sketch_file)).ok());
    REQUIRE(base::write_file(device.folder / city, "ina\n").ok());
    CHECK_FALSE(device.keeps_rules("2026-11-22"));
    REQUIRE(device.counts.tidy("2026-11-22", true).ok());
    CHECK_FALSE(device.has(left));
    CHECK(device.has(sketch_file));
    CHECK(device.has(city));
    CHECK(device.keeps_rules("2026-11-22"));
}

TEST_CASE("a disk that cannot be written is an error and does not end the program") {
    CHECK_FALSE(MissedCounts("/proc/none").add("2026-11-22", {"おむつ"}).ok());
    Device device;
    fs::create_directories(device.folder / counts_file);
    CHECK_FALSE(device.counts.add("2026-11-22", {"おむつ"}).ok());
    CHECK_FALSE(device.counts.read().ok());
    CHECK_FALSE(device.keeps_rules("2026-11-22"));
}

TEST_CASE("the table for staff is by quarter, and no cell is below three") {
    const std::string heading = "\xEF\xBB\xBF四半期 quarter,ことば word,回数 count\n";
    CHECK(counts_csv({}) == heading);
    const std::vector<MissedCount> counts = {
        {"2026-10", "おむつ", 3}, {"2026-10", "よなき", 2}, {"2027-01", "おむつ", 12}};
    CHECK(counts_csv(counts) == heading + "2026年10〜12月,おむつ,3\n2027年1〜3月,おむつ,12\n");
}

TEST_CASE("no spreadsheet takes a word for a formula") {
    const auto line = [](const std::string& word) {
        const std::string csv = counts_csv({{"2026-10", word, 3}});
        return csv.substr(csv.find(',', csv.find('\n')) + 1);
    };
    CHECK(line("=1+1x") == "'=1+1x,3\n");
    for (const std::string lead : {"+", "-", "@", "＝", "＋", "－", "＠"})
        CHECK(line(lead + "おむつ") == "'" + lead + "おむつ,3\n");
    CHECK(line("a,b") == "\"a,b\",3\n");
    CHECK(line("a\"b") == "\"a\"\"b\",3\n");
}
