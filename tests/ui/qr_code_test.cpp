#include "ui/qr_code.h"

#include "support/catch.h"
#include "support/code_reader.h"

using ui::make_code;

namespace {

/// What zbar reads from the code drawn with four pixels for each module.
std::string read_back(const ui::QrCode& code) {
    constexpr int module = 4;
    const int width = (code.side + 2 * ui::quiet_zone) * module;
    std::vector<unsigned char> grey(static_cast<std::size_t>(width * width), 255);
    for (int y = 0; y < code.side * module; ++y)
        for (int x = 0; x < code.side * module; ++x)
            if (code.at(x / module, y / module))
                grey[static_cast<std::size_t>((y + ui::quiet_zone * module) * width + x +
                                              ui::quiet_zone * module)] = 0;
    const auto texts = support::read_codes(grey, width, width);
    return texts.size() == 1 ? texts.front() : std::to_string(texts.size()) + " codes";
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string all;
    while (all.size() + text.size() <= bytes) all += text;
    return all;
}

} // namespace

TEST_CASE("zbar reads every byte of a code") {
    for (const std::string text :
         {"a", "児童扶養手当", "1. こども\n窓口 子育て支援課\n電話 0265-78-4111",
          "𠮟る 👩‍👧 é", "Where to go"})
        CHECK(read_back(make_code(text).value()) == text);
    for (const std::size_t bytes : {20u, 100u, 300u, 500u, 666u})
        CHECK(read_back(make_code(repeated("子育て", bytes)).value()) == repeated("子育て", bytes));
}

TEST_CASE("a code is as small as its text, and never larger than a cheap phone reads") {
    CHECK(make_code("a")->version() == 1);
    CHECK(make_code(std::string(ui::code_capacity, 'x'))->version() == ui::largest_version);
    CHECK_FALSE(make_code(std::string(ui::code_capacity + 1, 'x')));
    CHECK_FALSE(make_code(""));
}

TEST_CASE("every version has the standard's capacity") {
    for (int version = 1; version <= ui::largest_version; ++version) {
        const std::string full(ui::capacity_of(version), 'x');
        CHECK(make_code(full)->version() == version);
        CHECK(make_code(full)->side == ui::side_of(version));
        if (version < ui::largest_version) CHECK(make_code(full + "x")->version() == version + 1);
    }
}

TEST_CASE("any bytes make a code") {
    const std::string bytes("\x01\xFF\x80\xC3", 4);
    CHECK(make_code(bytes));
}
