#pragma once

#include "text/font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <array>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Private to text/*.cpp: the faces as objects of HarfBuzz and FreeType.
namespace text {

template <auto release> struct Releaser {
    template <class T> void operator()(T* object) const { release(object); }
};
template <class T, auto release> using Handle = std::unique_ptr<T, Releaser<release>>;

using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using HbFontHandle = Handle<hb_font_t, hb_font_destroy>;
using HbBufferHandle = Handle<hb_buffer_t, hb_buffer_destroy>;
using FtFaceHandle = Handle<std::remove_pointer_t<FT_Face>, FT_Done_Face>;
using FtLibraryHandle = Handle<std::remove_pointer_t<FT_Library>, FT_Done_FreeType>;

struct OpenFace {
    BlobHandle blob; ///< the file, mapped into memory; outlives the other handles
    HbFontHandle shaper;
    FtFaceHandle rasteriser;
    int units_per_em = 1000;
    bool tightens_kana = false; ///< has the OpenType feature palt
};

/// The order in which faces are tried for one weight and region.
struct Preference {
    Weight weight = Weight::regular;
    std::string region;
    std::vector<FaceId> order;

    struct Known {
        char32_t code_point = 0xFFFFFFFF;
        int face = -1;
    };
    std::array<Known, 1024> known; ///< indexed by the low bits of the code point
};

struct FontSet::Impl {
    std::vector<FontFile> files;
    std::vector<FontFile> missing;
    FtLibraryHandle freetype;                     ///< outlives the faces
    std::vector<std::unique_ptr<OpenFace>> faces; ///< null until first used
    std::vector<std::unique_ptr<Preference>> preferences;
    HbBufferHandle buffer;

    OpenFace& face(FaceId id);
    /// Null where FreeType cannot read the file.
    FT_Face rasteriser(FaceId id);

    Preference& preference(Weight weight, std::string_view language);
    /// The first face that has the whole cluster (a base with its marks or variation selector), or
    /// -1.
    int find_face(Preference& preference, std::u32string_view cluster);
    bool covers(FaceId id, std::u32string_view cluster);

  private:
    int search(const Preference& preference, std::u32string_view cluster);
};

} // namespace text
