#include "shell/settings.h"

#include "base/file.h"
#include "shell/setting_table.h"
#include "support/catch.h"

#include <sstream>

using shell::parse_settings;
using shell::Settings;

namespace {

Settings good(const std::string& toml) {
    base::Findings findings;
    const Settings settings = parse_settings(toml, "k.toml", findings);
    CHECK(findings.empty());
    return settings;
}

/// The only message about these settings; the setting itself keeps its default.
std::string message_about(const std::string& toml) {
    base::Findings findings;
    CHECK(parse_settings(toml, "k.toml", findings) == Settings{});
    REQUIRE(findings.size() == 1);
    return findings.front().message.en;
}

} // namespace

TEST_CASE("every setting is read") {
    CHECK(good("") == Settings{});
    CHECK(good("city = \"ina\" # where it is").city == "ina");
    CHECK(good("language = 'ja-Hira'").language == "ja-Hira");
    CHECK(good("catalogue = \"/media/a b.catalogue\"").catalogue == "/media/a b.catalogue");
    CHECK(good("diagonal = 32").diagonal_inches == 32);
    CHECK(good("diagonal = 10.1").diagonal_inches == 10.1);
    CHECK(good("kind = \"tablet\"").kind == ui::Device::Kind::tablet);
    CHECK(good("reduced_motion = true").reduced_motion);
    CHECK(good("").count_missed_words);
    CHECK_FALSE(good("count_missed_words = false").count_missed_words);
    CHECK(good("").counts_words());
    CHECK_FALSE(good("count_missed_words = false").counts_words());
    CHECK_FALSE(good("mode = \"home_visit\"").counts_words());
    CHECK(good("drawing = \"software\"").drawing == shell::Drawing::software);
    CHECK(good("mode = \"home_visit\"").home_visit);
    CHECK(good("[slip]\nprinter = \"counter\"").printer == "counter");
    CHECK(good("[slip]\nkeeps_nothing = \"情報課, 2026-11-29\"").keeps_nothing ==
          "情報課, 2026-11-29");
    CHECK(good("[slip]\npaper = \"80mm\"").paper == print::SlipPaper::receipt);
    CHECK(good("slip = { pdf_folder = \"/media/stick\" }").pdf_folder == "/media/stick");
    CHECK(good("[panel]\nrotation = 270").rotation == 270);
    CHECK(good("[panel]\noutput = \"HDMI-A-1\"").output == "HDMI-A-1");
    CHECK(message_about("[slip]\npaper = \"A3\"").find("slip.paper: must be one of") !=
          std::string::npos);
    CHECK(good("[staff]\nstick_folder = \"/media/stick\"").stick_folder == "/media/stick");
    CHECK(good("[staff]\npin = \"$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA\"").staff_pin ==
          "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA");
    CHECK(message_about("[staff]\npin = \"482913\"")
              .find("staff.pin: must be the line that kodomado "
                    "--make-pin prints") != std::string::npos);
    CHECK(message_about("[slip]\nink = 1").find("slip.ink: there is no such option") !=
          std::string::npos);
}

TEST_CASE("a wrong setting is reported with its line and name") {
    const std::string fallback = "; the default is used";
    struct Wrong {
        const char *toml, *expected;
    };
    for (const auto& [toml, expected] : {
             Wrong{"\n\ncity = 5", "3: city: must be a text in double quotes"},
             Wrong{"city = \"../x\"", "1: city: may hold letters, digits, - and _ only"},
             Wrong{"catalogue = true", "1: catalogue: must be a text in double quotes"},
             Wrong{"store = 3", "1: store: must be a text in double quotes"},
             Wrong{"trust = []", "1: trust: must be a text in double quotes"},
             Wrong{"language = \"fr\"", "1: language: must be one of \"ja\", \"ja-Hira\", \"en\""},
             Wrong{"diagonal = \"big\"", "1: diagonal: must be a number of inches from 3 to 150"},
             Wrong{"diagonal = nan", "1: diagonal: must be a number of inches from 3 to 150"},
             Wrong{"# a\nkind = \"phone\"", "2: kind: must be one of \"kiosk\", \"tablet\""},
             Wrong{"reduced_motion = 1", "1: reduced_motion: must be true or false"},
             Wrong{"count_missed_words = \"no\"", "1: count_missed_words: must be true or false"},
             Wrong{"mode = \"desk\"", "1: mode: must be one of \"kiosk\", \"home_visit\""},
             Wrong{"drawing = 2",
                   "1: drawing: must be one of \"automatic\", \"software\", \"accelerated\""},
             Wrong{"[panel]\nrotation = 45", "2: panel.rotation: must be one of 0, 90, 180, 270"},
             Wrong{"[panel]\nrotation = \"90\"",
                   "2: panel.rotation: must be one of 0, 90, 180, 270"},
             Wrong{"[panel]\noutput = \"a b\"",
                   "2: panel.output: may hold letters, digits, - and _ only"},
             Wrong{"[slip]\nprinter = 1", "2: slip.printer: must be a text in double quotes"},
             Wrong{"[slip]\npaper = \"A3\"",
                   "2: slip.paper: must be one of \"A4\", \"A5\", \"80mm\""},
             Wrong{"[slip]\n\npdf_folder = 1",
                   "3: slip.pdf_folder: must be a text in double quotes"},
         })
        CHECK(message_about(toml) == "k.toml:" + std::string(expected) + fallback);
    CHECK(message_about("colour = \"red\"") == "k.toml:1: colour: there is no such option");
    CHECK(message_about("slip = 3") == "k.toml:1: slip: there is no such option");
    CHECK(message_about("[slip]\ncity = \"ina\"") ==
          "k.toml:2: slip.city: there is no such option");
}

