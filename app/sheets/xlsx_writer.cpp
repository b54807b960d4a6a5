#include "sheets/new_workbook.h"

#include "base/file.h"
#include "base/lists.h"
#include "sheets/sheet.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <unistd.h>
#include <xlsxwriter.h>

namespace sheets {
namespace {

constexpr int narrowest = 6, widest = 60;
/// points; longer texts are cut off until the row is made higher
constexpr int line_height = 14, most_lines = 5;
constexpr int header_height = 34;
constexpr int longest_hint = 255;

constexpr lxw_color_t header_ground = 0x2F5D62, header_ink = 0xFFFFFF, key_ground = 0xEEF3F2,
                      quiet_ink = 0x7A7A7A, alert_ground = 0xFDE9D9, comment_ground = 0xFFF8DC,
                      edge = 0xD0D7D6;

/// The width of a line in half-width characters; wide ones count two.
int width_of(std::string_view line) {
    int width = 0;
    constexpr char32_t first_wide = 0x800; // about so: scripts of the west lie before it
    for (std::size_t at = 0; at < line.size();)
        width += text::next_code_point(line, at) >= first_wide ? 2 : 1;
    return width;
}

int widest_line(std::string_view text) {
    int width = 0;
    for (const std::string_view line : base::split(text, '\n'))
        width = std::max(width, width_of(line));
    return width;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Escapes a text such as `_x000D_`, which would be read as that character.
std::string with_escapes(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape = text.compare(at, 2, "_x") == 0 && at + 6 < text.size() &&
                            text[at + 6] == '_' && is_hex(text[at + 2]) && is_hex(text[at + 3]) &&
                            is_hex(text[at + 4]) && is_hex(text[at + 5]);
        if (escape)
            out += "_x005F_"; // the underscore itself, escaped
        else
            out += text[at];
    }
    return out;
}

/// The number of lines that a text takes in a column.
int lines_of(std::string_view text, int width) {
    int lines = 0;
    for (const std::string_view line : base::split(text, '\n')) {
        // Proportional type is about a tenth narrower than its number of characters.
        const int taken = width_of(line) * 9 / 10;
        lines += std::max(1, (taken + width - 2) / (width - 1));
    }
    return lines;
}

std::string first_characters(std::string_view text, std::size_t units) {
    std::size_t end = 0, used = 0;
    while (end < text.size()) {
        const std::size_t next = text::code_point_end(text, end);
        used += text::utf16_length(text.substr(end, next - end));
        if (used > units) break;
        end = next;
    }
    return std::string(text.substr(0, end));
}

struct Closer {
    void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

class XlsxWriter {
  public:
    XlsxWriter(const NewWorkbook& content, const std::string& file) : content_(content) {
        lxw_workbook_options options{};
        book_.reset(workbook_new_opt(file.c_str(), &options));
    }

    /// Empty if all went well, otherwise the library's error message.
    std::string write() {
        if (!book_) return "memory";
        set_properties();
        for (const NewSheet& sheet : content_.sheets) add_sheet(sheet);
        add_lists();
        return finish();
    }

  private:
    void set_properties() {
        std::string title = content_.title, author = content_.comment_author;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.created = static_cast<std::time_t>(content_.made_at);
        note(workbook_set_properties(book_.get(), &properties));
    }

