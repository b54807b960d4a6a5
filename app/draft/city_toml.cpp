#include "draft/city_tables.h"

#include "base/numbers.h"
#include "base/rule_table.h"
#include "draft/source_text.h"
#include "text/characters.h"
#include "text/trimming.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <sstream>
#include <toml.hpp>

namespace draft {
namespace {

constexpr std::uint64_t largest = 64u << 10;
/// The TOML parser recurses for every level of nesting; deeper files are refused before it runs.
constexpr int deepest = 16;

/// An upper bound of the nesting: open brackets, or the dots of one line.
bool nested_too_deep(std::string_view text) {
    int brackets = 0, dots = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') ++brackets;
        if ((c == ']' || c == '}') && brackets > 0) --brackets;
        dots = c == '\n' ? 0 : dots + (c == '.');
        if (brackets > deepest || dots > 64) return true;
    }
    return false;
}

int line_of(const toml::value& value) {
    const toml::source_location place = value.location();
    return place.line() > 0 && place.line() < 1'000'000 ? static_cast<int>(place.line()) : 0;
}

/// One table of the file: every key that is asked for, and a finding for every other.
class TomlTable {
  public:
    TomlTable(const toml::value& table, std::string name, const std::string& file,
              base::Findings& findings)
        : table_(table), name_(std::move(name)), file_(file), findings_(findings) {}

    int line() const { return line_of(table_); }

    std::string text(const char* key, bool required = false) {
        const toml::value* found = find(key, required);
        if (!found) return {};
        if (!found->is_string()) {
            wrong_kind(key, *found, "「\"」で囲んだ文字", "text in quotes");
            return {};
        }
        const std::string& text = found->as_string().str;
        for (std::size_t at = 0; at < text.size();)
            if (text::is_unprintable(text::next_code_point(text, at))) {
                wrong_kind(key, *found, "表示できる文字だけ", "text that can be shown");
                return {};
            }
        if (required && text::trimmed(text).empty()) missing(key, line_of(*found));
        return std::string(text::trimmed(text));
    }

    text::RubyText ruby(const char* key, bool required = false) {
        return text::parse_ruby(text(key, required));
    }

    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> out;
        const toml::value* found = find(key, false);
        if (!found) return out;
        if (!found->is_array()) {
            wrong_kind(key, *found, "[\"…\", \"…\"] の形", "a list of texts");
            return out;
        }
        for (const toml::value& each : found->as_array()) {
            if (each.is_string())
                out.push_back(each.as_string().str);
            else
                wrong_kind(key, each, "「\"」で囲んだ文字", "text in quotes");
        }
        return out;
    }

    const toml::value* table(const char* key) {
        const toml::value* found = find(key, true);
        if (!found || found->is_table()) return found;
        wrong_kind(key, *found, "[…] の見出し", "a table");
        return nullptr;
    }

    void report_unknown() {
        std::vector<std::pair<int, std::string>> unknown;
        for (const auto& [key, value] : table_.as_table())
            if (std::ranges::find(known_, key) == known_.end())
                unknown.emplace_back(line_of(value), key);
        std::ranges::sort(unknown);
        for (const auto& [line, key] : unknown)
            base::report(findings_, "unknown-key", {file_, 0, line, name_ + key},
                         {"「" + name_ + key + "」という項目はありません",
                          "There is no key \"" + name_ + key + "\""});
    }

  private:
    const toml::value* find(const char* key, bool required) {
        known_.emplace_back(key);
        const auto& entries = table_.as_table();
        const auto found = entries.find(key);
        if (found != entries.end()) return &found->second;
        if (required) missing(key, line());
        return nullptr;
    }

    void missing(const char* key, int line) {
        base::report(findings_, "missing-key", {file_, 0, line, name_ + key},
                     {"「" + name_ + key + "」がありません", "\"" + name_ + key + "\" is missing"});
    }

    void wrong_kind(const char* key, const toml::value& value, const std::string& ja,
                    const std::string& en) {
        base::report(findings_, "bad-value", {file_, 0, line_of(value), name_ + key},
                     {"「" + name_ + key + "」は" + ja + "で書いてください",
                      "\"" + name_ + key + "\" must be " + en});
    }

    const toml::value& table_;
    std::string name_;
    const std::string& file_;
    base::Findings& findings_;
    std::vector<std::string> known_;
};

void take_over(const toml::value& root, const std::string& file, CityDraft& draft,
               base::Findings& findings) {
    model::City& city = draft.city;
    TomlTable top(root, "", file, findings);
    city.id = top.text("id", true);
    city.name = top.ruby("name", true);
    city.reading = top.text("reading", true);
    city.name_en = top.text("name_en");
    city.prefecture = top.text("prefecture");
    city.code = top.text("code", true);
    if (const toml::value* table = top.table("city_hall")) {
        TomlTable hall(*table, "city_hall.", file, findings);
        draft.where_hall = {file, 0, hall.line(), ""};
        city.hall.name = hall.ruby("name", true);
        (void)hall.text("reading");
        city.hall.postcode = hall.text("postcode");
        city.hall.address = hall.text("address", true);
        city.hall.phone = hall.text("phone");
        city.hall.phone_source = hall.text("phone_source");
        city.hall.source = hall.text("source");
        hall.report_unknown();
    }
    if (const toml::value* table = top.table("plan")) {
        TomlTable plan(*table, "plan.", file, findings);
        city.plan.id = plan.text("id", true);
        city.plan.name = plan.ruby("name", true);
        (void)plan.text("reading");
        city.plan.kind = plan.text("kind");
        city.plan.year = plan.text("year");
        city.plan.previous_year = plan.text("previous_year");
        city.plan.successor = plan.text("successor");
        city.plan.levels = plan.texts("levels");
        plan.report_unknown();
    }
    top.report_unknown();
}

/// "… --> city.toml\n 3 | …": the line that the library's message names, or 0.
int line_in(const std::string& what) {
    const std::size_t bar = what.find(" | ");
    if (bar == std::string::npos) return 0;
    std::size_t begin = bar;
    while (begin > 0 && what[begin - 1] >= '0' && what[begin - 1] <= '9') --begin;
    return base::parse_number<int>(std::string_view(what).substr(begin, bar - begin)).value_or(0);
}

} // namespace

void read_city(CityDraft& draft, base::Findings& findings) {
    const std::string file = (std::filesystem::path(draft.folder) / "city.toml").string();
    draft.where = draft.where_hall = {file, 0, 1, ""};
    const auto source = read_source(file, largest, findings);
    if (!source) return;
    if (nested_too_deep(*source)) {
        base::report(findings, "bad-toml", {file, 0, 0, ""},
                     {"かっこの入れ子が深すぎます", "Brackets are nested too deep"});
        return;
    }
    try {
        std::istringstream stream(*source);
        take_over(toml::parse(stream, file), file, draft, findings);
    } catch (const std::exception& failure) {
        const std::string what = failure.what();
        base::report(findings, "bad-toml", {file, 0, line_in(what), ""},
                     {"TOMLとして読めません", "This cannot be read as TOML"});
    }
}

} // namespace draft