TEST_CASE("options of the command line are checked like the file") {
    CHECK_FALSE(shell::refusal_of("language", "ja-Hira"));
    CHECK(shell::refusal_of("language", "fr")->en == "must be one of \"ja\", \"ja-Hira\", \"en\"");
    CHECK_FALSE(shell::refusal_of("city", "ina"));
    CHECK(shell::refusal_of("city", "../x")->en == "may hold letters, digits, - and _ only");
}

TEST_CASE("a valid setting is used beside a wrong one") {
    base::Findings findings;
    const Settings settings = parse_settings("city = \"ina\"\nkind = 3", "k.toml", findings);
    CHECK(settings.city == "ina");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().where.line == 2);
    CHECK(findings.front().where.column == "kind");
}

TEST_CASE("a line that is not TOML is reported and left out, the others are used") {
    const auto left_out = [](const std::string& line, const std::string& place) {
        base::Findings findings;
        const std::string toml = "reduced_motion = true\n" + line + "\ndiagonal = 32\n";
        const Settings settings = parse_settings(toml, "k.toml", findings);
        CHECK(settings.reduced_motion);
        CHECK(settings.diagonal_inches == 32);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().message.en ==
              "k.toml:" + place + "cannot be read as TOML; this line is left out");
    };
    left_out("city = ina", "2: city: ");
    left_out("city =", "2: city: ");
    left_out("city = \"ina", "2: city: ");
    left_out("city \"ina\"", "2: ");
    left_out("\xE3\x80\x80"
             "city = \"ina\"",
             "2: ");
    left_out("reduced_motion = false", "2: reduced_motion: ");
    left_out("[slip", "2: ");
}

TEST_CASE("a file that is not a settings file is reported") {
    CHECK_FALSE(message_about("\xFF\xFE").empty());
    CHECK_FALSE(message_about(std::string(3, '\0')).empty());
    CHECK(message_about(std::string(10'000, '[')).find("is no settings file") != std::string::npos);
    CHECK(message_about(std::string(1 << 20, 'a')).find("is no settings file") !=
          std::string::npos);
    base::Findings findings;
    std::string prose;
    for (int i = 0; i < 200; ++i) prose += "this is a letter, not a file of settings\n";
    CHECK(parse_settings(prose, "k.toml", findings) == Settings{});
    CHECK(findings.size() < 40);
}

TEST_CASE("the settings in force are printed as an equivalent file with their sources") {
    base::Findings findings;
    shell::SettingOrigins origins;
    Settings settings = parse_settings("city = \"ina\"\n\n[slip]\npaper = \"80mm\" # receipts\n"
                                       "pdf_folder = 'a\"\\b'\n[panel]\nrotation = 90\n",
                                       "/etc/k.toml", findings, &origins);
    settings.diagonal_inches = 10.1;
    origins["diagonal"] = {"コマンドライン", "command line"};
    const std::string text = shell::settings_text(settings, origins, false);
    CHECK(good(text) == settings);
    for (const char* line :
         {"city = \"ina\" # /etc/k.toml:1\n", "# catalogue is not set # default\n",
          "language = \"ja\" # default\n", "diagonal = 10.1 # command line\n",
          "\n[panel]\nrotation = 90 # /etc/k.toml:7\n", "paper = \"80mm\" # /etc/k.toml:4\n",
          "pdf_folder = \"a\\\"\\\\b\" # /etc/k.toml:5\n"})
        CHECK(text.find(line) != std::string::npos);
    CHECK(
        shell::settings_text(settings, origins, true).find("diagonal = 10.1 # コマンドライン\n") !=
        std::string::npos);
}

TEST_CASE("every option is explained in packaging/kodomado.toml, with its default or an example") {
    const std::string text = base::read_file(KODOMADO_SOURCE "/packaging/kodomado.toml").value();
    std::string table, explained;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# [")) table = line.substr(3, line.find(']') - 3) + ".";
        const std::size_t equals = line.find(" = ");
        if (!line.starts_with("# ") || equals == std::string::npos) continue;
        explained += table + line.substr(2, equals - 2) + "\n";
    }
    std::string known;
    for (const shell::SettingEntry& entry : shell::setting_table()) known += entry.name + "\n";
    CHECK(explained == known);
}

TEST_CASE("packaging/kodomado.toml is a valid settings file") {
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

TEST_CASE("a panel is described by its pixels, diagonal and kind") {
    CHECK(Settings{}.device(1920, 1080).kind == ui::Device::Kind::kiosk);
    CHECK(Settings{}.device(800, 1280).diagonal_inches == 10.1);
    CHECK(good("diagonal = 32").device(1920, 1080).diagonal_inches == 32);
    CHECK(good("kind = \"kiosk\"").device(800, 1280).kind == ui::Device::Kind::kiosk);
}
