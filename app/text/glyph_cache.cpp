#include "text/glyph_cache.h"

#include "base/require.h"
#include "text/rasteriser.h"
#include "text/shelves.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

namespace text {
namespace {

constexpr int first_side = 512;
constexpr int largest_side = 1024;

struct Key {
    std::uint32_t index = 0;
    std::uint32_t missing = 0;
    std::uint32_t size = 0; ///< 1/64 pixel
    FaceId face = 0;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::uint64_t hash = std::uint64_t{key.index} << 32 | key.size;
        hash ^= (std::uint64_t{key.missing} << 16 | key.face) * 0x9E3779B97F4A7C15u;
        hash *= 0xD6E8FEB86659FD93u;
        return static_cast<std::size_t>(hash ^ hash >> 32);
    }
};

Key key_of(const Glyph& glyph) {
    const float size = std::clamp(glyph.size_px, 0.0f, 65'536.0f) * 64;
    return {glyph.index, glyph.missing,
            std::isfinite(size) ? static_cast<std::uint32_t>(std::lround(size)) : 0, glyph.face};
}

std::size_t bytes_of(int side) {
    return static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
}

} // namespace

struct GlyphCache::Impl {
    struct Shelf {
        Shelves shelves{first_side, first_side};
        std::uint64_t used_in = 0; ///< number of the last frame that used it
    };

    std::shared_ptr<FontSet> fonts;
    std::size_t limit = 0;
    std::uint64_t frame = 1;
    std::vector<GlyphPage> pages;
    std::vector<Shelf> shelves; ///< of each page
    std::unordered_map<Key, GlyphImage, KeyHash> images;
    std::size_t bytes = 0;

    void begin_page(std::size_t page, int side) {
        pages[page].width = pages[page].height = side;
        pages[page].pixels.assign(bytes_of(side), 0);
        pages[page].changed = {};
        ++pages[page].generation;
        shelves[page].shelves = Shelves(side, side);
        bytes += bytes_of(side);
    }

    /// Drops the page's glyphs and frees its memory; its number may be used again.
    void empty_page(std::size_t page) {
        bytes -= pages[page].pixels.size();
        std::vector<std::uint8_t>().swap(pages[page].pixels);
        pages[page].width = pages[page].height = 0;
        pages[page].changed = {};
        ++pages[page].generation;
        std::erase_if(images, [&](const auto& entry) {
            return entry.second.width > 0 && entry.second.page == static_cast<int>(page);
        });
    }

    /// Frees pages that this frame does not use, until `wanted` more bytes fit within the limit or
    /// no such page is left.
    void make_room(std::size_t wanted) {
        while (bytes + wanted > limit) {
            std::size_t oldest = pages.size();
            for (std::size_t i = 0; i < pages.size(); ++i) {
                if (pages[i].width == 0 || shelves[i].used_in == frame) continue;
                if (oldest == pages.size() || shelves[i].used_in < shelves[oldest].used_in)
                    oldest = i;
            }
            if (oldest == pages.size()) return;
            empty_page(oldest);
        }
    }

    struct Place {
        std::size_t page = 0;
        int x = 0, y = 0;
    };

    Place place(int width, int height) {
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (pages[i].width > 0)
                if (const auto at = shelves[i].shelves.place(width, height))
                    return {i, at->first, at->second};
        // A page never grows, because glyphs already drawn in this frame must keep their positions.
        int side = pages.empty() ? first_side : largest_side;
        while (side <= std::max(width, height)) side *= 2;
        make_room(bytes_of(side));
        std::size_t page = 0;
        while (page < pages.size() && pages[page].width > 0) ++page;
        if (page == pages.size()) {
            pages.emplace_back();
            shelves.emplace_back();
        }
        begin_page(page, side);
        const auto at = shelves[page].shelves.place(width, height);
        base::require(at.has_value(), "a new page has no room for one glyph");
        return {page, at->first, at->second};
    }

    GlyphImage add(const Bitmap& picture) {
        GlyphImage image;
        image.width = picture.width;
        image.height = picture.height;
        image.left = picture.left;
        image.top = picture.top;
        if (picture.width == 0 || picture.height == 0) {
            image.width = image.height = 0;
            return image;
        }
        const Place at = place(picture.width, picture.height);
        image.page = static_cast<int>(at.page);
        image.x = at.x;
        image.y = at.y;
        GlyphPage& page = pages[at.page];
        for (int row = 0; row < picture.height; ++row)
            std::memcpy(page.pixels.data() + static_cast<std::ptrdiff_t>(at.y + row) * page.width +
                            at.x,
                        picture.pixels.data() + static_cast<std::ptrdiff_t>(row) * picture.width,
                        static_cast<std::size_t>(picture.width));
        mark_changed(page, {at.x, at.y, picture.width, picture.height});
        return image;
    }

    static void mark_changed(GlyphPage& page, const PixelRect& rect) {
        PixelRect& all = page.changed;
        if (all.width == 0) {
            all = rect;
            return;
        }
        const int right = std::max(all.x + all.width, rect.x + rect.width);
        const int bottom = std::max(all.y + all.height, rect.y + rect.height);
        all.x = std::min(all.x, rect.x);
        all.y = std::min(all.y, rect.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
};

GlyphCache::GlyphCache(std::shared_ptr<FontSet> fonts, std::size_t limit_bytes)
    : impl_(std::make_unique<Impl>()) {
    base::require(fonts != nullptr, "a glyph cache without fonts");
    impl_->fonts = std::move(fonts);
    impl_->limit = limit_bytes;
}
GlyphCache::~GlyphCache() = default;
GlyphCache::GlyphCache(GlyphCache&&) noexcept = default;
GlyphCache& GlyphCache::operator=(GlyphCache&&) noexcept = default;

void GlyphCache::begin_frame() {
    ++impl_->frame;
    if (impl_->bytes > impl_->limit) impl_->make_room(0);
}

GlyphImage GlyphCache::find(const Glyph& glyph) {
    const Key key = key_of(glyph);
    auto known = impl_->images.find(key);
    if (known == impl_->images.end())
        known = impl_->images.emplace(key, impl_->add(rasterise(*impl_->fonts, glyph))).first;
    const GlyphImage& image = known->second;
    if (image.width > 0)
        impl_->shelves[static_cast<std::size_t>(image.page)].used_in = impl_->frame;
    return image;
}

const std::vector<GlyphPage>& GlyphCache::pages() const { return impl_->pages; }

void GlyphCache::changes_taken(int page) {
    base::require(page >= 0 && static_cast<std::size_t>(page) < impl_->pages.size(),
                  "a page that the glyph cache does not have");
    impl_->pages[static_cast<std::size_t>(page)].changed = {};
}

std::size_t GlyphCache::bytes() const { return impl_->bytes; }
std::size_t GlyphCache::count() const { return impl_->images.size(); }

} // namespace text
