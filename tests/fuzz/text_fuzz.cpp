#include "text/collate.h"
#include "text/glyph_cache.h"
#include "text/layout.h"
#include "text/normalise.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::shared_ptr<text::FontSet> fonts() {
    static const auto opened = std::make_shared<text::FontSet>(
        text::FontSet::open({{"/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf"},
                             {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"},
                             {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}})
            .value());
    return opened;
}

void check_normalise(const std::string& input) {
    const std::string valid = text::to_valid_utf8(input);
    require(text::is_valid_utf8(valid));
    require(text::to_valid_utf8(valid) == valid);
    const text::SearchKey key = text::search_key(input);
    require(text::is_valid_utf8(key.key) && text::is_valid_utf8(key.folded));
    text::sort_key(input);
    text::index_heading(input);
}

void check_ruby(const std::string& input) {
    const text::RubyText parsed = text::parse_ruby(input);
    require(text::decode(text::encode(parsed)) == parsed);
    const text::RubyText decoded = text::decode(input);
    require(text::decode(text::encode(decoded)) == decoded);
    text::reading_of(decoded);
    text::write_ruby(decoded);
}

void check_layout(const text::RubyText& input, const text::Style& style, float width) {
    text::Typesetter typesetter(fonts());
    text::GlyphCache cache(fonts(), 4u << 20);
    const auto layout = typesetter.set(input, style, width);
    require(text::is_valid_utf8(layout->text));
    std::size_t glyphs = 0;
    std::size_t at = 0;
    for (const text::Line& line : layout->lines) {
        require(line.begin >= at && line.end >= line.begin && line.end <= layout->text.size());
        require(line.first_glyph == glyphs);
        require(std::isfinite(line.box.width) && std::isfinite(line.baseline));
        at = line.end;
        glyphs += line.glyph_count;
    }
    require(glyphs == layout->glyphs.size());
    if (style.max_lines > 0)
        require(layout->lines.size() <= static_cast<std::size_t>(style.max_lines));
    for (const text::Glyph& glyph : layout->glyphs) {
        require(std::isfinite(glyph.x) && std::isfinite(glyph.y));
        cache.find(glyph);
    }
}

} // namespace

/// Two bytes select style and width, the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string input(reinterpret_cast<const char*>(data + 2), size - 2);
    text::Style style;
    style.size_px = 10;
    style.ruby = (data[0] & 1) != 0;
    style.balance = (data[0] & 2) != 0;
    style.align = static_cast<text::Align>(data[0] / 4 % 3);
    style.max_lines = data[0] / 16;
    check_normalise(input);
    check_ruby(input);
    check_layout(text::parse_ruby(input), style, static_cast<float>(data[1]));
    check_layout(text::decode(input), style, static_cast<float>(data[1]));
    return 0;
}
