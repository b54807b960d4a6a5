#include "print/pdf_canvas.h"

#include "text/utf8.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <map>
#include <vector>

namespace print {
namespace {

template <auto release> struct Releaser {
    template <class T> void operator()(T* object) const { release(object); }
};
template <class T, auto release> using Handle = std::unique_ptr<T, Releaser<release>>;

using FontFace = Handle<cairo_font_face_t, cairo_font_face_destroy>;
using FontOptions = Handle<cairo_font_options_t, cairo_font_options_destroy>;
using Pattern = Handle<FcPattern, FcPatternDestroy>;
using Surface = Handle<cairo_surface_t, cairo_surface_destroy>;
using Context = Handle<cairo_t, cairo_destroy>;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

bool is_blank(std::string_view character) {
    return character == " " || character == "\n" || character == "　";
}

/// The characters of a line if each has exactly one glyph; otherwise empty.
std::vector<std::string_view> paired(std::string_view line, std::size_t glyphs) {
    std::vector<std::string_view> all, inked;
    while (!line.empty()) {
        const std::string_view character = line.substr(0, text::code_point_end(line, 0));
        line.remove_prefix(character.size());
        all.push_back(character);
        if (!is_blank(character)) inked.push_back(character);
    }
    if (all.size() == glyphs) return all;
    if (inked.size() == glyphs) return inked;
    return {};
}

} // namespace

struct PdfCanvas::Impl {
    std::shared_ptr<text::FontSet> fonts;
    std::string bytes; ///< outlives the surface, which writes to it when it is closed
    Surface surface;
    Context context;
    FontOptions options{cairo_font_options_create()};
    std::map<text::FaceId, FontFace> faces;
    bool page_open = false;

    cairo_t* cr() { return context.get(); }

    cairo_font_face_t* face(text::FaceId id) {
        FontFace& known = faces[id];
        if (!known) {
            const text::FontFile& file = fonts->files()[id];
            const Pattern pattern(FcPatternCreate());
            FcPatternAddString(pattern.get(), FC_FILE,
                               reinterpret_cast<const FcChar8*>(file.path.c_str()));
            FcPatternAddInteger(pattern.get(), FC_INDEX, file.index);
            FcPatternAddBool(pattern.get(), FC_HINTING, FcFalse);
            known.reset(cairo_ft_font_face_create_for_pattern(pattern.get()));
        }
        return known.get();
    }

    void grey(double value) { cairo_set_source_rgb(cr(), value, value, value); }

    /// Draws glyphs of one face and size, with the characters that they show if these are known.
    void run(const std::vector<const text::Glyph*>& glyphs, base::Point at,
             const std::vector<std::string_view>& characters, std::string_view all) {
        if (glyphs.empty()) return;
        cairo_set_font_face(cr(), face(glyphs.front()->face));
        cairo_set_font_size(cr(), static_cast<double>(glyphs.front()->size_px));
        std::vector<cairo_glyph_t> shown;
        std::vector<cairo_text_cluster_t> clusters;
        std::string words;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            shown.push_back({glyphs[i]->index, static_cast<double>(at.x + glyphs[i]->x),
                             static_cast<double>(at.y + glyphs[i]->y)});
            if (i >= characters.size()) continue;
            words += characters[i];
            clusters.push_back({static_cast<int>(characters[i].size()), 1});
        }
        const int count = static_cast<int>(shown.size());
        if (!clusters.empty()) {
            cairo_show_text_glyphs(cr(), words.data(), static_cast<int>(words.size()), shown.data(),
                                   count, clusters.data(), static_cast<int>(clusters.size()), {});
        } else if (!all.empty()) {
            const cairo_text_cluster_t one{static_cast<int>(all.size()), count};
            cairo_show_text_glyphs(cr(), all.data(), static_cast<int>(all.size()), shown.data(),
                                   count, &one, 1, {});
        } else {
            cairo_show_glyphs(cr(), shown.data(), count);
        }
    }

