#include "shell/kiosk_options.h"

#include "base/file.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "host/command_line.h"
#include "shell/messages.h"

#include <iostream>
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
    host::CommandLine line(
        "こどまど: every service of the city's plan for families, on one touch screen");
    line.option("--config", options.config, "Settings file (TOML)").value_name("FILE");
    line.option("--catalogue", options.catalogue, "Catalogue file").value_name("FILE");
    // Checks a value as in the settings file.
    const auto like_setting = [](const char* name) {
        return [name](const std::string& text) {
            const auto refusal = shell::refusal_of(name, text);
            return refusal ? refusal->en : std::string();
        };
    };
    line.option("--city", options.city, "City, as the catalogue names it")
        .value_name("ID")
        .check(like_setting("city"));
    line.option("--size", options.size, "Pixels of the window")
        .value_name("WxH")
        .check([&](const std::string& text) {
            return parse_size(text, options.width, options.height)
                       ? std::string()
                       : "two numbers from 320 to 8192, as in 1920x1080";
        });
    line.option("--diagonal", options.diagonal, "Diagonal of the panel")
        .value_name("INCHES")
        .real_range(3.0, 150.0);
    line.option("--language", options.language, "Language of the screen: ja, ja-Hira, en")
        .value_name("TAG")
        .check(like_setting("language"));
    const host::Option windowed =
        line.flag("--windowed", options.windowed, "In a window, with the cursor");
    line.flag("--reduced-motion", options.reduced_motion, "Without movement");
    line.flag("--print-settings", options.print_settings,
              "Print the settings in force and where each comes from, and end");
    const host::Option script = line.option("--script", options.script,
                                            "Play the steps of this file, with a simulated clock")
                                    .value_name("FILE");
    line.flag("--stay", options.stay, "After the script, keep the window open for use by hand")
        .needs(script)
        .needs(windowed);
    line.flag("--frame-limit", options.frame_limit,
              "End the script if a frame takes longer than a device allows")
        .needs(script);
    line.option("--export-counts", options.export_counts,
                "Write the words that found nothing as CSV, and end")
        .value_name("FILE.csv");
    line.flag("--make-pin", options.make_pin,
              "Ask twice for the staff's PIN, print its line for the settings file, and end");
    line.option("--repeat", options.repeat,
                "Play the script this many times, and report the memory used after the first "
                "tenth and at the end")
        .value_name("TIMES")
        .range(1, 1'000'000);
    line.flag("--trace", options.trace, "Print the time of the first frame, and count frames");
    line.version("kodomado " KODOMADO_VERSION, "Print the version and end");
    const auto ending = line.parse(argc, argv);
    if (!ending) return {};
    if (!ending->wrong) {
        std::cout << ending->text;
        return 0;
    }
    std::cerr << ending->text << "\nRun with --help for more information.\n";
    return wrong_usage;
}

base::Result<shell::Settings> settings_of(const KioskOptions& options,
                                          shell::SettingOrigins& origins) {
    shell::Settings settings;
    // A script must show the same on every machine, so it uses a settings file only if --config
    // names one.
    const std::string file = !options.config.empty()   ? options.config
                             : !options.script.empty() ? ""
                                                       : shell::default_settings_file();
    const auto content =
        file.empty() ? base::Result<std::string>(std::string()) : base::read_file(file, 1u << 20);
    // A file named by --config must be readable. A device whose usual file is not readable starts
    // with the defaults, so that families can still use it.
    if (!content && !options.config.empty()) return content.error();
    if (!content) {
        shell::log(content.error().message.with_advice(
            {"すべてはじめの値を使います", "All options have their defaults"}));
    } else if (!file.empty()) {
        base::Findings findings;
        settings = shell::parse_settings(content.value(), file, findings, &origins);
        for (const base::Finding& finding : findings) shell::log(finding.message);
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
