#include "device/missed_sketch.h"

#include "base/lists.h"
#include "base/numbers.h"

#include <algorithm>

namespace device {
namespace {

constexpr int fewest_days = 3, days_of_week = 7;
constexpr int most_ready = 5; ///< marks
constexpr int most_days = 92, most_visits = 1'000'000;

struct Line {
    int mark;
    MissedSketch::Seen seen;
};

/// Mark, first and last day, days and visits.
std::optional<Line> parse_line(std::string_view line, const std::string& quarter) {
    const auto part = [&] { return base::take_until(line, '\t'); };
    const auto mark = base::parse_number<int>(part(), 0, WordMarks::all - 1);
    const auto first = base::parse_date(part()), last = base::parse_date(part());
    const auto days = base::parse_number<int>(part(), 1, most_days);
    const auto visits = base::parse_number<int>(part(), 1, most_visits);
    if (!mark || !first || !last || !days || !visits || !line.empty()) return {};
    const bool good = *first <= *last && quarter_of(*first) == quarter &&
                      quarter_of(*last) == quarter && *visits >= *days;
    return good ? std::optional(Line{*mark, {*first, *last, *days, *visits}}) : std::nullopt;
}

} // namespace

std::string quarter_of(const base::Date& day) {
    const int first_month = (day.month() - 1) / 3 * 3 + 1;
    return base::Date::of(day.year(), first_month, 1)->text().substr(0, 7);
}

std::optional<MissedSketch> MissedSketch::parse(std::string_view text) {
    const auto first_day = base::parse_month(base::take_until(text, '\n'));
    auto marks = WordMarks::under(base::take_until(text, '\n'));
    if (!first_day || !marks) return {};
    MissedSketch sketch(first_day->text().substr(0, 7), std::move(*marks));
    if (quarter_of(*first_day) != sketch.quarter_) return {};
    while (!text.empty())
        if (const auto line = parse_line(base::take_until(text, '\n'), sketch.quarter_))
            sketch.seen_.emplace(line->mark, line->seen);
    return sketch;
}

std::string MissedSketch::text() const {
    std::string out = quarter_ + "\n" + marks_.key() + "\n";
    for (const auto& [mark, seen] : seen_)
        out += std::to_string(mark) + "\t" + seen.first.text() + "\t" + seen.last.text() + "\t" +
               std::to_string(seen.days) + "\t" + std::to_string(seen.visits) + "\n";
    return out;
}

int MissedSketch::days_needed(const base::Date& today) const {
    for (int needed = fewest_days;; ++needed) {
        const auto ready = std::ranges::count_if(seen_, [&](const auto& entry) {
            const Seen& seen = entry.second;
            const int before_today = seen.days - (seen.last == today ? 1 : 0);
            return before_today >= needed - 1 && seen.first.plus_days(days_of_week) <= today;
        });
        if (ready <= most_ready) return needed;
    }
}

std::optional<int> MissedSketch::count(std::string_view word, const base::Date& day) {
    const int mark = marks_.mark(word), needed = days_needed(day);
    const auto [found, is_new] = seen_.try_emplace(mark, Seen{day, day});
    Seen& seen = found->second;
    if (!is_new) {
        seen.visits = std::min(seen.visits + 1, most_visits);
        // A clock that has been set back does not make another day.
        if (seen.last < day) {
            seen.last = day;
            seen.days = std::min(seen.days + 1, most_days);
        }
    }
    if (seen.days < needed || seen.first.plus_days(days_of_week) > seen.last) return {};
    const int visits = seen.visits;
    seen_.erase(found);
    return visits;
}

} // namespace device
