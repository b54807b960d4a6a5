#pragma once

#include <cstddef>
#include <cstdint>

namespace shell {

/// Layout of `pictures.pack`, written while building and read by PicturePack. All numbers are
/// unsigned, 32 bits, little endian. A header of 16 bytes:
///
///     magic "KDMP" | version 1 | number of pictures | size of the whole file in bytes
///
/// then one entry of 64 bytes a picture:
///
///     name, 44 bytes, zero-terminated | offset of its pixels | width | height
///     | bytes a pixel: 1 = coverage, 4 = red green blue alpha, straight alpha | reserved, 0
///
/// then the pixels, row after row without padding.
///
/// Every picture stands alone, not on a sheet: only those that a screen shows are ever read from
/// the disk and kept as textures.
struct PictureFormat {
    static constexpr char magic[4] = {'K', 'D', 'M', 'P'};
    static constexpr std::uint32_t version = 1;
    static constexpr std::size_t header_bytes = 16;
    static constexpr std::size_t entry_bytes = 64;
    static constexpr std::size_t name_bytes = 44;
    static constexpr std::uint32_t max_pictures = 4096;
    static constexpr std::uint32_t max_side = 4096;
    static constexpr std::uint64_t max_file_bytes = 256u << 20;
};

} // namespace shell
