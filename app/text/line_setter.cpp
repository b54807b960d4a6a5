#include "text/line_setter.h"

#include <unicode/ubidi.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace text {
namespace {

// The em box of a Japanese face, and the gap between it and the readings.
constexpr float em_above = 0.88f;
constexpr float em_below = 0.12f;
constexpr float ruby_lift = 0.04f;

class LineSetter {
  public:
    LineSetter(const Paragraph& paragraph, std::size_t begin, std::size_t end, const Style& style,
               TextLayout& layout)
        : paragraph_(paragraph), begin_(begin), end_(paragraph.measure.ink_end(begin, end)),
          style_(style), layout_(layout) {}

    bool has_readings() const {
        return std::any_of(paragraph_.placed.begin(), paragraph_.placed.end(),
                           [&](const PlacedReading& p) { return is_on_this_line(p); });
    }

    /// Returns the pen position after the last cluster, in em.
    float place_clusters() {
        if (paragraph_.shaped.bidirectional)
            place_both_ways();
        else
            place_forward();
        return pen_;
    }

    void emit(float baseline) {
        for (std::size_t i = begin_; i < end_; ++i)
            emit_cluster(paragraph_.shaped, i, pens_[i - begin_] + paragraph_.pad[i], 1, baseline);
        const float ruby_baseline =
            baseline - style_.size_px * (em_above + ruby_lift + em_below * ruby_size);
        for (const PlacedReading& placed : paragraph_.placed)
            if (is_on_this_line(placed)) emit_reading(placed, ruby_baseline);
    }

    void emit_cluster(const Shaped& shaped, std::size_t index, float pen, float scale,
                      float baseline) {
        const Cluster& cluster = shaped.clusters[index];
        const float size = style_.size_px * scale;
        for (std::size_t g = 0; g < cluster.glyph_count; ++g) {
            const ShapedGlyph& from = shaped.glyphs[cluster.first_glyph + g];
            Glyph glyph;
            glyph.face = cluster.face;
            glyph.index = from.index;
            glyph.size_px = size;
            glyph.x = pen * style_.size_px + from.x_offset * size;
            glyph.y = baseline - from.y_offset * size;
            glyph.ruby = scale < 1;
            if (cluster.missing) glyph.missing = cluster.code_point;
            pen += from.advance * scale;
            layout_.glyphs.push_back(glyph);
        }
        if (cluster.missing) ++layout_.missing;
    }

  private:
    /// Whether the reading is over clusters of this line; the line may have none.
    bool is_on_this_line(const PlacedReading& placed) const {
        return std::max(placed.begin, begin_) < std::min(placed.end, end_);
    }

    void place_forward() {
        pens_.resize(end_ - begin_);
        const auto& steps = paragraph_.measure.steps;
        if (begin_ == end_) return;
        const float origin = steps[begin_].start + steps[begin_].start_trim;
        for (std::size_t i = begin_; i < end_; ++i) pens_[i - begin_] = steps[i].start - origin;
        pen_ = pens_.back() + steps[end_ - 1].advance;
    }

    /// A line with left-to-right and right-to-left text: ordered by the bidirectional levels.
    void place_both_ways() {
        const std::size_t count = end_ - begin_;
        std::vector<UBiDiLevel> levels(count);
        for (std::size_t i = 0; i < count; ++i)
            levels[i] = paragraph_.shaped.clusters[begin_ + i].level;
        std::vector<std::int32_t> order(count);
        std::iota(order.begin(), order.end(), 0);
        ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(count), order.data());
        pens_.resize(count);
        const auto& steps = paragraph_.measure.steps;
        for (std::size_t k = 0; k < count; ++k) {
            const auto now = static_cast<std::size_t>(order[k]);
            if (k > 0 && order[k] == order[k - 1] + 1) {
                const LineMeasure::Step& before = steps[begin_ + now - 1];
                pen_ += steps[begin_ + now].start - before.start - before.advance;
            }
            pens_[now] = pen_;
            pen_ += steps[begin_ + now].advance;
        }
    }

