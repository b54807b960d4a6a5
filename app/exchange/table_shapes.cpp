#include "exchange/table_shapes.h"

#include <algorithm>

namespace exchange {
namespace {

using enum Holds;

constexpr ColumnShape services[] = {
    {"id", "サービスID", key, ListOf::none, 13,
     "サービスを見わける記号。変えない。新しい行は空のままにすると、自動でつきます",
     "Tells services apart. Never change it; leave it empty in a new row"},
    {"name", "名前", text, ListOf::none, 36,
     "市が使っている名前。漢字のすぐあとに《》で読みを書く（例 児童《じどう》手当《てあて》）",
     "The city's own name, with readings in 《》 behind the kanji"},
    {"reading", "よみ", text, ListOf::none, 28, "名前ぜんぶの読み。ひらがなと「ー」だけ",
     "Reading of the whole name, in hiragana"},
    {"audience", "だれむけ", choice, ListOf::audiences, 14,
     "家族や子どもが申しこめる、参加できるなら「家族むけ」。市だけの仕事なら「市の取り組み」",
     "Families can ask for it or take part, or it is the city's own work"},
    {"summary", "ひとことで", text, ListOf::none, 48, "60字まで。だれのための何か",
     "What it is and for whom, at most 60 characters"},
    {"who", "使える人", text, ListOf::none, 36, "年齢、所得の条件など", "Ages, income limits"},
    {"get", "受けられること", text, ListOf::none, 40, "もらえるもの、してもらえること",
     "What one gets"},
    {"cost", "かかるお金", text, ListOf::none, 24, "書かれていなければ空のまま",
     "What one pays; empty where nobody says"},
    {"apply", "申しこみ方", text, ListOf::none, 30, "どこで、どうやって", "How to ask for it"},
    {"bring", "持ちもの", text, ListOf::none, 24, "", "What to bring"},
    {"when", "いつ", text, ListOf::none, 26, "曜日、時間、期間", "Days, hours, periods"},
    {"where", "どこで", text, ListOf::none, 30, "場所の名前や住所", "Places, addresses"},
    {"fact", "大きく出す数字", text, ListOf::none, 18, "14字まで（例 月 45,500円まで）。なければ空",
     "The one fact shown large, at most 14 characters"},
    {"fact_note", "数字の説明", text, ListOf::none, 22,
     "だれの、いつの数字か（例 子ども1人・令和6年度）", "What the fact holds for, with its year"},
    {"life_stages", "年齢", choices, ListOf::life_stages, 18, "いちばん合うものから",
     "Life stages, the most fitting first"},
    {"needs", "用件", choices, ListOf::needs, 22, "いちばん合うものから",
     "Needs, the most fitting first"},
    {"situations", "状況", choices, ListOf::situations, 22, "あてはまる人だけに出すためのしるし",
     "Situations"},
    {"offices", "担当", choices, ListOf::offices, 20, "窓口。はじめのものが大きく出ます",
     "Offices, the first shown first"},
    {"related", "関連", choices, ListOf::services, 30, "次に見るとよいサービス。4つまで",
     "Services to look at next, at most 4"},
    {"priority", "順番", integer, ListOf::none, 8, "5（ほとんどの家庭が使う）〜1（少ない）",
     "5: nearly all families use it, 1: few"},
    {"checked_on", "確認した日", date, ListOf::none, 13, "担当が内容を確かめた日（例 2026-04-01）",
     "Day on which the office confirmed it"},
    {"plan_text", "計画の文", text, ListOf::none, 48, "計画に印刷されている文。画面には出ません",
     "The plan's own sentences; no screen shows them"},
};

constexpr ColumnShape offices[] = {
    {"id", "窓口ID", key, ListOf::none, 18, "変えない。新しい行は空のまま",
     "Never change it; leave it empty in a new row"},
    {"name", "名前", text, ListOf::none, 36, "読みを《》で", "With readings in 《》"},
    {"reading", "よみ", text, ListOf::none, 28, "ひらがな", "In hiragana"},
    {"phone", "電話", text, ListOf::none, 18, "半角（例 0265-78-4111）", "Half-width digits"},
    {"phone_source", "電話の出どころ", text, ListOf::none, 26,
     "どこで、いつ見たか。これがない番号は出ません", "Where and when it was seen"},
    {"place", "場所", text, ListOf::none, 26, "階、窓口の番号など", "Floor, counter"},
    {"hours", "時間", text, ListOf::none, 22, "", "Opening hours"},
    {"note", "メモ", text, ListOf::none, 30, "", "Note"},
};

constexpr ColumnShape aliases[] = {
    {"service", "サービス", choice, ListOf::services, 34, "どのサービスの別名か",
     "The service it belongs to"},
    {"phrase", "別名・言いかた", text, ListOf::none, 34, "家族が言いそうな、打ちそうなことば",
     "What a parent would say or type"},
    {"reading", "よみ", text, ListOf::none, 34, "ひらがな", "In hiragana"},
    {"kind", "種類", choice, ListOf::alias_kinds, 16, "", "Its kind"},
};

constexpr ColumnShape amounts[] = {
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it belongs to"},
    {"label", "場合", text, ListOf::none, 30, "どの場合の金額か", "The case it is for"},
    {"low", "下限", number, ListOf::none, 12, "半角の数。「〜まで」なら空", "From"},
    {"high", "上限", number, ListOf::none, 12, "半角の数。決まった額なら下限と同じ",
     "To; the same as from where it is one figure"},
    {"unit", "単位", text, ListOf::none, 8, "円", "円"},
    {"per", "ごと", text, ListOf::none, 8, "月、年、回、日", "Per month, year, time, day"},
    {"condition", "条件", text, ListOf::none, 26, "", "Condition"},
    {"year", "年度", text, ListOf::none, 14, "いつの金額か（例 令和6年度）",
     "Fiscal year it holds for"},
    {"source", "出どころ", text, ListOf::none, 22, "計画の行（plan:58）か、資料の名前と日づけ",
     "plan:58, or a named source with its date"},
    {"shown", "画面に出す", flag, ListOf::none, 12, "はい／空（職員だけが見る）",
     "Yes, or empty: for staff only"},
};

constexpr ColumnShape rules[] = {
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it belongs to"},
    {"text", "いまの制度", text, ListOf::none, 48, "計画のあとに変わったこと。家族が読む1〜2文",
     "What has changed since the plan, for families"},
    {"since", "いつから", month, ListOf::none, 12, "例 2024-10", "Since (2024-10)"},
    {"source", "出どころ", text, ListOf::none, 30, "法律や資料の名前", "Its source"},
    {"source_date", "資料の日づけ", month, ListOf::none, 14, "例 2024-10-01", "Date of the source"},
};

constexpr ColumnShape results[] = {
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it belongs to"},
    {"row", "計画の行", text, ListOf::none, 10, "", "Row of the plan"},
    {"year", "年度", text, ListOf::none, 14, "例 令和5年度", "Fiscal year"},
    {"label", "何の数字", text, ListOf::none, 26, "", "What the figure counts"},
    {"value", "数", number, ListOf::none, 12, "半角の数だけ", "A plain number"},
    {"unit", "単位", text, ListOf::none, 8, "", "Unit"},
    {"kind", "種類", choice, ListOf::result_kinds, 14, "", "Its kind"},
    {"text", "家族が読む文", text, ListOf::none, 40, "「利用した人」のときだけ",
     "The sentence for families"},
};

constexpr ColumnShape rows[] = {
    {"row", "計画の番号", key, ListOf::none, 12, "計画に印刷されている番号。変えない",
     "The number that the plan prints"},
    {"service", "サービス", choice, ListOf::services, 34, "", "The service it is"},
    {"section", "位置", choice, ListOf::sections, 30, "計画のどこにあるか", "Where it stands"},
    {"name", "計画での名前", text, ListOf::none, 36, "印刷されているとおり", "As printed"},
    {"repeat", "再掲", flag, ListOf::none, 8, "はい／空", "Yes where it is a repeat"},
    {"marks", "しるし", choices, ListOf::row_marks, 10, "", "Marks of the plan"},
    {"offices", "担当", choices, ListOf::offices, 20, "計画の順に", "Offices, in the plan's order"},
    {"page", "ページ", integer, ListOf::none, 8, "", "Page of the plan"},
};

constexpr ColumnShape sections[] = {
    {"id", "位置ID", key, ListOf::none, 10, "変えない（例 4.3）", "Never change it (4.3)"},
    {"parent", "上の位置", choice, ListOf::sections, 30, "いちばん上なら空", "Empty at the top"},
    {"label", "記号", text, ListOf::none, 8, "印刷されているとおり（例 ①）", "As printed"},
    {"name", "名前", text, ListOf::none, 40, "読みを《》で", "With readings in 《》"},
    {"reading", "よみ", text, ListOf::none, 34, "ひらがな", "In hiragana"},
};

constexpr ColumnShape indicators[] = {
    {"id", "指標ID", key, ListOf::none, 12, "同じ指標の行には同じIDを書く",
     "Lines of one indicator share it"},
    {"section", "位置", choice, ListOf::sections, 30, "", "Where it stands"},
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

constexpr std::string_view by_id[] = {"id"}, by_row[] = {"row"},
                           by_phrase[] = {"service", "phrase"},
                           by_case[] = {"service", "label", "condition", "year"},
                           by_service[] = {"service"},
                           by_figure[] = {"service", "row", "year", "label"},
                           by_part[] = {"id", "part"},
                           by_column[] = {"service", "row", "column", "kind"};

const TableShape shapes[] = {
    {"services",
     "サービス",
     services,
     by_id,
     "n",
     {"家族が見るサービス。1行が1つ", "The services, one a row"}},
    {"offices",
     "窓口",
     offices,
     by_id,
     "office",
     {"担当課と電話番号", "Offices and their telephone numbers"}},
    {"aliases",
     "別名",
     aliases,
     by_phrase,
     "",
     {"検索で使う、家族の言いかた", "What families call it, for the search"}},
    {"amounts", "金額", amounts, by_case, "", {"もらえる・はらうお金", "Sums got or paid"}},
    {"rules",
     "いまの制度",
     rules,
     by_service,
     "",
     {"計画のあとに変わった制度", "Rules that have changed since the plan"}},
    {"results", "実績", results, by_figure, "", {"計画にある1年の数字", "Figures of a year"}},
    {"rows",
     "計画の行",
     rows,
     by_row,
     "",
     {"計画の番号つきの行", "Every numbered row of the plan"}},
    {"sections",
     "計画の構成",
     sections,
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

std::span<const TableShape> table_shapes() { return shapes; }

const TableShape* find_table(std::string_view id_or_sheet) {
    for (const TableShape& shape : shapes)
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
