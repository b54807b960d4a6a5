#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace text {

enum class Weight : std::uint8_t { regular, bold };

/// A font file to use. Earlier ones are tried first.
struct FontFile {
    std::string path;
    int index = 0; ///< face within a collection
    Weight weight = Weight::regular;
    std::string region =
        {}; ///< "JP", "SC", "TC", "KR": preferred for text in that language; empty: any
};

/// A face of a FontSet; valid for that set only.
using FaceId = std::uint16_t;

/// Faces in order of preference. Files are opened lazily: only what is drawn is read from the disk.
/// Not thread-safe.
class FontSet {
  public:
    /// Fails only if no file can be opened; each file that cannot be is reported in `missing`.
    static base::Result<FontSet> open(std::vector<FontFile> files);

    FontSet(FontSet&&) noexcept;
    FontSet& operator=(FontSet&&) noexcept;
    ~FontSet();

    const std::vector<FontFile>& files() const;
    const std::vector<FontFile>& missing() const;

    struct Impl; ///< HarfBuzz and FreeType, for text/*.cpp only
    Impl& impl() const { return *impl_; }

  private:
    explicit FontSet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
