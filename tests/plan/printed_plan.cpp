#include "plan/printed_plan.h"

#include "plan/words.h"
#include "text/ruby.h"

#include <algorithm>
#include <map>
#include <set>

namespace plan_test {
namespace {

using draft::CityDraft;
using draft::DraftRow;
using Cells = std::vector<std::string>;

constexpr const char* circled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};

std::string half(const std::string& text, bool first) {
    const std::u32string points = text::code_points(text);
    const std::size_t middle = points.size() / 2;
    return text::utf8_of(first ? points.substr(0, middle) : points.substr(middle));
}

class Printer {
  public:
    Printer(const CityDraft& city, const Layout& layout) : city_(city), layout_(layout) {
        for (const auto& line : city.offices) offices_[line.value.id] = line.value.name.base;
        for (const auto& line : city.sections) sections_[line.value.id] = &line.value;
        for (const auto& line : city.services) services_[line.service.id] = &line.service;
    }

    std::string print() {
        page_header();
        line("第4章 計画の推進");
        gap();
        std::string section;
        int rows = 0;
        for (const DraftRow& row : draft::ordered_rows(city_)) {
            if (row.section != section) {
                section = row.section;
                headings(section);
                header();
            } else if (++rows % layout_.rows_a_page == 0) {
                page_header();
                header();
            }
            row_lines(row);
        }
        return out_;
    }

  private:
    void line(const std::string& text) { out_ += text + layout_.line_end; }
    void gap() {
        if (layout_.blank_lines) out_ += layout_.line_end;
    }

    void page_header() {
        gap();
        line(city_.city.name.base + "こどものための計画 令和6年度");
        gap();
    }

    void headings(const std::string& id) {
        const model::Section& section = *sections_.at(id);
        if (!section.parent.empty() && printed_.insert(section.parent).second) {
            const model::Section& parent = *sections_.at(section.parent);
            gap();
            line(layout_.top(std::stoi(parent.id)) + parent.name.base);
            gap();
        }
        const int ordinal = std::stoi(id.substr(id.find('.') + 1));
        const std::string label =
            layout_.second ? layout_.second(ordinal) : std::string(circled[ordinal - 1]) + " ";
        label_ = label + section.name.base;
        if (layout_.section_in_cell) return;
        gap();
        line(label_);
        gap();
        line("この分野では、市がつぎのことをします。");
        gap();
    }

    void cells(const Cells& cells) {
        std::string text = layout_.markdown ? "| " : "";
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : layout_.markdown ? " | " : "\t") + cells[i];
        line(layout_.markdown ? text + " |" : text);
    }

    void header() {
        Cells header;
        if (layout_.section_in_cell) header.emplace_back();
        for (const std::string& column : layout_.columns)
            header.push_back(column == "number"   ? layout_.number_heading
                             : column == "name"   ? layout_.name_heading
                             : column == "text"   ? layout_.text_heading
                             : column == "office" ? layout_.office_heading
                                                  : column);
        cells(header);
        if (layout_.markdown) cells(Cells(header.size(), "---"));
    }

    std::string cell(const DraftRow& row, const std::string& column) const {
        const model::Service& service = *services_.at(row.service);
        if (column == "number") {
            const std::string own = row.row.substr(row.row.rfind('-') + 1);
            const std::string mark = marked(row, "new") ? layout_.is_new : "";
            return (layout_.number ? layout_.number(own) : own) + mark;
        }
        if (column == "name")
            return without_marks(row.name) + (row.repeat ? layout_.repeat : "") +
                   (marked(row, "extended") ? layout_.extended : "");
        if (column == "text")
            return service.summary.base + " 「" + service.name.base + "」のことです。";
        if (column != "office") return {};
        std::string names;
        for (const std::string& id : row.offices)
            names += (names.empty() ? "" : layout_.between_offices) + offices_.at(id);
        return names;
    }

    static bool marked(const DraftRow& row, const std::string& mark) {
        return std::ranges::find(row.marks, mark) != row.marks.end();
    }

    static std::string without_marks(std::string name) {
        for (const std::string mark : {"（再掲）", "(再掲)", "【拡充】", "【新規】"})
            if (const std::size_t at = name.find(mark); at != std::string::npos)
                name.erase(at, mark.size());
        return name;
    }

    void row_lines(const DraftRow& row) {
        Cells all;
        if (layout_.section_in_cell) all.push_back(std::exchange(label_, ""));
        for (const std::string& column : layout_.columns) {
            const std::string text = cell(row, column);
            all.push_back(layout_.words && column != "number" ? layout_.words(text) : text);
        }
        const bool torn = layout_.tear != Layout::Tear::none && ++count_ % 5 == 0;
        if (!torn) return cells(all);
        const std::size_t begin = layout_.section_in_cell ? 1 : 0;
        Cells first = all, rest(all.size());
        std::size_t text_at = 0;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            const std::string& column = layout_.columns[i];
            if (column == "text") text_at = begin + i;
            const bool split =
                column == "text" || (layout_.tear == Layout::Tear::cells && column != "number");
            if (!split) continue;
            first[begin + i] = half(all[begin + i], true);
            rest[begin + i] = half(all[begin + i], false);
        }
        if (layout_.tear == Layout::Tear::line) {
            // A line end in the middle of the sentence.
            const auto at = static_cast<std::ptrdiff_t>(text_at);
            Cells behind = {rest[text_at]};
            behind.insert(behind.end(), all.begin() + at + 1, all.end());
            first.resize(text_at + 1);
            cells(first);
            return cells(behind);
        }
        cells(first);
        page_header();
        if (layout_.tear == Layout::Tear::cells) header();
        cells(rest);
    }

    const CityDraft& city_;
    const Layout& layout_;
    std::map<std::string, std::string> offices_;
    std::map<std::string, const model::Section*> sections_;
    std::map<std::string, const model::Service*> services_;
    std::set<std::string> printed_;
    std::string label_, out_;
    int count_ = 0;
};

} // namespace

std::string printed(const CityDraft& city, const Layout& layout) {
    return Printer(city, layout).print();
}

} // namespace plan_test
