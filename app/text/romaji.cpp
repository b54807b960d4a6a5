#include "text/romaji.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::string_view vowels = "aiueo";

struct Row {
    std::string_view consonant;
    std::u32string_view kana; ///< a i u e o; a blank if there is none
};

constexpr std::array<Row, 22> rows = {
    {{"", U"あいうえお"},  {"k", U"かきくけこ"}, {"g", U"がぎぐげご"}, {"s", U"さしすせそ"},
     {"z", U"ざじずぜぞ"}, {"t", U"たちつてと"}, {"d", U"だ  でど"},   {"n", U"なにぬねの"},
     {"h", U"はひふへほ"}, {"b", U"ばびぶべぼ"}, {"p", U"ぱぴぷぺぽ"}, {"m", U"まみむめも"},
     {"y", U"や ゆ よ"},   {"r", U"らりるれろ"}, {"w", U"わ    "},     {"", U" ゐ ゑを"},
     {"z", U" ぢづ  "},    {"", U"ぁぃぅぇぉ"},  {"y", U"ゃ ゅ ょ"},   {"w", U"ゎ    "},
     {"k", U"ゕ  ゖ "},    {"b", U"  ゔ  "}}};

bool is_vowel(char c) { return vowels.find(c) != std::string_view::npos; }

std::string spelled(char32_t kana) {
    for (const Row& row : rows)
        if (const std::size_t at = row.kana.find(kana); at != std::u32string_view::npos)
            return std::string(row.consonant) + vowels[at];
    return {};
}

/// Appends the spelling of a kana; a small one is contracted with the kana before it: し + ゃ →
/// sya, ち + ぇ → tye, て + ぃ → ti, ふ + ぁ → hua.
void add_kana(std::string& out, char32_t kana) {
    static constexpr std::u32string_view small_vowels = U"ぁぃぅぇぉ", small_ya = U"ゃゅょ";
    const char last = out.empty() ? '\0' : out.back();
    const char before = out.size() < 2 ? '\0' : out[out.size() - 2];
    if (small_ya.find(kana) != std::u32string_view::npos && last == 'i') out.pop_back();
    if (small_vowels.find(kana) != std::u32string_view::npos) {
        if (last == 'i' && kana == U'ぇ') {
            out.back() = 'y';
        } else if ((before == 't' || before == 'd') && (last == 'e' || last == 'o')) {
            out.pop_back();
            if (before == 'd') out.back() = 'z';
        } else if (before == 'b' && last == 'u') {
            out.pop_back();
        }
    }
    out += spelled(kana);
}

/// Converts typed letters to Kunrei, syllable by syllable.
class Letters {
  public:
    explicit Letters(std::string_view text) : text_(text) {}

    std::string kunrei() {
        while (at_ < text_.size()) take();
        return out_;
    }

  private:
    char letter(std::size_t ahead) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    void put(std::string_view spelling, std::size_t taken) {
        out_ += spelling;
        at_ += taken;
    }

    /// sh, ch, j: before i they stay alone, before other vowels they get a y.
    void palatal(char consonant, std::size_t letters) {
        std::size_t taken = letters;
        out_ += consonant;
        if (letter(taken) == 'y') ++taken;
        if (is_vowel(letter(taken)) && letter(taken) != 'i') out_ += 'y';
        at_ += taken;
    }

    void take() {
        const char c = letter(0), next = letter(1);
        if (c == next && c != 'n' && !is_vowel(c)) return put(std::string(1, doubled(c)), 1);
        switch (c) {
        case 's':
            return next == 'h' ? palatal('s', 2) : put("s", 1);
        case 'c':
            if (next == 'h' || next == 'y' || next == '\0')
                return palatal('t', next == 'h' ? 2 : 1);
            return put("k", 1);
        case 'j':
            return palatal('z', 1);
        case 't':
            if (next == 'c') return put("t", 1);
            if (next == 's') return put(is_vowel(letter(2)) && letter(2) != 'u' ? "tu" : "t", 2);
            return put("t", next == 'h' ? 2 : 1);
        case 'd':
            if (next == 'i' || next == 'u' || next == 'y') return put("z", 1);
            if (next == 'z' || next == 'h') return put("z", 2);
            return put("d", 1);
        case 'f':
            if (is_vowel(next) && next != 'u') return put("hu", 1);
            return put("h", 1);
        case 'w':
            if (next == 'i' || next == 'e') return put("u", 1);
            return put(next == 'o' ? "" : "w", 1);
        case 'v':
            return put("b", 1);
        case 'q':
            return put("k", 1);
        case 'l':
        case 'x':
            return put("", 1);
        case 'm':
            return put(next == 'b' || next == 'p' ? "n" : "m", 1);
        default:
            return put(std::string(1, c), 1);
        }
    }

