// Mistakes that staff make, and the cell that each message names. Each line is a sheet file of its
// own; nothing from any of them is written to the folder.

#include "exchange/edited_city.h"
#include "sheets/csv.h"
#include "support/catch.h"
#include "text/encoding.h"

using namespace exchange;
using support::EditedCity;
using support::said;
using support::SmallCity;

namespace {

std::string all_tables(const SmallCity& city) {
    std::string all;
    for (const TableShape& shape : table_shapes())
        all += city.read("mori/" + std::string(shape.id) + ".csv");
    return all;
}

struct BadCell {
    const char* sheet;
    std::size_t row; ///< below the header, from 0
    const char* heading;
    const char* text;
    const char* code;
    const char* cell;
};

const BadCell bad_cells[] = {
    {"サービス", 0, "状態", "けす", "bad-status", "A2"},
    {"サービス", 0, "サービスID", "mori:7", "changed-id", "C2"},
    {"サービス", 1, "サービスID", "mori:1", "duplicate-row", "C3"},
    {"サービス", 0, "サービスID", "", "missing-id", "C2"},
    {"サービス", 0, "名前", "", "missing-value", "D2"},
    {"サービス", 0, "名前", "森《もり》の補助《ほじょ》", "reading-mismatch", "E2"},
    {"サービス", 0, "よみ", "", "bad-reading", "E2"},
    {"サービス", 0, "よみ", "モリノテアテ", "bad-reading", "E2"},
    {"サービス", 0, "だれむけ", "", "bad-value", "F2"},
    {"サービス", 0, "だれむけ", "こども", "bad-value", "F2"},
    {"サービス", 0, "ひとことで", "", "missing-value", "G2"},
    {"サービス", 0, "ひとことで",
     "とても長い文です。とても長い文です。とても長い文です。とても長い文です。とても長い文です。と"
     "ても長い文です。"
     "とても長い文です。",
     "summary-too-long", "G2"},
    {"サービス", 0, "使える人", "あ\u200Bい", "unprintable-character", "H2"},
    {"サービス", 0, "大きく出す数字", "月 1,000,000,000円まで", "fact-too-long", "O2"},
    {"サービス", 0, "年齢1", "0さい", "bad-value", "Q2"},
    {"サービス", 0, "年齢2", "0〜2さい", "bad-value", "Q2"},
    {"サービス", 0, "年齢ほか", "0〜3さい", "bad-value", "Q2"},
    {"サービス", 1, "年齢1", "", "no-life-stage", "Q3"},
    {"サービス", 0, "用件1", "お金がほしい", "bad-value", "U2"},
    {"サービス", 0, "用件1", "", "no-need", "U2"},
    {"サービス", 0, "状況1", "ひとり", "bad-value", "Y2"},
    {"サービス", 0, "担当1", "なんでも課", "unknown-office", "AB2"},
    {"サービス", 0, "関連1", "森の散歩", "bad-value", "AE2"},
    {"サービス", 0, "関連1", "mori:99", "bad-value", "AE2"},
    {"サービス", 0, "順番", "0", "bad-value", "AH2"},
    {"サービス", 0, "順番", "６", "bad-value", "AH2"},
    {"サービス", 0, "順番", "3.5", "bad-value", "AH2"},
    {"サービス", 0, "確認した日", "きのう", "bad-value", "AI2"},
    {"サービス", 0, "確認した日", "2026-02-30", "bad-value", "AI2"},
    {"サービス", 0, "確認した日", "令和8年4月1日", "bad-value", "AI2"},
    {"サービス", 0, "確認した日", "2026-04", "bad-value", "AI2"},
    {"窓口", 0, "窓口ID", "mori:soumu", "changed-id", "C2"},
    {"窓口", 0, "名前", "", "missing-value", "D2"},
    {"窓口", 0, "よみ", "こどもか2", "bad-reading", "E2"},
    {"窓口", 0, "電話の出どころ", "", "phone-without-source", "G2"},
    {"別名", 0, "サービス", "森のなにか", "bad-value", "C2"},
    {"別名", 0, "サービス", "", "missing-value", "C2"},
    {"別名", 0, "別名・言いかた", "", "missing-value", "D2"},
    {"別名", 0, "よみ", "オカネ", "bad-reading", "E2"},
    {"別名", 0, "種類", "なやみ", "bad-value", "F2"},
    {"金額", 0, "下限", "千円", "bad-value", "E2"},
    {"金額", 0, "上限", "1,00", "bad-value", "F2"},
    {"金額", 0, "上限", "1000円", "bad-value", "F2"},
    {"金額", 0, "上限", "-1", "bad-value", "F2"},
    {"金額", 0, "画面に出す", "たぶん", "bad-value", "L2"},
    {"いまの制度", 0, "いつから", "2024-13", "bad-value", "E2"},
    {"いまの制度", 0, "資料の日づけ", "24-10-01", "bad-value", "G2"},
    {"実績", 0, "数", "約7994", "bad-value", "G2"},
    {"実績", 0, "種類", "その他", "bad-value", "I2"},
    {"実績", 0, "計画の行", "77", "unknown-row", "D2"},
    {"計画の行", 0, "計画の番号", "2", "changed-id", "C2"},
    {"計画の行", 0, "サービス", "なし", "bad-value", "D2"},
    {"計画の行", 0, "位置", "9.9", "bad-value", "E2"},
    {"計画の行", 0, "再掲", "再", "bad-value", "G2"},
    {"計画の行", 0, "しるし", "あたらしい", "bad-value", "H2"},
    {"計画の行", 0, "ページ", "表紙", "bad-value", "L2"},
    {"計画の構成", 1, "上の位置", "くらしの", "bad-value", "D3"},
    {"計画の構成", 1, "名前", "", "missing-value", "F3"},
    {"指標", 0, "現状", "93.3%", "bad-value", "H2"},
    {"指標", 0, "目標", "九十六", "bad-value", "K2"},
    {"指標", 0, "位置", "1.9", "bad-value", "D2"},
};

std::string utf16(const std::string& utf8) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
        unsigned c = size == 1 ? lead : lead & (size == 2 ? 0x1Fu : 0x0Fu);
        for (int i = 1; i < size; ++i)
            c = c << 6 |
                (static_cast<unsigned char>(utf8[at + static_cast<std::size_t>(i)]) & 0x3Fu);
        bytes += static_cast<char>(c & 0xFF);
        bytes += static_cast<char>(c >> 8);
        at += static_cast<std::size_t>(size);
    }
    return bytes;
}

