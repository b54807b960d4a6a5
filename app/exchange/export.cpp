#include "exchange/export.h"

#include "base/file.h"
#include "base/lists.h"
#include "exchange/row_base.h"
#include "sheets/csv.h"
#include "text/ruby.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <span>

namespace exchange {
namespace {

constexpr int rows_to_add = 300;
constexpr std::size_t longest_comment = 1'500; ///< bytes

/// The comments at cells, by table, line and column.
class Remarks {
  public:
    struct Remark {
        std::string text;
        bool blocking = false;
        int left_out = 0;

        std::string shown() const {
            if (left_out == 0) return text;
            return text + "\nほかに" + std::to_string(left_out) + "件。check で見てください";
        }
    };

    Remarks(const CityData& city, const base::Findings& findings) {
        for (const base::Finding& finding : findings) take(city, finding);
        take_notes(city);
    }

    const Remark* find(const std::string& table, int line, const std::string& column) const {
        const auto found = remarks_.find({table, line, column});
        return found == remarks_.end() ? nullptr : &found->second;
    }

  private:
    void take(const CityData& city, const base::Finding& finding) {
        const std::filesystem::path file(finding.where.file);
        const TableData* table = city.find(file.stem().string());
        if (!table || finding.where.line == 0) return;
        // Notes are added by take_notes, at the cells that they are about.
        if (table->id == "notes" || (!table->file.empty() && table->file != finding.where.file))
            return;
        const bool blocking = finding.severity == base::Severity::blocking;
        add(*table, finding.where.line, finding.where.column,
            (blocking ? "【直す】" : "【確かめる】") + finding.message.ja, blocking);
    }

    void take_notes(const CityData& city) {
        const TableData* notes = city.find("notes");
        const TableData* services = city.find("services");
        if (!notes || !services) return;
        std::map<std::string, int> lines;
        for (std::size_t r = 0; r < services->records.size(); ++r)
            lines.emplace(services->cell(r, services->column("id")), services->records[r].line);
        for (std::size_t r = 0; r < notes->records.size(); ++r) {
            const auto line = lines.find(notes->cell(r, notes->column("service")));
            if (line == lines.end()) continue;
            std::string kind = notes->cell(r, notes->column("kind"));
            for (const WordLabel& label : labels_of(ListOf::note_kinds))
                if (label.word == kind) kind = label.label;
            add(*services, line->second, notes->cell(r, notes->column("column")),
                "【" + kind + "】" + notes->cell(r, notes->column("text")), false);
        }
    }

    /// A remark that belongs to no column of the table is put at the key.
    void add(const TableData& table, int line, const std::string& column, const std::string& text,
             bool blocking) {
        const TableShape* shape = find_table(table.id);
        const std::string at =
            table.column(column) >= 0 ? column : std::string(shape->keys.front());
        Remark& remark = remarks_[{table.id, line, at}];
        remark.blocking = remark.blocking || blocking;
        if (remark.text.size() < longest_comment)
            base::append_item(remark.text, text, "\n");
        else
            ++remark.left_out;
    }

    std::map<std::tuple<std::string, int, std::string>, Remark> remarks_;
};

std::string list_name(ListOf list) {
    switch (list) {
    case ListOf::life_stages:
        return "年齢";
    case ListOf::needs:
        return "用件";
    case ListOf::situations:
        return "状況";
    case ListOf::offices:
        return "窓口";
    case ListOf::services:
        return "サービス";
    case ListOf::sections:
        return "計画の位置";
    case ListOf::audiences:
        return "だれむけ";
    case ListOf::row_marks:
        return "計画のしるし";
    case ListOf::indicator_marks:
        return "指標のしるし";
    case ListOf::alias_kinds:
        return "別名の種類";
    case ListOf::result_kinds:
        return "実績の種類";
    case ListOf::note_kinds:
        return "メモの種類";
    case ListOf::none:
        break;
    }
    return {};
}

/// Whether cells may contain values that the list does not have: other sheets may name new offices,
/// services and sections before they have an id.
bool may_grow(ListOf list) {
    return list == ListOf::offices || list == ListOf::services || list == ListOf::sections;
}

class Exporter {
  public:
    Exporter(const CityData& city, const base::Findings& findings, SheetForm form)
        : city_(city), labels_(city), remarks_(city, findings), form_(form) {}