    void line(const text::TextLayout& layout, const text::Line& line, base::Point at, bool ruby) {
        std::vector<const text::Glyph*> glyphs;
        for (std::size_t i = 0; i < line.glyph_count; ++i) {
            const text::Glyph& glyph = layout.glyphs[line.first_glyph + i];
            if (glyph.ruby == ruby && glyph.missing == 0) glyphs.push_back(&glyph);
        }
        const std::string_view words =
            ruby ? std::string_view()
                 : std::string_view(layout.text).substr(line.begin, line.end - line.begin);
        const auto characters = paired(words, glyphs.size());
        for (std::size_t from = 0; from < glyphs.size();) {
            std::size_t to = from + 1;
            while (to < glyphs.size() && glyphs[to]->face == glyphs[from]->face &&
                   glyphs[to]->size_px == glyphs[from]->size_px)
                ++to;
            std::vector<std::string_view> part;
            for (std::size_t i = from; i < to && i < characters.size(); ++i)
                part.push_back(characters[i]);
            const bool whole = from == 0 && to == glyphs.size();
            run({glyphs.begin() + static_cast<std::ptrdiff_t>(from),
                 glyphs.begin() + static_cast<std::ptrdiff_t>(to)},
                at, part, whole ? words : std::string_view());
            from = to;
        }
    }
};

PdfCanvas::PdfCanvas(std::shared_ptr<text::FontSet> fonts) : impl_(std::make_unique<Impl>()) {
    impl_->fonts = std::move(fonts);
    impl_->surface.reset(cairo_pdf_surface_create_for_stream(append, &impl_->bytes, 100, 100));
    impl_->context.reset(cairo_create(impl_->surface.get()));
    cairo_font_options_set_hint_style(impl_->options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(impl_->options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(impl_->cr(), impl_->options.get());
}

PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::begin_page(base::Size size) {
    if (impl_->page_open) cairo_show_page(impl_->cr());
    cairo_pdf_surface_set_size(impl_->surface.get(), static_cast<double>(size.width),
                               static_cast<double>(size.height));
    impl_->page_open = true;
}

void PdfCanvas::text(base::Point at, const text::TextLayout& layout, double grey) {
    for (const text::Line& line : layout.lines)
        // reading order: readings come before the text below them
        for (const bool ruby : {true, false}) {
            impl_->grey(ruby ? grey + 0.2 : grey);
            impl_->line(layout, line, at, ruby);
        }
}

void PdfCanvas::line(base::Point from, base::Point to, double width, double grey) {
    impl_->grey(grey);
    cairo_set_line_width(impl_->cr(), width);
    cairo_move_to(impl_->cr(), static_cast<double>(from.x), static_cast<double>(from.y));
    cairo_line_to(impl_->cr(), static_cast<double>(to.x), static_cast<double>(to.y));
    cairo_stroke(impl_->cr());
}

void PdfCanvas::box(base::Rect rect, double width, double grey) {
    impl_->grey(grey);
    cairo_set_line_width(impl_->cr(), width);
    cairo_rectangle(impl_->cr(), static_cast<double>(rect.x), static_cast<double>(rect.y),
                    static_cast<double>(rect.width), static_cast<double>(rect.height));
    cairo_stroke(impl_->cr());
}

void PdfCanvas::fill(base::Rect rect, double grey) {
    impl_->grey(grey);
    cairo_rectangle(impl_->cr(), static_cast<double>(rect.x), static_cast<double>(rect.y),
                    static_cast<double>(rect.width), static_cast<double>(rect.height));
    cairo_fill(impl_->cr());
}

void PdfCanvas::code(base::Rect square, const ui::QrCode& code) {
    const double module = static_cast<double>(square.width) / (code.side + 2 * ui::quiet_zone);
    impl_->grey(0);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x) {
            if (!code.at(x, y)) continue;
            const int from = x;
            while (x + 1 < code.side && code.at(x + 1, y)) ++x;
            cairo_rectangle(impl_->cr(),
                            static_cast<double>(square.x) + (from + ui::quiet_zone) * module,
                            static_cast<double>(square.y) + (y + ui::quiet_zone) * module,
                            (x + 1 - from) * module, module);
        }
    // Adjacent modules must not show a line of paper between them.
    cairo_set_antialias(impl_->cr(), CAIRO_ANTIALIAS_NONE);
    cairo_fill(impl_->cr());
    cairo_set_antialias(impl_->cr(), CAIRO_ANTIALIAS_DEFAULT);
}

base::Result<std::string> PdfCanvas::finish() {
    if (impl_->page_open) cairo_show_page(impl_->cr());
    const cairo_status_t drawn = cairo_status(impl_->cr());
    impl_->context.reset();
    cairo_surface_finish(impl_->surface.get());
    const cairo_status_t written = cairo_surface_status(impl_->surface.get());
    impl_->surface.reset();
    const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : written;
    if (status != CAIRO_STATUS_SUCCESS) {
        const std::string reason = cairo_status_to_string(status);
        return base::Error{{"紙の形にできませんでした（" + reason + "）",
                            "The slip could not be drawn (" + reason + ")"}};
    }
    return std::move(impl_->bytes);
}

} // namespace print
