#include "shell/kiosk_options.h"

#include "base/file.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "shell/messages.h"

#include <CLI/CLI.hpp>
#include <type_traits>

namespace shell {
namespace {

constexpr int wrong_usage = 2;

bool parse_size(std::string_view text, int& width, int& height) {
    constexpr int least = 320, most = 8192;
    const auto across = base::parse_number<int>(base::take_until(text, 'x'), least, most),
               down = base::parse_number<int>(text, least, most);
    if (!across || !down) return false;
    width = *across;
    height = *down;
    return true;
}

} // namespace

std::optional<int> parse_options(int argc, char* argv[], KioskOptions& options) {
    CLI::App app{"こどまど: every service of the city's plan for families, on one touch screen"};
    app.add_option("--config", options.config, "Settings file (TOML)")->type_name("FILE");
    app.add_option("--catalogue", options.catalogue, "Catalogue file")->type_name("FILE");
    // As the settings file says it: the same checks.
    const auto like_setting = [](const char* name) {
        return [name](const std::string& text) {
            const auto refusal = shell::refusal_of(name, text);
            return refusal ? refusal->en : std::string();
        };
    };
    app.add_option("--city", options.city, "City, as the catalogue names it")
        ->type_name("ID")
        ->check(like_setting("city"));
    app.add_option("--size", options.size, "Pixels of the window")
        ->type_name("WxH")
        ->check([&](const std::string& text) {
            return parse_size(text, options.width, options.height)
                       ? std::string()
                       : "two numbers from 320 to 8192, as in 1920x1080";
        });
    app.add_option("--diagonal", options.diagonal, "Diagonal of the panel")
        ->type_name("INCHES")
        ->check(CLI::Range(3.0, 150.0));
    app.add_option("--language", options.language, "Language of the screen: ja, ja-Hira, en")
        ->type_name("TAG")
        ->check(like_setting("language"));
    app.add_flag("--windowed", options.windowed, "In a window, with the cursor");
    app.add_flag("--reduced-motion", options.reduced_motion, "Without movement");
    app.add_flag("--print-settings", options.print_settings,
                 "Print the settings in force and where each comes from, and end");
    CLI::Option* script = app.add_option("--script", options.script,
                                         "Play the steps of this file, on a clock of its own")
                              ->type_name("FILE");
    app.add_flag("--stay", options.stay, "After the script, go on by hand")
        ->needs(script)
        ->needs("--windowed");
    app.add_option("--export-counts", options.export_counts,
                   "Write what families searched for and did not find (CSV), and end")
        ->type_name("FILE.csv");
    app.add_flag("--make-pin", options.make_pin,
                 "Ask twice for the staff's PIN, print its line for the settings file, and end");
    app.add_option("--repeat", options.repeat,
                   "Play the script so often, and tell how much memory was used after the first "
                   "tenth and at the end")
        ->type_name("TIMES")
        ->check(CLI::Range(1, 1'000'000));
    app.add_flag("--trace", options.trace, "Tell the time of the first frame and count frames");
    app.set_version_flag("--version", "kodomado " KODOMADO_VERSION, "Print the version and end");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : wrong_usage;
    }
    return {};
}

base::Result<shell::Settings> settings_of(const KioskOptions& options,
                                          shell::SettingOrigins& origins) {
    shell::Settings settings;
    // A script shows the same on every machine: only a file that is named counts.
    const std::string file = !options.config.empty()   ? options.config
                             : !options.script.empty() ? ""
                                                       : shell::default_settings_file();
    const auto content =
        file.empty() ? base::Result<std::string>(std::string()) : base::read_file(file, 1u << 20);
    // Whoever names a file wants that one; a device whose own cannot be read still helps families.
    if (!content && !options.config.empty()) return content.error();
    if (!content) {
        shell::tell(content.error().message.with_advice(
            {"すべてはじめの値を使います", "All options have their defaults"}));
    } else if (!file.empty()) {
        base::Findings findings;
        settings = shell::parse_settings(content.value(), file, findings, &origins);
        for (const base::Finding& finding : findings) shell::tell(finding.message);
    }
    const auto over = [&](const std::string& name, auto& setting, const auto& option) {
        if (option == std::decay_t<decltype(option)>{}) return;
        setting = option;
        origins[name] = {"コマンドライン", "command line"};
    };
    over("catalogue", settings.catalogue, options.catalogue);
    over("city", settings.city, options.city);
    over("language", settings.language, options.language);
    over("diagonal", settings.diagonal_inches, options.diagonal);
    over("reduced_motion", settings.reduced_motion, options.reduced_motion);
    return settings;
}

} // namespace shell
