#include "check/rule_sets.h"
#include "model/fields.h"

#include "check/name_rules.h"
#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <vector>

namespace check {
namespace {

constexpr std::size_t longest_summary = 60;
constexpr std::size_t longest_fact = 14;
constexpr std::size_t longest_sentence = 60;
/// What search reads of a text (text/normalise.h); the screen shows somewhat more.
constexpr std::size_t longest_text = 10'000;

/// Words that plans use and nobody uses at home.
constexpr std::string_view plan_words[] = {"推進", "図る",     "図り", "図って", "努め",
                                           "実施", "支援を行", "体制", "対象児", "養育",
                                           "該当", "貧困",     "困窮"};
/// Everyday words that contain one of these.
constexpr std::string_view usual_words[] = {"養育費", "養育医療"};

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences(1);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = text::next_code_point(text, i);
        if (c != U'\n') sentences.back().append(text, begin, i - begin);
        if (c == U'。' || c == U'！' || c == U'？' || c == U'\n') sentences.emplace_back();
    }
    return sentences;
}

/// Names may contain any of these words, so they are taken out before, the longest first.
std::vector<std::string> names_of(const draft::CityDraft& city) {
    std::vector<std::string> names(std::begin(usual_words), std::end(usual_words));
    for (const draft::DraftService& line : city.services) names.push_back(line.service.name.base);
    for (const draft::DraftRow& row : city.rows) names.push_back(row.name);
    for (const auto& line : city.offices) names.push_back(line.value.name.base);
    for (const auto& line : city.aliases) names.push_back(line.value.phrase);
    std::ranges::sort(names, std::greater(), &std::string::size);
    std::erase_if(names, [](const std::string& name) {
        return std::ranges::none_of(plan_words, [&](std::string_view word) {
            return name.size() > word.size() && name.find(word) != std::string::npos;
        });
    });
    return names;
}

std::string without(std::string text, const std::vector<std::string>& names) {
    for (const std::string& name : names)
        for (std::size_t at = text.find(name); at != std::string::npos;
             at = text.find(name, at + 1))
            text.replace(at, name.size(), "_");
    return text;
}

class Wording {
  public:
    Wording(const draft::CityDraft& city, base::Findings& findings)
        : names_(names_of(city)), findings_(findings) {}

    void text(const text::RubyText& text, const base::SourceRef& where, bool family) {
        check_ruby(text, where, findings_);
        length(text, where, longest_text, "text-too-long");
        if (!family) return;
        for (const std::string& sentence : sentences_of(text.base)) {
            const std::size_t length = text::count_code_points(sentence);
            if (length <= longest_sentence) continue;
            const std::string n = std::to_string(length);
            base::report(findings_, "long-sentence", where,
                         {n + "字の文です: " + text::shortened(sentence, 24),
                          "A sentence of " + n + " characters: " + text::shortened(sentence, 24)});
        }
        const std::string bare = without(text.base, names_);
        for (const std::string_view word : plan_words)
            if (const std::size_t at = bare.find(word); at != std::string::npos) {
                const std::string example = around(bare, at, at + word.size());
                base::report(findings_, "plan-language", where,
                             {"「" + std::string(word) + "」は計画のことばです: " + example,
                              "\"" + std::string(word) + "\" is plan language: " + example});
            }
        hard_kanji(text, where);
    }

    /// Kanji without a reading that are not taught at school and that adults seldom see.
    void hard_kanji(const text::RubyText& text, const base::SourceRef& where) {
        const std::string bare = bare_kanji(text);
        std::string hard;
        for (std::size_t i = 0; i < bare.size();) {
            const std::size_t begin = i;
            if (!text::is_rare_kanji(text::next_code_point(bare, i))) continue;
            const std::string kanji = bare.substr(begin, i - begin);
            if (hard.find(kanji) == std::string::npos) hard += kanji;
        }
        if (hard.empty()) return;
        const std::size_t at = text.base.find(hard.substr(0, hard.size() > 3 ? 3 : hard.size()));
        const std::string example = around(text.base, at, at);
        base::report(findings_, "hard-kanji", where,
                     {"「" + hard + "」に読みがありません: " + example,
                      "\"" + hard + "\" has no reading: " + example});
    }

    void length(const text::RubyText& text, const base::SourceRef& where, std::size_t most,
                const char* code) {
        const std::size_t length = text::count_code_points(text.base);
        if (length <= most) return;
        const std::string n = std::to_string(length), limit = std::to_string(most);
        base::report(findings_, code, where,
                     {n + "字あります（" + limit + "字まで）: " + text::shortened(text.base, 24),
                      "It has " + n + " characters (" + limit +
                          " at most): " + text::shortened(text.base, 24)});
    }

  private:
    std::vector<std::string> names_;
    base::Findings& findings_;
};

void look_for_door(base::Findings& findings, const draft::DraftService& line, bool none,
                   std::string_view column, const char* code, const char* ja, const char* en) {
    if (none)
        base::report(findings, code, at(line.where, column),
                     {"「" + line.service.name.base + "」に" + ja + "がありません",
                      "\"" + line.service.id + "\" has no " + en});
}

} // namespace

void look_at_wording(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    const draft::CityDraft& city = *scene.city;
    Wording wording(city, findings);
    std::set<std::string> family_ids;
    for (const draft::DraftService& line : city.services) {
        const model::Service& service = line.service;
        const bool family = service.audience == model::Audience::family;
        if (family) family_ids.insert(service.id);
        if (service.summary.empty()) missing_value(findings, line.where, "summary");
        wording.length(service.summary, at(line.where, "summary"), longest_summary,
                       "summary-too-long");
        wording.length(service.fact, at(line.where, "fact"), longest_fact, "fact-too-long");
        for (const auto& [column, text] : text_columns())
            wording.text(service.*text, at(line.where, column), family);
    }
    for (const auto& line : city.amounts)
        model::each_text(line.value, [&](const model::FieldFacts& field, const auto& text) {
            wording.text(text, at(line.where, field.id), false);
        });
    for (const auto& line : city.rules)
        wording.text(line.value.text, at(line.where, "text"), family_ids.contains(line.service));
    for (const auto& line : city.results)
        wording.text(line.value.text, at(line.where, "text"), family_ids.contains(line.service));
}

void look_at_doors(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    for (const draft::DraftService& line : scene.city->services) {
        if (line.service.audience != model::Audience::family) continue;
        look_for_door(findings, line, line.service.life_stages.empty(), "life_stages",
                      "no-life-stage", "年齢（life_stages）", "life stage");
        look_for_door(findings, line, line.service.needs.empty(), "needs", "no-need",
                      "用件（needs）", "need");
    }
}

} // namespace check
