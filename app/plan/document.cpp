#include "plan/document.h"

#include "base/rule_table.h"
#include "plan/lines.h"
#include "plan/outline.h"
#include "plan/table_reader.h"
#include "plan/words.h"

#include <algorithm>
#include <optional>

namespace plan {
namespace {

/// A label that is a bare number before a blank may be part of a sentence.
bool is_weak(const Label& label) { return label.style.ends_with(' '); }

class Reader {
  public:
    Reader(std::string_view utf8, const DocumentLimits& limits)
        : limits_(limits), lines_(source_lines(utf8, limits, document_.running, lines_left_out_)) {}

    Document read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const LineKind kind = take(i);
            blank_before_ = kind == LineKind::blank || kind == LineKind::running;

            document_.lines.push_back({lines_[i].place, kind, lines_[i].text});
        }
        tables_.close();
        report_left_out();
        return std::move(document_);
    }

  private:
    LineKind take(std::size_t i) {
        const SourceLine& line = lines_[i];
        if (line.kind == LineKind::blank) return line.kind;
        if (line.kind == LineKind::running) {
            tables_.page_break();
            return line.kind;
        }
        return line.cells.size() > 1 ? take_cells(i) : take_text(line);
    }

    LineKind take_cells(std::size_t i) {
        const SourceLine& line = lines_[i];
        waiting_.reset();
        if (tables_.take_header(line, std::span(lines_).subspan(i + 1))) return LineKind::header;
        return tables_.is_open() ? tables_.take_row(line) : LineKind::unread;
    }

    LineKind take_text(const SourceLine& line) {
        if (document_.legend.read(line.text)) return LineKind::prose;
        const auto label = parse_label(line.text);
        const bool heading = label && is_heading(*label);
        if (!heading && waiting_ && text::code_points(line.text).size() <= 60) {
            // 第4章 is on one line, its name on the next.
            Label named = std::move(*waiting_);
            waiting_.reset();
            named.name = tidy_name(line.text);
            outline_.enter(named, line.place, false);
            return LineKind::heading;
        }
        waiting_.reset();
        if (!heading)
            return tables_.take_tail(line, blank_before_) ? LineKind::torn : LineKind::prose;
        tables_.close();
        if (label->name.empty())
            waiting_ = label;
        else
            outline_.enter(*label, line.place, false);
        return LineKind::heading;
    }

    bool is_heading(const Label& label) const {
        if (!could_be_heading(label)) return false;
        // A bare number is that of a page or of a cell; a bare 第4章 is followed by its name.
        if (label.name.empty() && label.word.empty()) return false;
        if (tables_.is_incomplete() && !blank_before_) return false;
        if (blank_before_) return true;
        return !is_weak(label) && tables_.is_finished();
    }

    void report_left_out() {
        if (lines_left_out_ > 0) {
            const std::string n = std::to_string(lines_left_out_);
            base::report(
                document_.findings, "too-many-lines", at(lines_.back().place),
                {"計画が長すぎて、この行より後の" + n +
                     "行を読めません。いくつかのファイルに分けて、それぞれ読みこんでください",
                 "The plan is too long: " + n +
                     " lines after this one cannot be read. Divide it into several files "
                     "and import each"});
        }
        if (tables_.left_out() > 0) {
            const std::string n = std::to_string(tables_.left_out()),
                              most = std::to_string(limits_.records);
            base::report(
                document_.findings, "too-many-records", at(tables_.first_left_out()),
                {"表の行が多すぎます（上限 " + most + "行）。この行から先の" + n +
                     "行を読めません。いくつかのファイルに分けて、それぞれ読みこんでください",
                 "The tables have too many rows (limit " + most + "): " + n +
                     " rows from this one on cannot be read. Divide the plan into "
                     "several files and import each"});
        }
    }

    static base::SourceRef at(Place place) { return {"", place.page, place.line, ""}; }

    const DocumentLimits& limits_;
    Document document_;
    std::size_t lines_left_out_ = 0;
    std::vector<SourceLine> lines_;
    Outline outline_{document_.headings};
    TableReader tables_{document_, outline_, limits_};
    std::optional<Label> waiting_; ///< a label whose name is on the next line
    bool blank_before_ = true;
};

} // namespace

const Cell* Record::find(Role role) const {
    const auto found =
        std::ranges::find_if(cells, [&](const Cell& cell) { return cell.column.role == role; });
    return found == cells.end() ? nullptr : &*found;
}

std::string Record::text(Role role) const {
    const Cell* cell = find(role);
    return cell ? cell->text : std::string();
}

std::size_t Document::count(LineKind kind) const {
    return static_cast<std::size_t>(std::ranges::count(lines, kind, &Line::kind));
}

Document read_document(std::string_view utf8, const DocumentLimits& limits) {
    return Reader(utf8, limits).read();
}

} // namespace plan
