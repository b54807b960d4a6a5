#include "draft/draft_writer.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace draft {
namespace {

using text::write_ruby;

std::string number(const std::optional<double>& value) {
    return value ? write_number(*value) : std::string();
}

std::string positive(int value) { return value > 0 ? std::to_string(value) : std::string(); }

std::string yes(bool value) { return value ? "yes" : ""; }

TableFile sections(const CityDraft& draft) {
    CsvText csv({"id", "parent", "label", "name", "reading"});
    for (const auto& [where, s] : draft.sections)
        csv.add({s.id, s.parent, s.label, write_ruby(s.name), s.reading});
    return {"sections.csv", csv.content()};
}

TableFile offices(const CityDraft& draft) {
    CsvText csv({"id", "name", "reading", "phone", "phone_source", "place", "hours", "note"});
    for (const auto& [where, o] : draft.offices)
        csv.add({o.id, write_ruby(o.name), o.reading, o.phone, o.phone_source, o.place, o.hours,
                 o.note});
    return {"offices.csv", csv.content()};
}

TableFile services(const CityDraft& draft) {
    const bool with_plan_text = std::ranges::any_of(
        draft.services, [](const DraftService& line) { return !line.plan_text.empty(); });
    std::vector<std::string> header = {
        "id",          "name",  "reading",    "audience", "summary", "who",      "get",
        "cost",        "apply", "bring",      "when",     "where",   "fact",     "fact_note",
        "life_stages", "needs", "situations", "offices",  "related", "priority", "checked_on"};
    if (with_plan_text) header.emplace_back("plan_text");
    CsvText csv(header);
    for (const DraftService& line : draft.services) {
        const model::Service& s = line.service;
        std::vector<std::string> cells = {s.id,
                                          write_ruby(s.name),
                                          s.reading,
                                          s.audience == model::Audience::family ? "family" : "city",
                                          write_ruby(s.summary),
                                          write_ruby(s.who),
                                          write_ruby(s.get),
                                          write_ruby(s.cost),
                                          write_ruby(s.apply),
                                          write_ruby(s.bring),
                                          write_ruby(s.when),
                                          write_ruby(s.where),
                                          write_ruby(s.fact),
                                          write_ruby(s.fact_note),
                                          write_list(s.life_stages),
                                          write_list(s.needs),
                                          write_list(s.situations),
                                          write_list(line.offices),
                                          write_list(s.related),
                                          std::to_string(s.priority),
                                          s.checked_on};
        if (with_plan_text) cells.push_back(line.plan_text);
        csv.add(cells);
    }
    return {"services.csv", csv.content()};
}

TableFile rows(const CityDraft& draft) {
    CsvText csv({"row", "service", "section", "name", "repeat", "marks", "offices", "page"});
    for (const DraftRow& r : draft.rows)
        csv.add({r.row, r.service, r.section, r.name, yes(r.repeat), write_list(r.marks),
                 write_list(r.offices), positive(r.page)});
    return {"rows.csv", csv.content()};
}

TableFile aliases(const CityDraft& draft) {
    CsvText csv({"service", "phrase", "reading", "kind"});
    for (const auto& line : draft.aliases)
        csv.add({line.service, line.value.phrase, line.value.reading, line.value.kind});
    return {"aliases.csv", csv.content()};
}

TableFile amounts(const CityDraft& draft) {
    CsvText csv(
        {"service", "label", "low", "high", "unit", "per", "condition", "year", "source", "shown"});
    for (const auto& line : draft.amounts) {
        const model::Amount& a = line.value;
        csv.add({line.service, write_ruby(a.label), number(a.low), number(a.high), a.unit, a.per,
                 write_ruby(a.condition), a.year, a.source, yes(a.shown)});
    }
    return {"amounts.csv", csv.content()};
}

TableFile rules(const CityDraft& draft) {
    CsvText csv({"service", "text", "since", "source", "source_date"});
    for (const auto& line : draft.rules)
        csv.add({line.service, write_ruby(line.value.text), line.value.since, line.value.source,
                 line.value.source_date});
    return {"rules.csv", csv.content()};
}

TableFile results(const CityDraft& draft) {
    CsvText csv({"service", "row", "year", "label", "value", "unit", "kind", "text"});
    for (const auto& line : draft.results) {
        const model::YearResult& r = line.value;
        csv.add({line.service, r.row, r.year, write_ruby(r.label), number(r.value), r.unit, r.kind,
                 write_ruby(r.text)});
    }
    return {"results.csv", csv.content()};
}

TableFile indicators(const CityDraft& draft) {
    CsvText csv({"id", "section", "name", "short_name", "part", "now", "now_text", "now_year",
                 "target", "target_text", "target_year", "unit", "offices", "marks"});
    for (const DraftIndicator& i : draft.indicators) {
        const model::IndicatorValue& v = i.value;
        csv.add({i.id, i.section, write_ruby(i.name), write_ruby(i.short_name), write_ruby(v.part),
                 number(v.now), v.now_text, v.now_year, number(v.target), v.target_text,
                 v.target_year, v.unit, write_list(i.offices), write_list(i.marks)});
    }
    return {"indicators.csv", csv.content()};
}

TableFile notes(const CityDraft& draft) {
    CsvText csv({"service", "row", "column", "kind", "text"});
    for (const auto& line : draft.notes)
        csv.add(
            {line.service, line.value.row, line.value.column, line.value.kind, line.value.text});
    return {"notes.csv", csv.content()};
}

TableFile ready_lists(const CityDraft& draft) {
    CsvText csv({"id", "ja", "ja-Hira", "en", "services"});
    for (const auto& [where, list] : draft.ready_lists) {
        const auto name = [&list = list](const char* language) {
            const auto found = list.name.by_language.find(language);
            return found == list.name.by_language.end() ? std::string() : write_ruby(found->second);
        };
        csv.add({list.id, name("ja"), name("ja-Hira"), name("en"), write_list(list.services)});
    }
    return {"ready_lists.csv", csv.content()};
}

TableFile cells(const CityDraft& draft) {
    CsvText csv({"row", "column", "text", "page", "line"});
    for (const PlanCell& c : draft.cells)
        csv.add({c.row, c.column, c.text, positive(c.page), positive(c.line)});
    return {"cells.csv", csv.content()};
}

/// A basic string of TOML.
std::string toml_string(std::string_view value) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append({'\\', c});
        else if (byte < 0x20 || byte == 0x7F)
            out.append("\\u00") += {digits[byte >> 4], digits[byte & 15]};
        else
            out += c;
    }
    return out + "\"";
}

