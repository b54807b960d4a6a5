#pragma once

#include "text/font.h"
#include "text/layout.h"

#include <memory>
#include <string>
#include <vector>

/// The Debian fonts used by the tests.
namespace test {

inline const std::string bizud = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-";
inline const std::string noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-";

inline std::vector<text::FontFile> house_files() {
    using text::Weight;
    return {{bizud + "Regular.ttf", 0, Weight::regular, "JP"},
            {bizud + "Bold.ttf", 0, Weight::bold, "JP"},
            {noto + "Regular.ttc", 0, Weight::regular, "JP"},
            {noto + "Bold.ttc", 0, Weight::bold, "JP"},
            {noto + "Regular.ttc", 1, Weight::regular, "KR"},
            {noto + "Regular.ttc", 2, Weight::regular, "SC"}};
}

inline std::shared_ptr<text::FontSet> open_fonts(std::vector<text::FontFile> files) {
    return std::make_shared<text::FontSet>(text::FontSet::open(std::move(files)).value());
}

inline std::shared_ptr<text::FontSet> house_fonts() { return open_fonts(house_files()); }

inline text::RubyText plain(const std::string& base) {
    text::RubyText made;
    made.base = base;
    return made;
}

/// Ten pixels for each em, so that widths are tenths of an em.
inline text::Style style_of(float size = 10) {
    text::Style style;
    style.size_px = size;
    return style;
}

using Lines = std::vector<std::string>;

} // namespace test
