#include "plan/repeats.h"

#include "base/lists.h"
#include "plan/words.h"
#include "text/normalise.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace plan {
namespace {

constexpr double similar_enough = 0.8; ///< similarity of two names
constexpr std::size_t most_candidates = 20;

std::string key_of(const std::string& name) { return text::search_key(name).key; }

/// A name without brackets and counting marks: 制度 (1) 事業 equals 制度（事業）.
std::string loose_key_of(const std::string& name) {
    const std::u32string text = folded_without_blanks(name);
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool counted = i + 2 < text.size() && text[i] == U'(' &&
                             text::is_ascii_digit(text[i + 1]) && text[i + 2] == U')';
        if (counted)
            i += 2;
        else if (!(text[i] >= 0x2460 && text[i] <= 0x2473))
            out += text[i];
    }
    return key_of(text::utf8_of(without_punctuation(out)));
}

std::u32string without_digits(std::u32string text) {
    std::erase_if(text, [](char32_t c) { return text::is_ascii_digit(c) || c == U','; });
    return text;
}

std::string with_row(const PlanRow& row) { return row.row + "「" + excerpt(row.name) + "」"; }

class Joiner {
  public:
    Joiner(const std::vector<PlanRow>& rows, Doubts& doubts, std::size_t most_comparisons)
        : rows_(rows), doubts_(doubts), most_comparisons_(most_comparisons) {}

