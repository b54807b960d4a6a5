#include "check/rule_sets.h"

#include "check/family_texts.h"
#include "check/name_rules.h"
#include "text/characters.h"
#include "text/ruby.h"
#include "text/utf8.h"

#include <set>
#include <tuple>

namespace check {
namespace {

std::vector<FamilyText> texts_of(const Scene& scene) {
    return scene.city ? family_texts(*scene.city) : shared_texts(scene.draft);
}

/// Words and readings that have been reported: each is reported once per city, where it occurs
/// first.
using Reported = std::set<std::pair<std::string, std::string>>;

/// Whether a dictionary has the word, alone or with the hiragana that follow (預《あず》かり).
bool known_with_tail(const std::string& base, const text::RubySpan& span, const Aids& aids) {
    std::string word = base.substr(span.begin, span.end - span.begin), reading = span.reading;
    std::size_t at = span.end;
    constexpr int longest_tail = 3;
    for (int i = 0; i <= longest_tail; ++i) {
        if (aids.knows_reading(word, reading)) return true;
        if (at >= base.size()) return false;
        const std::size_t begin = at;
        (void)text::next_code_point(base, at);
        const std::string kana = base.substr(begin, at - begin);
        if (!text::is_hiragana_word(kana)) return false;
        word += kana;
        reading += kana;
    }
    return false;
}

/// The readings that people wrote into a text.
void look_at_written(const FamilyText& text, const Scene& scene, Reported& reported,
                     base::Findings& findings) {
    for (const text::RubySpan& span : text.text.ruby) {
        const std::string& base = text.text.base;
        const std::string word = base.substr(span.begin, span.end - span.begin);
        if (known_with_tail(base, span, scene.aids)) continue;
        if (!reported.emplace(word, span.reading).second) continue;
        base::report(findings, "reading-unknown", text.where,
                     {"「" + word + "」に「" + span.reading +
                          "」と書いてあります: " + around(base, span.begin, span.end),
                      "\"" + word + "\" has the reading " + span.reading + ": " +
                          around(base, span.begin, span.end)});
    }
}

void look_for_unread(const FamilyText& text, const Scene& scene, Reported& reported,
                     base::Findings& findings) {
    const std::string bare = bare_kanji(scene.aids.annotate(text.text));
    if (bare.empty() || !reported.emplace(bare, "").second) return;
    const std::string& base = text.text.base;
    const std::size_t at = base.find(bare);
    const std::string example =
        at == std::string::npos ? text::shortened(base, 24) : around(base, at, at + bare.size());
    base::report(findings, "kanji-unread", text.where,
                 {"「" + bare + "」の読みがどの辞書にもありません: " + example,
                  "No dictionary reads \"" + bare + "\": " + example});
}

} // namespace

std::string around(const std::string& base, std::size_t begin, std::size_t end) {
    constexpr int characters = 8;
    for (int i = 0; i < characters && begin > 0; ++i)
        begin = text::code_point_begin(base, begin - 1);
    for (int i = 0; i < characters && end < base.size(); ++i) end = text::code_point_end(base, end);
    std::string out =
        (begin > 0 ? "…" : "") + base.substr(begin, end - begin) + (end < base.size() ? "…" : "");
    for (char& c : out)
        if (c == '\n') c = ' ';
    return out;
}

void look_at_unknown_readings(const Scene& scene, base::Findings& findings) {
    Reported reported;
    for (const FamilyText& text : texts_of(scene)) {
        if (scene.aids.knows_reading) look_at_written(text, scene, reported, findings);
        if (scene.aids.annotate && text.running) look_for_unread(text, scene, reported, findings);
    }
}

void look_at_doubted_readings(const Scene& scene, base::Findings& findings) {
    if (!scene.aids.reading_doubts) return;
    std::set<std::tuple<std::string, std::string, std::string>> reported;
    for (const FamilyText& text : texts_of(scene)) {
        if (!text.running) continue;
        const std::string& base = text.text.base;
        for (const text::ReadingDoubt& doubt : scene.aids.reading_doubts(text.text)) {
            const std::string word = base.substr(doubt.begin, doubt.end - doubt.begin);
            if (!reported.emplace(word, doubt.reading, doubt.other).second) continue;
            const std::string example = around(base, doubt.begin, doubt.end);
            base::report(findings, "reading-disagrees", text.where,
                         {"「" + word + "」のふりがなは「" + doubt.reading + "」、別の辞書では「" +
                              doubt.other + "」: " + example,
                          "\"" + word + "\" is read " + doubt.reading + " here, " + doubt.other +
                              " in another dictionary: " + example});
        }
    }
}

} // namespace check
