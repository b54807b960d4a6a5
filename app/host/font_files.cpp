#include "host/font_files.h"

#include <filesystem>

namespace host {
namespace {

struct Family {
    const char* name;
    const char* package;
    const char* regular;
    const char* bold;
    const char* subset; ///< file name of the subset in the package kodomado-fonts, up to -Regular;
                        ///< null if there is none
    const char* ending; ///< of the subset's files
    std::vector<std::pair<int, const char*>> faces; ///< index in the file, region
};

const std::vector<Family>& families() {
    static const std::vector<Family> all = {
        {"BIZ UDPGothic",
         "fonts-morisawa-bizud-gothic",
         "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
         "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf",
         "BIZUDPGothic",
         ".ttf",
         {{0, "JP"}}},
        {"Noto Sans CJK",
         "fonts-noto-cjk",
         "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
         "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
         "NotoSansCJKjp",
         ".otf",
         {{0, "JP"}, {1, "KR"}, {2, "SC"}, {3, "TC"}, {4, "HK"}}},
        {"Noto Sans",
         "fonts-noto-core",
         "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
         "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
         nullptr,
         "",
         {{0, ""}}},
        {"DejaVu Sans",
         "fonts-dejavu-core",
         "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
         "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
         nullptr,
         "",
         {{0, ""}}},
    };
    return all;
}

bool is_there(const std::string& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// Both weights of the subset; empty if they are not installed.
std::vector<text::FontFile> subset_of(const Family& family, const std::string& root) {
    if (!family.subset) return {};
    const std::string start = root + "/usr/share/kodomado/fonts/" + family.subset;
    const std::string regular = start + "-Regular" + family.ending,
                      bold = start + "-Bold" + family.ending;
    if (!is_there(regular) || !is_there(bold)) return {};
    return {{regular, 0, text::Weight::regular, "JP"}, {bold, 0, text::Weight::bold, "JP"}};
}

} // namespace

FoundFonts find_fonts(const std::string& root) {
    FoundFonts found;
    for (const Family& family : families()) {
        const std::string regular = root + family.regular, bold = root + family.bold;
        const bool has_regular = is_there(regular), has_bold = is_there(bold);
        if (!has_regular || !has_bold) {
            if (const auto subset = subset_of(family, root); !subset.empty()) {
                found.files.insert(found.files.end(), subset.begin(), subset.end());
                continue;
            }
            const std::string name = family.name, package = family.package;
            found.missing.push_back({"書体 " + name + " がありません(パッケージ " + package + ")",
                                     "the font " + name + " is missing (package " + package + ")"});
        }
        for (const auto& [index, region] : family.faces) {
            if (has_regular) found.files.push_back({regular, index, text::Weight::regular, region});
            if (has_bold) found.files.push_back({bold, index, text::Weight::bold, region});
        }
    }
    return found;
}

} // namespace host