    sheets::NewWorkbook make() {
        sheets::NewWorkbook workbook;
        workbook.title = city_.name + " こどまど";
        workbook.comment_author = "こどまど";
        workbook.lists_name = lists_sheet;
        add_lists(workbook);
        workbook.sheets.push_back(explanation());
        for (const TableShape& shape : table_shapes())
            if (const TableData* table = city_.find(shape.id))
                workbook.sheets.push_back(sheet_of(shape, *table));
        return workbook;
    }

  private:
    void add_lists(sheets::NewWorkbook& workbook) {
        for (const ListOf list : {ListOf::life_stages, ListOf::needs, ListOf::situations,
                                  ListOf::offices, ListOf::services, ListOf::sections,
                                  ListOf::audiences, ListOf::row_marks, ListOf::indicator_marks,
                                  ListOf::alias_kinds, ListOf::result_kinds, ListOf::note_kinds})
            workbook.lists.push_back({list_name(list), labels_.all(list)});
        workbook.lists.push_back({"はい", {std::string(yes_label)}});
        workbook.lists.push_back({"状態", {std::string(deleted_word)}});
        workbook.lists.push_back({"順番", {"5", "4", "3", "2", "1"}});
    }

    sheets::NewColumn look_of(const TableShape& shape, const TableData& table,
                              const SheetColumn& column) {
        sheets::NewColumn out;
        if (column.role == Role::base) {
            out.heading = base_heading({city_.id, table.id, table.columns});
            out.hidden = true;
            out.tone = sheets::Tone::quiet;
            out.width = 10;
            return out;
        }
        out.heading = heading_of(shape, column);
        if (column.role == Role::status) {
            out.width = 8;
            out.choices = "状態";
            out.only_choices = true;
            out.hint = "この行を消すときだけ「削除」を選びます。行そのものを消しても、データは消え"
                       "ません。";
            return out;
        }
        const ColumnShape& known = shape_of(shape, column.column);
        out.width = known.width;
        out.hint = known.about;
        out.about = std::string(known.about) + (known.about.empty() ? "" : "\n") +
                    std::string(known.about_en);
        if (known.holds == Holds::key) out.tone = sheets::Tone::key;
        if (known.holds == Holds::flag) out.choices = "はい";
        if (column.column == "priority") out.choices = "順番";
        if (known.list != ListOf::none && column.part != rest_part) {
            out.choices = list_name(known.list);
            out.only_choices =
                !may_grow(known.list) && (column.part > 0 || known.holds == Holds::choice);
        }
        if (column.part == rest_part) {
            out.width = 26;
            out.hint = "4つめからは、ここに「；」で区切って書きます。";
        } else if (column.part > 1) {
            out.about.clear();
        }
        return out;
    }

    sheets::NewSheet sheet_of(const TableShape& shape, const TableData& table) {
        sheets::NewSheet sheet;
        sheet.name = shape.sheet;
        sheet.rows_to_add = rows_to_add;
        const auto columns = sheet_columns(shape, table, form_);
        for (const SheetColumn& column : columns)
            sheet.columns.push_back(look_of(shape, table, column));
        const bool named = table.column("name") == 1; // next to the id
        sheet.frozen_columns = form_ == SheetForm::divided ? (named ? 4 : 3) : 0;
        for (std::size_t r = 0; r < table.records.size(); ++r)
            sheet.rows.push_back(row_of(shape, table, r, columns));
        return sheet;
    }

    std::vector<sheets::NewCell> row_of(const TableShape& shape, const TableData& table,
                                        std::size_t record,
                                        const std::vector<SheetColumn>& columns) {
        std::vector<sheets::NewCell> cells;
        for (const SheetColumn& column : columns) {
            sheets::NewCell& cell = cells.emplace_back();
            if (column.role == Role::base)
                cell.text = write_row_base(base_of(shape, table, record, labels_));
            if (column.role != Role::data) continue;
            cell.text = text_of(shape, table, record, column);
            if (column.part > 1) continue;
            if (const auto* remark =
                    remarks_.find(table.id, table.records[record].line, column.column)) {
                cell.comment = remark->shown();
                if (remark->blocking) cell.tone = sheets::Tone::alert;
            }
        }
        return cells;
    }