    /// Centred over its base. If a line end divides the base, the reading is divided in proportion.
    void emit_reading(const PlacedReading& placed, float baseline) {
        const std::size_t first = std::max(placed.begin, begin_);
        const std::size_t last = std::min(placed.end, end_);
        const std::size_t count = placed.reading_end - placed.reading_begin;
        const std::size_t base = placed.end - placed.begin;
        const std::size_t from = placed.reading_begin + count * (first - placed.begin) / base;
        const std::size_t to = placed.reading_begin + count * (last - placed.begin) / base;
        float width = 0;
        for (std::size_t i = from; i < to; ++i)
            width += ruby_size * paragraph_.readings.clusters[i].advance;
        const float left = pens_[first - begin_];
        const float right = pens_[last - 1 - begin_] + paragraph_.measure.steps[last - 1].advance;
        float pen = (left + right - width) / 2;
        for (std::size_t i = from; i < to; ++i) {
            emit_cluster(paragraph_.readings, i, pen, ruby_size, baseline);
            pen += ruby_size * paragraph_.readings.clusters[i].advance;
        }
    }

    const Paragraph& paragraph_;
    std::size_t begin_;
    std::size_t end_;
    const Style& style_;
    TextLayout& layout_;
    std::vector<float> pens_; ///< left edge of each cluster, in em
    float pen_ = 0;
};

} // namespace

void set_line(const Paragraph& paragraph, std::size_t begin, std::size_t end, const Style& style,
              const Shaped* ellipsis, float box_px, TextLayout& layout) {
    LineSetter setter(paragraph, begin, end, style, layout);
    const float size = style.size_px;
    const float leading = std::max(0.0f, (style.line_height - 1) / 2);
    const float ruby_needs = setter.has_readings() ? ruby_size + ruby_lift : 0;
    const float above = std::max(leading, ruby_needs);
    const float height = size * (above + 1 + leading);

    Line line;
    const auto& clusters = paragraph.shaped.clusters;
    const std::size_t ink_end = paragraph.measure.ink_end(begin, end);
    line.begin = paragraph.offset +
                 (begin < clusters.size() ? clusters[begin].begin : paragraph.text.size());
    line.end = ink_end > begin ? paragraph.offset + clusters[ink_end - 1].end : line.begin;
    line.first_glyph = layout.glyphs.size();
    line.baseline = layout.size.height + size * (above + em_above);
    float pen = setter.place_clusters();
    setter.emit(line.baseline);
    float width = paragraph.measure.width(begin, end);
    if (ellipsis != nullptr) {
        pen = std::min(pen, width);
        for (std::size_t i = 0; i < ellipsis->clusters.size(); ++i) {
            setter.emit_cluster(*ellipsis, i, pen, 1, line.baseline);
            pen += ellipsis->clusters[i].advance;
        }
        width = pen;
    } else if (box_px > 0 && width * size > box_px) {
        width = std::max(box_px / size, width - paragraph.measure.hang(begin, end));
    }
    line.glyph_count = layout.glyphs.size() - line.first_glyph;
    line.box = {0, layout.size.height, width * size, height};
    layout.size.height += height;
    layout.size.width = std::max(layout.size.width, line.box.width);
    layout.lines.push_back(line);
}

void align_lines(const Style& style, float box_px, TextLayout& layout) {
    if (style.align == Align::left) return;
    const float box = box_px > 0 ? box_px : layout.size.width;
    for (Line& line : layout.lines) {
        const float room = box - line.box.width;
        const float by = std::floor(style.align == Align::centre ? room / 2 : room);
        line.box.x += by;
        for (std::size_t g = 0; g < line.glyph_count; ++g)
            layout.glyphs[line.first_glyph + g].x += by;
    }
}

} // namespace text
