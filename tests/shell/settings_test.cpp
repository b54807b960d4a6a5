#include "shell/settings.h"

#include "base/file.h"
#include "support/catch.h"

using shell::parse_settings;
using shell::Settings;

namespace {

Settings good(const std::string& toml) {
    base::Findings findings;
    const Settings settings = parse_settings(toml, "k.toml", findings);
    CHECK(findings.empty());
    return settings;
}

/// The only thing that is said; the setting itself keeps its default.
std::string told(const std::string& toml) {
    base::Findings findings;
    CHECK(parse_settings(toml, "k.toml", findings) == Settings{});
    REQUIRE(findings.size() == 1);
    return findings.front().message.en;
}

} // namespace

TEST_CASE("every option is read") {
    CHECK(good("") == Settings{});
    CHECK(good("city = \"ina\" # where it stands").city == "ina");
    CHECK(good("language = 'ja-Hira'").language == "ja-Hira");
    CHECK(good("catalogue = \"/media/a b.catalogue\"").catalogue == "/media/a b.catalogue");
    CHECK(good("diagonal = 32").diagonal_inches == 32);
    CHECK(good("diagonal = 10.1").diagonal_inches == 10.1);
    CHECK(good("kind = \"tablet\"").kind == ui::Device::Kind::tablet);
    CHECK(good("reduced_motion = true").reduced_motion);
    CHECK(good("").count_missed_words);
    CHECK_FALSE(good("count_missed_words = false").count_missed_words);
    CHECK(good("drawing = \"software\"").drawing == shell::Drawing::software);
    CHECK(good("mode = \"home_visit\"").home_visit);
    CHECK(good("[slip]\nprinter = \"counter\"").printer == "counter");
    CHECK(good("[slip]\npaper = \"80mm\"").paper == shell::SlipPaper::receipt);
    CHECK(good("slip = { pdf_folder = \"/media/stick\" }").pdf_folder == "/media/stick");
    CHECK(told("[slip]\npaper = \"A3\"").find("slip.paper: must be one of") != std::string::npos);
    CHECK(told("[slip]\nink = 1").find("slip.ink: there is no such option") != std::string::npos);
}

TEST_CASE("what is wrong is told with its line and option") {
    CHECK(told("\n\ncity = 5") ==
          "k.toml:3: city: must be a text in double quotes; the default is used");
    CHECK(told("city = \"../x\"") ==
          "k.toml:1: city: may hold letters, digits, - and _ only; the default is used");
    CHECK(told("diagonal = \"big\"") ==
          "k.toml:1: diagonal: must be a number of inches from 3 to 150; the default is used");
    CHECK(told("diagonal = nan").starts_with("k.toml:1: diagonal: must be"));
    CHECK(told("# a\nkind = \"phone\"") ==
          "k.toml:2: kind: must be one of \"kiosk\", \"tablet\"; the default is used");
    CHECK(told("reduced_motion = 1") ==
          "k.toml:1: reduced_motion: must be true or false; the default is used");
    CHECK(told("colour = \"red\"") == "k.toml:1: colour: there is no such option");
}

TEST_CASE("a good option stands beside a wrong one") {
    base::Findings findings;
    const Settings settings = parse_settings("city = \"ina\"\nkind = 3", "k.toml", findings);
    CHECK(settings.city == "ina");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().where.line == 2);
    CHECK(findings.front().where.column == "kind");
}

TEST_CASE("what is no TOML is told with its line") {
    CHECK(told("city = \"ina\"\nkind =\n").starts_with("k.toml:2: cannot be read as TOML"));
    CHECK_FALSE(told("\xFF\xFE").empty());
    CHECK_FALSE(told(std::string(3, '\0')).empty());
    CHECK(told(std::string(10'000, '[')).find("is no settings file") != std::string::npos);
    CHECK(told(std::string(1 << 20, 'a')).find("is no settings file") != std::string::npos);
}

TEST_CASE("the file that explains the options is right itself") {
    const std::string text = base::read_file(KODOMADO_SOURCE "/packaging/kodomado.toml").value();
    CHECK(good(text) == Settings{});
    std::string with_all;
    for (std::size_t at = 0; at < text.size();) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        at += line.size() + 1;
        if (line.find(" = ") != std::string::npos || line.starts_with("# ["))
            with_all += line.substr(2) + "\n";
    }
    CHECK(good(with_all).city == "ageo");
}

TEST_CASE("a panel is known by its pixels, its diagonal and its kind") {
    CHECK(Settings{}.device(1920, 1080).kind == ui::Device::Kind::kiosk);
    CHECK(Settings{}.device(800, 1280).diagonal_inches == 10.1);
    CHECK(good("diagonal = 32").device(1920, 1080).diagonal_inches == 32);
    CHECK(good("kind = \"kiosk\"").device(800, 1280).kind == ui::Device::Kind::kiosk);
}