    lxw_format* format(Tone tone, bool heading) {
        lxw_format*& found = formats_[{tone, heading}];
        if (found) return found;
        found = workbook_add_format(book_.get());
        format_set_font_name(found, "BIZ UDPGothic");
        format_set_font_size(found, 10);
        format_set_num_format(found, "@");
        format_set_text_wrap(found);
        format_set_align(found, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(found, LXW_BORDER_THIN);
        format_set_border_color(found, edge);
        if (heading) {
            format_set_bold(found);
            format_set_align(found, LXW_ALIGN_VERTICAL_CENTER);
            format_set_bg_color(found, tone == Tone::quiet ? quiet_ink : header_ground);
            format_set_font_color(found, header_ink);
        } else if (tone == Tone::key) {
            format_set_bg_color(found, key_ground);
        } else if (tone == Tone::quiet) {
            format_set_font_color(found, quiet_ink);
        } else if (tone == Tone::alert) {
            format_set_bg_color(found, alert_ground);
        }
        return found;
    }

    int width_of_column(const NewSheet& sheet, std::size_t index) const {
        const NewColumn& column = sheet.columns[index];
        int width = column.width;
        if (width == 0) {
            width = widest_line(column.heading) + 4; // room for the arrow of the filter
            for (const auto& row : sheet.rows)
                if (index < row.size()) width = std::max(width, widest_line(row[index].text) + 1);
        }
        return std::clamp(width, narrowest, widest);
    }

    void add_sheet(const NewSheet& sheet) {
        lxw_worksheet* page = workbook_add_worksheet(book_.get(), sheet.name.c_str());
        if (!page) return note(LXW_ERROR_SHEETNAME_ALREADY_USED);
        widths_.clear();
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            widths_.push_back(width_of_column(sheet, c));
            add_column(page, sheet, c);
        }
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) add_row(page, sheet, r);
        const auto last_row = static_cast<lxw_row_t>(sheet.rows.size());
        const auto last_column =
            static_cast<lxw_col_t>(std::max<std::size_t>(sheet.columns.size(), 1) - 1);
        worksheet_set_row(page, 0, header_height, nullptr);
        worksheet_freeze_panes(page, 1, static_cast<lxw_col_t>(sheet.frozen_columns));
        if (sheet.filtered) note(worksheet_autofilter(page, 0, 0, last_row, last_column));
        worksheet_set_landscape(page);
        worksheet_set_paper(page, 8); // A3
        set_print_size(page, sheet);
        note(worksheet_repeat_rows(page, 0, 0));
        const std::string all = "A1:" + cell_name(1'048'576, static_cast<int>(last_column) + 1);
        note(worksheet_ignore_errors(page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()));
        if (page->index == 0) worksheet_activate(page);
    }

    /// For printing: one page wide if that is readable, otherwise several pages, each with the
    /// frozen columns.
    void set_print_size(lxw_worksheet* page, const NewSheet& sheet) {
        constexpr int fits_a_page = 260, readable = 65; // characters; percent
        int width = 0;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c)
            if (!sheet.columns[c].hidden) width += widths_[c];
        if (width <= fits_a_page) return worksheet_fit_to_pages(page, 1, 0);
        worksheet_set_print_scale(page, readable);
        if (sheet.frozen_columns > 0)
            note(worksheet_repeat_columns(page, 0,
                                          static_cast<lxw_col_t>(sheet.frozen_columns - 1)));
    }

    void add_column(lxw_worksheet* page, const NewSheet& sheet, std::size_t index) {
        const NewColumn& column = sheet.columns[index];
        const auto at = static_cast<lxw_col_t>(index);
        lxw_row_col_options options{};
        options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
        note(worksheet_set_column_opt(page, at, at, widths_[index], format(column.tone, false),
                                      &options));
        note(
            worksheet_write_string(page, 0, at, column.heading.c_str(), format(column.tone, true)));
        if (!column.about.empty()) add_comment(page, 0, at, column.about);
        add_validation(page, sheet, column, at);
    }

    void add_validation(lxw_worksheet* page, const NewSheet& sheet, const NewColumn& column,
                        lxw_col_t at) {
        const auto rows =
            static_cast<lxw_row_t>(sheet.rows.size()) + static_cast<lxw_row_t>(sheet.rows_to_add);
        const bool list = !column.choices.empty();
        if (rows == 0 || (!list && column.hint.empty())) return;
        std::string source = list ? list_range(column.choices) : std::string();
        std::string hint = first_characters(column.hint, longest_hint),
                    title = first_characters(column.heading, 32);
        lxw_data_validation validation{};
        validation.validate = list ? LXW_VALIDATION_TYPE_LIST_FORMULA : LXW_VALIDATION_TYPE_ANY;
        if (list) validation.value_formula = source.data();
        validation.error_type = column.only_choices ? LXW_VALIDATION_ERROR_TYPE_STOP
                                                    : LXW_VALIDATION_ERROR_TYPE_INFORMATION;
        if (!hint.empty()) {
            validation.input_title = title.data();
            validation.input_message = hint.data();
        }
        note(worksheet_data_validation_range(page, 1, at, rows, at, &validation));
    }

