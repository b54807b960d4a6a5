#include "plan/rows.h"

#include "base/lists.h"
#include "plan/markup.h"
#include "plan/words.h"

#include <algorithm>

namespace plan {
namespace {

class Tables {
  public:
    Tables(const Document& document, Doubts& doubts) : document_(document), doubts_(doubts) {}

    PlanTables read() {
        out_.sections = sections_of(document_, doubts_);
        for (const Record& record : document_.records)
            out_.office_names.learn(plain_text(record.text(Role::office)));
        for (const Record& record : document_.records)
            record.indicator ? add_indicator(record) : add_row(record);
        number_rows(out_.rows, doubts_);
        return std::move(out_);
    }

  private:
    std::string section_of(const Record& record) const {
        return record.section < 0
                   ? std::string()
                   : out_.sections.of_heading[static_cast<std::size_t>(record.section)];
    }

    std::string without_signs(const std::string& name) const {
        std::u32string points = text::code_points(name);
        std::erase_if(points, [&](char32_t c) { return document_.legend.signs().contains(c); });
        return tidy_name(text::utf8_of(points));
    }

    /// The marks in the name, the number and the columns for marks.
    Marks marks_of(const Record& record, std::string& name) const {
        Marks marks = take_marks(name, document_.legend);
        std::string number = record.text(Role::number);
        marks.add(take_marks(number, document_.legend));
        for (const Cell& cell : record.cells)
            if (cell.column.role == Role::mark)
                marks.add(marks_in_cell(cell.text, cell.column.heading, document_.legend));
        return marks;
    }

    std::vector<Cell> sentences_of(const Record& record) {
        std::vector<Cell> cells;
        for (const Cell& cell : record.cells) {
            if (!is_text(cell.column.role) && cell.column.role != Role::now &&
                cell.column.role != Role::target)
                continue;
            cells.push_back(cell);
            cells.back().text = plain_text(cell.text);
        }
        return cells;
    }

    void add_row(const Record& record) {
        PlanRow row;
        row.printed = row_number(record.text(Role::number));
        row.section = section_of(record);
        row.name = plain_line(record.text(Role::name));
        row.printed_name = without_signs(row.name);
        row.marks = marks_of(record, row.name);
        row.name = tidy_name(row.name);
        row.offices = out_.office_names.split(plain_text(record.text(Role::office)));
        row.cells = sentences_of(record);
        row.place = record.place;
        row.begins_section = record.begins_section;
        row.first_on_page = record.first_on_page;
        out_.rows.push_back(std::move(row));
    }

    void add_indicator(const Record& record) {
        PlanIndicator indicator;
        indicator.id = "i" + std::to_string(out_.indicators.size() + 1);
        indicator.section = section_of(record);
        indicator.name = plain_line(record.text(Role::indicator));
        indicator.marks = marks_of(record, indicator.name);
        indicator.name = tidy_name(indicator.name);
        indicator.now = value_of(record, Role::now);
        indicator.target = value_of(record, Role::target);
        indicator.offices = out_.office_names.split(plain_text(record.text(Role::office)));
        indicator.cells = sentences_of(record);
        indicator.place = record.place;
        out_.indicators.push_back(std::move(indicator));
    }

    /// The year in the heading applies if the cell names none.
    static IndicatorCell value_of(const Record& record, Role role) {
        IndicatorCell value = indicator_cell(plain_line_with_blanks(record.text(role)));
        const Cell* cell = record.find(role);
        if (cell && value.year.empty()) value.year = cell->column.year;
        return value;
    }

    static std::string plain_line_with_blanks(const std::string& text) {
        std::string line = plain_text(text);
        std::ranges::replace(line, '\n', ' ');
        return line;
    }

    const Document& document_;
    Doubts& doubts_;
    PlanTables out_;
};

} // namespace

std::string PlanRow::text() const {
    std::string all;
    for (const Cell& cell : cells) base::append_item(all, cell.text, "\n");
    return all;
}

PlanTables tables_of(const Document& document, Doubts& doubts) {
    return Tables(document, doubts).read();
}

} // namespace plan
