#include "search/words.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace search {
namespace {

constexpr std::u16string_view particles[] = {
    u"からの",   u"までの",   u"などを",   u"などの", u"などに", u"などで", u"などが", u"による",
    u"に対する", u"における", u"について", u"として", u"ための", u"ために", u"への",   u"とは",
    u"との",     u"には",     u"では",     u"でも",   u"から",   u"まで",   u"より",   u"だけ",
    u"など",     u"とか",     u"って",     u"けど",   u"ので",   u"のに",   u"にも",   u"とも",
    u"たち",     u"を",       u"が",       u"は",     u"に",     u"へ",     u"で",     u"と",
    u"の",       u"も",       u"や",       u"か",     u"ね",     u"よ",     u"等",     u"な"};

constexpr std::u16string_view endings[] = {
    u"ませんでした", u"たくない", u"たくて",   u"たかった", u"なければ",   u"られない", u"られます",
    u"られる",       u"ましょう", u"ませんか", u"ません",   u"ました",     u"なかった", u"なくて",
    u"ないで",       u"ている",   u"ていた",   u"ていて",   u"てほしい",   u"てもらう", u"てもらえ",
    u"てくれる",     u"てくれ",   u"でほしい", u"している", u"してほしい", u"したい",   u"しない",
    u"します",       u"できない", u"できる",   u"できます", u"しまう",     u"られ",     u"させる",
    u"させたい",     u"させ",     u"された",   u"される",   u"でした",     u"ながら",   u"そう",
    u"です",         u"ます",     u"ない",     u"なく",     u"たい",       u"たく",     u"たり",
    u"てる",         u"てた",     u"れる",     u"れない",   u"せる",       u"だった",   u"よう",
    u"する",         u"した",     u"して",     u"すぎる",   u"すぎて",     u"すぎ",     u"ほしい",
    u"ちゃう",       u"ちゃった", u"ずに",     u"れば",     u"たら",       u"なら",     u"だ",
    u"て",           u"で",       u"た",       u"る",       u"ず",         u"ば",       u"れ"};

template <class List> constexpr List sorted(List list) {
    std::ranges::sort(list);
    return list;
}

constexpr auto light_words = sorted(std::to_array<std::u16string_view>(
    {u"したい",   u"する",       u"して",     u"した",     u"いる",         u"ある",
     u"なる",     u"なり",       u"できる",   u"こと",     u"とき",         u"ため",
     u"もの",     u"ところ",     u"人",       u"ひと",     u"方",           u"時",
     u"事",       u"者",         u"ほしい",   u"もらえ",   u"もらえる",     u"もらいたい",
     u"くれる",   u"どこ",       u"どう",     u"なに",     u"何",           u"いい",
     u"よい",     u"教えて",     u"知りたい", u"私",       u"わたし",       u"うち",
     u"いて",     u"しまう",     u"こちら",   u"この",     u"その",         u"あの",
     u"です",     u"ます",       u"ください", u"すぐ",     u"ちょっと",     u"とても",
     u"ひどく",   u"ひどい",     u"けど",     u"すれば",   u"いけば",       u"なっ",
     u"the",      u"a",          u"an",       u"of",       u"for",          u"to",
     u"in",       u"my",         u"and",      u"i",        u"is",           u"help",
     u"with",     u"on",         u"at",       u"need",     u"want",         u"事業",
     u"じぎょう", u"利用",       u"りよう",   u"制度",     u"せいど",       u"サービス",
     u"さーびす", u"います",     u"いました", u"いきます", u"行きます",     u"行けば",
     u"あります", u"ありません", u"みたい",   u"ほんと",   u"ほんとう",     u"本当",
     u"ぜんぜん", u"全然",       u"ぜんぶ",   u"全部",     u"ばっか",       u"ばかり",
     u"ばっかり", u"すごく",     u"めっちゃ", u"しました", u"します",       u"じゃない",
     u"ちゃんと", u"おしえて",   u"きました", u"来ました", u"しょっちゅう", u"どこへ",
     u"どこに",   u"どこで"}));

template <class List> std::size_t longest_at_end(const List& list, std::u16string_view word) {
    std::size_t longest = 0;
    for (const std::u16string_view each : list)
        if (each.size() > longest && word.ends_with(each)) longest = each.size();
    return longest;
}

/// Without the compatible ideographs (﨑), which search keys replace by the plain ones.
bool is_searched_kanji(char32_t c) {
    return text::is_read_kanji(c) && !text::ranges::within(c, 0xF900, 0xFAFF);
}

enum class Letter { none, hiragana, katakana, kanji, latin, digit };

Letter kind_of(char32_t c) {
    if (text::is_hiragana_letter(c)) return Letter::hiragana;
    if (text::is_katakana_letter(c)) return Letter::katakana;
    if (is_searched_kanji(c)) return Letter::kanji;
    if (text::is_latin_letter(c)) return Letter::latin;
    if (text::is_digit(c)) return Letter::digit;
    return Letter::none;
}

struct Character {
    std::size_t begin = 0;
    Letter letter = Letter::none;
};

std::vector<Character> characters_of(const std::string& utf8) {
    std::vector<Character> characters;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        characters.push_back({begin, kind_of(text::next_code_point(utf8, at))});
    }
    return characters;
}

