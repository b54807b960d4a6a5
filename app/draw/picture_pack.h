#pragma once

#include "base/result.h"
#include "ui/icons.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace draw {

/// The pictures that were rasterised by the build, mapped read-only. All offsets are checked when
/// the file is opened; a picture is unpacked when it is first shown. The file must not be changed
/// while it is mapped: replace it by renaming.
class PicturePack {
  public:
    struct Entry {
        std::string name;
        int width = 0;
        int height = 0;
        int bytes_per_pixel = 1;            ///< 1: coverage; 4: blue, green, red, straight alpha
        std::span<const std::uint8_t> runs; ///< packed (draw/picture_format.h)
    };

    /// A pack without pictures.
    PicturePack() = default;
    /// Refuses a file that is not a pack, is damaged, or has another version.
    static base::Result<PicturePack> open(const std::string& path);
    PicturePack(PicturePack&& other) noexcept;
    PicturePack& operator=(PicturePack&& other) noexcept;
    ~PicturePack();

    const std::vector<Entry>& entries() const { return entries_; }
    /// The pixels of entry n, row by row; kept after the first call. Pixels missing from damaged
    /// runs are transparent.
    std::span<const std::uint8_t> pixels(std::size_t n) const;
    /// Picture n has the texture `ui::first_picture + n`.
    ui::Icons icons() const;

  private:
    void* mapping_ = nullptr;
    std::size_t size_ = 0;
    std::vector<Entry> entries_;
    mutable std::vector<std::unique_ptr<std::uint8_t[]>> pixels_; ///< null: not unpacked yet
};

} // namespace draw
