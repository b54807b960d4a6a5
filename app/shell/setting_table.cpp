#include "shell/setting_table.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "device/pin_hash.h"
#include "ui/languages.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace shell {
namespace {

using Refusal = std::optional<base::Message>;
constexpr std::size_t longest_id = 64;

/// The text as a TOML string.
std::string quoted(const std::string& text) {
    constexpr const char* digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
        else
            out += c;
    }
    return out + "\"";
}

std::string shown(const std::string& text) { return text.empty() ? text : quoted(text); }

SettingEntry words(const std::string& name, std::string Settings::*field) {
    return {name,
            [field](const text::TomlValue& value, Settings& settings) -> Refusal {
                const std::string* given = value.string();
                if (!given)
                    return base::Message{"\" で囲んだ文字を書いてください",
                                         "must be a text in double quotes"};
                settings.*field = *given;
                return {};
            },
            [field](const Settings& settings) { return shown(settings.*field); }};
}

SettingEntry id(const std::string& name, std::string Settings::*field) {
    SettingEntry entry = words(name, field);
    const auto read_text = entry.read;
    entry.read = [field, read_text](const text::TomlValue& value, Settings& settings) -> Refusal {
        Settings read;
        if (auto refusal = read_text(value, read)) return refusal;
        const std::string& word = read.*field;
        if (word.size() > longest_id || !std::all_of(word.begin(), word.end(), [](unsigned char c) {
                return std::isalnum(c) || c == '-' || c == '_';
            }))
            return base::Message{"英数字と - _ だけが使えます",
                                 "may hold letters, digits, - and _ only"};
        settings.*field = word;
        return {};
    };
    return entry;
}

SettingEntry on_off(const std::string& name, bool Settings::*field) {
    return {name,
            [field](const text::TomlValue& value, Settings& settings) -> Refusal {
                const bool* given = value.boolean();
                if (!given)
                    return base::Message{"true か false を書いてください", "must be true or false"};
                settings.*field = *given;
                return {};
            },
            [field](const Settings& settings) { return settings.*field ? "true" : "false"; }};
}

/// An option with fixed values. `choices`: each value as written in the file (in TOML, with
/// quotes).
template <class T>
SettingEntry choice(const std::string& name, T Settings::*field,
                    std::vector<std::pair<std::string, T>> choices) {
    const auto written = [](const text::TomlValue& value) {
        if (value.string()) return quoted(*value.string());
        return value.integer() ? std::to_string(*value.integer()) : std::string();
    };
    return {name,
            [=](const text::TomlValue& value, Settings& settings) -> Refusal {
                std::string list;
                for (const auto& [words, meant] : choices) {
                    if (written(value) == words) {
                        settings.*field = meant;
                        return {};
                    }
                    base::append_item(list, words, ", ");
                }
                return base::Message{"どれかを書いてください: " + list, "must be one of " + list};
            },
            [=](const Settings& settings) {
                for (const auto& [words, meant] : choices)
                    if (settings.*field == meant) return words;
                return std::string();
            }};
}

SettingEntry diagonal() {
    return {"diagonal",
            [](const text::TomlValue& value, Settings& settings) -> Refusal {
                const double inches = value.floating()  ? *value.floating()
                                      : value.integer() ? static_cast<double>(*value.integer())
                                                        : 0;
                if (!(inches >= 3 && inches <= 150))
                    return base::Message{"3 から 150 までのインチ数を書いてください",
                                         "must be a number of inches from 3 to 150"};
                settings.diagonal_inches = inches;
                return {};
            },
            [](const Settings& settings) -> std::string {
                if (settings.diagonal_inches <= 0) return {};
                return base::write_number(settings.diagonal_inches);
            }};
}

SettingEntry language() {
    std::vector<std::pair<std::string, std::string>> tags;
    for (const auto& language : ui::screen_languages) {
        const std::string tag(language.tag);
        tags.emplace_back(quoted(tag), tag);
    }
    return choice<std::string>("language", &Settings::language, std::move(tags));
}

/// The hash of the PIN. It is not shown either, because six digits can be guessed from it.
SettingEntry pin() {
    return {"staff.pin",
            [](const text::TomlValue& value, Settings& settings) -> Refusal {
                const std::string* given = value.string();
                if (!given || !device::is_pin_hash(*given))
                    return base::Message{
                        "kodomado --make-pin が書き出す行をそのまま書いてください"
                        "（職員の画面は開きません）",
                        "must be the line that kodomado --make-pin prints; the staff pages stay "
                        "closed"};
                settings.staff_pin = *given;
                return {};
            },
            [](const Settings& settings) -> std::string {
                return settings.staff_pin.empty() ? "" : "\"(set)\"";
            }};
}

} // namespace

std::string_view SettingEntry::table() const {
    const std::string_view whole = name;
    const std::size_t dot = whole.find('.');
    return dot == std::string_view::npos ? std::string_view() : whole.substr(0, dot);
}

std::string_view SettingEntry::key() const {
    const std::string_view whole = name;
    return whole.substr(table().empty() ? 0 : table().size() + 1);
}

const std::vector<SettingEntry>& setting_table() {
    using Kind = ui::Device::Kind;
    static const std::vector<SettingEntry> all = {
        id("city", &Settings::city),
        words("catalogue", &Settings::catalogue),
        words("store", &Settings::store),
        words("trust", &Settings::trust),
        language(),
        diagonal(),
        choice<std::optional<Kind>>("kind", &Settings::kind,
                                    {{"\"kiosk\"", Kind::kiosk}, {"\"tablet\"", Kind::tablet}}),
        on_off("reduced_motion", &Settings::reduced_motion),
        choice<bool>("mode", &Settings::home_visit,
                     {{"\"kiosk\"", false}, {"\"home_visit\"", true}}),
        choice<Drawing>("drawing", &Settings::drawing,
                        {{"\"automatic\"", Drawing::automatic},
                         {"\"software\"", Drawing::software},
                         {"\"accelerated\"", Drawing::accelerated}}),
        on_off("count_missed_words", &Settings::count_missed_words),
        choice<int>("panel.rotation", &Settings::rotation,
                    {{"0", 0}, {"90", 90}, {"180", 180}, {"270", 270}}),
        id("panel.output", &Settings::output),
        words("slip.printer", &Settings::printer),
        words("slip.keeps_nothing", &Settings::keeps_nothing),
        choice<print::SlipPaper>("slip.paper", &Settings::paper,
                                 {{"\"A4\"", print::SlipPaper::a4},
                                  {"\"A5\"", print::SlipPaper::a5},
                                  {"\"80mm\"", print::SlipPaper::receipt}}),
        words("slip.pdf_folder", &Settings::pdf_folder),
        pin(),
        words("staff.stick_folder", &Settings::stick_folder),
    };
    return all;
}

} // namespace shell
