#include "exchange/office_sheets.h"

#include "base/lists.h"
#include "exchange/export.h"
#include "exchange/snapshot.h"
#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace exchange {
namespace {

/// The columns of services.csv for offices: those that identify a service, and those to fill in.
bool is_shown(const std::string& column) {
    static const std::set<std::string> known = {"id", "name", "summary", "plan_text"};
    return known.contains(column) || is_asked_of_offices(column);
}

/// The office's name with at most 40 characters, and _ for those that file names must not have.
std::string file_name(const std::string& name) {
    constexpr std::size_t longest = 40;
    std::string out;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < name.size() && characters < longest; ++characters) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(name, at);
        const bool forbidden = c < 0x20 || text::is_unprintable(c) ||
                               std::u32string_view(U"/\\:*?\"<>|. ").find(c) != std::string::npos;
        out += forbidden ? "_" : name.substr(begin, at - begin);
    }
    return out.empty() ? "_" : out;
}

class OfficeBook {
  public:
    OfficeBook(const CityData& city, const CityCompleteness& completeness,
               const sheets::NewWorkbook& whole)
        : city_(city), completeness_(completeness), whole_(whole) {}

    /// `office` is nullptr for the services without an office.
    sheets::NewWorkbook make(const OfficeCompleteness* office,
                             const std::vector<std::string>& services) {
        services_ = {services.begin(), services.end()};
        sheets::NewWorkbook book = whole_;
        book.title = city_.name + " " + (office ? office->office.name : "担当のないサービス");
        book.sheets.clear();
        book.sheets.push_back(request(office));
        add(book, "services", [&](const TableData& table, std::size_t r) {
            return services_.contains(table.cell(r, table.column("id")));
        });
        add(book, "offices", [&](const TableData& table, std::size_t r) {
            return office && table.cell(r, table.column("id")) == office->office.id;
        });
        for (const char* name : {"amounts", "rules", "notes"})
            add(book, name, [&](const TableData& table, std::size_t r) {
                return services_.contains(table.cell(r, table.column("service")));
            });
        for (const sheets::NewSheet& sheet : whole_.sheets)
            if (sheet.name == explanation_sheet) book.sheets.push_back(sheet);
        return book;
    }

  private:
    /// Adds a sheet with the rows of a table for which `takes` is true, unless there are none.
    template <class Takes> void add(sheets::NewWorkbook& book, const std::string& id, Takes takes) {
        const TableShape* shape = find_table(id);
        const TableData* table = city_.find(id);
        if (!shape || !table) return;
        const auto found = std::ranges::find(whole_.sheets, shape->sheet, &sheets::NewSheet::name);
        if (found == whole_.sheets.end()) return;
        sheets::NewSheet sheet = *found;
        std::vector<std::vector<sheets::NewCell>> rows;
        for (std::size_t r = 0; r < table->records.size() && r < sheet.rows.size(); ++r)
            if (takes(*table, r)) rows.push_back(marked(*shape, *table, r, sheet));
        if (rows.empty()) return;
        sheet.rows = std::move(rows);
        sheet.rows_to_add = id == "notes" || id == "amounts" ? 20 : 0;
        if (id == "services") leave_out_columns(*shape, *table, sheet);
        book.sheets.push_back(std::move(sheet));
    }

    /// A row in which the empty cells that should be filled in are marked.
    std::vector<sheets::NewCell> marked(const TableShape& shape, const TableData& table,
                                        std::size_t record, const sheets::NewSheet& sheet) const {
        std::vector<sheets::NewCell> cells = sheet.rows[record];
        if (table.id != "services" && table.id != "offices") return cells;
        const Completeness* of = completeness(table.cell(record, table.column("id")));
        if (!of) return cells;
        const auto columns = sheet_columns(shape, table, SheetForm::divided);
        for (std::size_t c = 0; c < columns.size() && c < cells.size(); ++c) {
            if (columns[c].role != Role::data || columns[c].part > 1) continue;
            if (std::ranges::find(of->missing, columns[c].column) == of->missing.end()) continue;
            cells[c].tone = sheets::Tone::alert;
            const std::string wish = columns[c].column == "checked_on"
                                         ? "この行が今のとおりなら、確かめた日を書いてください"
                                         : "わかれば書いてください。お金や持ちものがいらないときは"
                                           "「いりません」と書きます";
            base::append_item(cells[c].comment, wish, "\n");
        }
        return cells;
    }

