#include "plan/cell_doubts.h"

#include "base/lists.h"
#include "plan/scan_errors.h"
#include "plan/to_service.h"
#include "plan/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace plan {
namespace {

/// A placeholder for an empty cell is not a word: なし, －.
bool is_empty_cell(const std::string& text) {
    const std::u32string bare = folded_without_blanks(text);
    return bare.empty() || bare == U"-" || bare == U"ー" || bare == U"…";
}

base::Message message_of(const ScanError& error) {
    const std::string seen = "「" + error.seen + "」";
    if (error.code == "scan-office")
        return {seen + "は、この計画の担当にない名前です。「" + error.perhaps +
                    "」の読みとりまちがいかもしれません。計画を見て直してください",
                seen + " names an office that no row has. It may be 「" + error.perhaps +
                    "」, misread. Look at the plan and correct it"};
    if (error.code == "scan-twice")
        return {seen + "は、同じ字や言葉が重なっています。計画を見て、いらなければ消してください",
                "In " + seen + " something occurs twice. Look at the plan and take one out"};
    if (error.code == "scan-bracket")
        return {seen + "のかっこが、開いたまま、または閉じたままです。計画を見て直してください",
                "A bracket at " + seen + " has no partner. Look at the plan and correct it"};
    const std::string ja =
        error.perhaps.empty() ? "" : "（「" + error.perhaps + "」ではありませんか）";
    const std::string en = error.perhaps.empty() ? "" : " (is it 「" + error.perhaps + "」?)";
    return {seen + "に、読みとりまちがいのような字があります" + ja + "。計画を見て直してください",
            seen + " holds a character that looks misread" + en +
                ". Look at the plan and correct it"};
}

class CellDoubts {
  public:
    CellDoubts(const PlanTables& tables, Doubts& doubts) : tables_(tables), doubts_(doubts) {}

    void report() {
        const auto& rows = tables_.rows;
        const bool no_offices =
            std::ranges::all_of(rows, [](const PlanRow& row) { return row.offices.empty(); });
        const bool no_texts =
            std::ranges::all_of(rows, [](const PlanRow& row) { return row.cells.empty(); });
        if (!rows.empty() && no_offices) report_no_column("担当", "offices");
        if (!rows.empty() && no_texts) report_no_column("内容", "sentences");
        if (tables_.office_names.too_many()) report_many_offices();
        for (const PlanRow& row : rows) {
            report_cut(row);
            if (row.name.empty()) report_empty(row.place, row.row, "事業名", "name");
            if (row.offices.empty() && !no_offices)
                report_empty(row.place, row.row, "担当", "office");
            report_texts(row.cells, row.row);
            if (row.cells.empty() && !no_texts)
                report_empty(row.place, row.row, "内容", "sentences");
            report_scan(row.name, row.place, row.row, "事業名");
            report_offices(row.offices, row.place, row.row);
        }
        for (const PlanIndicator& indicator : tables_.indicators) {
            if (indicator.name.empty()) report_empty(indicator.place, indicator.id, "指標", "name");
            if (indicator.now.figures.empty())
                report_empty(indicator.place, indicator.id, "現状", "value");
            if (indicator.target.figures.empty())
                report_empty(indicator.place, indicator.id, "目標", "value");
            if (indicator.offices.empty())
                report_empty(indicator.place, indicator.id, "担当", "office");
            report_scan(indicator.name, indicator.place, indicator.id, "指標");
            report_offices(indicator.offices, indicator.place, indicator.id);
            report_parts(indicator);
        }
    }

  private:
    void report_many_offices() {
        const std::string n = std::to_string(tables_.office_names.counts().size());
        doubts_.push_back(
            {"offices-not-compared",
             tables_.rows.empty() ? Place() : tables_.rows.front().place,
             "",
             "担当",
             {"担当の名前が" + n +
                  "もあるので、つながった名前の区切りと読みまちがいは調べませんでした。担当の列が正"
                  "しく読めているか、計画と見くらべてください",
              "There are " + n +
                  " names of offices, so joined names were not divided and misread ones not looked "
                  "for. Compare the offices with the plan"},
             false});
    }

    void report_cut(const PlanRow& row) {
        std::vector<std::string> left_out;
        plan_text_of(row, left_out);
        if (left_out.empty()) return;
        const std::string columns = excerpt(base::join_filled(left_out, "、"), 60);
        doubts_.push_back({"sentences-cut",
                           row.place,
                           row.row,
                           "",
                           {row.row + "の文は長すぎて、「" + columns +
                                "」の列が下書きに入りませんでした。計画を見て、書きたしてください",
                            "The sentences of " + row.row +
                                " are too long for the draft, which lacks the columns \"" +
                                columns + "\". Add them from the plan"},
                           false});
    }

    void report_no_column(const std::string& ja, const std::string& en) {
        doubts_.push_back({"no-column",
                           tables_.rows.front().place,
                           "",
                           ja,
                           {"この計画の表には「" + ja +
                                "」の列がありません（見つかりません）。すべての行で空にしました",
                            "The plan's tables have no column of " + en +
                                " (or none was found). It was left empty in every row"},
                           false});
    }

    void report_empty(Place place, const std::string& row, const std::string& ja,
                      const std::string& en) {
        doubts_.push_back(
            {"empty-cell",
             place,
             row,
             ja,
             {row + "の「" + ja + "」が空です。計画を見て、書きたしてください",
              "The " + en + " of " + row + " is empty. Look at the plan and fill it in"},
             false});
    }

