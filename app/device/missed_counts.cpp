#include "device/missed_counts.h"

#include "base/csv.h"
#include "base/date.h"
#include "base/file.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "device/word_marks.h"
#include "text/normalise.h"
#include "ui/kiosk/missed_words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace device {
namespace {

constexpr std::size_t most_lines = 5'000;
constexpr std::uint64_t most_bytes = 4u << 20; ///< far more than the allowed number of lines takes
constexpr int most_count = 1'000'000;
constexpr int kept_days = 400;
constexpr int often_enough = 3; ///< misses after which the word itself is written down

/// Day, mark, word and count, separated by tabs; a word that may be counted contains none.
std::optional<MissedCount> parse_line(std::string_view line) {
    std::array<std::string_view, 4> parts;
    for (std::string_view& part : parts) part = base::take_until(line, '\t');
    const auto times = base::parse_number<int>(parts[3], 1, most_count);
    MissedCount count{std::string(parts[0]), std::string(parts[1]), std::string(parts[2]),
                      times.value_or(0)};
    const bool good = line.empty() && times && base::parse_date(count.day) &&
                      is_word_mark(count.mark) &&
                      (count.word.empty() || ui::may_be_counted(count.word));
    return good ? std::optional(std::move(count)) : std::nullopt;
}

auto order(const MissedCount& count) { return std::tie(count.day, count.mark); }

void sort(std::vector<MissedCount>& counts) {
    std::ranges::sort(counts, [](const auto& a, const auto& b) { return order(a) < order(b); });
}

/// Adds one for this day. The word itself is stored once it has been missed often enough.
void count_word(std::vector<MissedCount>& counts, const std::string& day, const std::string& mark,
                const std::string& word) {
    const auto found = std::ranges::find_if(
        counts, [&](const MissedCount& c) { return c.day == day && c.mark == mark; });
    if (found == counts.end())
        counts.push_back({day, mark, "", 1});
    else
        found->count = std::min(found->count + 1, most_count);
    std::int64_t all = 0;
    std::string shown = word;
    for (const MissedCount& c : counts)
        if (c.mark == mark) {
            all += c.count;
            if (!c.word.empty()) shown = std::min(shown, c.word);
        }
    if (all < often_enough) return;
    for (MissedCount& c : counts)
        if (c.mark == mark) c.word = shown;
}

/// A cell that no spreadsheet takes for a formula.
std::string cell(const std::string& word) {
    std::string text = word;
    if (std::string_view("=+-@").find(text.front()) != std::string_view::npos) text.insert(0, "'");
    return base::csv_cell(text);
}

} // namespace

std::string MissedCounts::file() const {
    return (std::filesystem::path(folder_) / "missed-words.tsv").string();
}

base::Result<std::vector<MissedCount>> MissedCounts::read() const {
    std::vector<MissedCount> counts;
    std::error_code error;
    if (folder_.empty() || !std::filesystem::exists(file(), error)) {
        if (!error) return counts;
        return base::failure(file(), "読めません", "cannot be read", error);
    }
    const auto content = base::read_file(file(), most_bytes);
    if (!content) return content.error();
    std::string_view rest = content.value();
    while (!rest.empty()) {
        if (auto count = parse_line(base::take_until(rest, '\n')))
            counts.push_back(std::move(*count));
    }
    sort(counts);
    return counts;
}

base::Result<void> MissedCounts::add(const std::string& day, std::vector<std::string> words) const {
    const auto date = base::parse_date(day);
    if (folder_.empty() || !date) return {};
    auto read_counts = read();
    if (!read_counts) return read_counts.error();
    std::vector<MissedCount> counts = std::move(read_counts).value();
    std::erase_if(words, [](const std::string& word) { return !ui::may_be_counted(word); });
    if (words.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error) return base::failure(folder_, "作れません", "cannot be made", error);
    const auto marks =
        WordMarks::open((std::filesystem::path(folder_) / "missed-words.key").string());
    if (!marks) return marks.error();
    for (const std::string& word : words)
        count_word(counts, day, marks.value().mark(text::search_key(word).folded), word);
    const std::string first_kept = date->plus_days(-kept_days).text();
    std::erase_if(counts, [&](const MissedCount& c) { return c.day < first_kept; });
    sort(counts);
    if (counts.size() > most_lines)
        counts.erase(counts.begin(), counts.end() - static_cast<std::ptrdiff_t>(most_lines));
    std::string content;
    for (const MissedCount& c : counts)
        content += c.day + "\t" + c.mark + "\t" + c.word + "\t" + std::to_string(c.count) + "\n";
    return base::write_file(file(), content);
}

std::string counts_csv(const std::vector<MissedCount>& counts) {
    std::string csv = "\xEF\xBB\xBF日 day,ことば word,回数 count\n";
    for (const MissedCount& count : counts)
        if (!count.word.empty())
            csv += count.day + "," + cell(count.word) + "," + std::to_string(count.count) + "\n";
    return csv;
}

} // namespace device