    std::vector<std::size_t> join() {
        of_.resize(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            of_[i] = i;
            if (rows_[i].is_repeat()) continue;
            by_key_[key_of(rows_[i].name)].push_back(i);
            by_loose_[loose_key_of(rows_[i].name)].push_back(i);
            originals_.push_back(i);
        }
        report_same_names();
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].is_repeat()) join(i);
        report_not_compared();
        return of_;
    }

  private:
    void join(std::size_t i) {
        const PlanRow& row = rows_[i];
        if (const auto found = by_key_.find(key_of(row.name)); found != by_key_.end())
            return join_to(i, nearest(i, found->second));
        if (const auto found = by_loose_.find(loose_key_of(row.name)); found != by_loose_.end()) {
            const std::size_t original = nearest(i, found->second);
            report_name(i, original);
            return join_to(i, original);
        }
        if (const auto similar = most_similar(i)) {
            report_name(i, *similar);
            return join_to(i, *similar);
        }
        // If the original is missing, the first repeat takes its place.
        const auto [first, fresh] = orphans_.emplace(loose_key_of(row.name), i);
        if (fresh)
            doubts_.push_back(
                {"repeat-without-original",
                 row.place,
                 row.row,
                 "",
                 {"「" + excerpt(row.name) +
                      "」は再掲ですが、もとの行がありません。この行をもとの行として入れました。計画"
                      "を"
                      "見て、もとの行が抜けていないか確かめてください",
                  "\"" + excerpt(row.name) +
                      "\" is a repeat, but its original is nowhere. This row was taken for the "
                      "original. Look whether the plan has lost a row"},
                 true});
        else
            join_to(i, first->second);
    }

    void join_to(std::size_t i, std::size_t original) {
        of_[i] = original;
        compare(rows_[i], rows_[original]);
    }

    /// Of several rows with the same name, the one with the most similar sentences.
    std::size_t nearest(std::size_t i, const std::vector<std::size_t>& candidates) {
        if (candidates.size() == 1) return candidates.front();
        const std::u32string text = comparable(rows_[i].text());
        std::size_t best = candidates.front();
        double most = -1;
        for (const std::size_t candidate :
             std::span(candidates).first(std::min(most_candidates, candidates.size()))) {
            const double alike = similarity(text, comparable(rows_[candidate].text()));
            if (alike > most) most = alike, best = candidate;
        }
        const std::string n = std::to_string(most_candidates);
        const base::Message compared =
            candidates.size() > most_candidates
                ? base::Message{"はじめの" + n + "つのうち、",
                                "Only the first " + n + " were compared. "}
                : base::Message();
        doubts_.push_back({"repeat-of-several",
                           rows_[i].place,
                           rows_[i].row,
                           "",
                           {"「" + excerpt(rows_[i].name) + "」という名前の行が" +
                                std::to_string(candidates.size()) + "つあります。" + compared.ja +
                                "文がいちばん近い" + with_row(rows_[best]) +
                                "の再掲としました。計画を見て確かめてください",
                            "There are " + std::to_string(candidates.size()) + " rows named \"" +
                                excerpt(rows_[i].name) + "\". " + compared.en +
                                "This was taken for a repeat of " + rows_[best].row +
                                ", whose sentences are the nearest. Look at the plan"},
                           false});
        return best;
    }

    std::optional<std::size_t> most_similar(std::size_t i) {
        if (compared_ + originals_.size() > most_comparisons_) {
            not_compared_.push_back(i);
            return std::nullopt;
        }
        compared_ += originals_.size();
        const std::u32string name = comparable(rows_[i].name);
        double most = similar_enough;
        std::optional<std::size_t> best;
        for (const std::size_t original : originals_) {
            const std::u32string other = comparable(rows_[original].name);
            if (other.size() > 2 * name.size() || name.size() > 2 * other.size()) continue;
            const double alike = similarity(name, other);
            if (alike >= most) most = alike, best = original;
        }
        return best;
    }

    void report_not_compared() {
        if (not_compared_.empty()) return;
        const PlanRow& first = rows_[not_compared_.front()];
        const std::string n = std::to_string(not_compared_.size());
        doubts_.push_back(
            {"repeats-not-compared",
             first.place,
             first.row,
             "",
             {"再掲が多すぎるので、" + with_row(first) + "から先の" + n +
                  "行は、名前の似た行をさがしませんでした。計画を見て、もとの行を確かめてください",
              "There are too many repeats: for " + n + " rows from " + first.row +
                  " on, no row with a similar name was looked for. Look at the plan and confirm "
                  "their originals"},
             false});
    }

    void report_name(std::size_t i, std::size_t original) {
        const PlanRow &row = rows_[i], &of = rows_[original];
        doubts_.push_back(
            {"repeat-name",
             row.place,
             row.row,
             "",
             {"再掲「" + excerpt(row.name, 30) + "」は、" + of.row + "「" + excerpt(of.name, 30) +
                  "」と名前が少し違います。同じものとしました。計画を見て確かめてください",
              "The repeat \"" + excerpt(row.name, 30) + "\" is named a little differently from " +
                  of.row + " \"" + excerpt(of.name, 30) +
                  "\". They were taken for the same. Look at the plan"},
             false});
    }

    void report_same_names() {
        for (const auto& [key, rows] : by_key_)
            for (std::size_t k = 1; k < rows.size(); ++k) {
                const PlanRow &row = rows_[rows[k]], &first = rows_[rows[0]];
                const bool same_text = comparable(row.text()) == comparable(first.text());
                doubts_.push_back({same_text ? "repeat-mark-missing" : "same-name",
                                   row.place,
                                   row.row,
                                   "",
                                   {"「" + excerpt(row.name) + "」は" + first.row +
                                        "と同じ名前ですが、再掲の印がありません" +
                                        (same_text ? "（文も同じです）" : "（文はちがいます）") +
                                        "。別のものとして入れました。計画を見て、再掲なら repeat "
                                        "に yes と書いてください",
                                    "\"" + excerpt(row.name) + "\" has the same name as row " +
                                        first.row + " but is not marked as a repeat" +
                                        (same_text ? " (the sentences are the same too)"
                                                   : " (the sentences differ)") +
                                        ". It was taken in as another. If it is a repeat, write "
                                        "yes under repeat"},
                                   false});
            }
    }

    void compare(const PlanRow& row, const PlanRow& original) {
        compare_offices(row, original);
        for (const Cell& cell : row.cells) {
            const Cell* other = counterpart(cell, original);
            if (other) compare_cells(row, cell, original, *other);
        }
    }

    static const Cell* counterpart(const Cell& cell, const PlanRow& row) {
        const Cell* by_role = nullptr;
        for (const Cell& other : row.cells) {
            if (other.column.role != cell.column.role) continue;
            if (other.column.heading == cell.column.heading) return &other;
            if (!by_role) by_role = &other;
        }
        return cell.column.role == Role::other ? nullptr : by_role;
    }

    void compare_offices(const PlanRow& row, const PlanRow& original) {
        if (row.offices == original.offices) return;
        const std::set<std::string> here(row.offices.begin(), row.offices.end()),
            there(original.offices.begin(), original.offices.end());
        if (here == there) {
            doubts_.push_back({"repeat-office-order",
                               row.place,
                               row.row,
                               "",
                               {"担当の並びが、再掲" + row.row + "ともとの" + original.row +
                                    "でちがいます（課は同じです）。もとの並びを使いました",
                                "The repeat " + row.row + " names the offices of " + original.row +
                                    " in another order. The original's order was taken"},
                               false});
            return;
        }
        std::string only_here, only_there;
        for (const std::string& name : row.offices)
            if (!there.contains(name)) base::append_item(only_here, name, "、");
        for (const std::string& name : original.offices)
            if (!here.contains(name)) base::append_item(only_there, name, "、");
        const auto or_none = [](const std::string& names) { return names.empty() ? "−" : names; };
        doubts_.push_back(
            {"repeat-office",
             row.place,
             row.row,
             "",
             {"担当が、再掲" + row.row + "ともとの" + original.row + "でちがいます（" + row.row +
                  "だけ: " + or_none(only_here) + "、" + original.row +
                  "だけ: " + or_none(only_there) +
                  "）。もとの担当を使いました。どちらが正しいか確かめてください",
              "The repeat " + row.row + " and its original " + original.row +
                  " name different offices (only in " + row.row + ": " + or_none(only_here) +
                  "; only in " + original.row + ": " + or_none(only_there) +
                  "). The original's were taken. Find out which is right"},
             true});
    }

    void compare_cells(const PlanRow& row, const Cell& cell, const PlanRow& original,
                       const Cell& other) {
        const std::u32string here = comparable(cell.text), there = comparable(other.text);
        if (here == there) return;
        if (report_figures(row, cell, original, other) &&
            without_digits(here) == without_digits(there))
            return;
        const bool marks_only = without_punctuation(here) == without_punctuation(there);
        const double alike = similarity(here, there);
        const std::string seen = difference_seen(here, there),
                          seen_there = difference_seen(there, here);
        const std::string ja = marks_only    ? "句読点やかっこだけがちがいます"
                               : alike < 0.6 ? "文が大きくちがいます"
                                             : "文がちがいます";
        const std::string en = marks_only    ? "differ in punctuation only"
                               : alike < 0.6 ? "are quite different"
                                             : "differ";
        doubts_.push_back(
            {"repeat-text",
             cell.place,
             row.row,
             cell.column.heading,
             {"再掲" + row.row + "ともとの" + original.row + "で、" + ja + "（" + row.row + seen +
                  "、" + original.row + seen_there +
                  "）。もとの文を使いました。計画を見て、どちらが正しいか確かめてください",
              "The sentences of the repeat " + row.row + " and its original " + original.row + " " +
                  en + " (" + row.row + " " + seen + ", " + original.row + " " + seen_there +
                  "). The original's were taken. Find out which is right"},
             alike < 0.8});
    }

    /// Reports numbers with a unit that are in only one of the two.
    bool report_figures(const PlanRow& row, const Cell& cell, const PlanRow& original,
                        const Cell& other) {
        std::vector<Figure> here = figures_in(cell.text), there = figures_in(other.text);
        std::ranges::sort(here);
        std::ranges::sort(there);
        std::vector<Figure> only_here, only_there;
        std::ranges::set_difference(here, there, std::back_inserter(only_here));
        std::ranges::set_difference(there, here, std::back_inserter(only_there));
        if (only_here.empty() && only_there.empty()) return false;
        const auto shown = [](const std::vector<Figure>& figures) {
            constexpr std::size_t most = 6;
            const auto first = std::span(figures).first(std::min(figures.size(), most));
            const std::string out = base::join(first, "、", &Figure::shown);
            return out.empty() ? "−" : figures.size() > most ? out + "…" : out;
        };
        const bool money = std::ranges::any_of(only_here, &Figure::is_money) ||
                           std::ranges::any_of(only_there, &Figure::is_money);
        doubts_.push_back(
            {money ? "repeat-amount" : "repeat-number",
             cell.place,
             row.row,
             cell.column.heading,
             {std::string(money ? "額" : "数") + "が、再掲" + row.row + "ともとの" + original.row +
                  "でちがいます（" + row.row + "だけ: " + shown(only_here) + "、" + original.row +
                  "だけ: " + shown(only_there) + "）。どちらが正しいか担当に確かめてください",
              std::string(money ? "Amounts" : "Numbers") + " differ between the repeat " + row.row +
                  " and its original " + original.row + " (only in " + row.row + ": " +
                  shown(only_here) + "; only in " + original.row + ": " + shown(only_there) +
                  "). Ask the office which is right"},
             true});
        return true;
    }

    const std::vector<PlanRow>& rows_;
    Doubts& doubts_;
    std::vector<std::size_t> of_, originals_;
    std::map<std::string, std::vector<std::size_t>> by_key_, by_loose_;
    std::map<std::string, std::size_t> orphans_;
    std::size_t compared_ = 0, most_comparisons_;
    std::vector<std::size_t> not_compared_;
};

} // namespace

std::vector<std::size_t> join_repeats(const std::vector<PlanRow>& rows, Doubts& doubts,
                                      std::size_t most_comparisons) {
    return Joiner(rows, doubts, most_comparisons).join();
}

} // namespace plan