    const Completeness* completeness(const std::string& id) const {
        for (const OfficeCompleteness& office : completeness_.offices)
            if (office.office.id == id) return &office.office;
        return completeness_.service(id);
    }

    static void leave_out_columns(const TableShape& shape, const TableData& table,
                                  sheets::NewSheet& sheet) {
        const auto columns = sheet_columns(shape, table, SheetForm::divided);
        for (std::size_t c = columns.size(); c-- > 0;) {
            if (columns[c].role != Role::data || is_shown(columns[c].column)) continue;
            const auto at = static_cast<std::ptrdiff_t>(c);
            sheet.columns.erase(sheet.columns.begin() + at);
            for (auto& row : sheet.rows)
                if (c < row.size()) row.erase(row.begin() + at);
        }
    }

    /// The first sheet: what to do, and what is missing for which service. `update` ignores it.
    sheets::NewSheet request(const OfficeCompleteness* office) const {
        sheets::NewSheet sheet;
        sheet.name = "# 記入のお願い";
        sheet.filtered = false;
        for (const auto& [heading, width] : std::initializer_list<std::pair<const char*, int>>{
                 {"何を", 44}, {"書けている", 12}, {"まだのところ", 60}, {"確かめること", 14}})
            sheet.columns.push_back({heading, width});
        const auto say = [&](const char* text) {
            sheet.rows.push_back({{"お願い"}, {""}, {text}});
        };
        say("「サービス」と「窓口」のシートの、色のついたセルを書いてください。");
        say("わからないところは空のままでかまいません。画面では「窓口で確認してください」と出ます"
            "。");
        say("書いたとおりでよければ「確認した日」に今日の日付を書き、ファイルを係に返してください"
            "。");
        if (office) add_line(sheet, office->office);
        for (const Completeness& service : completeness_.services)
            if (services_.contains(service.id)) add_line(sheet, service);
        return sheet;
    }

    static void add_line(sheets::NewSheet& sheet, const Completeness& of) {
        const std::string missing = base::join(
            of.missing, "、", [&](const std::string& column) { return heading(of, column); });
        sheet.rows.push_back({{of.name},
                              {std::to_string(of.filled()) + "/" + std::to_string(of.wanted)},
                              {missing},
                              {of.questions == 0 ? "" : std::to_string(of.questions) + "件"}});
    }

    /// The heading of the sheet's column.
    static std::string heading(const Completeness& of, const std::string& column) {
        const bool is_office = of.wanted > 0 && of.offices.empty() && of.checked_on.empty() &&
                               find_table("offices")->find(column) &&
                               !find_table("services")->find(column);
        const ColumnShape* shape = find_table(is_office ? "offices" : "services")->find(column);
        return shape ? std::string(shape->heading) : field_name(column).ja;
    }

    const CityData& city_;
    const CityCompleteness& completeness_;
    const sheets::NewWorkbook& whole_;
    std::set<std::string> services_;
};

} // namespace

std::vector<OfficeSheet> office_sheets(const CityData& city, const CityCompleteness& completeness,
                                       const base::Findings& findings) {
    const sheets::NewWorkbook whole = workbook_of(city, findings, SheetForm::divided);
    OfficeBook book(city, completeness, whole);
    std::vector<OfficeSheet> sheets;
    std::set<std::string> names;
    const auto add = [&](const std::string& name, sheets::NewWorkbook workbook) {
        std::string file = file_name(name);
        for (int n = 2; !names.insert(file).second; ++n)
            file = file_name(name) + "-" + std::to_string(n);
        sheets.push_back({file + ".xlsx", std::move(workbook)});
    };
    for (const OfficeCompleteness& office : completeness.offices)
        add(office.office.name, book.make(&office, office.services));
    if (!completeness.without_office.empty())
        add("担当のないサービス", book.make(nullptr, completeness.without_office));
    return sheets;
}

base::Result<std::size_t> write_office_sheets(const std::vector<OfficeSheet>& sheets,
                                              const std::string& folder, std::int64_t made_at) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed || !std::filesystem::is_directory(folder, failed))
        return base::Error{{folder + ": フォルダーを作れません。別の名前を指定してください",
                            folder + ": the folder cannot be made. Give another name"}};
    for (const OfficeSheet& sheet : sheets) {
        sheets::NewWorkbook workbook = sheet.workbook;
        workbook.made_at = made_at;
        const std::string file = (std::filesystem::path(folder) / sheet.file).string();
        if (auto written = write_xlsx(workbook, file); !written) return written.error();
    }
    return sheets.size();
}

} // namespace exchange