    std::string text_of(const TableShape& shape, const TableData& table, std::size_t record,
                        const SheetColumn& column) const {
        const std::string& cell = table.cell(record, table.column(column.column));
        if (column.part == 0) return shown_text(shape, labels_, column.column, cell);
        const auto values = cell_values(cell);
        const auto part = static_cast<std::size_t>(column.part);
        if (column.part != rest_part)
            return part <= values.size()
                       ? shown_text(shape, labels_, column.column, values[part - 1])
                       : std::string();
        const auto divided = std::ranges::count_if(
            sheet_columns(shape, table, form_), [&](const SheetColumn& other) {
                return other.column == column.column && other.part > 0 && other.part != rest_part;
            });
        const std::size_t begin = std::min(values.size(), static_cast<std::size_t>(divided));
        return base::join(std::span(values).subspan(begin), shown_separator,
                          [&](const std::string& value) {
                              return shown_text(shape, labels_, column.column, value);
                          });
    }

    sheets::NewSheet explanation() const {
        sheets::NewSheet sheet;
        sheet.name = explanation_sheet;
        for (const char* heading : {"シート", "列", "書くこと", "What goes in", "Column"})
            sheet.columns.push_back({heading});
        sheet.columns[0].width = 14;
        sheet.columns[1].width = 18;
        sheet.columns[2].width = sheet.columns[3].width = 60;
        sheet.columns[4].width = 14;
        const auto say = [&](std::string what, std::string ja, std::string en) {
            sheet.rows.push_back(
                {{"はじめに"}, {std::move(what)}, {std::move(ja)}, {std::move(en)}});
        };
        say("直す",
            "セルを書きかえて保存し、係にわたします。並べかえ、しぼりこみ、いらない列の削除は自由で"
            "す。",
            "Edit cells, save, hand it in. Sort, filter and delete columns as you like.");
        say("足す", "いちばん下に行を足します。IDは空のままにします。",
            "Add rows at the bottom and leave the id empty.");
        say("消す", "「状態」で「削除」を選びます。行を消しただけでは、データは消えません。",
            "Choose 削除 in 状態. A row that is only missing stays in the data.");
        say("よみ", "漢字のすぐあとに《》で書きます（例 児童《じどう》手当《てあて》）。",
            "Readings are in 《》 after the kanji.");
        say("赤い三角", "セルの角の印にマウスを重ねると、直すこと、確かめることが出ます。",
            "Comments name what is to be corrected or confirmed.");
        say("自分のメモ", "見出しやシート名を「#」で始めると、読みこみません。",
            "Headings and sheets that begin with # are yours: they are not read.");
        for (const TableShape& shape : table_shapes()) {
            const TableData* table = city_.find(shape.id);
            if (!table) continue;
            sheet.rows.push_back({{std::string(shape.sheet)},
                                  {""},
                                  {shape.title.ja},
                                  {shape.title.en},
                                  {std::string(shape.id)}});
            for (const std::string& column : table->columns) {
                const ColumnShape& known = shape_of(shape, column);
                sheet.rows.push_back({{std::string(shape.sheet)},
                                      {heading_of(shape, {Role::data, column, 0})},
                                      {std::string(known.about)},
                                      {std::string(known.about_en)},
                                      {column}});
            }
        }
        return sheet;
    }

    const CityData& city_;
    Labels labels_;
    Remarks remarks_;
    SheetForm form_;
};

} // namespace

sheets::NewWorkbook workbook_of(const CityData& city, const base::Findings& findings,
                                SheetForm form) {
    return Exporter(city, findings, form).make();
}

base::Result<void> write_csv_folder(const sheets::NewWorkbook& workbook,
                                    const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed || !std::filesystem::is_directory(folder, failed))
        return base::Error{{folder + ": フォルダーを作れません。別の名前を指定してください",
                            folder + ": the folder cannot be made. Give another name"}};
    for (const sheets::NewSheet& sheet : workbook.sheets) {
        const TableShape* table = find_table(sheet.name);
        const std::string name = table ? std::string(table->id) : sheet.name;
        const std::string file = (std::filesystem::path(folder) / (name + ".csv")).string();
        if (auto written = base::write_file(file, write_csv(sheet)); !written) return written;
    }
    return {};
}

} // namespace exchange
