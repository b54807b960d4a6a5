#include "draft/city_tables.h"

#include "base/rule_table.h"
#include "draft/source_text.h"
#include "text/characters.h"
#include "text/toml.h"
#include "text/trimming.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>

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

/// One table of the file: every key that is asked for, and a finding for every other.
class TomlTable {
  public:
    TomlTable(const text::TomlValue& table, std::string name, const std::string& file,
              base::Findings& findings)
        : table_(table), name_(std::move(name)), file_(file), findings_(findings) {}

    int line() const { return table_.line(); }

    std::string text(const char* key, bool required = false) {
        const text::TomlValue* found = find(key, required);
        if (!found) return {};
        if (!found->string()) {
            wrong_kind(key, *found, "「\"」で囲んだ文字", "text in quotes");
            return {};
        }
        const std::string& text = *found->string();
        for (std::size_t at = 0; at < text.size();)
            if (text::is_unprintable(text::next_code_point(text, at))) {
                wrong_kind(key, *found, "表示できる文字だけ", "text that can be shown");
                return {};
            }
        if (required && text::trimmed(text).empty()) missing(key, found->line());
        return std::string(text::trimmed(text));
    }

    text::RubyText ruby(const char* key, bool required = false) {
        return text::parse_ruby(text(key, required));
    }

    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> out;
        const text::TomlValue* found = find(key, false);
        if (!found) return out;
        if (!found->array()) {
            wrong_kind(key, *found, "[\"…\", \"…\"] の形", "a list of texts");
            return out;
        }
        for (const text::TomlValue& each : *found->array()) {
            if (each.string())
                out.push_back(*each.string());
            else
                wrong_kind(key, each, "「\"」で囲んだ文字", "text in quotes");
        }
        return out;
    }

    const text::TomlValue* table(const char* key) {
        const text::TomlValue* found = find(key, true);
        if (!found || found->table()) return found;
        wrong_kind(key, *found, "[…] の見出し", "a table");
        return nullptr;
    }

    void report_unknown() {
        std::vector<std::pair<int, std::string>> unknown;
        for (const auto& [key, value] : *table_.table())
            if (std::ranges::find(known_, key) == known_.end())
                unknown.emplace_back(value.line(), key);
        std::ranges::sort(unknown);
        for (const auto& [line, key] : unknown)
            base::report(findings_, "unknown-key", {file_, 0, line, name_ + key},
                         {"「" + name_ + key + "」という項目はありません",
                          "There is no key \"" + name_ + key + "\""});
    }

  private:
    const text::TomlValue* find(const char* key, bool required) {
        known_.emplace_back(key);
        for (const auto& [name, value] : *table_.table())
            if (name == key) return &value;
        if (required) missing(key, line());
        return nullptr;
    }

    void missing(const char* key, int line) {
        base::report(findings_, "missing-key", {file_, 0, line, name_ + key},
                     {"「" + name_ + key + "」がありません", "\"" + name_ + key + "\" is missing"});
    }

    void wrong_kind(const char* key, const text::TomlValue& value, const std::string& ja,
                    const std::string& en) {
        base::report(findings_, "bad-value", {file_, 0, value.line(), name_ + key},
                     {"「" + name_ + key + "」は" + ja + "で書いてください",
                      "\"" + name_ + key + "\" must be " + en});
    }

    const text::TomlValue& table_;
    std::string name_;
    const std::string& file_;
    base::Findings& findings_;
    std::vector<std::string> known_;
};

void take_over(const text::TomlValue& root, const std::string& file, CityDraft& draft,
               base::Findings& findings) {
    model::City& city = draft.city;
    TomlTable top(root, "", file, findings);
    city.id = top.text("id", true);
    city.name = top.ruby("name", true);
    city.reading = top.text("reading", true);
    city.name_en = top.text("name_en");
    city.prefecture = top.text("prefecture");
    city.code = top.text("code", true);
    if (const text::TomlValue* table = top.table("city_hall")) {
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
    if (const text::TomlValue* table = top.table("plan")) {
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
    const text::TomlFile parsed = text::parse_toml(*source);
    if (parsed.root)
        take_over(*parsed.root, file, draft, findings);
    else
        base::report(findings, "bad-toml", {file, 0, parsed.bad_line, ""},
                     {"TOMLとして読めません", "This cannot be read as TOML"});
}

} // namespace draft
