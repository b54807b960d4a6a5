#include "plan/table_reader.h"

#include "base/lists.h"
#include "base/rule_table.h"
#include "plan/offices.h"
#include "plan/words.h"

#include <algorithm>

namespace plan {
namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t looked_ahead = 80;

bool is_blank_cell(const std::string& cell) { return trimmed(cell).empty(); }

bool all_blank(const Cells& cells) { return std::ranges::all_of(cells, is_blank_cell); }

bool has(const Header& header, Role role) {
    return std::ranges::find(header.columns, role, &Column::role) != header.columns.end();
}

/// The table continues: the same columns, in any order, with or without unnamed ones.
bool same_table(const Header& a, const Header& b) {
    const auto named = [](const Header& header) {
        std::vector<std::pair<Role, std::u32string>> columns;
        for (const Column& column : header.columns)
            if (!column.heading.empty()) columns.emplace_back(column.role, std::u32string());
        std::ranges::sort(columns);
        return columns;
    };
    return a.kind == b.kind && named(a) == named(b);
}

/// A cell with a number, possibly with marks around it.
bool is_number_cell(const std::string& cell) { return !row_number(cell).empty(); }

/// Whether the last of a cell's offices is complete.
bool ends_with_office(const std::string& cell) {
    const std::vector<std::string> offices = OfficeNames().split(cell);
    return !offices.empty() && looks_like_office(offices.back());
}

/// Whether the row ends in the middle of an office's name or of a bracket.
bool looks_torn(const Record& record) {
    for (const Cell& cell : record.cells) {
        const std::u32string text = folded(cell.text);
        if (std::ranges::count(text, U'(') > std::ranges::count(text, U')')) return true;
        if (cell.column.role == Role::office && !cell.text.empty() && !ends_with_office(cell.text))
            return true;
    }
    return false;
}

bool is_section_cell(const std::string& cell) {
    const auto label = parse_label(cell);
    return label && label->ordinal > 0 && !label->name.empty();
}

} // namespace

std::optional<std::size_t> TableReader::column(Role role) const {
    const auto found = std::ranges::find(header_->columns, role, &Column::role);
    if (found == header_->columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header_->columns.begin());
}

std::string TableReader::cell(const Cells& cells, Role role) const {
    const auto at = column(role);
    return at && *at < cells.size() ? trimmed(cells[*at]) : std::string();
}

void TableReader::name_columns(Header& header, std::span<const SourceLine> following) const {
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        if (header.columns[i].role != Role::unnamed) continue;
        std::size_t numbers = 0, labels = 0, filled = 0;
        // Complete rows are the best evidence; if a page has none, parts of divided rows are used.
        bool torn_only = false;
        for (const bool whole : {true, false}) {
            if (filled > 0) break;
            torn_only = !whole;
            for (const SourceLine& line :
                 following.first(std::min(looked_ahead, following.size()))) {
                if (line.kind == LineKind::blank) continue;
                const std::size_t size = line.cells.size();
                if (whole ? size != header.columns.size() : size < 2 || size <= i) continue;
                if (header_of(line.cells).kind != HeaderKind::none) break;
                if (is_blank_cell(line.cells[i])) continue;
                ++filled;
                numbers += is_number_cell(line.cells[i]);
                labels += is_section_cell(line.cells[i]);
            }
        }
        Role& role = header.columns[i].role;
        if (filled == 0)
            role = Role::empty;
        else if (!has(header, Role::number) &&
                 (numbers * 2 > filled || (torn_only && numbers > 0 && labels == 0)))
            role = Role::number;
        else if (labels * 2 > filled || (has(header, Role::name) && i == 0))
            role = Role::section;
        else if (!has(header, Role::name) && header.kind != HeaderKind::indicators)
            role = Role::name;
        else
            role = Role::other;
    }
    if (header.kind == HeaderKind::nameless && has(header, Role::name))
        header.kind = HeaderKind::measures;
}

bool TableReader::take_header(const SourceLine& line, std::span<const SourceLine> following) {
    Header header = header_of(line.cells);
    if (header.kind == HeaderKind::none) return false;
    name_columns(header, following);
    if (header.kind == HeaderKind::nameless) {
        close();
        base::report(
            document_.findings, "table-without-names", {"", line.place.page, line.place.line, ""},
            {"表の見出しのようですが、事業名・施策名の列がありません。この表は読みませんでした。名"
             "前の列の見出しを「事業名」にして、読みなおしてください",
             "This seems to be a table's header, but no column names the measures. The table was "
             "not read. Head the column of names with 事業名 and import again"});
        return false;
    }
    const bool goes_on = header_ && same_table(*header_, header);
    if (!goes_on) close();
    // A column that is empty on this page has the same role as on the page before.
    if (goes_on && header_->columns.size() == header.columns.size())
        for (std::size_t i = 0; i < header.columns.size(); ++i)
            if (header.columns[i].heading.empty() && header_->columns[i].heading.empty() &&
                header.columns[i].role == Role::empty)
                header.columns[i].role = header_->columns[i].role;
    page_break_ = page_break_ || goes_on;
    first_on_page_ = true;
    header_ = std::move(header);
    return true;
}

