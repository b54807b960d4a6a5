#include "text/optimal_fit.h"

#include <algorithm>
#include <array>
#include <limits>

namespace text {
namespace {

constexpr double line_cost = 0.8;
constexpr std::size_t longest_look_back = 1024; ///< candidates; limits the time
constexpr std::size_t most_counted = 4'000'000; ///< cells of the table for a fixed number of lines
constexpr double impossible = std::numeric_limits<double>::infinity();

/// Indexed by BreakClass.
constexpr std::array<double, 7> penalties = {0, 0.6, 6, 30, 100, 200, 400};

double penalty(BreakClass kind) { return penalties[static_cast<std::size_t>(kind)]; }

struct Candidate {
    std::size_t cluster = 0;
    double penalty = 0;
};

/// All places where a line may end. If two of them are too far apart for one line, forbidden places
/// between them are added.
std::vector<Candidate> candidates_of(const LineMeasure& measure,
                                     const std::vector<BreakClass>& classes, float box) {
    std::vector<Candidate> out{{0, 0}};
    const std::size_t count = classes.size();
    for (std::size_t i = 1; i <= count; ++i) {
        if (i < count && classes[i] > BreakClass::kept) continue;
        const std::size_t previous = out.back().cluster;
        if (!measure.fits(previous, i, box)) {
            bool divided = false;
            for (const BreakClass worst :
                 {BreakClass::none, BreakClass::reading, BreakClass::never}) {
                if (divided) break;
                const std::size_t kept = out.size();
                for (std::size_t k = previous + 1; k < i; ++k)
                    if (classes[k] <= worst) out.push_back({k, penalty(classes[k])});
                divided = true;
                for (std::size_t k = kept; k <= out.size() && divided; ++k) {
                    const std::size_t from = out[k - 1].cluster;
                    const std::size_t to = k == out.size() ? i : out[k].cluster;
                    divided = to == from + 1 || measure.fits(from, to, box);
                }
                if (!divided && worst != BreakClass::never) out.resize(kept);
            }
        }
        out.push_back({i, i == count ? 0 : penalty(classes[i])});
    }
    return out;
}

/// A line always has at least one cluster, however wide that is.
bool allowed(const LineMeasure& measure, std::size_t begin, std::size_t end, float box) {
    return end == begin + 1 || measure.fits(begin, end, box);
}

double unevenness(float difference, float box) {
    const double share = static_cast<double>(difference) / static_cast<double>(box);
    return share * share;
}

/// Finds the best breaks for a fixed number of lines; cost(line, begin, end) is called for lines
/// that fit.
template <class Cost>
std::vector<std::size_t> fit_counted(const LineMeasure& measure,
                                     const std::vector<Candidate>& places, float box,
                                     std::size_t most_lines, bool exactly, const Cost& cost) {
    const std::size_t count = places.size();
    if (most_lines == 0 || count * (most_lines + 1) > most_counted) return {};
    std::vector<double> best((most_lines + 1) * count, impossible);
    std::vector<std::uint32_t> from((most_lines + 1) * count, 0);
    best[0] = 0;
    for (std::size_t end = 1; end < count; ++end) {
        for (std::size_t begin = end; begin-- > 0 && end - begin <= longest_look_back;) {
            if (!allowed(measure, places[begin].cluster, places[end].cluster, box)) break;
            const double line = cost(places[begin], places[end]);
            for (std::size_t n = 1; n <= most_lines; ++n) {
                const double total = best[(n - 1) * count + begin] + line;
                if (total < best[n * count + end]) {
                    best[n * count + end] = total;
                    from[n * count + end] = static_cast<std::uint32_t>(begin);
                }
            }
        }
    }
    std::size_t lines = most_lines;
    if (!exactly)
        for (std::size_t n = 1; n <= most_lines; ++n)
            if (best[n * count + count - 1] < best[lines * count + count - 1]) lines = n;
    if (best[lines * count + count - 1] == impossible) return {};
    std::vector<std::size_t> ends;
    for (std::size_t at = count - 1; lines > 0; --lines) {
        ends.push_back(places[at].cluster);
        at = from[lines * count + at];
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
}

} // namespace

void LineMeasure::finish() {
    ink_end_.resize(steps.size() + 1);
    ink_end_[0] = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        ink_end_[i + 1] = steps[i].blank ? ink_end_[i] : i + 1;
}

std::size_t LineMeasure::ink_end(std::size_t begin, std::size_t end) const {
    return std::max(begin, ink_end_[end]);
}

float LineMeasure::width(std::size_t begin, std::size_t end) const {
    const std::size_t last = ink_end(begin, end);
    if (last == begin) return 0;
    const Step& first = steps[begin];
    const Step& final = steps[last - 1];
    const float trims = last - 1 == begin
                            ? std::min(first.start_trim + final.end_trim, first.advance)
                            : first.start_trim + final.end_trim;
    return final.start + final.advance - first.start - trims;
}

float LineMeasure::hang(std::size_t begin, std::size_t end) const {
    const std::size_t last = ink_end(begin, end);
    return last > begin + 1 ? steps[last - 1].hang : 0;
}

std::vector<std::size_t> fit_lines(const LineMeasure& measure,
                                   const std::vector<BreakClass>& classes, float box) {
    const std::vector<Candidate> places = candidates_of(measure, classes, box);
    std::vector<double> best(places.size(), impossible);
    std::vector<std::size_t> from(places.size(), 0);
    best[0] = 0;
    for (std::size_t end = 1; end < places.size(); ++end) {
        const bool last = end + 1 == places.size();
        for (std::size_t begin = end; begin-- > 0 && end - begin <= longest_look_back;) {
            if (!allowed(measure, places[begin].cluster, places[end].cluster, box)) break;
            const float slack =
                std::max(0.0f, box - measure.width(places[begin].cluster, places[end].cluster));
            const double total =
                best[begin] + line_cost + places[end].penalty + (last ? 0 : unevenness(slack, box));
            if (total < best[end]) {
                best[end] = total;
                from[end] = begin;
            }
        }
    }
    std::vector<std::size_t> ends;
    for (std::size_t at = places.size() - 1; at > 0; at = from[at])
        ends.push_back(places[at].cluster);
    std::reverse(ends.begin(), ends.end());
    return ends;
}

std::vector<std::size_t> fit_at_most(const LineMeasure& measure,
                                     const std::vector<BreakClass>& classes, float box,
                                     std::size_t lines) {
    const std::vector<Candidate> places = candidates_of(measure, classes, box);
    const std::size_t count = classes.size();
    return fit_counted(
        measure, places, box, lines, false, [&](const Candidate& begin, const Candidate& end) {
            const float slack = std::max(0.0f, box - measure.width(begin.cluster, end.cluster));
            return line_cost + end.penalty + (end.cluster == count ? 0 : unevenness(slack, box));
        });
}

std::vector<std::size_t> fit_evenly(const LineMeasure& measure,
                                    const std::vector<BreakClass>& classes, float box,
                                    std::size_t lines) {
    const std::vector<Candidate> places = candidates_of(measure, classes, box);
    const float target = measure.width(0, classes.size()) / static_cast<float>(lines);
    return fit_counted(
        measure, places, box, lines, true, [&](const Candidate& begin, const Candidate& end) {
            return end.penalty +
                   unevenness(measure.width(begin.cluster, end.cluster) - target, target);
        });
}

std::size_t cut_line(const LineMeasure& measure, const std::vector<BreakClass>& classes,
                     std::size_t begin, float box, float extra) {
    constexpr float worth_giving_up = 1.5f; ///< em, to end at a phrase instead
    const std::size_t count = classes.size();
    const auto last_that_fits = [&](BreakClass worst) {
        std::size_t found = begin;
        for (std::size_t end = begin + 1; end <= count; ++end) {
            if (measure.width(begin, end) + extra > box + LineMeasure::tolerance) break;
            if (end == count || classes[end] <= worst) found = end;
        }
        return found;
    };
    const std::size_t legal = last_that_fits(BreakClass::legal);
    const std::size_t phrase = last_that_fits(BreakClass::compound);
    if (phrase > begin &&
        measure.width(begin, legal) - measure.width(begin, phrase) <= worth_giving_up)
        return phrase;
    if (legal > begin) return legal;
    return last_that_fits(BreakClass::none);
}

} // namespace text