    /// The first of two equal consonants, spelled like the second in Kunrei.
    static char doubled(char c) { return c == 'c' ? 't' : c == 'j' ? 'z' : c == 'f' ? 'h' : c; }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
};

char plain_vowel(char32_t c) {
    static constexpr std::u32string_view long_vowels = U"āīūēōâîûêô";
    const std::size_t at = long_vowels.find(c);
    return at == std::u32string_view::npos ? '\0' : vowels[at % 5];
}

/// Removes letters that only lengthen a sound.
std::string shortened(std::string_view spelling) {
    std::string out;
    for (const char c : spelling) {
        const char last = out.empty() ? '\0' : out.back();
        const bool letter = c >= 'a' && c <= 'z';
        if (letter && (c == last || (last == 'o' && c == 'u'))) continue;
        out += c;
    }
    return out;
}

bool is_latin_letter(char32_t c) { return (c >= U'a' && c <= U'z') || plain_vowel(c) != '\0'; }

} // namespace

std::string romaji_key(std::string_view key) {
    std::string out, letters;
    const auto flush = [&] {
        out += Letters(letters).kunrei();
        letters.clear();
    };
    for (std::size_t at = 0; at < key.size();) {
        const char32_t c = next_code_point(key, at);
        if (is_latin_letter(c)) {
            letters += plain_vowel(c) != '\0' ? plain_vowel(c) : static_cast<char>(c);
            continue;
        }
        if (c == U'-' || c == U'\'' || c == U'’' || c == U'ー') continue;
        flush();
        if (c == U'ん')
            out += 'n';
        else if (c == U'っ')
            continue;
        else if (const std::string kana = spelled(c); !kana.empty())
            add_kana(out, c);
        else
            append_utf8(out, c);
    }
    flush();
    return shortened(out);
}

std::string kana_of_romaji(std::string_view latin) {
    const std::string letters = Letters(latin).kunrei();
    std::string out;
    for (std::size_t at = 0; at < letters.size();) {
        const char c = letters[at], next = at + 1 < letters.size() ? letters[at + 1] : '\0';
        if (c == '-') {
            append_utf8(out, U'ー');
            ++at;
            continue;
        }
        if (c == 'n' && !is_vowel(next) && next != 'y') {
            append_utf8(out, U'ん');
            at += next == 'n' || next == '\'' ? 2 : 1;
            continue;
        }
        if (c == next && !is_vowel(c)) {
            append_utf8(out, U'っ');
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < letters.size() && !is_vowel(letters[end])) ++end;
        if (end == letters.size()) return end - at <= 2 ? out : std::string();
        std::string consonant = letters.substr(at, end - at);
        const bool palatal = consonant.size() == 2 && consonant[1] == 'y';
        if (palatal) consonant.pop_back();
        const auto row = std::ranges::find(rows, consonant, &Row::consonant);
        const std::size_t vowel = vowels.find(letters[end]);
        if (row == rows.end() || row->kana[palatal ? 1 : vowel] == U' ') return {};
        append_utf8(out, row->kana[palatal ? 1 : vowel]);
        if (palatal) append_utf8(out, U"ゃぃゅぇょ"[vowel]);
        at = end + 1;
    }
    return out;
}

bool is_latin(std::string_view key) {
    bool letter = false;
    for (std::size_t at = 0; at < key.size();) {
        const char32_t c = next_code_point(key, at);
        if (is_latin_letter(c))
            letter = true;
        else if (c != U'-' && c != U'\'' && c != U'’')
            return false;
    }
    return letter;
}

} // namespace text