    void add_row(lxw_worksheet* page, const NewSheet& sheet, std::size_t index) {
        const auto line = static_cast<lxw_row_t>(index + 1);
        const auto& cells = sheet.rows[index];
        int lines = 1;
        for (std::size_t c = 0; c < cells.size() && c < sheet.columns.size(); ++c) {
            const NewCell& cell = cells[c];
            const auto at = static_cast<lxw_col_t>(c);
            if (!sheet.columns[c].hidden) lines = std::max(lines, lines_of(cell.text, widths_[c]));
            lxw_format* look =
                format(cell.tone == Tone::plain ? sheet.columns[c].tone : cell.tone, false);
            note(cell.text.empty() ? worksheet_write_blank(page, line, at, look)
                                   : worksheet_write_string(page, line, at,
                                                            with_escapes(cell.text).c_str(), look));
            if (!cell.comment.empty()) add_comment(page, line, at, cell.comment);
        }
        // Set here because LibreOffice would make such rows one line high.
        worksheet_set_row(page, line, std::min(lines, most_lines) * line_height + 3, nullptr);
    }

    void add_comment(lxw_worksheet* page, lxw_row_t line, lxw_col_t column,
                     const std::string& text) {
        std::string author = content_.comment_author;
        lxw_comment_options options{};
        options.author = author.data();
        options.color = comment_ground;
        options.width = 300;
        const int lines =
            width_of(text) / 40 + static_cast<int>(std::ranges::count(text, '\n')) + 2;
        options.height = static_cast<std::uint16_t>(std::min(lines, 25) * 18);
        note(worksheet_write_comment_opt(page, line, column, text.c_str(), &options));
    }

    std::string list_range(const std::string& name) const {
        const auto list = std::ranges::find(content_.lists, name, &Choices::name);
        base::require(list != content_.lists.end(), "a column offers a list that is not there");
        const std::string letters =
            column_letters(static_cast<int>(list - content_.lists.begin()) + 1);
        const std::size_t last = std::max<std::size_t>(list->values.size(), 1) + 1;
        return "='" + content_.lists_name + "'!$" + letters + "$2:$" + letters + "$" +
               std::to_string(last);
    }

    void add_lists() {
        if (content_.lists.empty()) return;
        NewSheet sheet{content_.lists_name, {}, {}, 0, 0, false};
        for (const Choices& list : content_.lists) {
            NewColumn column{list.name};
            column.tone = Tone::quiet;
            sheet.columns.push_back(std::move(column));
            if (sheet.rows.size() < list.values.size()) sheet.rows.resize(list.values.size());
        }
        for (std::size_t c = 0; c < content_.lists.size(); ++c)
            for (std::size_t r = 0; r < content_.lists[c].values.size(); ++r) {
                sheet.rows[r].resize(content_.lists.size());
                sheet.rows[r][c].text = content_.lists[c].values[r];
            }
        add_sheet(sheet);
    }

    void note(lxw_error error) {
        if (error != LXW_NO_ERROR && failure_ == LXW_NO_ERROR) failure_ = error;
    }

    std::string finish() {
        note(workbook_close(book_.release()));
        return failure_ == LXW_NO_ERROR ? std::string() : lxw_strerror(failure_);
    }

    const NewWorkbook& content_;
    std::unique_ptr<lxw_workbook, Closer> book_;
    std::map<std::pair<Tone, bool>, lxw_format*> formats_;
    std::vector<int> widths_; ///< of the current sheet
    lxw_error failure_ = LXW_NO_ERROR;
};

} // namespace

std::string sheet_name(const std::string& wished) {
    std::string name = wished;
    std::ranges::replace_if(
        name,
        [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; },
        ' ');
    return first_characters(name.empty() ? " " : name, 31);
}

base::Result<void> write_xlsx(const NewWorkbook& workbook, const std::string& file) {
    std::string beside = file + ".XXXXXX";
    const int descriptor = ::mkstemp(beside.data());
    if (descriptor < 0) return base::Error{{file + ": 書けません", file + ": cannot be written"}};
    ::close(descriptor);
    const std::string wrong = XlsxWriter(workbook, beside).write();
    std::error_code ignored;
    if (wrong.empty()) {
        std::filesystem::permissions(beside, std::filesystem::perms(0644), ignored);
        return base::commit_file(beside, file);
    }
    std::filesystem::remove(beside, ignored);
    return base::Error{{file + ": 表計算のファイルを書けません（" + wrong + "）",
                        file + ": the workbook cannot be written (" + wrong + ")"}};
}

} // namespace sheets
