// Rasterises our SVG pictures into pictures.pack for the build (format: draw/picture_format.h).
//
//     pack_pictures ICON_FOLDER OUTPUT
//
// Line icons are drawn on a grid of 48 with strokes of 2. They become coverage only and keep
// strokes of at least 2 px at every size. Pictures with colours of their own are named in
// `coloured_pictures`.

#include "draw/picture_format.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <librsvg/rsvg.h>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Format = draw::PictureFormat;

constexpr double icon_grid = 48;
constexpr double icon_stroke = 2;
constexpr double least_stroke_px = 2;
const std::vector<int> icon_heights = {24, 28, 32, 36, 40,  44,  48, 56,
                                       64, 72, 80, 96, 116, 132, 150};

struct ColouredPicture {
    std::string name;
    std::vector<int> heights;
};
const std::vector<ColouredPicture> coloured_pictures = {
    {"mark", {40, 48, 56, 64, 72, 88, 112}},
    {"out-of-order", {300, 480, 640}},
    {"start-window", {380, 470, 560, 680, 780, 892, 1000}},
};

struct Raster {
    std::string name;
    unsigned width = 0, height = 0, bytes_per_pixel = 1;
    std::vector<unsigned char> pixels;
};

struct Unref {
    void operator()(RsvgHandle* svg) const { g_object_unref(svg); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Svg = std::unique_ptr<RsvgHandle, Unref>;
using Surface = std::unique_ptr<cairo_surface_t, Unref>;

[[noreturn]] void fail(const std::string& what, GError* error) {
    const std::string reason = error ? error->message : "unknown";
    g_clear_error(&error);
    throw std::runtime_error(what + ": " + reason);
}

Svg load(const std::filesystem::path& path) {
    GError* error = nullptr;
    Svg svg(rsvg_handle_new_from_file(path.c_str(), &error));
    if (!svg) fail(path.string(), error);
    return svg;
}

void set_style(RsvgHandle* svg, const std::string& css) {
    GError* error = nullptr;
    const auto* bytes = reinterpret_cast<const guint8*>(css.data());
    if (!rsvg_handle_set_stylesheet(svg, bytes, css.size(), &error)) fail(css, error);
}

/// Width over height of the drawing.
double aspect(RsvgHandle* svg, const std::string& name) {
    gboolean has_box = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(svg, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
    if (!has_box || box.height <= 0) throw std::runtime_error(name + ": has no viewBox");
    return box.width / box.height;
}

Surface draw(RsvgHandle* svg, int width, int height, const std::string& name) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    std::unique_ptr<cairo_t, Unref> cairo(cairo_create(surface.get()));
    const RsvgRectangle whole{0, 0, static_cast<double>(width), static_cast<double>(height)};
    GError* error = nullptr;
    if (!rsvg_handle_render_document(svg, cairo.get(), &whole, &error)) fail(name, error);
    cairo_surface_flush(surface.get());
    return surface;
}

/// Calls `take` with alpha, red, green, blue (premultiplied) of each pixel.
template <class Take> void each_pixel(cairo_surface_t* surface, int width, int height, Take take) {
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < height; ++y, row += cairo_image_surface_get_stride(surface)) {
        const auto* pixels = reinterpret_cast<const std::uint32_t*>(row);
        for (int x = 0; x < width; ++x)
            take(pixels[x] >> 24, pixels[x] >> 16 & 255, pixels[x] >> 8 & 255, pixels[x] & 255);
    }
}

Raster line_icon(RsvgHandle* svg, const std::string& name, int height) {
    const double stroke = std::max(icon_stroke, least_stroke_px * icon_grid / height);
    set_style(svg, "svg { color: black; stroke-width: " + std::to_string(stroke) + " }");
    const int width = static_cast<int>(std::lround(height * aspect(svg, name)));
    Raster raster{name, static_cast<unsigned>(width), static_cast<unsigned>(height), 1, {}};
    each_pixel(draw(svg, width, height, name).get(), width, height,
               [&](unsigned alpha, unsigned, unsigned, unsigned) {
                   raster.pixels.push_back(static_cast<unsigned char>(alpha));
               });
    return raster;
}

Raster coloured(RsvgHandle* svg, const std::string& name, int height) {
    const int width = static_cast<int>(std::lround(height * aspect(svg, name)));
    Raster raster{name, static_cast<unsigned>(width), static_cast<unsigned>(height), 4, {}};
    const auto straight = [](unsigned channel, unsigned alpha) {
        return static_cast<unsigned char>(
            alpha == 0 ? 0 : std::min(255u, (channel * 255 + alpha / 2) / alpha));
    };
    each_pixel(draw(svg, width, height, name).get(), width, height,
               [&](unsigned a, unsigned r, unsigned g, unsigned b) {
                   raster.pixels.insert(raster.pixels.end(),
                                        {straight(b, a), straight(g, a), straight(r, a),
                                         static_cast<unsigned char>(a)});
               });
    return raster;
}

std::vector<Raster> rasterise(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".svg") paths.push_back(file.path());
    std::sort(paths.begin(), paths.end());

