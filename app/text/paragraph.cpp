#include "text/paragraph.h"

#include <algorithm>
#include <string>

namespace text {
namespace {

constexpr float western_gap = 0.25f; ///< em between Japanese and Latin letters or digits
constexpr float reading_gap = 0.1f;  ///< minimum em between two neighbouring readings

bool meets_western(Spacing a, Spacing b) {
    return (a == Spacing::japanese && b == Spacing::western) ||
           (a == Spacing::western && b == Spacing::japanese);
}

/// The space between two neighbours in a line; negative if blanks are removed.
float gap_between(const Cluster& before, const Blank& blank_before, const Cluster& after,
                  const Blank& blank_after) {
    if (meets_western(before.spacing, after.spacing)) return western_gap;
    const bool closes = before.spacing == Spacing::closing || before.spacing == Spacing::comma;
    if (closes) {
        switch (after.spacing) {
        case Spacing::opening:
        case Spacing::closing:
        case Spacing::comma:
            return -blank_before.right;
        default:
            return 0;
        }
    }
    if (before.spacing == Spacing::opening && after.spacing == Spacing::opening)
        return -blank_after.left;
    return 0;
}

void place_readings(FontSet& fonts, const Style& style, const std::vector<RubySpan>& ruby,
                    Paragraph& paragraph) {
    const std::vector<Cluster>& clusters = paragraph.shaped.clusters;
    const auto cluster_at = [&](std::size_t byte) {
        return static_cast<std::size_t>(
            std::lower_bound(clusters.begin(), clusters.end(), byte,
                             [](const Cluster& c, std::size_t b) { return c.begin < b; }) -
            clusters.begin());
    };
    std::string all;
    std::vector<std::size_t> ends; // bytes of `all`
    for (const RubySpan& span : ruby) {
        PlacedReading placed;
        placed.begin = cluster_at(span.begin);
        placed.end = cluster_at(span.end);
        if (placed.begin >= placed.end || span.reading.empty()) continue;
        if (!paragraph.placed.empty() && placed.begin < paragraph.placed.back().end) continue;
        all += span.reading;
        ends.push_back(all.size());
        paragraph.placed.push_back(placed);
    }
    shape(fonts, all, style.weight, style.language, paragraph.readings);
    std::size_t at = 0;
    for (std::size_t i = 0; i < paragraph.placed.size(); ++i) {
        PlacedReading& placed = paragraph.placed[i];
        placed.reading_begin = at;
        while (at < paragraph.readings.clusters.size() &&
               paragraph.readings.clusters[at].begin < ends[i])
            placed.width += ruby_size * paragraph.readings.clusters[at++].advance;
        placed.reading_end = at;
    }
}

/// Spaces the base out if the reading is wider: half as much at both ends as between characters
/// (1:2:1).
void make_room(Paragraph& paragraph) {
    std::vector<Cluster>& clusters = paragraph.shaped.clusters;
    for (std::size_t i = 0; i < paragraph.placed.size(); ++i) {
        const PlacedReading& placed = paragraph.placed[i];
        const bool touches =
            (i > 0 && paragraph.placed[i - 1].end == placed.begin) ||
            (i + 1 < paragraph.placed.size() && paragraph.placed[i + 1].begin == placed.end);
        float base = 0;
        for (std::size_t k = placed.begin; k < placed.end; ++k) base += clusters[k].advance;
        const float lacking = placed.width + (touches ? reading_gap : 0) - base;
        if (lacking <= 0) continue;
        const float each = lacking / static_cast<float>(placed.end - placed.begin);
        for (std::size_t k = placed.begin; k < placed.end; ++k) {
            clusters[k].advance += each;
            paragraph.pad[k] = each / 2;
        }
    }
}

} // namespace

void measure_paragraph(FontSet& fonts, const Style& style, const std::vector<RubySpan>& ruby,
                       Paragraph& paragraph) {
    shape(fonts, paragraph.text, style.weight, style.language, paragraph.shaped);
    const std::vector<Cluster>& clusters = paragraph.shaped.clusters;
    paragraph.placed.clear();
    paragraph.readings.clear();
    paragraph.pad.assign(clusters.size(), 0);
    if (style.ruby && !ruby.empty()) {
        place_readings(fonts, style, ruby, paragraph);
        make_room(paragraph);
    }
    std::vector<LineMeasure::Step>& steps = paragraph.measure.steps;
    steps.assign(clusters.size(), {});
    float pen = 0;
    Blank before;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const Cluster& cluster = clusters[i];
        LineMeasure::Step& step = steps[i];
        const bool full_width = cluster.spacing == Spacing::opening ||
                                cluster.spacing == Spacing::closing ||
                                cluster.spacing == Spacing::comma;
        const Blank blank = full_width ? blank_of(fonts, paragraph.shaped, cluster) : Blank{};
        if (i > 0) pen += gap_between(clusters[i - 1], before, cluster, blank);
        step.start = pen;
        step.advance = cluster.advance;
        step.blank = cluster.spacing == Spacing::blank || cluster.invisible;
        if (cluster.spacing == Spacing::opening) step.start_trim = blank.left;
        if (full_width && cluster.spacing != Spacing::opening) step.end_trim = blank.right;
        if (cluster.spacing == Spacing::comma) step.hang = cluster.advance - blank.right;
        pen += cluster.advance;
        before = blank;
    }
    paragraph.measure.finish();
}

} // namespace text
