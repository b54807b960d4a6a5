#include "plan/rows.h"

#include "plan/words.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

/// A row's number; 0 if it has none or one with several parts.
int value_of(const std::string& printed) {
    const std::u32string points = text::code_points(printed);
    return number_of(points).value_or(0);
}

class RowNumbers {
  public:
    RowNumbers(std::vector<PlanRow>& rows, Doubts& doubts) : rows_(rows), doubts_(doubts) {}

    void give() {
        if (rows_.empty()) return;
        by_section_ = restarts();
        const std::size_t without = static_cast<std::size_t>(
            std::ranges::count_if(rows_, [](const PlanRow& row) { return row.printed.empty(); }));
        none_printed_ = without == rows_.size();
        if (none_printed_)
            doubts_.push_back({"no-numbers",
                               rows_.front().place,
                               "",
                               "",
                               {"この計画の行には番号がありません。上から順に番号をつけました",
                                "The plan's rows have no numbers. They were numbered from the top"},
                               false});
        for (PlanRow& row : rows_) give(row);
        report_missing();
    }

  private:
    /// Whether every section numbers its rows from 1.
    bool restarts() const {
        std::size_t sections = 0, again = 0;
        int last = 0;
        std::string section;
        bool any = false;
        for (const PlanRow& row : rows_) {
            const int value = value_of(row.printed);
            if (row.section != section || sections == 0) {
                again += sections > 0 && value > 0 && value <= last;
                ++sections;
                section = row.section;
            }
            if (value > 0) last = value;
            any |= value > 0;
        }
        const bool several_parts = std::ranges::any_of(
            rows_, [](const PlanRow& row) { return row.printed.find('-') != std::string::npos; });
        if (!any) return !several_parts && sections > 1;
        return sections > 1 && again > 0 && again * 2 >= sections - 1;
    }

    std::string in_plan(const PlanRow& row, const std::string& number) const {
        if (!by_section_ || row.section.empty()) return number;
        std::string path = row.section;
        std::ranges::replace(path, '.', '-');
        return path + "-" + number;
    }

    void give(PlanRow& row) {
        int& last = last_[by_section_ ? row.section : ""];
        std::string number = row.printed;
        if (number.empty()) {
            int next = last + 1;
            while (printed_elsewhere(row, next)) ++next;
            number = std::to_string(next);
            if (!none_printed_) report_unnumbered(row, in_plan(row, number));
        }
        row.row = in_plan(row, number);
        if (const int value = value_of(number)) {
            if (!by_section_ && value < last && !row.printed.empty() && !used_.contains(row.row))
                report_order(row, last);
            last = value;
        }
        if (!used_.emplace(row.row, &row).second) {
            const PlanRow& first = *used_.at(row.row);
            int& copy = copies_.emplace(row.row, 2).first->second;
            while (used_.contains(row.row + "-" + std::to_string(copy))) ++copy;
            const std::string name = row.row + "-" + std::to_string(copy);
            report_double(row, first, name);
            row.row = name;
            used_.emplace(row.row, &row);
        }
    }

    bool printed_elsewhere(const PlanRow& row, int number) const {
        if (none_printed_) return false;
        const std::string wanted = std::to_string(number);
        // Only nearby rows are compared: all numbers of a plan may be lost.
        const auto at = static_cast<std::size_t>(&row - rows_.data());
        const std::size_t end = std::min(rows_.size(), at + 50);
        for (std::size_t i = at; i < end; ++i)
            if (rows_[i].printed == wanted && (!by_section_ || rows_[i].section == row.section))
                return true;
        return used_.contains(in_plan(row, wanted));
    }

    void report_missing() {
        if (none_printed_) return;
        std::map<std::string, std::vector<const PlanRow*>> sequences;
        for (const PlanRow& row : rows_)
            if (value_of(row.printed) > 0)
                sequences[by_section_ ? row.section : ""].push_back(&row);
        for (auto& [section, rows] : sequences) {
            std::ranges::stable_sort(rows, {},
                                     [](const PlanRow* r) { return value_of(r->printed); });
            int last = 0;
            for (const PlanRow* row : rows) {
                const int value = value_of(row->printed);
                if (value > last + 1) report_gap(*row, last + 1, value - 1);
                last = value;
            }
        }
    }

    void report_gap(const PlanRow& row, int from, int to) {
        // A row without a number was given one of these.
        while (from <= to && used_.contains(in_plan(row, std::to_string(from)))) ++from;
        if (from > to) return;
        const std::string range =
            from == to ? std::to_string(from) : std::to_string(from) + "〜" + std::to_string(to);
        doubts_.push_back({"number-missing",
                           row.place,
                           row.row,
                           "",
                           {"番号" + range + "の行がありません（「" + excerpt(row.name) +
                                "」の前）。計画にないのか、読み落としたのか見てください",
                            "There is no row " + range + " (before \"" + excerpt(row.name) +
                                "\"). Look whether the plan has none or whether it was not read"},
                           false});
    }

    void report_unnumbered(const PlanRow& row, const std::string& given) {
        doubts_.push_back(
            {"row-without-number",
             row.place,
             given,
             "",
             {"「" + excerpt(row.name) + "」の行に番号がありません。" + given +
                  "としました。計画を見て確かめてください",
              "The row \"" + excerpt(row.name) + "\" has no number. It was taken in as " + given +
                  ". Look at the plan"},
             false});
    }

    void report_order(const PlanRow& row, int last) {
        doubts_.push_back(
            {"number-order",
             row.place,
             row.row,
             "",
             {"番号" + row.printed + "が" + std::to_string(last) +
                  "のあとにあります。番号の読みまちがいか、表の順が違うか見てください",
              "Number " + row.printed + " comes after " + std::to_string(last) +
                  ". Look whether it was misread or the tables are in another order"},
             false});
    }

    void report_double(const PlanRow& row, const PlanRow& first, const std::string& name) {
        doubts_.push_back(
            {"number-twice",
             row.place,
             name,
             "",
             {"番号" + row.printed + "が" + std::to_string(first.place.line) + "行目の「" +
                  excerpt(first.name) + "」にもあります。この行は" + name +
                  "としました。計画を見て番号を直してください",
              "Number " + row.printed + " is in line " + std::to_string(first.place.line) +
                  " too (\"" + excerpt(first.name) + "\"). This row was taken in as " + name +
                  ". Correct the number"},
             true});
    }

    std::vector<PlanRow>& rows_;
    Doubts& doubts_;
    bool by_section_ = false, none_printed_ = false;
    std::map<std::string, int> last_;
    std::map<std::string, int> copies_; ///< the next suffix for a number that occurs twice
    std::map<std::string, const PlanRow*> used_;
};

} // namespace

void number_rows(std::vector<PlanRow>& rows, Doubts& doubts) { RowNumbers(rows, doubts).give(); }

} // namespace plan