Cells TableReader::aligned(const SourceLine& line) {
    Cells cells = line.cells;
    const std::size_t wanted = header_->columns.size();
    const auto number = column(Role::number);
    const auto number_at = [&](std::size_t i) {
        return i < cells.size() && is_number_cell(cells[i]);
    };
    // A merged cell before the first column may be extracted on one page and missing on the next.
    if (number && cells.size() + 1 == wanted && !number_at(*number) && *number > 0 &&
        number_at(*number - 1))
        cells.insert(cells.begin(), std::string());
    if (number && cells.size() == wanted + 1 && !number_at(*number) && number_at(*number + 1)) {
        if (const auto label = parse_label(cells[0]); label && !is_blank_cell(cells[0]))
            outline_.enter(*label, line.place, true);
        cells.erase(cells.begin());
    }
    while (cells.size() > wanted && is_blank_cell(cells.back())) cells.pop_back();
    if (cells.size() > wanted) {
        std::string extra;
        for (std::size_t i = wanted; i < cells.size(); ++i)
            base::append_item(extra, trimmed(cells[i]), " ");
        base::report(document_.findings, "extra-cell", {"", line.place.page, line.place.line, ""},
                     {"表の列は" + std::to_string(wanted) + "個ですが、この行には" +
                          std::to_string(cells.size()) + "個あります。余りの「" + excerpt(extra) +
                          "」は最後の列に足しました。計画を見て直してください",
                      "The table has " + std::to_string(wanted) + " columns, this line " +
                          std::to_string(cells.size()) + " cells. \"" + excerpt(extra) +
                          "\" was added to the last column. Look at the plan and correct it"});
        cells.resize(wanted);
        cells.back() += " " + extra;
    }
    return cells;
}

bool TableReader::joins_incomplete(const Cells& cells) const {
    const std::size_t wanted = header_->columns.size();
    if (!record_ || filled_ >= wanted || cells.size() >= wanted) return false;
    if (filled_ + cells.size() - 1 > wanted) return false;
    const auto number = column(Role::number);
    return !(number && *number < cells.size() && is_number_cell(cells[*number]));
}

bool TableReader::continues(const Cells& cells) const {
    if (!record_ || record_->indicator != (header_->kind == HeaderKind::indicators)) return false;
    const Role naming = record_->indicator ? Role::indicator : Role::name;
    const std::string name = cell(cells, naming), number = row_number(cell(cells, Role::number));
    bool has_text = false;
    for (std::size_t i = 0; i < cells.size(); ++i)
        has_text |= is_text(header_->columns[i].role) && !is_blank_cell(cells[i]);
    const bool has_office = !cell(cells, Role::office).empty();
    const bool partial = !has_text || (column(Role::office) && !has_office);
    if (!number.empty()) {
        const bool again = number == row_number(record_->text(Role::number));
        return again && page_break_ &&
               (name.empty() || comparable(name) == comparable(record_->text(naming)));
    }
    if (name.empty()) return !all_blank(cells);
    if (column(Role::number)) return page_break_ || partial;
    if (!page_break_) return false;
    if (record_->indicator)
        return (cell(cells, Role::now).empty() && cell(cells, Role::target).empty()) ||
               looks_torn(*record_);
    return partial || looks_torn(*record_);
}

/// A row that contains nothing but a heading.
bool TableReader::heads_section(const Cells& cells, Place place) {
    std::size_t at = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_blank_cell(cells[i])) continue;
        if (at != cells.size()) return false;
        at = i;
    }
    if (at == cells.size()) return false;
    const Role role = header_->columns[at].role;
    const auto label = parse_label(cells[at]);
    const bool could_be = role == Role::section || role == Role::empty || role == Role::number ||
                          (role == Role::name && at <= 1 && !is_incomplete());
    if (!label || label->ordinal == 0 || label->name.empty() || !could_be) return false;
    if (!could_be_heading(*label)) return false;
    finish_record();
    outline_.enter(*label, place, true);
    return true;
}

/// Reads the cells that name sections, from the left; true if a section begins here.
bool TableReader::take_sections(const Cells& cells, Place place, bool continued) {
    bool begins = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (header_->columns[i].role != Role::section || is_blank_cell(cells[i])) continue;
        auto label = parse_label(cells[i]);
        const bool rest_of_one =
            !label && continued && outline_.current() >= 0 &&
            document_.headings[static_cast<std::size_t>(outline_.current())].in_table;
        if (rest_of_one) {
            outline_.extend(tidy_name(cells[i]));
            continue;
        }
        if (!label) label = Label{"column " + std::to_string(i), "", "", 0, tidy_name(cells[i])};
        if (!continued) finish_record();
        begins |= outline_.enter(*label, place, true);
    }
    return begins;
}

