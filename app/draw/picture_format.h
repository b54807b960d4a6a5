#pragma once

#include <cstddef>
#include <cstdint>

namespace draw {

/// Layout of `pictures.pack`, which the build writes and PicturePack reads. All numbers are
/// unsigned, 32 bits, little endian. A header of 16 bytes:
///
///     magic "KDMP" | version 3 | number of pictures | size of the whole file in bytes
///
/// then an entry of 64 bytes for each picture:
///
///     name, 44 bytes, zero-terminated | offset of its runs | width | height
///     | bytes for each pixel: 1 = coverage, 4 = blue green red alpha, straight alpha
///     | bytes of its runs
///
/// then the runs: the pixels row by row, run-length encoded as in PackBits but by pixels. A run
/// begins with a byte n: below 128, n + 1 pixels follow; otherwise one pixel follows, which is
/// repeated n - 126 times.
///
/// Pictures are stored one by one, not on a sheet, so that only those that a screen shows are read
/// from the disk, unpacked and kept as textures.
struct PictureFormat {
    static constexpr char magic[4] = {'K', 'D', 'M', 'P'};
    static constexpr std::uint32_t version = 3;
    static constexpr std::size_t header_bytes = 16;
    static constexpr std::size_t entry_bytes = 64;
    static constexpr std::size_t name_bytes = 44;
    static constexpr std::uint32_t max_pictures = 4096;
    static constexpr std::uint32_t max_side = 4096;
    static constexpr std::uint64_t max_file_bytes = 256u << 20;
    /// from this value on a run is one repeated pixel
    static constexpr unsigned first_repeat = 128;
    static constexpr unsigned least_repeats = 2;   ///< repetitions for `first_repeat`
    static constexpr unsigned most_repeats = 129;  ///< repetitions for 255
    static constexpr unsigned most_literals = 128; ///< pixels for 127
};

} // namespace draw