class WordFinder {
  public:
    explicit WordFinder(const text::RubyText& text)
        : text_(text), characters_(characters_of(text.base)) {}

    std::vector<TextWord> words() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= characters_.size(); ++i) {
            if (i < characters_.size() && letter(i) != Letter::none && !begins(i)) continue;
            add(begin, i);
            begin = i < characters_.size() && letter(i) == Letter::none ? i + 1 : i;
        }
        return std::move(words_);
    }

  private:
    Letter letter(std::size_t i) const { return characters_[i].letter; }
    std::size_t byte(std::size_t i) const {
        return i < characters_.size() ? characters_[i].begin : text_.base.size();
    }

    /// Whether a word begins at character i, which is a letter.
    bool begins(std::size_t i) const {
        if (i == 0 || letter(i - 1) == Letter::none) return false;
        const Letter before = letter(i - 1), now = letter(i);
        if ((now == Letter::latin) != (before == Letter::latin)) return true;
        if (!text_.breaks.empty())
            return std::ranges::any_of(text_.breaks, [&](const text::PhraseBreak& b) {
                return b.offset == characters_[i].begin;
            });
        if (now == before || now == Letter::hiragana) return now == Letter::kanji && ruby_begins(i);
        return !(before == Letter::digit && now == Letter::kanji);
    }
    bool ruby_begins(std::size_t i) const {
        return std::ranges::any_of(text_.ruby, [&](const text::RubySpan& span) {
            return span.begin == characters_[i].begin;
        });
    }

    /// No reading spans the position before character i.
    bool ruby_fits(std::size_t i) const {
        return std::ranges::none_of(text_.ruby, [&](const text::RubySpan& span) {
            return span.begin < characters_[i].begin && span.end > characters_[i].begin;
        });
    }

    void put(TextWord& word, std::size_t begin, std::size_t end, std::u16string_view tail = {}) {
        const text::RubyText part = text::slice_ruby(text_, byte(begin), byte(end));
        SearchWord shape{units_of(text::search_key(part.base).key) + std::u16string(tail),
                         units_of(text::search_key(text::reading_of(part)).key) +
                             std::u16string(tail)};
        if (shape.written.empty() || shape.written.size() > 24 || shape.read.size() > 24) return;
        if (std::ranges::find(word.shapes, shape) == word.shapes.end())
            word.shapes.push_back(std::move(shape));
    }

    void add(std::size_t begin, std::size_t end) {
        if (begin >= end) return;
        std::size_t core = end;
        while (core > begin && letter(core - 1) == Letter::hiragana) --core;
        TextWord word;
        word.begin = byte(begin);
        if (core == begin)
            add_kana(word, begin, end);
        else
            add_core(word, begin, core, end);
        if (!word.shapes.empty()) words_.push_back(std::move(word));
    }

    void add_core(TextWord& word, std::size_t begin, std::size_t core, std::size_t end) {
        const std::u16string tail =
            units_of(text::search_key(text::slice_ruby(text_, byte(core), byte(end)).base).key);
        if (!tail.empty() && !is_particle(tail)) {
            put(word, begin, core, tail);
            std::size_t stem = tail.size();
            while (const std::size_t particle = particle_at_end({tail.data(), stem}))
                stem -= particle;
            put(word, begin, core, std::u16string_view(tail).substr(0, stem));
            if (const std::size_t rest = without_endings(tail); rest > 0)
                put(word, begin, core, std::u16string_view(tail).substr(0, rest));
        }
        // An ending is an inflection only if little of it remains without particles and verb
        // endings: not 子育てすまいる.
        std::size_t bare = tail.size();
        while (const std::size_t particle = particle_at_end({tail.data(), bare})) bare -= particle;
        if (without_endings({tail.data(), bare}) <= 2) put(word, begin, core);
        // 生活保護 without a break: most words of four kanji are made of two pairs.
        if (core - begin == 4 && letter(begin) == Letter::kanji &&
            letter(begin + 1) == Letter::kanji && letter(begin + 2) == Letter::kanji &&
            letter(core - 1) == Letter::kanji && ruby_fits(begin + 2)) {
            put(word, begin, begin + 2);
            put(word, begin + 2, core);
        }
        for (std::size_t i = begin + 1; i < core; ++i)
            if (letter(i) == Letter::kanji && letter(i - 1) != Letter::digit && ruby_begins(i)) {
                if (i - begin >= 2) put(word, begin, i);
                if (core - i >= 2) put(word, i, core);
            }
    }

    void add_kana(TextWord& word, std::size_t begin, std::size_t end) {
        put(word, begin, end);
        if (word.shapes.empty()) return;
        const std::u16string whole = word.shapes.front().written;
        const auto shorter = [&](std::size_t length) {
            if (length < 2 || length >= whole.size()) return;
            SearchWord shape{whole.substr(0, length), whole.substr(0, length)};
            if (std::ranges::find(word.shapes, shape) == word.shapes.end())
                word.shapes.push_back(std::move(shape));
        };
        std::size_t length = whole.size();
        for (int i = 0; i < 2; ++i) {
            const std::size_t particle = particle_at_end({whole.data(), length});
            if (particle == 0) break;
            shorter(length -= particle);
        }
        shorter(without_endings(whole));
    }

    const text::RubyText& text_;
    std::vector<Character> characters_;
    std::vector<TextWord> words_;
};

} // namespace

