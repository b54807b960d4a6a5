#pragma once

#include <cstddef>
#include <cstdint>

namespace draw {

/// Layout of `pictures.pack`, written while building and read by PicturePack. All numbers are
/// unsigned, 32 bits, little endian. A header of 16 bytes:
///
///     magic "KDMP" | version 3 | number of pictures | size of the whole file in bytes
///
/// then one entry of 64 bytes a picture:
///
///     name, 44 bytes, zero-terminated | offset of its runs | width | height
///     | bytes a pixel: 1 = coverage, 4 = blue green red alpha, straight alpha | bytes of its runs
///
/// then the runs: the pixels row after row, run-length packed as in PackBits but a pixel at a time.
/// A run begins with a byte n: below 128, n + 1 pixels follow as they are; else the one pixel that
/// follows stands n - 126 times.
///
/// Every picture stands alone, not on a sheet: only those that a screen shows are ever read from
/// the disk, unpacked and kept as textures.
struct PictureFormat {
    static constexpr char magic[4] = {'K', 'D', 'M', 'P'};
    static constexpr std::uint32_t version = 3;
    static constexpr std::size_t header_bytes = 16;
    static constexpr std::size_t entry_bytes = 64;
    static constexpr std::size_t name_bytes = 44;
    static constexpr std::uint32_t max_pictures = 4096;
    static constexpr std::uint32_t max_side = 4096;
    static constexpr std::uint64_t max_file_bytes = 256u << 20;
    static constexpr unsigned first_repeat = 128;  ///< from here on a run is one pixel, repeated
    static constexpr unsigned least_repeats = 2;   ///< times for `first_repeat`
    static constexpr unsigned most_repeats = 129;  ///< times for 255
    static constexpr unsigned most_literals = 128; ///< pixels for 127
};

} // namespace draw
