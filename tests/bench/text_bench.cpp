#include "text/glyph_cache.h"
#include "text/layout.h"

#ifdef KODOMADO_PANGO
#include <pango/pangoft2.h>
#endif

#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>

// Run by hand; prints microseconds. The fonts are Debian's.
namespace {

const std::string paragraph =
    "児童《じどう》扶養《ふよう》手当《てあて》は、ひとりで子《こ》どもを育《そだ》てている人《ひと"
    "》などが、"
    "子《こ》どもが18歳《さい》になった年度《ねんど》の3月《がつ》31日《にち》まで毎月《まいつき》"
    "もらえるお金《かね》です。"
    "申《もう》しこみは市役所《しやくしょ》の窓口《まどぐち》でできます。所得《しょとく》によって、"
    "もらえる額《がく》が変《か》わることがあります。必要《ひつよう》なものなど、くわしくは電話《で"
    "んわ》できいてください。";

using Clock = std::chrono::steady_clock;

double microseconds(int times, const std::function<void()>& work) {
    const auto start = Clock::now();
    for (int i = 0; i < times; ++i) work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / times;
}

std::shared_ptr<text::FontSet> open_fonts() {
    return std::make_shared<text::FontSet>(
        text::FontSet::open({{"/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf"},
                             {"/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf", 0,
                              text::Weight::bold},
                             {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 0,
                              text::Weight::regular, "JP"}})
            .value());
}

text::Style style_of(bool ruby) {
    text::Style style;
    style.size_px = 32;
    style.ruby = ruby;
    return style;
}

/// As in the catalogue: with phrases, here one after each particle or mark.
text::RubyText with_breaks(text::RubyText text) {
    for (const std::string end : {"は、", "で", "を", "が、", "の", "まで", "です。", "に"})
        for (std::size_t at = text.base.find(end); at != std::string::npos;
             at = text.base.find(end, at + end.size()))
            text.breaks.push_back({at + end.size(), text::PhraseBreak::Level::bunsetsu});
    return text;
}

void print(const char* what, double us) { std::printf("%-64s %9.1f µs\n", what, us); }

void cold_start() {
    std::shared_ptr<text::FontSet> fonts;
    print("cold: FontSet::open", microseconds(1, [&] { fonts = open_fonts(); }));
    text::Typesetter typesetter(fonts);
    std::shared_ptr<const text::TextLayout> layout;
    print("cold: first layout, with ICU's rules and the face", microseconds(1, [&] {
              layout =
                  typesetter.set(with_breaks(text::parse_ruby(paragraph)), style_of(true), 600);
          }));
    text::GlyphCache cache(fonts);
    print("cold: all its glyphs", microseconds(1, [&] {
              for (const text::Glyph& glyph : layout->glyphs) cache.find(glyph);
          }));
    std::printf("%-64s %9zu glyphs, %zu KiB\n", "", layout->glyphs.size(), cache.bytes() / 1024);
}

void warm_layout() {
    const auto fonts = open_fonts();
    const text::RubyText plain = text::parse_ruby(paragraph);
    const text::RubyText marked = with_breaks(plain);
    std::printf("%-64s %9zu\n", "characters of the paragraph", plain.base.size() / 3);
    text::Typesetter uncached(fonts, 0);
    text::Typesetter cached(fonts);
    const auto measure = [&](text::Typesetter& typesetter, const text::RubyText& text, bool ruby) {
        const text::Style style = style_of(ruby);
        typesetter.set(text, style, 600);
        return microseconds(2'000, [&] { typesetter.set(text, style, 600); });
    };
    print("warm layout, ruby, phrases known", measure(uncached, marked, true));
    print("warm layout, no ruby, phrases known", measure(uncached, marked, false));
    print("warm layout, ruby, phrases by ICU", measure(uncached, plain, true));
    print("layout that is kept", measure(cached, marked, true));
}

/// 120 different kanji at the size of a heading: a screen that was never shown before.
void cold_screen() {
    const auto fonts = open_fonts();
    text::Typesetter typesetter(fonts);
    std::string base;
    for (int c = 0x5B50; c < 0x5B50 + 120; ++c) {
        base += static_cast<char>(0xE0 | c >> 12);
        base += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        base += static_cast<char>(0x80 | (c & 0x3F));
    }
    text::RubyText text;
    text.base = base;
    std::shared_ptr<const text::TextLayout> layout;
    print("120 new kanji: layout",
          microseconds(1, [&] { layout = typesetter.set(text, style_of(false), 900); }));
    text::GlyphCache cache(fonts);
    print("120 new kanji: pictures", microseconds(1, [&] {
              for (const text::Glyph& glyph : layout->glyphs) cache.find(glyph);
          }));
    print("120 known glyphs: pictures found", microseconds(1'000, [&] {
              for (const text::Glyph& glyph : layout->glyphs) cache.find(glyph);
          }));
    std::printf("%-64s %9zu KiB\n", "glyph cache", cache.bytes() / 1024);
}

#ifdef KODOMADO_PANGO
void yardstick() {
    const text::RubyText text = text::parse_ruby(paragraph);
    PangoFontMap* const map = pango_ft2_font_map_new();
    PangoContext* const context = pango_font_map_create_context(map);
    pango_context_set_language(context, pango_language_from_string("ja"));
    PangoFontDescription* const font = pango_font_description_from_string("BIZ UDPGothic");
    pango_font_description_set_absolute_size(font, 32 * PANGO_SCALE);
    const auto lay_out = [&] {
        PangoLayout* const layout = pango_layout_new(context);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_width(layout, 600 * PANGO_SCALE);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout, text.base.c_str(), -1);
        pango_layout_get_line_count(layout);
        g_object_unref(layout);
    };
    print("Pango: cold layout, no ruby", microseconds(1, lay_out));
    print("Pango: warm layout, no ruby", microseconds(2'000, lay_out));
    pango_font_description_free(font);
    g_object_unref(context);
    g_object_unref(map);
}
#endif

} // namespace

int main() {
    cold_start();
    warm_layout();
    cold_screen();
#ifdef KODOMADO_PANGO
    yardstick();
#endif
}