/// Encoded in turn as UTF-8 with and without a byte-order mark, CP932 and UTF-16.
std::string in_an_encoding(const std::string& marked, std::size_t turn) {
    const std::string utf8 = marked.substr(3);
    switch (turn % 4) {
    case 0:
        return marked;
    case 1:
        return utf8;
    case 2:
        return text::encode_cp932(utf8).bytes;
    default:
        return utf16(utf8);
    }
}

/// 年齢 from 年齢1 and 年齢ほか.
std::string whole_heading(std::string heading) {
    constexpr std::string_view rest = "ほか";
    if (heading.ends_with(rest)) heading.erase(heading.size() - rest.size());
    while (!heading.empty() && heading.back() >= '0' && heading.back() <= '9') heading.pop_back();
    return heading;
}

} // namespace

TEST_CASE("mistakes of staff are refused with their cell and advice, and nothing is changed") {
    const SmallCity city;
    const std::string before = all_tables(city);
    int right = 0;
    for (const BadCell& bad : bad_cells) {
        EditedCity edited(city);
        edited.cell(bad.sheet, bad.row, bad.heading) = bad.text;
        edited.keep({bad.sheet});
        const Updated updated = edited.update();
        INFO(bad.sheet << " " << bad.heading << " " << bad.text);
        const std::string wanted = std::string(bad.code) + " " + bad.sheet + "!" + bad.cell;
        const auto words = said(updated);
        INFO((words.empty() ? std::string("nothing is said") : words.front()));
        CHECK(updated.refused());
        CHECK(std::ranges::find(words, wanted) != words.end());
        CHECK(all_tables(city) == before);
        right += std::ranges::find(words, wanted) != words.end();
    }
    CHECK(right >= 60);
}

TEST_CASE("mistakes in CSV files of every encoding are refused in the same way") {
    const SmallCity city;
    const std::string before = all_tables(city);
    std::size_t right = 0;
    for (const BadCell& bad : bad_cells) {
        EditedCity divided(city), edited(city, SheetForm::joined);
        const std::string heading = whole_heading(bad.heading);
        // What is reported at another cell, or cannot be written in CP932, is tested in a workbook
        // above.
        const bool here =
            bad.cell ==
            sheets::cell_name(static_cast<int>(bad.row) + 2,
                              static_cast<int>(divided.column(bad.sheet, bad.heading)) + 1);
        if (!here || std::string_view(bad.text).find("\u200B") != std::string_view::npos) continue;
        edited.cell(bad.sheet, bad.row, heading) = bad.text;
        const std::string name = std::string(find_table(bad.sheet)->id) + " saved.csv";
        city.write(name, in_an_encoding(write_csv(edited.sheet(bad.sheet)), right));
        const auto updated = update_folder(city.city(), city.file(name), {});
        REQUIRE(updated);
        const std::string wanted =
            std::string(bad.code) + " !" +
            sheets::cell_name(static_cast<int>(bad.row) + 2,
                              static_cast<int>(edited.column(bad.sheet, heading)) + 1);
        const auto words = said(updated.value());
        INFO(bad.sheet << " " << heading << " " << bad.text << ": wanted " << wanted << ", said "
                       << (words.empty() ? std::string("nothing") : words.front()));
        CHECK(updated.value().refused());
        CHECK(std::ranges::find(words, wanted) != words.end());
        CHECK(all_tables(city) == before);
        right += std::ranges::find(words, wanted) != words.end();
    }
    CHECK(right >= 48);
}