    void report_texts(const std::vector<Cell>& cells, const std::string& row) {
        for (const Cell& cell : cells) {
            if (is_empty_cell(cell.text) && cell.column.role != Role::other)
                report_empty(cell.place, row, cell.column.heading,
                             "cell 「" + cell.column.heading + "」");
            report_scan(cell.text, cell.place, row, cell.column.heading);
        }
    }

    void report_scan(const std::string& text, Place place, const std::string& row,
                     const std::string& column) {
        for (const ScanError& error : scan_errors(text, tables_.office_names))
            doubts_.push_back({error.code, place, row, column, message_of(error), false});
    }

    void report_offices(const std::vector<std::string>& offices, Place place,
                        const std::string& row) {
        for (const std::string& office : offices) {
            const std::string near = nearest_office(office, tables_.office_names);
            if (!near.empty())
                doubts_.push_back({"office-like-another",
                                   place,
                                   row,
                                   "担当",
                                   {"担当「" + office + "」は「" + near +
                                        "」と1字ちがいです。同じ課なら直してください",
                                    "The office \"" + office + "\" differs from \"" + near +
                                        "\" by one character. Correct it if they are the same"},
                                   false});
            else if (!looks_like_office(office) && reported_.insert(office).second)
                doubts_.push_back({"office-doubtful",
                                   place,
                                   row,
                                   "担当",
                                   {"担当「" + excerpt(office) +
                                        "」は課や室の名前に見えません。計画を見て確かめてください",
                                    "The office \"" + excerpt(office) +
                                        "\" does not look like an office's name. Look at the plan"},
                                   false});
        }
    }

    void report_parts(const PlanIndicator& indicator) {
        if (indicator.now.figures.empty() || indicator.target.figures.empty() ||
            indicator.now.figures.size() == indicator.target.figures.size())
            return;
        doubts_.push_back(
            {"indicator-parts",
             indicator.place,
             indicator.id,
             "",
             {"指標「" + excerpt(indicator.name) +
                  "」の現状と目標で、数の個数がちがいます。計画を見て確かめてください",
              "The indicator \"" + excerpt(indicator.name) +
                  "\" has another number of values now than as its target. Look at the plan"},
             false});
    }

    const PlanTables& tables_;
    Doubts& doubts_;
    std::set<std::string> reported_;
};

using Pairs = std::set<std::u32string>;

/// The pairs of neighbouring characters within words.
Pairs pairs_of(const std::string& text) {
    const std::u32string plain = comparable(text);
    const auto is_letter = [](char32_t c) {
        return text::is_kanji(c) || text::is_katakana_letter(c) || text::is_hiragana_letter(c);
    };
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < plain.size(); ++i) {
        const char32_t a = plain[i], b = plain[i + 1];
        const bool word = (text::is_kanji(a) || text::is_katakana_letter(a)) ||
                          (text::is_kanji(b) || text::is_katakana_letter(b));
        if (word && is_letter(a) && is_letter(b)) pairs.insert(plain.substr(i, 2));
    }
    return pairs;
}

} // namespace

void doubt_cells(const PlanTables& tables, Doubts& doubts) { CellDoubts(tables, doubts).report(); }

void doubt_sections(const Document& document, const PlanTables& tables, Doubts& doubts) {
    constexpr double common = 0.12; ///< share of the rows: a more frequent pair says nothing
    std::map<std::u32string, std::size_t> rows_with;
    std::vector<Pairs> words;
    for (const PlanRow& row : tables.rows) {
        words.push_back(pairs_of(row.name + "\n" + row.text()));
        for (const std::u32string& pair : words.back()) ++rows_with[pair];
    }
    const double most = common * static_cast<double>(tables.rows.size());
    const auto shared = [&](const std::string& name, const Pairs& row) {
        const Pairs pairs = pairs_of(name);
        return std::ranges::count_if(pairs, [&](const std::u32string& pair) {
            return row.contains(pair) && static_cast<double>(rows_with[pair]) <= most;
        });
    };
    /// true: named in a cell; false: by a line
    std::map<std::string, std::pair<const PlanSection*, bool>> sections;
    for (const PlanSection& section : tables.sections.sections)
        sections.emplace(section.id, std::pair(&section, false));
    for (std::size_t i = 0; i < document.headings.size(); ++i)
        if (const auto found = sections.find(tables.sections.of_heading[i]);
            found != sections.end())
            found->second.second = document.headings[i].in_table;
    const PlanSection* before = nullptr;
    for (std::size_t i = 0; i < tables.rows.size(); ++i) {
        const PlanRow& row = tables.rows[i];
        const auto found = sections.find(row.section);
        if (found == sections.end()) continue;
        const auto& [own, in_table] = found->second;
        const PlanSection* last = std::exchange(before, own);
        if (!row.begins_section || !in_table || !last || last->parent != own->parent) continue;
        // A repeat belongs to another section originally.
        if (row.is_repeat() && row.first_on_page) continue;
        const auto here = shared(own->name, words[i]), there = shared(last->name, words[i]);
        if (there <= here && (here > 0 || row.first_on_page)) continue;
        doubts.push_back(
            {"section-doubtful",
             row.place,
             row.row,
             "",
             {"見出し「" + own->label + " " + excerpt(own->name) + "」が「" + excerpt(row.name) +
                  "」の行にありますが、この行は前の「" + last->label + " " + excerpt(last->name) +
                  "」に続くものかもしれません。計画を見て、section を直してください",
              "The heading \"" + own->label + " " + excerpt(own->name) + "\" is on the row \"" +
                  excerpt(row.name) + "\", which may still belong to \"" + last->label + " " +
                  excerpt(last->name) + "\". Look at the plan and correct its section"},
             false});
    }
}

} // namespace plan
