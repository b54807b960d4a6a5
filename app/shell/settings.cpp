#include "shell/settings.h"

#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <sstream>
#include <toml.hpp>
#include <utility>

namespace shell {
namespace {

constexpr std::size_t most_bytes = 64u << 10;
constexpr std::size_t longest_line = 1000;
constexpr long most_brackets = 64;
constexpr std::size_t longest_id = 64;

int line_of(const toml::source_location& place) {
    const auto line = place.line();
    return line > 0 && line < most_bytes ? static_cast<int>(line) : 1;
}

/// Reads the options of one file and collects what is wrong.
class Reader {
  public:
    Reader(const std::string& file, base::Findings& findings) : file_(file), findings_(findings) {}

    Settings read(const toml::value& root) {
        Settings settings;
        for (const auto& [name, value] : root.as_table()) read_option(name, value, settings);
        return settings;
    }

    void tell(int line, const std::string& option, const std::string& ja, const std::string& en) {
        const std::string place = file_ + ":" + std::to_string(line) + ": ";
        const std::string name = option.empty() ? "" : option + ": ";
        findings_.push_back({base::Severity::doubtful,
                             "setting",
                             {file_, 0, line, option},
                             {place + name + ja, place + name + en}});
    }

  private:
    void wrong(const std::string& option, const toml::value& value, const std::string& ja,
               const std::string& en) {
        tell(line_of(value.location()), option, ja + "。はじめの値を使います",
             en + "; the default is used");
    }

    void read_text(const std::string& option, const toml::value& value, std::string& target) {
        if (value.is_string())
            target = value.as_string().str;
        else
            wrong(option, value, "\" で囲んだ文字を書いてください",
                  "must be a text in double quotes");
    }

    void read_id(const std::string& option, const toml::value& value, std::string& target) {
        std::string id;
        if (!value.is_string()) return read_text(option, value, id);
        id = value.as_string().str;
        const bool plain = std::all_of(id.begin(), id.end(), [](unsigned char c) {
            return std::isalnum(c) || c == '-' || c == '_';
        });
        if (plain && id.size() <= longest_id)
            target = id;
        else
            wrong(option, value, "英数字と - _ だけが使えます",
                  "may hold letters, digits, - and _ only");
    }

    void read_switch(const std::string& option, const toml::value& value, bool& target) {
        if (value.is_boolean())
            target = value.as_boolean();
        else
            wrong(option, value, "true か false を書いてください", "must be true or false");
    }

    void read_diagonal(const toml::value& value, double& target) {
        const double inches = value.is_floating()  ? value.as_floating()
                              : value.is_integer() ? static_cast<double>(value.as_integer())
                                                   : 0;
        if (inches >= 3 && inches <= 150)
            target = inches;
        else
            wrong("diagonal", value, "3 から 150 までのインチ数を書いてください",
                  "must be a number of inches from 3 to 150");
    }

    template <class T>
    void read_choice(const std::string& option, const toml::value& value,
                     std::initializer_list<std::pair<const char*, T>> choices,
                     const std::function<void(T)>& take) {
        std::string list;
        for (const auto& [name, choice] : choices) {
            if (value.is_string() && value.as_string().str == name) return take(choice);
            list += (list.empty() ? "\"" : ", \"") + std::string(name) + "\"";
        }
        wrong(option, value, "どれかを書いてください: " + list, "must be one of " + list);
    }

