#include "ui/kiosk/missed_words.h"

#include "text/normalise.h"
#include "text/utf8.h"
#include "ui/typing.h"

#include <algorithm>
#include <cctype>

namespace ui {
namespace {

constexpr std::size_t most_characters = 20, most_words = 4, most_digits = 3;

bool is_digit(std::string_view c) {
    static constexpr std::string_view kanji = "〇一二三四五六七八九";
    return (c.size() == 1 && std::isdigit(static_cast<unsigned char>(c.front()))) ||
           (c.size() == 3 && kanji.find(c) % 3 == 0 && kanji.find(c) != std::string_view::npos);
}

bool is_blank(std::string_view c) { return c == " " || c == "\u3000" || c == "\u00A0"; }

} // namespace

void MissedWords::typed(const std::string& text, bool useful) {
    if (text.find_first_not_of(' ') == std::string::npos) {
        keep(attempt_.longest);
        attempt_ = {};
        return;
    }
    const bool grown = text.size() >= attempt_.last.text.size();
    attempt_.last = {text, useful};
    if (grown) attempt_.longest = attempt_.last;
}

std::vector<std::string> MissedWords::end() {
    keep(attempt_.last);
    std::vector<std::string> words(missed_.begin(), missed_.end());
    // Short strings are stored in the object itself, so their characters are overwritten here.
    for (std::string* text : {&attempt_.last.text, &attempt_.longest.text})
        text->assign(text->capacity(), '\0');
    *this = {};
    return words;
}

void MissedWords::keep(const Word& word) {
    if (word.useful || attempt_.led_on || missed_.size() >= most_a_visit) return;
    if (may_be_counted(word.text)) missed_.insert(word.text);
}

bool may_be_counted(std::string_view word) {
    if (!text::is_valid_utf8(word) || text::to_valid_utf8(word) != word) return false;
    // In the key, full-width digits and letters are ASCII.
    const std::string key = text::search_key(word).key;
    if (key.find('@') != std::string::npos || key.empty()) return false;
    std::size_t characters = 0, words = 0, digits = 0, letters = 0;
    bool within = false;
    for (std::size_t at = 0; at < word.size(); ++characters) {
        const std::size_t end = text::code_point_end(word, at);
        const std::string_view c = word.substr(at, end - at);
        if (is_blank(c)) {
            within = false;
        } else {
            words += within ? 0 : 1;
            within = true;
        }
        if (c == "\n" || c == "\t") return false;
        at = end;
    }
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = text::code_point_end(key, at);
        const std::string_view c = std::string_view(key).substr(at, end - at);
        digits = is_digit(c) ? digits + 1 : c == "-" ? digits : 0;
        if (digits > most_digits) return false;
        if (c.size() > 1 || std::isalpha(static_cast<unsigned char>(c.front()))) ++letters;
        at = end;
    }
    return characters >= 2 && characters <= most_characters && words <= most_words && letters > 0;
}

} // namespace ui
