#include "text/bunsetsu.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace text {
namespace {

using Level = PhraseBreak::Level;

template <std::size_t n>
bool is_in(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that belong to the word before them: particles, endings, suffixes, auxiliary verbs.
bool leans(const Morpheme& word, const Morpheme& before) {
    static constexpr std::array<std::string_view, 6> leaning_nouns = {"の",   "ん",   "よう",
                                                                      "そう", "ふう", "みたい"};
    static constexpr std::array<std::string_view, 9> doing = {
        "する", "できる", "なさる", "いたす", "くださる", "いただく", "れる", "られる", "せる"};
    if (word.is("助詞") || word.is("助動詞")) return true;
    if (word.kind == "接尾" && !word.is("記号")) return true;
    if (word.is("名詞", "非自立"))
        return before.is("名詞") || before.is("接頭詞") || is_in(leaning_nouns, word.lemma);
    if (word.is("名詞", "特殊")) return true;
    if (word.is("動詞", "非自立") || word.is("形容詞", "非自立")) return true;
    // 相談 + する, お問い合わせ + ください
    if (word.is("動詞") && (before.kind == "サ変接続" || before.is("名詞", "接尾")) &&
        before.is("名詞") && is_in(doing, word.lemma))
        return true;
    // 申し + 込む, 受け + 付ける: verbs joined into one
    if (word.is("動詞") && before.is("動詞") && before.form == "連用形") return true;
    return false;
}

bool is_time_or_manner(const Morpheme& word) {
    return word.is("副詞") || word.is("連体詞") || word.is("接続詞") || word.is("感動詞") ||
           word.is("名詞", "代名詞") || word.is("名詞", "非自立");
}

bool is_noun_like(const Morpheme& word) {
    return word.is("名詞") || word.is("接頭詞") || word.is("フィラー");
}

/// What is between two words: the end of a phrase, a joint of a long word, or nothing.
class Joints {
  public:
    Joints(std::string_view base, const std::vector<Morpheme>& words)
        : base_(base), words_(words) {}

    std::optional<Level> before(std::size_t i) const {
        const Morpheme& word = words_[i];
        const Morpheme& left = words_[i - 1];
        if (word.after_blank) return Level::bunsetsu;
        const std::string_view written = surface(word);
        const std::string_view left_written = surface(left);
        if (left.is("記号")) return after_mark(left_written, word);
        if (word.is("記号")) return before_mark(written, left);
        if (left.is("接頭詞")) return std::nullopt;
        if (is_number(written)) return before_number(left, left_written);
        if (is_number(left_written)) return std::nullopt;
        if (leans(word, left)) return std::nullopt;
        // A word of a single kana after another word is a piece of a name: つくしん+ぼ, すてっ+ぷ.
        if (word.end - word.begin == one_kana && !left.is("助詞") && !left.is("助動詞") &&
            begins_with_kana(written))
            return std::nullopt;
        if (is_noun_like(word) && is_noun_like(left)) return between_nouns(i);
        return Level::bunsetsu;
    }

  private:
    std::string_view surface(const Morpheme& word) const {
        return base_.substr(word.begin, word.end - word.begin);
    }

    static bool is_number(std::string_view written) {
        std::size_t at = 0;
        return !written.empty() && is_digit(next_code_point(written, at));
    }

    bool names_a_time(const Morpheme& word) const {
        for (const std::string_view first : {"毎", "今", "来", "昨", "翌"})
            if (surface(word).starts_with(first)) return true;
        return false;
    }

    static constexpr std::size_t one_kana = 3; ///< bytes

    static bool begins_with_kana(std::string_view written) {
        std::size_t at = 0;
        return is_kana(next_code_point(written, at));
    }

    static std::size_t length_of(const Morpheme& word) { return (word.end - word.begin) / 3; }

    static std::optional<Level> after_mark(std::string_view mark, const Morpheme& word) {
        static constexpr std::array<std::string_view, 6> ends = {"、", "。", "！",
                                                                 "？", "，", "．"};
        static constexpr std::array<std::string_view, 7> closes = {"」", "』", "）", "】",
                                                                   "》", "］", ")"};
        static constexpr std::array<std::string_view, 4> joins = {"・", "／", "/", "＆"};
        if (is_in(ends, mark)) return Level::bunsetsu;
        if (is_in(joins, mark)) return Level::compound;
        if (is_in(closes, mark)) {
            if (word.is("助詞") || word.is("助動詞") || word.kind == "接尾") return std::nullopt;
            return word.is("記号") || word.is("名詞") ? Level::compound : Level::bunsetsu;
        }
        return std::nullopt;
    }

    static std::optional<Level> before_mark(std::string_view mark, const Morpheme& left) {
        static constexpr std::array<std::string_view, 7> opens = {"「", "『", "（", "【",
                                                                  "《", "［", "("};
        if (!is_in(opens, mark)) return std::nullopt;
        return left.is("名詞") && (mark == "（" || mark == "(") ? Level::compound : Level::bunsetsu;
    }

    static std::optional<Level> before_number(const Morpheme& left, std::string_view left_written) {
        static constexpr std::array<std::string_view, 9> bound = {
            "第", "約", "令和", "平成", "昭和", "大正", "月", "年", "満"};
        if (left.is("接頭詞") || is_number(left_written) || is_in(bound, left_written))
            return std::nullopt;
        return left.is("名詞") ? Level::compound : Level::bunsetsu;
    }

    std::optional<Level> between_nouns(std::size_t i) const {
        const Morpheme& word = words_[i];
        const Morpheme& left = words_[i - 1];
        if (word.is("接頭詞"))
            return is_time_or_manner(left) || left.kind == "副詞可能" ? Level::bunsetsu
                                                                      : Level::compound;
        if (is_time_or_manner(left)) return Level::bunsetsu;
        // 毎月|お金を, but 一時¦保育
        if (left.kind == "副詞可能" && length_of(left) >= 2 &&
            (names_a_time(left) ||
             (i >= 2 && !is_noun_like(words_[i - 2]) && !words_[i - 2].is("記号"))))
            return Level::bunsetsu;
        if (length_of(word) < 2 && !is_followed_by_noun(i)) return std::nullopt;
        if (length_of(left) < 2 && left.kind != "接尾" && (i < 2 || !is_noun_like(words_[i - 2])))
            return std::nullopt;
        return Level::compound;
    }

    bool is_followed_by_noun(std::size_t i) const {
        return i + 1 < words_.size() && words_[i + 1].is("名詞") &&
               words_[i + 1].begin == words_[i].end && words_[i + 1].kind != "接尾" &&
               words_[i + 1].kind != "非自立";
    }

    std::string_view base_;
    const std::vector<Morpheme>& words_;
};

std::vector<std::size_t> legal_breaks(std::string_view base) {
    std::vector<std::size_t> out;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> strict(
        icu::BreakIterator::createLineInstance(icu::Locale("ja@lb=strict"), status));
    base::require(U_SUCCESS(status), "ICU has no line break rules");
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, base.data(), static_cast<std::int64_t>(base.size()), &status);
    strict->setText(&utext, status);
    if (U_SUCCESS(status))
        for (std::int32_t at = strict->first(); at != icu::BreakIterator::DONE; at = strict->next())
            out.push_back(static_cast<std::size_t>(at));
    utext_close(&utext);
    return out;
}

} // namespace

std::vector<PhraseBreak> phrase_breaks(std::string_view base,
                                       const std::vector<Morpheme>& morphemes,
                                       const std::vector<RubySpan>& ruby) {
    std::vector<PhraseBreak> out;
    const std::vector<std::size_t> legal = legal_breaks(base);
    const Joints joints(base, morphemes);
    for (std::size_t i = 1; i < morphemes.size(); ++i) {
        const std::size_t offset = morphemes[i].begin;
        const std::optional<Level> level = joints.before(i);
        if (!level || !std::binary_search(legal.begin(), legal.end(), offset)) continue;
        const auto after =
            std::upper_bound(ruby.begin(), ruby.end(), offset,
                             [](std::size_t at, const RubySpan& span) { return at <= span.begin; });
        if (after != ruby.begin() && std::prev(after)->end > offset) continue;
        out.push_back({offset, *level});
    }
    return out;
}

} // namespace text
