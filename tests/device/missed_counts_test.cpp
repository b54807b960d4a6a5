#include "device/missed_counts.h"

#include "base/file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

using Catch::Matchers::UnorderedEquals;
using device::counts_csv, device::MissedCount, device::MissedCounts;
using Words = std::vector<std::string>;

namespace {

const std::string file = "state/missed-words.tsv", key = "state/missed-words.key";

struct Device {
    support::TempFolder folder;
    MissedCounts counts{folder / "state"};

    void visit(const std::string& day, const Words& words) { REQUIRE(counts.add(day, words).ok()); }
    /// "day word count" of each line.
    Words kept() const {
        Words lines;
        const std::vector<MissedCount> all = counts.read().value();
        for (const MissedCount& c : all)
            lines.push_back(c.day + " " + c.word + " " + std::to_string(c.count));
        return lines;
    }
    /// The number of the device's files that contain a word.
    int on_disk(const std::string& word) const {
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "state"))
            if (base::read_file(entry.path().string()).value().find(word) != std::string::npos)
                ++files;
        return files;
    }
    std::string bytes() const { return base::read_file(folder / file).value(); }
};

} // namespace

TEST_CASE("all spellings of a word are counted together for each day") {
    Device device;
    device.visit("2026-11-22", {"よなき", "ヨナキ", "ベビーカー"});
    device.visit("2026-11-22", {"よなき"});
    device.visit("2026-11-23", {"よなき"});
    CHECK_THAT(device.kept(), UnorderedEquals(Words{"2026-11-22  1", "2026-11-22 よなき 3",
                                                    "2026-11-23 よなき 1"}));
}

TEST_CASE("a word that was missed fewer than three times is not on the disk") {
    Device device;
    device.visit("2026-11-21", {"ぬばたま"});
    device.visit("2026-11-22", {"ヌバタマ"});
    for (const char* word : {"ぬばたま", "ヌバタマ", "ぬはたま"}) CHECK(device.on_disk(word) == 0);
    device.visit("2026-11-22", {"ぬばたま"});
    CHECK(device.kept() == Words{"2026-11-21 ぬばたま 1", "2026-11-22 ぬばたま 2"});
}

TEST_CASE("each device has its own marks, and only its owner can read the key") {
    Device one, other;
    for (Device* device : {&one, &other}) device->visit("2026-11-22", {"よなき"});
    CHECK(one.bytes() != other.bytes());
    CHECK((std::filesystem::status(one.folder / "state/missed-words.key").permissions() &
           std::filesystem::perms(077)) == std::filesystem::perms::none);
}

TEST_CASE("neither an order nor a time can be read from the file") {
    Device one, other;
    one.visit("2026-11-21", {"ゆりかご"});
    other.visit("2026-11-21", {"ゆりかご"});
    std::filesystem::copy_file(one.folder / key, other.folder / key,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove(other.folder / file);
    other.visit("2026-11-21", {"ゆりかご"});
    one.visit("2026-11-22", {"よなき", "おむつ"});
    one.visit("2026-11-22", {"ミルク", "オムツ"});
    other.visit("2026-11-22", {"オムツ", "ミルク"});
    other.visit("2026-11-22", {"おむつ", "よなき"});
    CHECK(one.bytes() == other.bytes());
}

TEST_CASE("words that must not be counted are never written") {
    Device device;
    device.visit("2026-11-22", {"09012345678", "a@b.jp", "一 二 三 四 五", "x", ""});
    CHECK(device.kept().empty());
    CHECK_FALSE(std::filesystem::exists(device.folder / file));
    device.visit("2026-11-22", {"おむつ", "0265-78-4111"});
    CHECK(device.bytes().find("4111") == std::string::npos);
}

TEST_CASE("without a folder, or with an invalid day, nothing is counted") {
    CHECK(MissedCounts("").add("2026-11-22", {"おむつ"}).ok());
    CHECK(MissedCounts("").read().value().empty());
    Device device;
    for (const char* day : {"", "today", "2026-13-01", "2026-02-30", "2026-1-1", "0x26-11-22"})
        device.visit(day, {"おむつ"});
    CHECK(device.kept().empty());
}

TEST_CASE("old days are dropped, and the size of the file is limited") {
    Device device;
    device.visit("2024-01-01", {"おむつ"});
    device.visit("2026-01-01", {"ミルク"});
    device.visit("2026-11-22", {"よなき"});
    CHECK(device.kept() == Words{"2026-01-01  1", "2026-11-22  1"});
    const auto word = [](int i) {
        const auto letter = [](int n) { return static_cast<char>('a' + n % 26); };
        return std::string{letter(i), letter(i / 26), letter(i / 676)} + "w";
    };
    Words many;
    for (int i = 0; i < 6000; ++i) many.push_back(word(i));
    device.visit("2026-11-23", many);
    CHECK(device.kept().size() == 5000);
}

TEST_CASE("damaged lines are left out, others are kept") {
    Device device;
    device.visit("2026-11-22", {"おむつ"});
    const std::string good = device.bytes(), mark(32, 'a');
    REQUIRE(base::write_file(device.folder / file,
                             "\xFF\n\t\t\t\n2026-11-22\tx\ty\t1\n2026-11-22\t" + mark +
                                 "\t0901234\t1\n" + good + "2026-11-22\t" + mark +
                                 "\tおむつ\t-5\n2026-11-22\t" + mark + "\n")
                .ok());
    CHECK(device.kept() == Words{"2026-11-22  1"});
}

TEST_CASE("a disk that cannot be written is an error and does not end the program") {
    CHECK_FALSE(MissedCounts("/proc/none").add("2026-11-22", {"おむつ"}).ok());
    Device device;
    std::filesystem::create_directories(device.folder / file);
    CHECK_FALSE(device.counts.add("2026-11-22", {"おむつ"}).ok());
    CHECK_FALSE(device.counts.read().ok());
}

TEST_CASE("the table for staff has words that were missed three times or more") {
    CHECK(counts_csv({}) == "\xEF\xBB\xBF日 day,ことば word,回数 count\n");
    const std::vector<MissedCount> counts = {{"2026-11-22", "a", "おむつ", 2},
                                             {"2026-11-22", "b", "", 2},
                                             {"2026-11-23", "a", "おむつ", 1}};
    CHECK(counts_csv(counts) ==
          "\xEF\xBB\xBF日 day,ことば word,回数 count\n2026-11-22,おむつ,2\n2026-11-23,おむつ,1\n");
}

TEST_CASE("no spreadsheet takes a word for a formula") {
    const auto line = [](const std::string& word) {
        const std::string csv = counts_csv({{"2026-11-22", "k", word, 3}});
        return csv.substr(csv.find('\n') + 1);
    };
    CHECK(line("=1+1x") == "2026-11-22,'=1+1x,3\n");
    CHECK(line("a,b") == "2026-11-22,\"a,b\",3\n");
    CHECK(line("a\"b") == "2026-11-22,\"a\"\"b\",3\n");
}
