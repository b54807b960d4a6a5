#include "draw/picture_pack.h"

#include "base/file.h"
#include "draw/picture_format.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <random>

using draw::PictureFormat;
using draw::PicturePack;

namespace {

void put(std::string& file, std::size_t at, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<char>(number >> 8 * i & 255);
}

/// Two pictures: "dot" of 2 × 1 coverage, "sun" of 1 × 1 in colour.
std::string good_pack() {
    constexpr std::size_t runs = PictureFormat::header_bytes + 2 * PictureFormat::entry_bytes;
    std::string file(runs + 8, '\0');
    file.replace(0, 4, "KDMP");
    put(file, 4, PictureFormat::version);
    put(file, 8, 2);
    put(file, 12, static_cast<std::uint32_t>(file.size()));
    const auto entry = [&](std::size_t n, const std::string& name, std::uint32_t offset,
                           std::uint32_t width, std::uint32_t depth, std::uint32_t bytes) {
        const std::size_t at = PictureFormat::header_bytes + n * PictureFormat::entry_bytes;
        file.replace(at, name.size(), name);
        put(file, at + 44, offset);
        put(file, at + 48, width);
        put(file, at + 52, 1);
        put(file, at + 56, depth);
        put(file, at + 60, bytes);
    };
    entry(0, "dot", runs, 2, 1, 3);
    entry(1, "sun", runs + 3, 1, 4, 5);
    file.replace(runs, 8, std::string("\x01\x10\x20\x00\x01\x02\x03\x04", 8));
    return file;
}

constexpr std::size_t first_entry = PictureFormat::header_bytes;

/// A pack with one picture, three pixels wide, with these runs.
std::string pack_of(const std::string& runs, std::uint32_t depth) {
    std::string file = good_pack().substr(0, first_entry + PictureFormat::entry_bytes) + runs;
    put(file, 8, 1);
    put(file, 12, static_cast<std::uint32_t>(file.size()));
    put(file, first_entry + 44, static_cast<std::uint32_t>(file.size() - runs.size()));
    put(file, first_entry + 48, 3);
    put(file, first_entry + 56, depth);
    put(file, first_entry + 60, static_cast<std::uint32_t>(runs.size()));
    return file;
}

std::string opened(const std::string& content) {
    support::TempFolder folder;
    const std::string path = folder / "a.pack";
    REQUIRE(base::write_file(path, content).ok());
    const auto pack = PicturePack::open(path);
    return pack ? "good" : pack.error().message.en.substr(path.size() + 2);
}

std::string damaged_at(std::size_t at, std::uint32_t number) {
    std::string file = good_pack();
    put(file, at, number);
    return opened(file);
}

using Bytes = std::vector<std::uint8_t>;
Bytes unpacked(const std::string& runs, std::uint32_t depth = 1) {
    support::TempFolder folder;
    REQUIRE(base::write_file(folder / "a.pack", pack_of(runs, depth)).ok());
    const auto pack = PicturePack::open(folder / "a.pack");
    REQUIRE(pack.ok());
    const auto pixels = pack.value().pixels(0);
    return {pixels.begin(), pixels.end()};
}

const std::string damaged = "the picture file is damaged; build it again";

} // namespace

TEST_CASE("a pack returns its pictures") {
    support::TempFolder folder;
    REQUIRE(base::write_file(folder / "a.pack", good_pack()).ok());
    auto opened = PicturePack::open(folder / "a.pack");
    REQUIRE(opened.ok());
    const PicturePack pack = std::move(opened).value();
    REQUIRE(pack.entries().size() == 2);
    CHECK(pack.entries()[0].name == "dot");
    CHECK(std::ranges::equal(pack.pixels(0), Bytes{0x10, 0x20}));
    CHECK(std::ranges::equal(pack.pixels(1), Bytes{1, 2, 3, 4}));
    CHECK(pack.entries()[1].bytes_per_pixel == 4);

    const ui::Icons icons = pack.icons();
    REQUIRE(icons.find("sun", 10));
    CHECK(icons.find("sun", 10)->texture == ui::first_picture + 1);
    CHECK(icons.find("sun", 10)->coloured);
    CHECK(icons.find("dot", 10)->size_px == base::Size{2, 1});
    CHECK(icons.find("moon", 10) == nullptr);
}

