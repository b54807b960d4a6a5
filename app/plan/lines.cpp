#include "plan/lines.h"

#include "base/lists.h"
#include "plan/words.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

constexpr int least_repeats = 3;
constexpr std::size_t shortest_running = 4;

/// The cells of `| a | b |`; empty if it is not a line of a Markdown table.
std::vector<std::string> bar_cells(const std::string& text) {
    const std::string line = trimmed(text);
    if (line.size() < 3 || line.front() != '|' || line.find('|', 1) == std::string::npos) return {};
    std::vector<std::string> cells(1);
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|')
            cells.back() += line[++i];
        else if (line[i] == '|')
            cells.emplace_back();
        else
            cells.back() += line[i];
    }
    if (trimmed(cells.back()).empty()) cells.pop_back();
    return cells;
}

/// The line below a Markdown table's header: |---|:--:|
bool is_rule(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) {
        const std::string bare = trimmed(cell);
        return bare.find_first_not_of("-:") == std::string::npos &&
               bare.find('-') != std::string::npos;
    });
}

std::vector<std::string> tab_cells(const std::string& text) {
    const auto cells = base::split(text, '\t');
    return {cells.begin(), cells.end()};
}

SourceLine line_of(std::string text, Place place) {
    SourceLine line{place, LineKind::prose, std::move(text), {}};
    line.cells = bar_cells(line.text);
    if (!line.cells.empty() && is_rule(line.cells)) {
        line.kind = LineKind::blank;
        return line;
    }
    if (line.cells.empty()) line.cells = tab_cells(line.text);
    if (std::ranges::all_of(line.cells, [](const std::string& c) { return trimmed(c).empty(); }))
        line.kind = LineKind::blank;
    // A tab before or after a heading does not make a table row.
    if (line.kind == LineKind::prose && line.cells.size() == 2 && line.text.front() == '\t' &&
        parse_label(line.cells[1]))
        line.cells = {line.cells[1]};
    return line;
}

bool is_page_mark(char32_t c) {
    return text::is_ascii_digit(c) || c == U'-' || c == U' ' || c == U'/';
}

/// The form in which headers and footers are compared: without the page number at either end.
std::u32string running_key(const std::string& text) {
    std::u32string key = folded_without_blanks(text);
    while (!key.empty() && is_page_mark(key.back())) key.pop_back();
    const auto begin = std::ranges::find_if_not(key, is_page_mark);
    key.erase(key.begin(), begin);
    return key;
}

bool is_page_number(const std::string& text) {
    std::u32string bare = folded_without_blanks(text);
    for (const std::u32string_view prefix : {U"P.", U"p.", U"P", U"p"})
        if (bare.starts_with(prefix)) {
            bare.erase(0, prefix.size());
            break;
        }
    for (const std::u32string_view suffix : {U"ページ", U"頁"})
        if (bare.ends_with(suffix)) bare.resize(bare.size() - suffix.size());
    return !bare.empty() && bare.size() <= 9 && std::ranges::any_of(bare, text::is_ascii_digit) &&
           std::ranges::all_of(bare, is_page_mark);
}

bool could_run(const SourceLine& line) {
    if (line.kind != LineKind::prose || line.cells.size() != 1) return false;
    const auto label = parse_label(line.text);
    return (!label || label->ordinal == 0) && !Legend().read(line.text) &&
           !trimmed(line.text).ends_with("。");
}

/// If there are no page breaks, the lines that are on every page divide the pages.
void number_pages(std::vector<SourceLine>& lines, const std::map<std::u32string, int>& counts) {
    const auto most = std::ranges::max_element(
        counts, [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end() || most->second < least_repeats) return;
    std::u32string first;
    // If several are equally frequent, the first begins the page.
    for (const SourceLine& line : lines) {
        if (line.kind != LineKind::running) continue;
        first = running_key(line.text);
        const auto found = counts.find(first);
        if (found != counts.end() && found->second == most->second) break;
    }
    int page = 0;
    const auto begins_page = [&](const SourceLine& line) {
        return line.kind == LineKind::running && running_key(line.text) == first;
    };
    for (SourceLine& line : lines) {
        page += begins_page(line);
        line.place.page = std::max(1, page);
    }
}

} // namespace

std::vector<SourceLine> source_lines(std::string_view utf8, const DocumentLimits& limits,
                                     std::vector<std::string>& running, std::size_t& left_out) {
    left_out = 0;
    std::vector<SourceLine> lines;
    bool has_pages = false;
    Place place{1, 1};
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t end = std::min(utf8.find_first_of("\n\r\f", at), utf8.size());
        if (lines.size() < limits.lines && place.page <= limits.pages)
            lines.push_back(line_of(std::string(utf8.substr(at, end - at)), place));
        else
            ++left_out;
        if (end < utf8.size() && utf8[end] == '\f') {
            has_pages = true;
            ++place.page;
        } else {
            ++place.line;
        }
        at = end + (utf8.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    std::map<std::u32string, int> counts;
    for (const SourceLine& line : lines)
        if (could_run(line)) ++counts[running_key(line.text)];
    std::erase_if(counts, [](const auto& each) {
        return each.second < least_repeats || each.first.size() < shortest_running;
    });
    std::map<std::u32string, bool> listed;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SourceLine& line = lines[i];
        if (could_run(line) && counts.contains(running_key(line.text))) {
            line.kind = LineKind::running;
            if (!std::exchange(listed[running_key(line.text)], true))
                running.push_back(tidy_name(line.text).empty() ? line.text : trimmed(line.text));
        }
        const bool alone = (i == 0 || lines[i - 1].kind != LineKind::prose) &&
                           (i + 1 == lines.size() || lines[i + 1].kind != LineKind::prose);
        if (line.kind == LineKind::prose && line.cells.size() == 1 && alone &&
            is_page_number(line.text))
            line.kind = LineKind::running;
    }
    if (!has_pages) {
        for (SourceLine& line : lines) line.place.page = 0;
        number_pages(lines, counts);
    }
    return lines;
}

} // namespace plan
