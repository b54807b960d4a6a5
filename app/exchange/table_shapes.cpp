#include "exchange/table_shapes.h"

#include <algorithm>
#include <vector>

namespace exchange {
namespace {

using enum Holds;

constexpr ColumnShape rows[] = {
    {"row", "計画の番号", key, ListOf::none, 12, "計画に印刷されている番号。変えない",
     "The number that the plan prints"},
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it is"},
    {"section", "位置", choice, ListOf::sections, 30, "計画のどこにあるか", "Where it is"},
    {"name", "計画での名前", text, ListOf::none, 36, "印刷されているとおり", "As printed"},
    {"repeat", "再掲", flag, ListOf::none, 8, "はい／空", "Yes where it is a repeat"},
    {"marks", "しるし", choices, ListOf::row_marks, 10, "", "Marks of the plan"},
    {"offices", "担当", choices, ListOf::offices, 20, "計画の順に", "Offices, in the plan's order"},
    {"page", "ページ", integer, ListOf::none, 8, "", "Page of the plan", {1, 10'000, 0}},
};

constexpr ColumnShape indicators[] = {
    {"id", "指標ID", key, ListOf::none, 12, "同じ指標の行には同じIDを書く",
     "Lines of one indicator share it"},
    {"section", "位置", choice, ListOf::sections, 30, "", "Where it is"},
    {"name", "指標", text, ListOf::none, 36, "印刷されているとおり", "As printed"},
    {"short_name", "やさしい名前", text, ListOf::none, 30, "", "In plain words"},
    {"part", "内訳", text, ListOf::none, 12, "小学生、中学生など。なければ空",
     "Part; empty if none"},
    {"now", "現状", number, ListOf::none, 10, "半角の数。数でなければ右の列に",
     "A number, or the text in the next column"},
    {"now_text", "現状（文）", text, ListOf::none, 14, "例 未実施", "Where it is no number"},
    {"now_year", "現状の年", text, ListOf::none, 14, "", "Its year"},
    {"target", "目標", number, ListOf::none, 10, "半角の数", "A number"},
    {"target_text", "目標（文）", text, ListOf::none, 14, "例 実施", "Where it is no number"},
    {"target_year", "目標の年", text, ListOf::none, 14, "", "Its year"},
    {"unit", "単位", text, ListOf::none, 8, "", "Unit"},
    {"offices", "担当", choices, ListOf::offices, 20, "", "Offices"},
    {"marks", "しるし", choices, ListOf::indicator_marks, 10, "", "Marks of the plan"},
};

constexpr ColumnShape notes[] = {
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it belongs to"},
    {"row", "計画の行", text, ListOf::none, 10, "", "Row of the plan"},
    {"column", "どの項目", text, ListOf::none, 14, "", "Which column it is about"},
    {"kind", "種類", choice, ListOf::note_kinds, 16, "", "Its kind"},
    {"text", "内容", text, ListOf::none, 60, "職員だけが見ます", "For staff only"},
};

Holds holds_of(model::FieldKind kind) {
    using model::FieldKind;
    switch (kind) {
    case FieldKind::key:
        return key;
    case FieldKind::number:
        return number;
    case FieldKind::integer:
        return integer;
    case FieldKind::date:
        return date;
    case FieldKind::month:
        return month;
    case FieldKind::flag:
        return flag;
    case FieldKind::choice:
        return choice;
    case FieldKind::choices:
        return choices;
    default:
        return text;
    }
}

template <class T> const std::vector<ColumnShape>& columns_of() {
    static const std::vector<ColumnShape> columns = [] {
        std::vector<ColumnShape> all;
        for (const model::FieldFacts& field : model::fields_of<T>())
            if (field.kind != model::FieldKind::table)
                all.push_back({field.id, field.heading, holds_of(field.kind), field.list,
                               field.width, field.hint.ja, field.hint.en, field.range,
                               field.may_be_missing});
        return all;
    }();
    return columns;
}

constexpr std::string_view by_id[] = {"id"}, by_row[] = {"row"},
                           by_phrase[] = {"service", "phrase"},
                           by_case[] = {"service", "label", "condition", "year"},
                           by_service[] = {"service"},
                           by_figure[] = {"service", "row", "year", "label"},
                           by_part[] = {"id", "part"},
                           by_column[] = {"service", "row", "column", "kind"};

constexpr WordLabel audiences[] = {{"family", "家族むけ"}, {"city", "市の取り組み"}};
constexpr WordLabel row_marks[] = {{"new", "新規"}, {"extended", "拡充"}};
constexpr WordLabel indicator_marks[] = {
    {"new", "新規"}, {"extended", "拡充"}, {"enriched", "内容の充実"}, {"kept", "支給率の維持"}};
constexpr WordLabel alias_kinds[] = {{"common", "ふつうの名前"}, {"short", "略した名前"},
                                     {"older", "前の名前"},      {"worry", "困りごと"},
                                     {"stem", "ことばの一部"},   {"english", "英語"}};
constexpr WordLabel result_kinds[] = {
    {"used", "利用した人"}, {"spent", "使った額"}, {"done", "行った数"}};
constexpr WordLabel note_kinds[] = {{"contradiction", "くいちがい"},
                                    {"superseded", "制度が変わった"},
                                    {"doubt", "疑問"},
                                    {"ask", "確かめること"}};

} // namespace

const ColumnShape* TableShape::find(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &ColumnShape::id);
    return found == columns.end() ? nullptr : &*found;
}

std::span<const TableShape> table_shapes() {
    static const TableShape shapes[] = {
        {"services",
         "サービス",
         columns_of<model::Service>(),
         by_id,
         "n",
         {"家族が見るサービス。1行が1つ", "The services, one a row"}},
        {"offices",
         "窓口",
         columns_of<model::Office>(),
         by_id,
         "office",
         {"担当課と電話番号", "Offices and their telephone numbers"}},
        {"aliases",
         "別名",
         columns_of<model::Alias>(),
         by_phrase,
         "",
         {"検索で使う、家族の言いかた", "What families call it, for the search"}},
        {"amounts",
         "金額",
         columns_of<model::Amount>(),
         by_case,
         "",
         {"もらえる・はらうお金", "Sums got or paid"}},
        {"rules",
         "いまの制度",
         columns_of<model::Rule>(),
         by_service,
         "",
         {"計画のあとに変わった制度", "Rules that have changed since the plan"}},
        {"results",
         "実績",
         columns_of<model::YearResult>(),
         by_figure,
         "",
         {"計画にある1年の数字", "Figures of a year"}},
        {"rows",
         "計画の行",
         rows,
         by_row,
         "",
         {"計画の番号つきの行", "Every numbered row of the plan"}},
        {"sections",
         "計画の構成",
         columns_of<model::Section>(),
         by_id,
         "",
         {"計画の柱や方針", "Pillars and policies of the plan"}},
        {"indicators", "指標", indicators, by_part, "", {"計画の指標", "Indicators of the plan"}},
        {"notes",
         "職員メモ",
         notes,
         by_column,
         "",
         {"確かめること、疑問。家族には出ません", "For staff only: doubts and open questions"}},
    };
    return shapes;
}

const TableShape* find_table(std::string_view id_or_sheet) {
    for (const TableShape& shape : table_shapes())
        if (shape.id == id_or_sheet || shape.sheet == id_or_sheet) return &shape;
    return nullptr;
}

std::span<const WordLabel> labels_of(ListOf list) {
    switch (list) {
    case ListOf::audiences:
        return audiences;
    case ListOf::row_marks:
        return row_marks;
    case ListOf::indicator_marks:
        return indicator_marks;
    case ListOf::alias_kinds:
        return alias_kinds;
    case ListOf::result_kinds:
        return result_kinds;
    case ListOf::note_kinds:
        return note_kinds;
    default:
        return {};
    }
}

} // namespace exchange
