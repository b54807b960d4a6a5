#include "plan/audience.h"

#include "plan/words.h"

#include <algorithm>
#include <span>

namespace plan {
namespace {

using Words = std::span<const std::u32string_view>;

constexpr std::u32string_view bodies[] = {U"協議会",           U"連絡会",       U"連携会議",
                                          U"ネットワーク会議", U"ネットワーク", U"審議会"};
constexpr std::u32string_view of_bodies[] = {U"連携", U"強化", U"充実", U"開催", U"運営", U"設置"};
constexpr std::u32string_view papers[] = {U"計画", U"プラン", U"指針", U"マニュアル", U"要綱"};
constexpr std::u32string_view of_papers[] = {U"の作成", U"の策定", U"の改訂", U"の改定",
                                             U"の見直し"};
constexpr std::u32string_view surveys[] = {U"実態調査", U"意識調査", U"ニーズ調査",
                                           U"に関する調査"};
constexpr std::u32string_view preparing[] = {U"設置に向けて", U"設置に向けた", U"設置準備",
                                             U"開設に向けて", U"開設に向けた"};
constexpr std::u32string_view trainings[] = {U"研修"};
/// People other than families whom a measure may train.
constexpr std::u32string_view workers[] = {U"職員", U"教員",   U"保育士",   U"委員",   U"指導員",
                                           U"校長", U"担当者", U"関係機関", U"関係者", U"民生"};
constexpr std::u32string_view families[] = {U"保護者", U"親子", U"家庭", U"市民",  U"妊婦",
                                            U"母親",   U"父親", U"受講", U"希望者"};
constexpr std::u32string_view hints[] = {U"研修",     U"協議会",       U"連絡会", U"調査",
                                         U"周知",     U"啓発",         U"人材",   U"の整備",
                                         U"質の向上", U"ネットワーク", U"体制",   U"連携"};

bool has(const std::u32string& text, Words words) {
    return std::ranges::any_of(
        words, [&](std::u32string_view word) { return text.find(word) != std::u32string::npos; });
}

/// A word of `first` comes before a word of `then`.
bool has_in_order(const std::u32string& text, Words first, Words then) {
    return std::ranges::any_of(first, [&](std::u32string_view word) {
        const std::size_t at = text.find(word);
        return at != std::u32string::npos && has(text.substr(at + word.size()), then);
    });
}

bool is_plainly_the_citys(const std::u32string& name, const std::u32string& text) {
    if (has_in_order(name, bodies, of_bodies) || has_in_order(name, papers, of_papers)) return true;
    if (has(name, surveys) || has(name, preparing)) return true;
    return has(name, trainings) && has(name + text, workers) && !has(name + text, families);
}

} // namespace

Served served_by(const PlanRow& row) {
    const std::u32string name = folded_without_blanks(row.name),
                         text = folded_without_blanks(row.text());
    if (is_plainly_the_citys(name, text)) return Served::city;
    return has(name, hints) ? Served::uncertain : Served::family;
}

void doubt_audience(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                    Doubts& doubts) {
    for (std::size_t i = 0; i < tables.rows.size(); ++i) {
        if (service_of[i] != i) continue;
        const PlanRow& row = tables.rows[i];
        const Served served = served_by(row);
        if (served == Served::family) continue;
        const std::string name = "「" + excerpt(row.name) + "」",
                          quoted = "\"" + excerpt(row.name) + "\"";
        base::Message message =
            served == Served::city
                ? base::Message{name +
                                    "は、家族が使うものではなく市の仕事のようなので、audience を "
                                    "city としました。家族が使えるなら family に直してください",
                                quoted + " seems to be the city's own work, so its audience is "
                                         "city. Make it family if families can use it"}
                : base::Message{name +
                                    "は、家族が使えるものか、市の仕事か、名前からは分かりません。"
                                    "family としました。市の仕事なら audience を city "
                                    "に直してください",
                                quoted + " may be for families or the city's own work. Its "
                                         "audience is family; make it city if families cannot use "
                                         "it"};
        doubts.push_back({served == Served::city ? "audience-city" : "audience-uncertain",
                          row.place, row.row, "", std::move(message), false});
    }
}

} // namespace plan
