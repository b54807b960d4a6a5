#pragma once

#include <array>
#include <string_view>

namespace ui {

/// A language of the screen, named in itself.
struct ScreenLanguage {
    std::string_view tag; ///< BCP 47
    std::string_view name;
};

inline constexpr std::array<ScreenLanguage, 3> screen_languages{{
    {"ja", "日本語"},
    {"ja-Hira", "やさしい にほんご"},
    {"en", "English"},
}};

} // namespace ui
