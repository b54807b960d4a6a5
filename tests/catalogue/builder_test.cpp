#include "catalogue/builder.h"

#include "base/catalogue_schema.h"
#include "catalogue/catalogue.h"
#include "catalogue/schema.h"
#include "support/built_city.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

using namespace catalogue;
using support::build_into;
using support::content_of;
using support::draft_of;
using support::put_content;
using support::SmallCity;

namespace {

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

/// Adds a reading to 人 and a phrase break before it.
text::RubyText annotate(const text::RubyText& text) {
    text::RubyText out = text;
    if (const std::size_t at = text.base.find("人"); at != std::string::npos) {
        out.ruby.push_back({at, at + 3, "ひと"});
        out.breaks.push_back({at, text::PhraseBreak::Level::bunsetsu});
    }
    if (text.base.starts_with("森")) out.ruby = {{0, 3, "しん"}};
    return out;
}

model::Service first_service(const std::string& file) {
    auto opened = Catalogue::open(file);
    REQUIRE(opened.ok());
    auto service = opened.value().service("mori:1");
    REQUIRE(service.ok());
    return std::move(service).value();
}

} // namespace

TEST_CASE("another schema has another number") {
    // FNV-1a of the text that makes the tables. A field in model/fields changes it: let
    // base::catalogue_schema grow then, or older programs take the file for theirs.
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : schema()) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    CHECK(base::catalogue_schema == 5);
    CHECK(hash == 0x9A91F401B2C1D236);
}

TEST_CASE("the build reports its numbers of cities and services") {
    const SmallCity city;
    const auto built = build(draft_of(city), city.file("c.kodomado"), {});
    REQUIRE(built.ok());
    CHECK(built.value() == Built{1, 3, 4, std::filesystem::file_size(city.file("c.kodomado"))});
}

TEST_CASE("the same draft gives the same bytes") {
    const SmallCity city;
    CHECK(content_of(build_into(city, "a")) == content_of(build_into(city, "b")));
}

TEST_CASE("running text and labels are annotated, names keep their confirmed readings") {
    const SmallCity city;
    const model::Service service = first_service(build_into(city, "c", annotate));
    CHECK(service.who.ruby.size() == 1);
    CHECK(service.who.breaks.size() == 1);
    CHECK(text::write_ruby(service.name) == "森《もり》の手当《てあて》");
    auto opened = Catalogue::open(city.file("c"));
    REQUIRE(opened.ok());
    const auto cities = opened.value().cities();
    REQUIRE(cities.ok());
    CHECK(text::write_ruby(cities.value()[0].name) == "森市《もりし》");
}

TEST_CASE("an annotation that changes the text is not used") {
    const SmallCity city;
    const model::Service service = first_service(build_into(city, "c", [](const text::RubyText&) {
        return text::RubyText{"ちがう", {}, {}};
    }));
    CHECK(service.who.base == "0〜2さいの子がいる人。");
}

TEST_CASE("an older file is replaced, and nothing else is left in the folder") {
    const SmallCity city;
    put_content(city.file("out/c.kodomado"), "old");
    build_into(city, "out/c.kodomado");
    CHECK(files_in(city.file("out")) == 1);
    CHECK(Catalogue::open(city.file("out/c.kodomado")).ok());
    const auto mode = std::filesystem::status(city.file("out/c.kodomado")).permissions();
    CHECK(mode == static_cast<std::filesystem::perms>(0644));
}

TEST_CASE("a build that fails leaves the older file and nothing else") {
    const SmallCity city;
    put_content(city.file("out/c.kodomado"), "old");
    draft::Draft draft = draft_of(city);
    draft.cities[0].services[0].service.life_stages = {"nobody"};
    CHECK_FALSE(build(draft, city.file("out/c.kodomado"), {}).ok());
    CHECK(content_of(city.file("out/c.kodomado")) == "old");
    CHECK(files_in(city.file("out")) == 1);
}

TEST_CASE("a file that cannot be created is reported with its path") {
    const SmallCity city;
    const auto built = build(draft_of(city), city.file("no/such/folder/c"), {});
    REQUIRE_FALSE(built.ok());
    CHECK(built.error().message.en.find(city.file("no/such/folder/c") + ": cannot be written") ==
          0);
    std::filesystem::create_directory(city.file("taken"));
    CHECK_FALSE(build(draft_of(city), city.file("taken"), {}).ok());
    CHECK(files_in(city.data()) == 5);
}