TEST_CASE("pixels are unpacked from runs") {
    CHECK(unpacked("\x02"
                   "abc") == Bytes{'a', 'b', 'c'});
    CHECK(unpacked("\x81z") == Bytes{'z', 'z', 'z'});
    CHECK(unpacked(std::string("\x80"
                               "a\x00"
                               "b",
                               4)) == Bytes{'a', 'a', 'b'});
    CHECK(unpacked("\x81"
                   "bgra",
                   4) == Bytes{'b', 'g', 'r', 'a', 'b', 'g', 'r', 'a', 'b', 'g', 'r', 'a'});
}

TEST_CASE("runs with too many or too few pixels never write outside the picture") {
    CHECK(unpacked("\x7F"
                   "abcdef") == Bytes{'a', 'b', 'c'});
    CHECK(unpacked("\xFFz") == Bytes{'z', 'z', 'z'});
    CHECK(unpacked("\x80z") == Bytes{'z', 'z', 0});
    CHECK(unpacked("\x05"
                   "ab") == Bytes{'a', 'b', 0});
    CHECK(unpacked("\x80") == Bytes{0, 0, 0});
    CHECK(unpacked("\x81"
                   "bgr",
                   4) == Bytes(12, 0));
}

TEST_CASE("the pack that was built has every icon in every size") {
    const auto pack = PicturePack::open(KODOMADO_BUILD "/assets/pictures.pack");
    REQUIRE(pack.ok());
    const ui::Icons icons = pack.value().icons();
    for (const float height : {24.0f, 48.0f, 150.0f}) {
        REQUIRE(icons.find("ctl-back", height));
        CHECK(icons.find("ctl-back", height)->size_px == base::Size{height, height});
    }
    CHECK(icons.find("mark", 64)->size_px == base::Size{56, 64});
    CHECK(icons.find("start-window", 892)->size_px == base::Size{812, 892});
    for (std::size_t n = 0; n < pack.value().entries().size(); ++n) {
        INFO(pack.value().entries()[n].name);
        CHECK(std::ranges::count(pack.value().pixels(n), 0) <
              static_cast<long>(pack.value().pixels(n).size()));
    }
}

TEST_CASE("a file that is not a pack is refused") {
    CHECK(opened("") == damaged);
    CHECK(opened("KDMP") == damaged);
    CHECK(opened(std::string(1000, 'x')) == damaged);
    CHECK(PicturePack::open("/nowhere/a.pack").error().message.en.find("cannot be opened") !=
          std::string::npos);
    CHECK_FALSE(PicturePack::open("/").ok());
}

TEST_CASE("every number of a pack is checked") {
    CHECK(opened(good_pack()) == "good");
    CHECK(damaged_at(4, PictureFormat::version + 1) == "is a picture file of another version");
    CHECK(damaged_at(8, 3) == damaged);
    CHECK(damaged_at(8, 0xFFFFFFFF) == damaged);
    CHECK(damaged_at(12, 7) == damaged);
    CHECK(damaged_at(first_entry, 0) == damaged);
    CHECK(damaged_at(first_entry + 44, 0xFFFFFFFF) == damaged);
    CHECK(damaged_at(first_entry + 44, static_cast<std::uint32_t>(good_pack().size() - 1)) ==
          damaged);
    CHECK(damaged_at(first_entry + 48, 0) == damaged);
    CHECK(damaged_at(first_entry + 60, 0) == damaged);
    CHECK(damaged_at(first_entry + 60, 0xFFFFFFFF) == damaged);
    CHECK(damaged_at(first_entry + 52, 0xFFFFFFFF) == damaged);
    CHECK(damaged_at(first_entry + 56, 3) == damaged);
    std::string unterminated = good_pack();
    unterminated.replace(first_entry, 44, std::string(44, 'n'));
    CHECK(opened(unterminated) == damaged);
}

TEST_CASE("a truncated pack is refused at every length") {
    const std::string file = good_pack();
    for (std::size_t length = 0; length < file.size(); ++length)
        CHECK(opened(file.substr(0, length)) == damaged);
}

TEST_CASE("random damage never reaches outside the file") {
    std::mt19937 random(1);
    support::TempFolder folder;
    for (int round = 0; round < 300; ++round) {
        std::string file = good_pack();
        for (int i = 0; i < 3; ++i)
            file[random() % file.size()] = static_cast<char>(random() & 255);
        REQUIRE(base::write_file(folder / "a.pack", file).ok());
        const auto pack = PicturePack::open(folder / "a.pack");
        if (!pack) continue;
        for (std::size_t n = 0; n < pack.value().entries().size(); ++n) {
            const auto& entry = pack.value().entries()[n];
            CHECK(pack.value().pixels(n).size() ==
                  static_cast<std::size_t>(entry.width * entry.height * entry.bytes_per_pixel));
        }
    }
}
