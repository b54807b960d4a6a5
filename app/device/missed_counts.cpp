#include "device/missed_counts.h"

#include "base/csv.h"
#include "base/durable.h"
#include "base/file.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "device/missed_sketch.h"
#include "text/normalise.h"
#include "ui/kiosk/missed_words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace device {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = 4u << 20;
constexpr int fewest = 3, most_count = 1'000'000;
constexpr int kept_days = 400;
constexpr unsigned own_only = 0600;
constexpr const char *counts_name = "missed-counts.tsv", *sketch_name = "missed-words.sketch";

/// Quarter, word and count, separated by tabs; a word that may be counted contains none.
std::optional<MissedCount> parse_line(std::string_view line) {
    std::array<std::string_view, 3> parts;
    for (std::string_view& part : parts) part = base::take_until(line, '\t');
    const auto times = base::parse_number<int>(parts[2], fewest, most_count);
    const auto first_day = base::parse_month(parts[0]);
    const bool good = line.empty() && times && first_day && quarter_of(*first_day) == parts[0] &&
                      ui::may_be_counted(parts[1]);
    if (!good) return {};
    return MissedCount{std::string(parts[0]), std::string(parts[1]), *times};
}

std::vector<MissedCount> parse(std::string_view content) {
    std::vector<MissedCount> counts;
    while (!content.empty())
        if (auto count = parse_line(base::take_until(content, '\n')))
            counts.push_back(std::move(*count));
    std::ranges::sort(counts, [](const MissedCount& a, const MissedCount& b) {
        return std::tie(a.quarter, a.word) < std::tie(b.quarter, b.word);
    });
    return counts;
}

std::string text_of(std::vector<MissedCount> counts, const base::Date& today) {
    const std::string first_kept = quarter_of(today.plus_days(-kept_days));
    std::ranges::sort(counts, [](const MissedCount& a, const MissedCount& b) {
        return std::tie(a.quarter, a.word) < std::tie(b.quarter, b.word);
    });
    std::string content;
    for (const MissedCount& c : counts)
        if (c.quarter >= first_kept)
            content += c.quarter + "\t" + c.word + "\t" + std::to_string(c.count) + "\n";
    return content;
}

bool exists(const std::string& path) {
    std::error_code error;
    // A path that cannot be looked at is read, so that the reason is reported.
    return fs::exists(path, error) || error;
}

/// Files of earlier versions, and what a power cut left of writing ours: it has the key in it.
std::vector<std::string> leftovers(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        const bool ours = name == counts_name || name == sketch_name;
        if (!ours && (name.starts_with("missed-words.") || name.starts_with("missed-counts.")))
            found.push_back(at->path().string());
    }
    return found;
}

/// The content, or nothing if there is no such file.
base::Result<std::string> content_of(const std::string& path) {
    return exists(path) ? base::read_file(path, most_bytes) : base::Result<std::string>("");
}

std::optional<MissedSketch> sketch_for(const std::string& content, const base::Date& day) {
    auto sketch = MissedSketch::parse(content);
    return sketch && sketch->quarter() == quarter_of(day) ? std::move(sketch) : std::nullopt;
}

/// Counts a word that may be read in this quarter; false if it may not.
bool count_known(std::vector<MissedCount>& counts, const std::string& quarter,
                 const std::string& folded) {
    const auto known = std::ranges::find_if(counts, [&](const MissedCount& c) {
        return c.quarter == quarter && text::search_key(c.word).folded == folded;
    });
    if (known == counts.end()) return false;
    known->count = std::min(known->count + 1, most_count);
    return true;
}

base::Error broken(const std::string& path, const char* ja, const char* en) {
    return {base::Message{ja, en}.in(path)};
}

/// 2026年10〜12月, which no spreadsheet takes for a date.
std::string quarter_words(const std::string& quarter) {
    const auto first_day = base::parse_month(quarter);
    if (!first_day) return quarter;
    const int month = first_day->month();
    return std::to_string(first_day->year()) + "年" + std::to_string(month) + "〜" +
           std::to_string(month + 2) + "月";
}

} // namespace

std::string MissedCounts::path(const char* name) const {
    return (fs::path(folder_) / name).string();
}