std::u16string units_of(std::string_view utf8) {
    std::u16string units;
    units.reserve(utf8.size() / 2);
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, at);
        units += c > 0xFFFF ? u'\uFFFD' : static_cast<char16_t>(c);
    }
    return units;
}

std::string utf8_of(std::u16string_view units) {
    std::string utf8;
    for (const char16_t unit : units) text::append_utf8(utf8, unit);
    return utf8;
}

bool is_hiragana_unit(char16_t c) { return text::is_hiragana_letter(c) || c == u'ー'; }
bool is_kanji_unit(char16_t c) { return is_searched_kanji(c) || c == u'\uFFFD'; }

std::vector<TextWord> words_of(const text::RubyText& text) { return WordFinder(text).words(); }

std::size_t particle_at_end(std::u16string_view hiragana) {
    return longest_at_end(particles, hiragana);
}

std::size_t without_endings(std::u16string_view hiragana) {
    while (const std::size_t ending = longest_at_end(endings, hiragana))
        hiragana.remove_suffix(ending);
    return hiragana.size();
}

bool is_particle(std::u16string_view hiragana) {
    while (!hiragana.empty()) {
        const std::size_t particle = particle_at_end(hiragana);
        if (particle == 0) return false;
        hiragana.remove_suffix(particle);
    }
    return true;
}

bool are_endings(std::u16string_view hiragana) { return without_endings(hiragana) == 0; }

bool is_light(std::u16string_view word) { return std::ranges::binary_search(light_words, word); }

} // namespace search
