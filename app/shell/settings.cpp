#include "shell/settings.h"

#include "base/lists.h"
#include "base/require.h"
#include "base/rule_table.h"
#include "shell/setting_table.h"
#include "text/normalise.h"
#include "text/toml.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>
#include <vector>

namespace shell {
namespace {

constexpr std::size_t most_bytes = 64u << 10;
constexpr std::size_t longest_line = 1000;
constexpr long most_brackets = 64;
constexpr int most_bad_lines = 32;

/// Reads the options of one file and reports errors.
class Reader {
  public:
    Reader(const std::string& file, base::Findings& findings, SettingOrigins* origins)
        : file_(file), findings_(findings), origins_(origins) {}

    void read(const text::TomlValue::Table& table, const std::string& prefix, Settings& settings) {
        for (const auto& [key, value] : table) {
            const std::string name = prefix + key;
            const bool known_table = std::ranges::any_of(
                setting_table(), [&](const SettingEntry& e) { return e.table() == name; });
            if (known_table && value.table())
                read(*value.table(), name + ".", settings);
            else
                read_option(name, value, settings);
        }
    }

    void report(int line, const std::string& option, const std::string& ja, const std::string& en) {
        const std::string place = place_of(line) + ": ";
        const std::string name = option.empty() ? "" : option + ": ";
        base::report(findings_, "setting", {file_, 0, line, option},
                     {place + name + ja, place + name + en});
    }

  private:
    std::string place_of(int line) const { return file_ + ":" + std::to_string(line); }

    void read_option(const std::string& name, const text::TomlValue& value, Settings& settings) {
        const auto entry = std::ranges::find(setting_table(), name, &SettingEntry::name);
        const int line = std::max(1, value.line());
        if (entry == setting_table().end())
            return report(line, name, "この設定はありません", "there is no such option");
        if (const auto refusal = entry->read(value, settings))
            return report(line, name, refusal->ja + "。はじめの値を使います",
                          refusal->en + "; the default is used");
        const std::string place = place_of(line);
        if (origins_) (*origins_)[name] = {place, place};
    }

    const std::string& file_;
    base::Findings& findings_;
    SettingOrigins* origins_;
};

/// Whether the text may be a settings file. Deeply nested or very long input is refused here,
/// because the TOML parser is recursive.
bool plausible(std::string_view toml) {
    if (toml.size() > most_bytes || !text::is_valid_utf8(toml)) return false;
    long brackets = 0;
    while (!toml.empty()) {
        const std::string_view line = base::take_until(toml, '\n');
        if (line.size() > longest_line) return false;
        if (!line.starts_with('#'))
            brackets += std::count_if(line.begin(), line.end(),
                                      [](char c) { return c == '[' || c == '{'; });
    }
    return brackets <= most_brackets;
}

/// The option's name before the =; empty if the line has none.
std::string option_in(std::string_view line) {
    if (line.find('=') == std::string_view::npos) return {};
    const std::string_view name = base::trimmed_of(base::take_until(line, '='), " ");
    const bool plain = std::ranges::all_of(
        name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
    return plain ? std::string(name) : std::string();
}

/// Empties line `number` (from 1) and returns its text. Empty if it was empty or does not exist.
std::string take_line(std::string& toml, int number) {
    std::size_t begin = 0;
    for (int line = 1; line < number && begin != std::string::npos; ++line) {
        begin = toml.find('\n', begin);
        if (begin != std::string::npos) ++begin;
    }
    if (begin >= toml.size()) return {};
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    std::string taken = toml.substr(begin, end - begin);
    toml.replace(begin, end - begin, "");
    return taken;
}

} // namespace

ui::Device Settings::device(int width_px, int height_px) const {
    ui::Device device = ui::device_of(width_px, height_px, diagonal_inches);
    if (kind) device.kind = *kind;
    return device;
}

Settings parse_settings(std::string_view toml, const std::string& file, base::Findings& findings,
                        SettingOrigins* origins) {
    Reader reader(file, findings, origins);
    if (!plausible(toml)) {
        reader.report(1, "", "設定ファイルではありません。はじめの値を使います",
                      "is no settings file; the defaults are used");
        return {};
    }
    std::string text(toml);
    for (int bad = 0; bad < most_bad_lines; ++bad) {
        const text::TomlFile parsed = text::parse_toml(text);
        if (parsed.root) {
            Settings settings;
            reader.read(*parsed.root->table(), "", settings);
            return settings;
        }
        const int line = parsed.bad_line;
        if (line == 0) break;
        const std::string taken = take_line(text, line);
        if (taken.empty()) break;
        reader.report(line, option_in(taken), "TOML として読めません。この行は使いません",
                      "cannot be read as TOML; this line is left out");
    }
    reader.report(1, "", "TOML として読めません。はじめの値を使います",
                  "cannot be read as TOML; the defaults are used");
    return {};
}

std::optional<base::Message> refusal_of(const std::string& name, const std::string& text) {
    const auto entry = std::ranges::find(setting_table(), name, &SettingEntry::name);
    base::require(entry != setting_table().end(), "only options that exist are asked for");
    Settings scratch;
    return entry->read(text::TomlValue(text), scratch);
}

std::string settings_text(const Settings& settings, const SettingOrigins& origins, bool japanese) {
    std::string out, table;
    for (const SettingEntry& entry : setting_table()) {
        if (entry.table() != table) {
            table = entry.table();
            out += "\n[" + table + "]\n";
        }
        const auto origin = origins.find(entry.name);
        const std::string from = origin == origins.end() ? (japanese ? "はじめの値" : "default")
                                 : japanese              ? origin->second.ja
                                                         : origin->second.en;
        const std::string key(entry.key()), value = entry.show(settings);
        out += value.empty() ? "# " + key + (japanese ? ": なし" : " is not set")
                             : key + " = " + value;
        out += " # " + from + "\n";
    }
    return out;
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
