#include "text/font.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/font_impl.h"
#include "text/icu.h"

#include <hb-ot.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdio>

namespace text {
namespace {

std::uint32_t big_endian(const unsigned char* bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

/// Reads the first bytes only: a TrueType or OpenType file, or a collection that has that face.
bool looks_like_font(const FontFile& file) {
    const std::unique_ptr<std::FILE, Releaser<std::fclose>> opened(
        std::fopen(file.path.c_str(), "rb"));
    unsigned char head[12] = {};
    if (!opened || std::fread(head, 1, sizeof head, opened.get()) != sizeof head) return false;
    switch (big_endian(head)) {
    case 0x00010000:
    case 0x4F54544F: // OTTO
    case 0x74727565: // true
        return file.index == 0;
    case 0x74746366: // ttcf
        return file.index >= 0 && static_cast<std::uint32_t>(file.index) < big_endian(head + 8);
    default:
        return false;
    }
}

std::string_view region_of(std::string_view language) {
    if (language.starts_with("zh")) {
        const auto has = [&](std::string_view part) {
            return language.find(part) != std::string_view::npos;
        };
        return has("Hant") || has("TW") || has("HK") || has("MO") ? "TC" : "SC";
    }
    if (language.starts_with("ko")) return "KR";
    return "JP"; // the region of the kiosk
}

bool offers(hb_face_t* face, hb_tag_t feature) {
    hb_tag_t tags[64];
    for (unsigned start = 0;;) {
        unsigned count = std::size(tags);
        const unsigned total =
            hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GPOS, start, &count, tags);
        if (std::find(tags, tags + count, feature) != tags + count) return true;
        start += count;
        if (count == 0 || start >= total) return false;
    }
}

} // namespace

base::Result<FontSet> FontSet::open(std::vector<FontFile> files) {
    auto impl = std::make_unique<Impl>();
    for (FontFile& file : files) {
        const bool good = looks_like_font(file) && impl->files.size() < 0xFFFF;
        (good ? impl->files : impl->missing).push_back(std::move(file));
    }
    if (impl->files.empty()) {
        std::string names;
        for (const FontFile& file : impl->missing) names += "\n" + file.path;
        return base::Error{{"書体のファイルを一つも開けませんでした。" + names,
                            "Not one font file could be opened:" + names}};
    }
    impl->faces.resize(impl->files.size());
    return FontSet(std::move(impl));
}

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

const std::vector<FontFile>& FontSet::files() const { return impl_->files; }
const std::vector<FontFile>& FontSet::missing() const { return impl_->missing; }

OpenFace& FontSet::Impl::face(FaceId id) {
    base::require(id < faces.size(), "a face of another FontSet");
    if (faces[id]) return *faces[id];
    auto opened = std::make_unique<OpenFace>();
    opened->blob.reset(hb_blob_create_from_file(files[id].path.c_str()));
    hb_face_t* const face =
        hb_face_create(opened->blob.get(), static_cast<unsigned>(files[id].index));
    opened->units_per_em = std::max(1, static_cast<int>(hb_face_get_upem(face)));
    opened->shaper.reset(hb_font_create(face));
    hb_font_set_scale(opened->shaper.get(), opened->units_per_em, opened->units_per_em);
    opened->tightens_kana = offers(face, HB_TAG('p', 'a', 'l', 't'));
    hb_face_destroy(face); // the font keeps a reference
    faces[id] = std::move(opened);
    return *faces[id];
}

FT_Face FontSet::Impl::rasteriser(FaceId id) {
    OpenFace& opened = face(id);
    if (opened.rasteriser) return opened.rasteriser.get();
    if (!freetype) {
        FT_Library library = nullptr;
        if (FT_Init_FreeType(&library) != 0) return nullptr;
        freetype.reset(library);
    }
    unsigned length = 0;
    const char* const data = hb_blob_get_data(opened.blob.get(), &length);
    FT_Face made = nullptr;
    if (data == nullptr ||
        FT_New_Memory_Face(freetype.get(), reinterpret_cast<const FT_Byte*>(data),
                           static_cast<FT_Long>(length), files[id].index, &made) != 0)
        return nullptr;
    opened.rasteriser.reset(made);
    return made;
}

Preference& FontSet::Impl::preference(Weight weight, std::string_view language) {
    const std::string_view region = region_of(language);
    for (const auto& known : preferences)
        if (known->weight == weight && known->region == region) return *known;
    auto made = std::make_unique<Preference>();
    made->weight = weight;
    made->region = region;
    for (std::size_t i = 0; i < files.size(); ++i) made->order.push_back(static_cast<FaceId>(i));
    const auto distance = [&](FaceId id) {
        const FontFile& file = files[id];
        const int other_region = !file.region.empty() && file.region != region;
        return (file.weight != weight) * 2 + other_region;
    };
    std::stable_sort(made->order.begin(), made->order.end(),
                     [&](FaceId a, FaceId b) { return distance(a) < distance(b); });
    preferences.push_back(std::move(made));
    return *preferences.back();
}

int FontSet::Impl::find_face(Preference& preference, std::u32string_view cluster) {
    if (cluster.size() != 1) return search(preference, cluster);
    Preference::Known& known = preference.known[cluster[0] % preference.known.size()];
    if (known.code_point != cluster[0]) known = {cluster[0], search(preference, cluster)};
    return known.face;
}

int FontSet::Impl::search(const Preference& preference, std::u32string_view cluster) {
    for (const FaceId id : preference.order)
        if (covers(id, cluster)) return id;
    // No face has this variation: the plain character is better than a box.
    std::u32string plain;
    for (const char32_t c : cluster)
        if (!is_variation_selector(c)) plain += c;
    return plain.size() < cluster.size() && !plain.empty() ? search(preference, plain) : -1;
}

bool FontSet::Impl::covers(FaceId id, std::u32string_view cluster) {
    hb_font_t* const font = face(id).shaper.get();
    const auto has_all = [&](std::u32string_view code_points) {
        for (std::size_t i = 0; i < code_points.size(); ++i) {
            const char32_t c = code_points[i];
            const char32_t selector = i + 1 < code_points.size() ? code_points[i + 1] : 0;
            hb_codepoint_t glyph = 0;
            if (selector != 0 && is_variation_selector(selector)) {
                if (!hb_font_get_variation_glyph(font, c, selector, &glyph)) return false;
                ++i;
            } else if (!u_hasBinaryProperty(static_cast<UChar32>(c),
                                            UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
                       !hb_font_get_nominal_glyph(font, c, &glyph)) {
                return false;
            }
        }
        return true;
    };
    if (has_all(cluster)) return true;
    if (cluster.size() < 2) return false;
    // The font may have e + ̂ + ́ as the single character ế only.
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return false;
    const icu::UnicodeString composed = nfc->normalize(
        icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(cluster.data()),
                                      static_cast<std::int32_t>(cluster.size())),
        status);
    std::u32string code_points(static_cast<std::size_t>(composed.length()), U'\0');
    const std::int32_t length =
        composed.toUTF32(reinterpret_cast<UChar32*>(code_points.data()),
                         static_cast<std::int32_t>(code_points.size()), status);
    if (U_FAILURE(status)) return false;
    code_points.resize(static_cast<std::size_t>(length));
    return code_points != cluster && has_all(code_points);
}

} // namespace text
