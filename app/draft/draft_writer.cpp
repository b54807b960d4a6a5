#include "draft/draft_writer.h"

#include "base/csv.h"
#include "base/file.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "draft/field_cells.h"

#include <filesystem>

namespace draft {
namespace {

using text::write_ruby;

std::string number(const std::optional<double>& value) {
    return value ? base::write_number(*value) : std::string();
}

std::string positive(int value) { return value > 0 ? std::to_string(value) : std::string(); }

std::string yes(bool value) { return value ? "yes" : ""; }

/// What the line of a table holds beside its record.
template <class T> std::string beside(const Sourced<T>&, std::string_view) { return {}; }
template <class T> std::string beside(const OfService<T>& line, std::string_view column) {
    return column == "service" ? line.service : std::string();
}
std::string beside(const DraftService& line, std::string_view column) {
    if (column == "offices") return base::join(line.offices, ";");
    return column == "plan_text" ? line.plan_text : std::string();
}

template <class T> const T& record_of(const Sourced<T>& line) { return line.value; }
template <class T> const T& record_of(const OfService<T>& line) { return line.value; }
const model::Service& record_of(const DraftService& line) { return line.service; }

/// A column for each field, without optional ones that are empty in all lines.
template <class T, class Line>
TableFile table_of(const char* name, const std::vector<Line>& lines) {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> cells(lines.size());
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!is_column(field)) continue;
        bool used = !field.may_be_missing;
        std::vector<std::string> column;
        for (const Line& line : lines) {
            std::string cell = model::visit_value(field, record_of(line), CellWriter(field));
            if (cell.empty()) cell = beside(line, field.id);
            used = used || !cell.empty();
            column.push_back(std::move(cell));
        }
        if (!used) continue;
        header.emplace_back(field.id);
        for (std::size_t i = 0; i < lines.size(); ++i) cells[i].push_back(std::move(column[i]));
    }
    CsvText csv(header);
    for (const std::vector<std::string>& line : cells) csv.add(line);
    return {name, csv.content()};
}

TableFile rows(const CityDraft& draft) {
    CsvText csv({"row", "service", "section", "name", "repeat", "marks", "offices", "page"});
    for (const DraftRow& r : draft.rows)
        csv.add({r.row, r.service, r.section, r.name, yes(r.repeat), base::join(r.marks, ";"),
                 base::join(r.offices, ";"), positive(r.page)});
    return {"rows.csv", csv.content()};
}

TableFile indicators(const CityDraft& draft) {
    CsvText csv({"id", "section", "name", "short_name", "part", "now", "now_text", "now_year",
                 "target", "target_text", "target_year", "unit", "offices", "marks"});
    for (const DraftIndicator& i : draft.indicators) {
        const model::IndicatorValue& v = i.value;
        csv.add({i.id, i.section, write_ruby(i.name), write_ruby(i.short_name), write_ruby(v.part),
                 number(v.now), v.now_text, v.now_year, number(v.target), v.target_text,
                 v.target_year, v.unit, base::join(i.offices, ";"), base::join(i.marks, ";")});
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
        csv.add({list.id, name("ja"), name("ja-Hira"), name("en"), base::join(list.services, ";")});
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
        content_.append(key).append(" = [").append(base::join(values, ", ", toml_string));
        content_ += "]\n";
    }
    const std::string& content() const { return content_; }

  private:
    std::string content_;
};

} // namespace

void CsvText::add(const std::vector<std::string>& cells) {
    content_ +=
        base::join(cells, ",", [](const std::string& cell) { return base::csv_cell(cell); });
    content_ += '\n';
}

std::vector<TableFile> table_files(const CityDraft& draft) {
    std::vector<TableFile> files = {table_of<model::Section>("sections.csv", draft.sections),
                                    table_of<model::Office>("offices.csv", draft.offices),
                                    table_of<model::Service>("services.csv", draft.services),
                                    rows(draft),
                                    table_of<model::Alias>("aliases.csv", draft.aliases),
                                    table_of<model::Amount>("amounts.csv", draft.amounts),
                                    table_of<model::Rule>("rules.csv", draft.rules),
                                    table_of<model::YearResult>("results.csv", draft.results),
                                    indicators(draft),
                                    notes(draft)};
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
        return base::failure(folder, "フォルダーを作れません", "the folder cannot be made", failed);
    const std::filesystem::path place(folder);
    // city.toml last: it is what makes a folder a city's.
    for (const TableFile& file : table_files(draft))
        if (auto written = base::write_file((place / file.name).string(), file.content); !written)
            return written;
    return base::write_file((place / "city.toml").string(), city_toml(draft.city));
}

} // namespace draft
