#include "text/layout.h"

#include "base/require.h"
#include "text/clean_text.h"
#include "text/layout_cache.h"
#include "text/line_setter.h"
#include "text/paragraph.h"

#include <algorithm>
#include <cmath>

namespace text {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr float smallest_px = 1;
constexpr float largest_px = 1024;
constexpr float largest_box_px = 1e6f;

/// Limits the sizes to usable ones.
Style sane(Style style) {
    if (!std::isfinite(style.size_px)) style.size_px = smallest_px;
    style.size_px = std::clamp(style.size_px, smallest_px, largest_px);
    if (!std::isfinite(style.line_height)) style.line_height = 1;
    style.line_height = std::clamp(style.line_height, 0.5f, 10.0f);
    style.max_lines = std::max(style.max_lines, 0);
    return style;
}

} // namespace

std::vector<std::string> TextLayout::line_texts() const {
    std::vector<std::string> out;
    for (const Line& line : lines) out.push_back(text.substr(line.begin, line.end - line.begin));
    if (cut && !out.empty()) out.back() += ellipsis;
    return out;
}

struct Typesetter::Impl {
    explicit Impl(std::size_t kept_layouts) : kept(kept_layouts), cache(kept_layouts) {}

    std::size_t kept;
    LayoutCache cache;
    LineBreaker breaker;
    Paragraph paragraph;
    Shaped dots;

    TextLayout lay_out(FontSet& fonts, const RubyText& text, const Style& asked, float width_px);
    std::vector<std::size_t> line_ends(const Style& style, float box, std::size_t lines_left) const;
    void set_cut_line(FontSet& fonts, const Style& style, std::size_t begin, float width_px,
                      TextLayout& layout);
    void read_paragraph(FontSet& fonts, const CleanText& clean, std::size_t begin, std::size_t end,
                        const Style& style, const std::string& whole);
};

void Typesetter::Impl::read_paragraph(FontSet& fonts, const CleanText& clean, std::size_t begin,
                                      std::size_t end, const Style& style,
                                      const std::string& whole) {
    paragraph.offset = begin;
    paragraph.text = std::string_view(whole).substr(begin, end - begin);
    const std::vector<RubySpan> ruby = clean.ruby_within(begin, end);
    measure_paragraph(fonts, style, ruby, paragraph);
    const bool one_word = paragraph.shaped.clusters.size() < 2;
    if (one_word) {
        paragraph.breaks.assign(paragraph.shaped.clusters.size(), BreakClass::none);
        return;
    }
    const std::vector<PhraseBreak> breaks = clean.breaks_within(begin, end);
    breaker.classify(paragraph.text, paragraph.shaped.clusters,
                     clean.breaks.empty() ? nullptr : &breaks, ruby, style.language,
                     paragraph.breaks);
}

std::vector<std::size_t> Typesetter::Impl::line_ends(const Style& style, float box,
                                                     std::size_t lines_left) const {
    const std::size_t count = paragraph.shaped.clusters.size();
    if (count == 0 || box <= 0 || paragraph.measure.fits(0, count, box)) return {count};
    std::vector<std::size_t> ends = fit_lines(paragraph.measure, paragraph.breaks, box);
    if (lines_left > 0 && ends.size() > lines_left) {
        std::vector<std::size_t> fewer =
            fit_at_most(paragraph.measure, paragraph.breaks, box, lines_left);
        if (!fewer.empty()) ends = std::move(fewer);
    }
    if (style.balance && ends.size() > 1) {
        std::vector<std::size_t> even =
            fit_evenly(paragraph.measure, paragraph.breaks, box, ends.size());
        if (!even.empty()) ends = std::move(even);
    }
    return ends;
}

void Typesetter::Impl::set_cut_line(FontSet& fonts, const Style& style, std::size_t begin,
                                    float width_px, TextLayout& layout) {
    shape(fonts, ellipsis, style.weight, style.language, dots);
    float extra = 0;
    for (const Cluster& cluster : dots.clusters) extra += cluster.advance;
    std::size_t end = paragraph.shaped.clusters.size();
    if (width_px > 0)
        end = cut_line(paragraph.measure, paragraph.breaks, begin, width_px / style.size_px, extra);
    // omit 、 and 。 before …
    while (end > begin && (paragraph.measure.steps[end - 1].blank ||
                           paragraph.shaped.clusters[end - 1].spacing == Spacing::comma))
        --end;
    set_line(paragraph, begin, end, style, &dots, width_px, layout);
    layout.cut = true;
}

TextLayout Typesetter::Impl::lay_out(FontSet& fonts, const RubyText& text, const Style& asked,
                                     float width_px) {
    const Style style = sane(asked);
    const float box_px = std::isfinite(width_px) ? std::min(width_px, largest_box_px) : 0;
    const float box = box_px / style.size_px;
    CleanText clean(text);
    TextLayout layout;
    layout.text = std::move(clean.text);
    layout.cut = clean.shortened;
    const auto most = static_cast<std::size_t>(style.max_lines);
    for (std::size_t begin = 0;
         begin < layout.text.size() && !(most > 0 && layout.lines.size() == most);) {
        const std::size_t end = std::min(layout.text.find('\n', begin), layout.text.size());
        const bool more_follows = end + 1 < layout.text.size() || clean.shortened;
        read_paragraph(fonts, clean, begin, end, style, layout.text);
        const std::size_t left = most > 0 ? most - layout.lines.size() : 0;
        const std::vector<std::size_t> ends = line_ends(style, box, left);
        const bool too_many =
            most > 0 && (ends.size() > left || (ends.size() == left && more_follows));
        const std::size_t whole_lines = too_many ? left - 1 : ends.size();
        std::size_t from = 0;
        for (std::size_t i = 0; i < whole_lines; ++i) {
            set_line(paragraph, from, ends[i], style, nullptr, box_px, layout);
            from = ends[i];
        }
        if (too_many) set_cut_line(fonts, style, from, box_px, layout);
        begin = end + 1;
    }
    align_lines(style, box_px, layout);
    return layout;
}

Typesetter::Typesetter(std::shared_ptr<FontSet> fonts, std::size_t kept_layouts)
    : fonts_(std::move(fonts)), impl_(std::make_unique<Impl>(kept_layouts)) {
    base::require(fonts_ != nullptr, "a typesetter without fonts");
}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

void Typesetter::forget() { impl_ = std::make_unique<Impl>(impl_->kept); }

std::shared_ptr<const TextLayout> Typesetter::set(const RubyText& text, const Style& style,
                                                  float width_px) {
    if (std::shared_ptr<const TextLayout> known = impl_->cache.find(text, style, width_px))
        return known;
    auto layout =
        std::make_shared<const TextLayout>(impl_->lay_out(*fonts_, text, style, width_px));
    impl_->cache.add(text, style, width_px, layout);
    return layout;
}

} // namespace text