class TomlText {
  public:
    void heading(const char* name) { content_.append("\n[").append(name).append("]\n"); }
    void text(const char* key, std::string_view value) {
        content_.append(key).append(" = ").append(toml_string(value)).append("\n");
    }
    void texts(const char* key, const std::vector<std::string>& values) {
        content_.append(key).append(" = [");
        for (std::size_t i = 0; i < values.size(); ++i)
            content_.append(i == 0 ? "" : ", ").append(toml_string(values[i]));
        content_ += "]\n";
    }
    const std::string& content() const { return content_; }

  private:
    std::string content_;
};

} // namespace

void CsvText::add(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) content_ += ',';
        if (cells[i].find_first_of(",\"\r\n") == std::string::npos) {
            content_ += cells[i];
            continue;
        }
        content_ += '"';
        for (const char c : cells[i]) content_.append(c == '"' ? 2u : 1u, c);
        content_ += '"';
    }
    content_ += '\n';
}

std::string write_number(double number) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                            std::chars_format::fixed);
    return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

std::string write_list(const std::vector<std::string>& values) {
    std::string out;
    for (const std::string& value : values) out.append(out.empty() ? "" : ";").append(value);
    return out;
}

std::vector<TableFile> table_files(const CityDraft& draft) {
    std::vector<TableFile> files = {
        sections(draft), offices(draft), services(draft), rows(draft),       aliases(draft),
        amounts(draft),  rules(draft),   results(draft),  indicators(draft), notes(draft)};
    if (!draft.ready_lists.empty()) files.push_back(ready_lists(draft));
    if (!draft.cells.empty()) files.push_back(cells(draft));
    return files;
}

std::string city_toml(const model::City& city) {
    TomlText toml;
    toml.text("id", city.id);
    toml.text("name", write_ruby(city.name));
    toml.text("reading", city.reading);
    toml.text("name_en", city.name_en);
    toml.text("prefecture", city.prefecture);
    toml.text("code", city.code);
    toml.heading("city_hall");
    toml.text("name", write_ruby(city.hall.name));
    toml.text("postcode", city.hall.postcode);
    toml.text("address", city.hall.address);
    toml.text("phone", city.hall.phone);
    toml.text("phone_source", city.hall.phone_source);
    toml.text("source", city.hall.source);
    toml.heading("plan");
    toml.text("id", city.plan.id);
    toml.text("name", write_ruby(city.plan.name));
    toml.text("kind", city.plan.kind);
    toml.text("year", city.plan.year);
    toml.text("previous_year", city.plan.previous_year);
    toml.texts("levels", city.plan.levels);
    toml.text("successor", city.plan.successor);
    return toml.content();
}

base::Result<void> write_draft(const CityDraft& draft, const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return base::Error{{folder + ": フォルダーを作れません（" + failed.message() + "）",
                            folder + ": the folder cannot be made (" + failed.message() + ")"}};
    const std::filesystem::path place(folder);
    // city.toml last: it is what makes a folder a city's.
    for (const TableFile& file : table_files(draft))
        if (auto written = base::write_file((place / file.name).string(), file.content); !written)
            return written;
    return base::write_file((place / "city.toml").string(), city_toml(draft.city));
}

} // namespace draft
