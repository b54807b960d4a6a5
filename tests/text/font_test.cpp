#include "text/font.h"

#include "support/catch.h"
#include "support/temp_folder.h"
#include "text/fonts.h"

#include <fstream>

namespace {

std::string write(const std::string& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

} // namespace

TEST_CASE("font files that cannot be opened are reported, the others are used") {
    const support::TempFolder folder;
    std::vector<text::FontFile> files = test::house_files();
    files.push_back({"/nonexistent.ttf"});
    files.push_back({write(folder / "empty.ttf", "")});
    files.push_back({write(folder / "page.ttf", "<html><body>not a font</body>")});
    files.push_back({test::noto + "Regular.ttc", 99});
    const text::FontSet fonts = text::FontSet::open(files).value();
    CHECK(fonts.files().size() == test::house_files().size());
    CHECK(fonts.missing().size() == 4);
}

TEST_CASE("a set without a single face is an error") {
    CHECK_FALSE(text::FontSet::open({}).ok());
    CHECK_FALSE(text::FontSet::open({{"/nonexistent.ttf"}}).ok());
}

TEST_CASE("a font that ends after its first bytes has no characters") {
    const support::TempFolder folder;
    const std::string torn =
        write(folder / "torn.ttf", std::string("\0\1\0\0\0\x0f\0\0\0\0\0\0garbage", 19));
    text::Typesetter typesetter(test::open_fonts({{torn}}));
    CHECK(typesetter.set(test::plain("あa"), test::style_of(), 0)->missing == 2);
}
