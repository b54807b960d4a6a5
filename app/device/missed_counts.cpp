#include "device/missed_counts.h"

#include "base/file.h"
#include "device/word_marks.h"
#include "text/normalise.h"
#include "ui/kiosk/missed_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
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
constexpr std::chrono::days kept{400};
constexpr int often_enough = 3; ///< misses after which the word itself is written down

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = -1;
        const char* end = text.data() + at + size;
        const auto [stop, error] = std::from_chars(text.data() + at, end, value);
        return error == std::errc() && stop == end ? value : -1;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 1 || day < 1) return {};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return std::chrono::sys_days(date);
}

/// Day, mark, word and count, separated by tabs; a word that may be counted contains none.
std::optional<MissedCount> parse_line(std::string_view line) {
    std::array<std::string_view, 4> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        parts[i] = line.substr(0, end);
        line.remove_prefix(std::min(line.size(), end + 1));
    }
    MissedCount count{std::string(parts[0]), std::string(parts[1]), std::string(parts[2]), 0};
    const auto [stop, error] =
        std::from_chars(parts[3].data(), parts[3].data() + parts[3].size(), count.count);
    const bool good = line.empty() && error == std::errc() &&
                      stop == parts[3].data() + parts[3].size() && count.count > 0 &&
                      count.count <= most_count && day_of(count.day) && is_word_mark(count.mark) &&
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
    if (text.find_first_of(",\"") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
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
        return base::Error{{file() + ": 読めません(" + error.message() + ")",
                            file() + ": cannot be read (" + error.message() + ")"}};
    }
    const auto content = base::read_file(file(), most_bytes);
    if (!content) return content.error();
    std::string_view rest = content.value();
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (auto count = parse_line(line)) counts.push_back(std::move(*count));
    }
    sort(counts);
    return counts;
}

base::Result<void> MissedCounts::add(const std::string& day, std::vector<std::string> words) const {
    const auto date = day_of(day);
    if (folder_.empty() || !date) return {};
    auto read_counts = read();
    if (!read_counts) return read_counts.error();
    std::vector<MissedCount> counts = std::move(read_counts).value();
    std::erase_if(words, [](const std::string& word) { return !ui::may_be_counted(word); });
    if (words.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error)
        return base::Error{{folder_ + ": 作れません(" + error.message() + ")",
                            folder_ + ": cannot be made (" + error.message() + ")"}};
    const auto marks =
        WordMarks::open((std::filesystem::path(folder_) / "missed-words.key").string());
    if (!marks) return marks.error();
    for (const std::string& word : words)
        count_word(counts, day, marks.value().mark(text::search_key(word).folded), word);
    std::erase_if(counts, [&](const MissedCount& c) { return *day_of(c.day) < *date - kept; });
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

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 16> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
    return {text.data(), size};
}

} // namespace device