    void read_option(const std::string& name, const toml::value& value, Settings& settings) {
        using Kind = ui::Device::Kind;
        if (name == "city")
            read_id(name, value, settings.city);
        else if (name == "language")
            read_id(name, value, settings.language);
        else if (name == "catalogue")
            read_text(name, value, settings.catalogue);
        else if (name == "store")
            read_text(name, value, settings.store);
        else if (name == "trust")
            read_text(name, value, settings.trust);
        else if (name == "diagonal")
            read_diagonal(value, settings.diagonal_inches);
        else if (name == "reduced_motion")
            read_switch(name, value, settings.reduced_motion);
        else if (name == "count_missed_words")
            read_switch(name, value, settings.count_missed_words);
        else if (name == "kind")
            read_choice<Kind>(name, value, {{"kiosk", Kind::kiosk}, {"tablet", Kind::tablet}},
                              [&](Kind kind) { settings.kind = kind; });
        else if (name == "drawing")
            read_choice<Drawing>(name, value,
                                 {{"automatic", Drawing::automatic},
                                  {"software", Drawing::software},
                                  {"accelerated", Drawing::accelerated}},
                                 [&](Drawing drawing) { settings.drawing = drawing; });
        else if (name == "mode")
            read_choice<bool>(name, value, {{"kiosk", false}, {"home_visit", true}},
                              [&](bool visit) { settings.home_visit = visit; });
        else if (name == "slip" && value.is_table())
            for (const auto& [slip_name, slip_value] : value.as_table())
                read_slip_option(slip_name, slip_value, settings);
        else
            unknown(name, value);
    }

    void read_slip_option(const std::string& name, const toml::value& value, Settings& settings) {
        const std::string whole = "slip." + name;
        if (name == "printer")
            read_text(whole, value, settings.printer);
        else if (name == "pdf_folder")
            read_text(whole, value, settings.pdf_folder);
        else if (name == "paper")
            read_choice<SlipPaper>(
                whole, value,
                {{"A4", SlipPaper::a4}, {"A5", SlipPaper::a5}, {"80mm", SlipPaper::receipt}},
                [&](SlipPaper paper) { settings.paper = paper; });
        else
            unknown(whole, value);
    }

    void unknown(const std::string& name, const toml::value& value) {
        tell(line_of(value.location()), name, "この設定はありません", "there is no such option");
    }

    const std::string& file_;
    base::Findings& findings_;
};

/// Settings are few and flat: what nests deeply or goes on for ever is none, and must not reach a
/// parser that recurses.
bool plausible(std::string_view toml) {
    // toml11 3.7 reads beyond its buffer where a string is not UTF-8.
    if (toml.size() > most_bytes || !text::is_valid_utf8(toml)) return false;
    long brackets = 0;
    while (!toml.empty()) {
        const std::string_view line = toml.substr(0, toml.find('\n'));
        toml.remove_prefix(std::min(toml.size(), line.size() + 1));
        if (line.size() > longest_line) return false;
        if (!line.starts_with('#'))
            brackets += std::count_if(line.begin(), line.end(),
                                      [](char c) { return c == '[' || c == '{'; });
    }
    return brackets <= most_brackets;
}

} // namespace

ui::Device Settings::device(int width_px, int height_px) const {
    ui::Device device = ui::device_of(width_px, height_px, diagonal_inches);
    if (kind) device.kind = *kind;
    return device;
}

Settings parse_settings(std::string_view toml, const std::string& file, base::Findings& findings) {
    Reader reader(file, findings);
    if (!plausible(toml)) {
        reader.tell(1, "", "設定ファイルではありません。はじめの値を使います",
                    "is no settings file; the defaults are used");
        return {};
    }
    std::istringstream stream{std::string(toml)};
    try {
        return reader.read(toml::parse(stream, file));
    } catch (const toml::exception& error) {
        reader.tell(line_of(error.location()), "", "TOML として読めません。はじめの値を使います",
                    "cannot be read as TOML; the defaults are used");
    } catch (const std::exception&) {
        reader.tell(1, "", "TOML として読めません。はじめの値を使います",
                    "cannot be read as TOML; the defaults are used");
    }
    return {};
}

std::string default_settings_file() {
    std::error_code ignored;
    const char* home = std::getenv("HOME");
    const char* xdg = std::getenv("XDG_CONFIG_HOME");
    std::filesystem::path own;
    if (xdg && *xdg)
        own = std::filesystem::path(xdg) / "kodomado/kodomado.toml";
    else if (home && *home)
        own = std::filesystem::path(home) / ".config/kodomado/kodomado.toml";
    if (!own.empty() && std::filesystem::exists(own, ignored)) return own.string();
    const char* system = "/etc/kodomado.toml";
    return std::filesystem::exists(system, ignored) ? system : "";
}

} // namespace shell
