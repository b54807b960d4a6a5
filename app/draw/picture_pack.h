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

/// The pictures that were rasterised while building, mapped read only. Every offset is checked when
/// the file is opened; a picture is unpacked when it is first shown. The file must not change while
/// it is mapped; it is replaced by renaming.
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
    /// Refuses what is no pack, is damaged, or has another version.
    static base::Result<PicturePack> open(const std::string& path);
    PicturePack(PicturePack&& other) noexcept;
    PicturePack& operator=(PicturePack&& other) noexcept;
    ~PicturePack();

    const std::vector<Entry>& entries() const { return entries_; }
    /// The pixels of entry n, row after row; kept from the first call on. What damaged runs do not
    /// tell is transparent.
    std::span<const std::uint8_t> pixels(std::size_t n) const;
    /// The picture n has the texture `ui::first_picture + n`.
    ui::Icons icons() const;

  private:
    void* mapping_ = nullptr;
    std::size_t size_ = 0;
    std::vector<Entry> entries_;
    mutable std::vector<std::unique_ptr<std::uint8_t[]>> pixels_; ///< none: not unpacked
};

} // namespace draw
