#include "plan/understanding.h"

#include "base/rule_table.h"
#include "plan/words.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::size_t most_findings = 200;

base::Message name_of(LineKind kind) {
    switch (kind) {
    case LineKind::blank:
        return {"空の行", "blank"};
    case LineKind::running:
        return {"ページの見出し（読みとばします）", "a page's header, left out"};
    case LineKind::heading:
        return {"見出し", "a heading"};
    case LineKind::header:
        return {"表の見出し", "a table's header"};
    case LineKind::row:
        return {"表の行", "a row of a table"};
    case LineKind::torn:
        return {"前の行の続き", "the rest of the row before"};
    case LineKind::prose:
        return {"文（表ではありません）", "text outside of tables"};
    case LineKind::unread:
        return {"表のようですが、わかりません", "looks like a table, not understood"};
    }
    return {};
}

/// Columns separated by blanks only, as `pdftotext -layout` prints them.
bool has_columns_of_blanks(const std::string& text) {
    const std::u32string line = folded(text);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == U' ' && i + 1 < line.size() && line[i + 1] == U' ') {
            if (!cells.back().empty()) cells.emplace_back();
            continue;
        }
        if (line[i] != U' ' || !cells.back().empty())
            cells.back() += text::utf8_of(line.substr(i, 1));
    }
    return header_of(cells).kind == HeaderKind::measures;
}

bool has_columns_of_commas(const std::string& text) {
    std::vector<std::string> cells(1);
    for (const char32_t c : folded(text)) {
        if (c == U',')
            cells.emplace_back();
        else
            cells.back() += text::utf8_of(std::u32string_view(&c, 1));
    }
    return cells.size() > 2 && header_of(cells).kind == HeaderKind::measures;
}

base::Message advice_for(const Line& line) {
    const std::string seen = "「" + excerpt(line.text, 24) + "」";
    if (line.kind == LineKind::prose && has_columns_of_blanks(line.text))
        return {
            seen +
                ": "
                "表の見出しのようですが、列が空白で分けてあります。タブで分けた文字にして（PDFから"
                "表として取り出して）ください",
            seen + ": like a table's header, but blanks divide its columns. Take the tables "
                   "out of the PDF with tabs between the columns"};
    if (line.kind == LineKind::prose && has_columns_of_commas(line.text))
        return {
            seen + ": 表の見出しのようですが、列がコンマで分けてあります。表計算ソフトのファイルは "
                   "update で読みます",
            seen + ": like a table's header, but commas divide its columns. Spreadsheets are "
                   "read by update"};
    if (line.kind == LineKind::unread)
        return {
            seen +
                ": 表のようですが、見出しの行がわかりません。見出しは「事業名・内容・担当」のような"
                "言葉で書いてください",
            seen + ": like a table, but there is no header that is understood. Head the columns "
                   "with words like 事業名, 内容, 担当"};
    const base::Message kind = name_of(line.kind);
    return {seen + ": " + kind.ja, seen + ": " + kind.en};
}

} // namespace

bool is_understood(const Document& document) {
    const bool has_rows = std::ranges::any_of(
        document.records, [](const Record& record) { return !record.indicator; });
    return has_rows && document.count(LineKind::row) + document.count(LineKind::torn) >
                           document.count(LineKind::unread);
}

base::Findings understanding_of(const Document& document) {
    base::Findings findings;
    const auto& lines = document.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.kind == LineKind::blank) continue;
        if (findings.size() == most_findings) {
            base::report(findings, "understood", {"", line.place.page, line.place.line, ""},
                         {"ここから先の行は省きました", "The lines from here on are left out"});
            break;
        }
        // Runs of lines of the same kind are reported once, but lines to be checked one by one.
        std::size_t end = i + 1;
        base::Message message = advice_for(line);
        const bool alone = line.kind == LineKind::unread || line.kind == LineKind::heading ||
                           line.kind == LineKind::header ||
                           (line.kind == LineKind::prose &&
                            (has_columns_of_blanks(line.text) || has_columns_of_commas(line.text)));
        while (!alone && end < lines.size() &&
               (lines[end].kind == line.kind || lines[end].kind == LineKind::blank) &&
               !has_columns_of_blanks(lines[end].text) && !has_columns_of_commas(lines[end].text))
            ++end;
        while (end > i + 1 && lines[end - 1].kind == LineKind::blank) --end;
        if (end > i + 1) {
            const std::string last = std::to_string(lines[end - 1].place.line);
            message.ja += "（" + last + "行目まで）";
            message.en += " (up to line " + last + ")";
        }
        const bool bad = line.kind == LineKind::unread || line.kind == LineKind::prose;
        base::report(findings, bad ? "not-understood" : "understood",
                     {"", line.place.page, line.place.line, ""}, std::move(message));
        i = end - 1;
    }
    if (findings.empty())
        base::report(findings, "empty-plan", {},
                     {"からのファイルです。計画の文字のファイルを指定してください",
                      "The file is empty. Name the file with the plan's text"});
    return findings;
}

base::Findings unread_lines(const Document& document) {
    base::Findings findings;
    for (const Line& line : document.lines) {
        if (line.kind != LineKind::unread) continue;
        if (findings.size() == most_findings) {
            const std::string n =
                std::to_string(document.count(LineKind::unread) - findings.size());
            base::report(findings, "unread-line", {"", line.place.page, line.place.line, ""},
                         {"ここから先にも、表のようですが、わからない行が" + n + "行あります",
                          "From here on there are " + n +
                              " more lines that look like a table and "
                              "were not understood"});
            break;
        }
        base::report(findings, "unread-line", {"", line.place.page, line.place.line, ""},
                     advice_for(line));
    }
    return findings;
}

} // namespace plan
