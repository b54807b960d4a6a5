#include "programs/font_files.h"

#include <filesystem>

namespace programs {
namespace {

struct Family {
    const char* name;
    const char* package;
    const char* regular;
    const char* bold;
    std::vector<std::pair<int, const char*>> faces; ///< index in the file, region
};

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {"BIZ UDPGothic",
         "fonts-morisawa-bizud-gothic",
         "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
         "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf",
         {{0, "JP"}}},
        {"Noto Sans CJK",
         "fonts-noto-cjk",
         "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
         "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
         {{0, "JP"}, {1, "KR"}, {2, "SC"}, {3, "TC"}, {4, "HK"}}},
        {"Noto Sans",
         "fonts-noto-core",
         "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
         "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
         {{0, ""}}},
        {"DejaVu Sans",
         "fonts-dejavu-core",
         "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
         "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
         {{0, ""}}},
    };
    return all;
}

} // namespace

FoundFonts find_fonts(const std::string& root) {
    FoundFonts found;
    for (const Family& family : families()) {
        const std::string regular = root + family.regular, bold = root + family.bold;
        std::error_code ignored;
        const bool has_regular = std::filesystem::exists(regular, ignored);
        const bool has_bold = std::filesystem::exists(bold, ignored);
        for (const auto& [index, region] : family.faces) {
            if (has_regular) found.files.push_back({regular, index, text::Weight::regular, region});
            if (has_bold) found.files.push_back({bold, index, text::Weight::bold, region});
        }
        if (!has_regular || !has_bold) {
            const std::string name = family.name, package = family.package;
            found.missing.push_back({"書体 " + name + " がありません(パッケージ " + package + ")",
                                     "the font " + name + " is missing (package " + package + ")"});
        }
    }
    return found;
}

} // namespace programs
