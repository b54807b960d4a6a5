#pragma once

#include "base/geometry.h"
#include "ui/texture.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A picture that was rasterised in the build. Line icons are white with coverage in alpha, so that
/// they can be drawn in any colour; others have their own colours.
struct Picture {
    TextureId texture = 0;
    base::Size size_px; ///< sharp if drawn at this size and at whole pixels
    base::Rect uv;      ///< part of the texture, 0 to 1
    bool coloured = false;
};

/// Pictures by name, each in several sizes.
class Icons {
  public:
    void add(const std::string& name, const Picture& picture) {
        pictures_[name].push_back(picture);
    }

    /// The largest picture that is not higher than `height_px`; if all are higher, the smallest;
    /// nullptr if there is none with this name.
    const Picture* find(std::string_view name, float height_px) const {
        const auto found = pictures_.find(name);
        if (found == pictures_.end()) return nullptr;
        const Picture* best = nullptr;
        for (const Picture& picture : found->second) {
            const bool fits = picture.size_px.height <= height_px + 0.5f;
            if (!best) best = &picture;
            const bool best_fits = best->size_px.height <= height_px + 0.5f;
            if (fits ? !best_fits || picture.size_px.height > best->size_px.height
                     : !best_fits && picture.size_px.height < best->size_px.height)
                best = &picture;
        }
        return best;
    }

  private:
    std::map<std::string, std::vector<Picture>, std::less<>> pictures_;
};

} // namespace ui