void TableReader::begin_record(const Cells& cells, const SourceLine& line, bool section) {
    finish_record();
    Record& record = record_.emplace();
    record.place = line.place;
    record.indicator = header_->kind == HeaderKind::indicators;
    record.section = outline_.current();
    record.begins_section = section;
    record.first_on_page = std::exchange(first_on_page_, false);
    for (std::size_t i = 0; i < header_->columns.size(); ++i) {
        const Column& of = header_->columns[i];
        if (of.role == Role::section || of.role == Role::empty) continue;
        record.cells.push_back({of, {}, line.place});
        if (i < cells.size()) join_cell(record.cells.back(), cells[i]);
    }
    filled_ = cells.size();
}

void TableReader::join_cell(Cell& cell, const std::string& more) {
    if (cell.text.size() + more.size() > limits_.cell_bytes) {
        base::report(document_.findings, "cell-cut",
                     {"", cell.place.page, cell.place.line, cell.column.heading},
                     {"セルが長すぎます（上限 " + std::to_string(limits_.cell_bytes) +
                          " バイト）。続きは読みませんでした。表がくずれていないか見てください",
                      "The cell is too long (limit " + std::to_string(limits_.cell_bytes) +
                          " bytes). The rest was left out. Look whether the table is broken"});
        return;
    }
    const bool apart =
        cell.column.role == Role::office && looks_like_office(cell.text) && looks_like_office(more);
    cell.text = apart ? trimmed(cell.text) + " " + trimmed(more) : joined_parts(cell.text, more);
}

void TableReader::join(const Cells& cells) {
    record_->torn = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Column& of = header_->columns[i];
        if (is_blank_cell(cells[i]) || of.role == Role::section || of.role == Role::empty) continue;
        const auto same = std::ranges::find_if(record_->cells, [&](const Cell& known) {
            return known.column.role == of.role &&
                   (known.column.heading == of.heading || !is_text(of.role));
        });
        if (same == record_->cells.end())
            record_->cells.push_back({of, trimmed(cells[i]), record_->place});
        else if (of.role != Role::number || same->text.empty())
            join_cell(*same, cells[i]);
    }
}

LineKind TableReader::take_row(const SourceLine& line) {
    if (joins_incomplete(line.cells)) {
        // A line end within a row: the first cell is the rest of the last one.
        Cells rest(filled_ - 1);
        rest.insert(rest.end(), line.cells.begin(), line.cells.end());
        join(rest);
        filled_ = rest.size();
        page_break_ = false;
        return LineKind::torn;
    }
    const Cells cells = aligned(line);
    if (heads_section(cells, line.place)) return LineKind::heading;
    const bool continued = continues(cells);
    const bool section = take_sections(cells, line.place, continued);
    if (continued && record_) {
        Cells rest = cells;
        // A divided row may end before the column of names.
        if (const auto name = column(Role::name);
            name && *name < rest.size() &&
            comparable(cell(cells, Role::name)) == comparable(record_->text(Role::name)))
            rest[*name].clear();
        join(rest);
        filled_ = std::max(filled_, cells.size());
    } else if (!continued) {
        begin_record(cells, line, section);
    }
    page_break_ = false;
    return continued ? LineKind::torn : LineKind::row;
}

bool TableReader::take_tail(const SourceLine& line, bool blank_before) {
    if (!record_ || !header_ || (blank_before && !page_break_)) return false;
    if (is_incomplete()) {
        Cells rest(filled_);
        rest.back() = line.text;
        join(rest);
        page_break_ = false;
        return true;
    }
    Cell* last_text = nullptr;
    Cell* office = nullptr;
    for (Cell& each : record_->cells) {
        if (is_text(each.column.role) && !each.text.empty()) last_text = &each;
        if (each.column.role == Role::office) office = &each;
    }
    const bool office_last =
        !header_->columns.empty() && header_->columns.back().role == Role::office;
    const std::vector<std::string> offices = OfficeNames().split(line.text);
    if (!blank_before && record_->cells.back().text.empty())
        join_cell(record_->cells.back(), line.text);
    else if (office_last && office &&
             (std::ranges::all_of(offices, looks_like_office) || !ends_with_office(office->text)))
        join_cell(*office, line.text);
    else if (last_text && (!office_last || !ends_sentence(last_text->text)))
        join_cell(*last_text, line.text);
    else
        return false;
    record_->torn = true;
    page_break_ = false;
    return true;
}

void TableReader::finish_record() {
    if (!record_) return;
    if (document_.records.size() < limits_.records)
        document_.records.push_back(std::move(*record_));
    else if (left_out_++ == 0)
        first_left_out_ = record_->place;
    record_.reset();
}

void TableReader::close() {
    finish_record();
    header_.reset();
    page_break_ = false;
    first_on_page_ = true;
}

bool TableReader::is_incomplete() const {
    return record_ && header_ && filled_ < header_->columns.size();
}

bool TableReader::is_finished() const {
    if (!record_) return true;
    const Cell& last = record_->cells.back();
    return !is_incomplete() && (last.column.role == Role::office || ends_sentence(last.text));
}

} // namespace plan
