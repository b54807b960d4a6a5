#include "catalogue/catalogue.h"

#include "base/catalogue_schema.h"
#include "support/built_city.h"

using namespace catalogue;
using support::build_into;
using support::content_of;
using support::put_content;
using support::SmallCity;

namespace {

/// Why a file with these bytes is refused; empty if it is opened.
std::string refusal(const SmallCity& city, const std::string& bytes) {
    put_content(city.file("damaged"), bytes);
    const auto opened = Catalogue::open(city.file("damaged"));
    if (opened) return {};
    CHECK(opened.error().message.en.find(city.file("damaged")) == 0);
    CHECK(opened.error().message.ja.find(city.file("damaged")) == 0);
    return opened.error().message.en.substr(city.file("damaged").size() + 2);
}

/// Runs every query; the results do not matter, only that all return.
std::size_t ask_everything(Catalogue& catalogue) {
    std::size_t answers = 0;
    answers += catalogue.cities().ok();
    answers += catalogue.taxonomy().ok();
    answers += catalogue.hotlines().ok();
    answers += catalogue.urgent("助けて").ok();
    answers += catalogue.find({"mori", "baby", "", {}}).ok();
    answers += catalogue.service("mori:1").ok();
    answers += catalogue.all("").ok();
    answers += catalogue.sections("mori").ok();
    answers += catalogue.rows("mori").ok();
    answers += catalogue.indicators("mori").ok();
    return answers;
}

std::string with_number_at(std::string bytes, std::size_t offset, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[offset + i] = static_cast<char>(number >> (24 - 8 * i) & 0xFF);
    return bytes;
}

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::size_t user_version_at = 60, application_id_at = 68;

} // namespace

TEST_CASE("a file that is cut off anywhere is refused") {
    const SmallCity city;
    const std::string whole = content_of(build_into(city));
    REQUIRE(refusal(city, whole).empty());
    for (std::size_t size = 0; size < whole.size(); size += 509)
        CHECK_FALSE(refusal(city, whole.substr(0, size)).empty());
    CHECK_FALSE(refusal(city, whole.substr(0, whole.size() - 1)).empty());
}

TEST_CASE("another program's database, another version and a file that is no database have "
          "different messages") {
    const SmallCity city;
    const std::string whole = content_of(build_into(city));
    CHECK(refusal(city, with_number_at(whole, application_id_at, 0)) ==
          "this is no catalogue file but another program's database");
    CHECK(refusal(city, with_number_at(whole, user_version_at, base::catalogue_schema + 1))
              .find("the catalogue is of format " + std::to_string(base::catalogue_schema + 1) +
                    ", this program reads format " + std::to_string(base::catalogue_schema)) == 0);
    CHECK(refusal(city, std::string(10'000, 'x')).find("this is no catalogue file") == 0);
    CHECK(refusal(city, "").find("this is no catalogue file") == 0);
    CHECK_FALSE(Catalogue::open(city.file("absent")).ok());
    CHECK_FALSE(Catalogue::open(city.data()).ok());
}

TEST_CASE("random bytes are refused") {
    const SmallCity city;
    unsigned state = 11;
    for (int round = 0; round < 50; ++round) {
        std::string bytes = round % 2 ? std::string("SQLite format 3\0", 16) : "";
        for (int i = 0; i < 8192; ++i) {
            state = state * 1664525u + 1013904223u;
            bytes += static_cast<char>(state >> 24);
        }
        CHECK_FALSE(refusal(city, bytes).empty());
    }
}

TEST_CASE("a damaged file is refused or answers queries, and never ends the program") {
    const SmallCity city;
    const std::string whole = content_of(build_into(city));
    unsigned state = 5;
    const auto random = [&] { return state = state * 1664525u + 1013904223u, state >> 8; };
    std::size_t refused = 0, answers = 0;
    for (int round = 0; round < 1'000; ++round) {
        std::string bytes = whole;
        for (unsigned i = random() % 8 + 1; i > 0; --i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        put_content(city.file("damaged"), bytes);
        auto opened = Catalogue::open(city.file("damaged"));
        if (opened)
            answers += ask_everything(opened.value());
        else
            ++refused;
    }
    CHECK(refused > 0);
    CHECK(answers > 0);
}