    std::vector<Raster> rasters;
    for (const auto& path : paths) {
        const std::string name = path.stem().string();
        if (name.size() >= Format::name_bytes)
            throw std::runtime_error(path.string() + ": the name is too long");
        const Svg svg = load(path);
        const auto own_colours = std::find_if(coloured_pictures.begin(), coloured_pictures.end(),
                                              [&](const auto& p) { return p.name == name; });
        if (own_colours != coloured_pictures.end())
            for (const int height : own_colours->heights)
                rasters.push_back(coloured(svg.get(), name, height));
        else
            for (const int height : icon_heights)
                rasters.push_back(line_icon(svg.get(), name, height));
    }
    return rasters;
}

void append(std::string& out, std::size_t number) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 255);
}

/// The pixels of a picture, run-length encoded.
std::string runs_of(const Raster& raster) {
    const std::size_t depth = raster.bytes_per_pixel, count = raster.pixels.size() / depth;
    const auto pixel = [&](std::size_t n) {
        return std::string_view(reinterpret_cast<const char*>(&raster.pixels[n * depth]), depth);
    };
    const auto repeats = [&](std::size_t at) {
        std::size_t n = 1;
        while (n < Format::most_repeats && at + n < count && pixel(at + n) == pixel(at)) ++n;
        return n;
    };
    std::string runs;
    for (std::size_t at = 0; at < count;) {
        if (const std::size_t same = repeats(at); same >= Format::least_repeats) {
            runs += static_cast<char>(same - Format::least_repeats + Format::first_repeat);
            runs += pixel(at);
            at += same;
            continue;
        }
        std::size_t literals = 1;
        while (literals < Format::most_literals && at + literals < count &&
               repeats(at + literals) < Format::least_repeats)
            ++literals;
        runs += static_cast<char>(literals - 1);
        for (const std::size_t end = at + literals; at < end; ++at) runs += pixel(at);
    }
    return runs;
}

std::string pack(const std::vector<Raster>& rasters) {
    std::vector<std::string> packed;
    for (const Raster& raster : rasters) packed.push_back(runs_of(raster));
    std::size_t offset = Format::header_bytes + rasters.size() * Format::entry_bytes;
    std::size_t size = offset;
    for (const std::string& runs : packed) size += runs.size();
    if (rasters.size() > Format::max_pictures || size > Format::max_file_bytes)
        throw std::runtime_error("too many pictures for one pack");

    std::string out(Format::magic, sizeof Format::magic);
    append(out, Format::version);
    append(out, rasters.size());
    append(out, size);
    for (std::size_t i = 0; i < rasters.size(); ++i) {
        const Raster& raster = rasters[i];
        out += raster.name;
        out.append(Format::name_bytes - raster.name.size(), '\0');
        for (const std::size_t field :
             {offset, std::size_t{raster.width}, std::size_t{raster.height},
              std::size_t{raster.bytes_per_pixel}, packed[i].size()})
            append(out, field);
        offset += packed[i].size();
    }
    for (const std::string& runs : packed) out += runs;
    return out;
}

} // namespace

int main(int argc, char* argv[]) try {
    if (argc != 3) {
        std::fprintf(stderr, "usage: pack_pictures ICON_FOLDER OUTPUT\n");
        return 2;
    }
    const std::string content = pack(rasterise(argv[1]));
    std::ofstream file(argv[2], std::ios::binary | std::ios::trunc);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!file.flush()) throw std::runtime_error(std::string(argv[2]) + ": cannot be written");
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "pack_pictures: %s\n", error.what());
    return 3;
}
