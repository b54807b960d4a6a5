#include "host/missing_glyphs.h"

#include "text/layout.h"
#include "text/utf8.h"

#include <algorithm>
#include <memory>

namespace host {
namespace {

constexpr std::size_t longest_piece = 12'000; ///< bytes; below the limit of a Typesetter

void add_missing(text::Typesetter& typesetter, const text::RubyText& text,
                 std::vector<char32_t>& found) {
    text::Style style;
    style.ruby = !text.ruby.empty();
    const auto layout = typesetter.set(text, style, 0);
    if (layout->missing == 0 && !style.ruby) return;
    for (const text::Glyph& glyph : layout->glyphs)
        if (glyph.missing != 0 && std::ranges::find(found, glyph.missing) == found.end())
            found.push_back(glyph.missing);
}

/// Takes a text of any length, piece by piece.
std::vector<char32_t> missing_of(text::Typesetter& typesetter, const text::RubyText& text) {
    std::vector<char32_t> found;
    if (text.base.size() <= longest_piece) {
        add_missing(typesetter, text, found);
        return found;
    }
    for (std::size_t begin = 0; begin < text.base.size();) {
        const std::size_t most = std::min(begin + longest_piece, text.base.size());
        const std::size_t end = text::code_point_end(text.base, most - 1);
        add_missing(typesetter, {text.base.substr(begin, end - begin), {}, {}}, found);
        begin = end;
    }
    for (const text::RubySpan& span : text.ruby)
        add_missing(typesetter, {span.reading.substr(0, longest_piece), {}, {}}, found);
    return found;
}

} // namespace

base::Result<std::function<std::vector<char32_t>(const text::RubyText&)>>
missing_glyphs(const FoundFonts& fonts) {
    if (!fonts.missing.empty()) {
        base::Message all;
        for (const base::Message& missing : fonts.missing) base::append_item(all, missing);
        return base::Error{std::move(all)};
    }
    auto opened = text::FontSet::open(fonts.files);
    if (!opened) return opened.error();
    constexpr std::size_t kept_layouts = 1; // every text is laid out only once
    auto typesetter = std::make_shared<text::Typesetter>(
        std::make_shared<text::FontSet>(std::move(opened).value()), kept_layouts);
    return std::function(
        [typesetter](const text::RubyText& text) { return missing_of(*typesetter, text); });
}

} // namespace host
