#include "host/font_files.h"

#include "base/file.h"
#include "host/missing_glyphs.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

namespace {

void make(const std::string& path) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    REQUIRE(base::write_file(path, "").ok());
}

/// The code points of `marked` that this machine's fonts do not have.
std::vector<char32_t> missing(const std::string& marked) {
    const auto ask = host::missing_glyphs(host::find_fonts());
    REQUIRE(ask.ok());
    return ask.value()(text::parse_ruby(marked));
}

using Characters = std::vector<char32_t>;

} // namespace

TEST_CASE(
    "fonts are found in order of preference, and missing ones are reported with their package") {
    support::TempFolder root;
    const auto none = host::find_fonts(root.path());
    CHECK(none.files.empty());
    REQUIRE(none.missing.size() == 4);
    CHECK(none.missing[0].en ==
          "the font BIZ UDPGothic is missing (package fonts-morisawa-bizud-gothic)");

    for (const char* weight : {"Regular", "Bold"}) {
        make(root / ("usr/share/fonts/opentype/noto/NotoSansCJK-" + std::string(weight) + ".ttc"));
        make(root / ("usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-" + std::string(weight) +
                     ".ttf"));
    }
    const auto found = host::find_fonts(root.path());
    REQUIRE(found.files.size() == 12);
    CHECK(found.missing.size() == 2);
    CHECK(found.files[0].path.ends_with("BIZUDPGothic-Regular.ttf"));
    CHECK(found.files[1].weight == text::Weight::bold);
    CHECK(found.files[2].region == "JP");
    CHECK(found.files[4].region == "KR");
    CHECK(found.files[4].index == 1);
}

TEST_CASE("the subsets of kodomado-fonts replace Debian's fonts") {
    support::TempFolder root;
    const std::string subsets = "usr/share/kodomado/fonts/";
    for (const char* weight : {"-Regular", "-Bold"}) {
        make(root / (subsets + "BIZUDPGothic" + weight + ".ttf"));
        make(root / (subsets + "NotoSansCJKjp" + weight + ".otf"));
    }
    const auto found = host::find_fonts(root.path());
    REQUIRE(found.files.size() == 4);
    CHECK(found.missing.size() == 2); // for other alphabets
    CHECK(found.files[0].path.ends_with("fonts/BIZUDPGothic-Regular.ttf"));
    CHECK(found.files[3].path.ends_with("fonts/NotoSansCJKjp-Bold.otf"));
    CHECK(found.files[3].weight == text::Weight::bold);

    const std::string debian = "usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-";
    make(root / (debian + "Regular.ttf"));
    make(root / (debian + "Bold.ttf"));
    CHECK(host::find_fonts(root.path()).files[0].path.ends_with(debian + "Regular.ttf"));
}

TEST_CASE("characters without a glyph are listed once each") {
    CHECK(missing("").empty());
    CHECK(missing("児童《じどう》手当、①㎡Ă ế 𠮟る葛󠄀").empty());
    CHECK(missing("あ\U0001F3E5い\nう\U0001F3E5\U0002FFFF") == Characters{0x1F3E5, 0x2FFFF});
    CHECK(missing("字《\U0001F3E5》") == Characters{0x1F3E5});
    CHECK(missing(std::string(60'000, 'a') + "\U0001F3E5") == Characters{0x1F3E5});
}

TEST_CASE("missing glyphs cannot be listed if a font of the kiosk is not installed") {
    support::TempFolder root;
    const auto ask = host::missing_glyphs(host::find_fonts(root.path()));
    REQUIRE_FALSE(ask.ok());
    CHECK(ask.error().message.en.find("fonts-morisawa-bizud-gothic") != std::string::npos);
}