base::Result<std::vector<MissedCount>> MissedCounts::read() const {
    if (folder_.empty()) return std::vector<MissedCount>();
    const auto content = content_of(path(counts_name));
    if (!content) return content.error();
    return parse(content.value());
}

base::Result<void> MissedCounts::add(const std::string& day, std::vector<std::string> words) const {
    const auto date = base::parse_date(day);
    if (folder_.empty() || !date) return {};
    std::erase_if(words, [](const std::string& word) { return !ui::may_be_counted(word); });
    if (words.empty()) return {};
    if (const auto tidied = tidy(day, true); !tidied) return tidied;
    auto counts = read();
    if (!counts) return counts.error();
    const auto kept = content_of(path(sketch_name));
    if (!kept) return kept.error();
    MissedSketch sketch = sketch_for(kept.value(), *date).value_or(MissedSketch(*date));
    bool readable = false;
    std::set<std::string> counted; // a visit counts once, whatever spellings were tried
    for (const std::string& word : words) {
        const std::string folded = text::search_key(word).folded;
        if (!counted.insert(folded).second) continue;
        if (count_known(counts.value(), sketch.quarter(), folded)) {
            readable = true;
        } else if (const auto visits = sketch.count(folded, *date)) {
            counts.value().push_back({sketch.quarter(), word, *visits});
            readable = true;
        }
    }
    if (const auto made = base::make_folders(folder_); !made) return made;
    // First the counts: a power cut between the two files must not lose a word.
    if (readable)
        if (auto written =
                base::write_file(path(counts_name), text_of(counts.value(), *date), own_only);
            !written)
            return written;
    return base::write_file(path(sketch_name), sketch.text(), own_only);
}

base::Result<void> MissedCounts::tidy(const std::string& day, bool counting) const {
    const auto date = base::parse_date(day);
    if (folder_.empty() || !date) return {};
    for (const std::string& left : leftovers(folder_))
        if (auto removed = base::remove_whole(left); !removed) return removed;
    const auto sketch = content_of(path(sketch_name));
    if (!sketch) return sketch.error();
    if (!counting || !sketch_for(sketch.value(), *date))
        if (auto removed = base::remove_whole(path(sketch_name)); !removed) return removed;
    const auto content = content_of(path(counts_name));
    if (!content) return content.error();
    const std::string tidied = text_of(parse(content.value()), *date);
    if (tidied == content.value()) return {};
    return base::write_file(path(counts_name), tidied, own_only);
}

base::Result<void> MissedCounts::keeps_rules(const std::string& day, bool counting) const {
    const auto date = base::parse_date(day);
    if (folder_.empty()) return {};
    if (!date) return broken(folder_, "今日の日付がわかりません", "today is not known");
    for (const std::string& left : leftovers(folder_))
        return broken(
            left, "前の版の数か、書きかけのファイルです。消してください",
            "it is of an earlier version, or was not written to its end. Delete the file");
    for (const char* name : {counts_name, sketch_name}) {
        std::error_code error;
        const auto status = fs::status(path(name), error);
        if (fs::exists(status) && (status.permissions() & fs::perms(077)) != fs::perms::none)
            return broken(path(name), "持ち主のほかにも読めます。chmod 600 をしてください",
                          "others than its owner can read it. Run chmod 600");
    }
    const auto sketch = content_of(path(sketch_name));
    if (!sketch) return sketch.error();
    if (exists(path(sketch_name)) && (!counting || !sketch_for(sketch.value(), *date)))
        return broken(path(sketch_name), "終わったはずの記録が残っています。消してください",
                      "it should have been deleted with its quarter. Delete the file");
    const auto content = content_of(path(counts_name));
    if (!content) return content.error();
    if (text_of(parse(content.value()), *date) != content.value())
        return broken(path(counts_name), "あってはならない行があります。消してください",
                      "it has lines that must not be there. Delete the file");
    return {};
}

std::string counts_csv(const std::vector<MissedCount>& counts) {
    std::string csv = "\xEF\xBB\xBF四半期 quarter,ことば word,回数 count\n";
    for (const MissedCount& count : counts)
        if (count.count >= fewest)
            csv += base::spreadsheet_cell(quarter_words(count.quarter)) + "," +
                   base::spreadsheet_cell(count.word) + "," + std::to_string(count.count) + "\n";
    return csv;
}

} // namespace device
