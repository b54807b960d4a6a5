#include "search/urgent_words.h"

#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>

namespace search {
namespace {

constexpr std::size_t kana_bytes = 3;                 // hiragana in UTF-8
constexpr std::size_t fewest_folded = 5 * kana_bytes; // shorter ones are part of too many words
constexpr std::size_t most_bytes = 4 * std::size_t{10'000}; // as much as text::search_key reads

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    if (from.empty()) return;
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The runs of Latin letters and digits, with a blank around each. Words are separated at blanks,
/// not at apostrophes.
std::string latin_words(std::string_view text) {
    std::string plain(text.substr(0, most_bytes));
    for (const std::string_view apostrophe : {"'", "’"}) replace_all(plain, apostrophe, "");
    replace_all(plain, "　", " ");
    std::string out = " ";
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find_first_of(" \t\r\n-", at), plain.size());
        if (end > at) {
            const std::string key =
                text::search_key(std::string_view(plain).substr(at, end - at)).key;
            for (const char c : key) {
                if (is_latin(c))
                    out += c;
                else if (out.back() != ' ')
                    out += ' ';
            }
            if (out.back() != ' ') out += ' ';
        }
        at = end + 1;
    }
    return out;
}

void add_once(std::vector<std::string>& values, const std::vector<std::string>& more) {
    for (const std::string& value : more)
        if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

} // namespace

UrgentWords::UrgentWords(const std::vector<model::UrgentWord>& words) {
    for (const model::UrgentWord& given : words) {
        Word word;
        const text::SearchKey reading = text::search_key(given.reading);
        if (text::is_ascii(given.phrase))
            word.latin = latin_words(given.phrase);
        else
            word.keys.push_back(text::search_key(given.phrase).key);
        if (!reading.key.empty()) word.keys.push_back(reading.key);
        if (reading.folded.size() >= fewest_folded) word.folded = reading.folded;
        for (const std::string& other : given.unless)
            word.unless.push_back(text::search_key(other).key);
        word.hotlines = given.hotlines;
        std::erase(word.keys, "");
        if (word.latin.find_first_not_of(' ') == std::string::npos) word.latin.clear();
        words_.push_back(std::move(word));
    }
    const auto length = [](const Word& word) {
        std::size_t most = word.latin.size();
        for (const std::string& key : word.keys) most = std::max(most, key.size());
        return most;
    };
    std::ranges::stable_sort(words_, std::greater(), length);
}

std::vector<std::string> UrgentWords::hotlines(std::string_view text) const {
    const text::SearchKey key = text::search_key(text);
    const std::string latin = latin_words(text);
    const auto means_danger = [&](const Word& word) {
        if (!word.latin.empty() && latin.find(word.latin) != std::string::npos) return true;
        if (!word.folded.empty() && word.unless.empty() &&
            key.folded.find(word.folded) != std::string::npos)
            return true;
        std::string rest = word.unless.empty() ? std::string() : key.key;
        for (const std::string& other : word.unless) replace_all(rest, other, " ");
        const std::string& searched = word.unless.empty() ? key.key : rest;
        return std::ranges::any_of(word.keys, [&](const std::string& wanted) {
            return searched.find(wanted) != std::string::npos;
        });
    };
    std::vector<std::string> numbers;
    for (const Word& word : words_)
        if (means_danger(word)) add_once(numbers, word.hotlines);
    return numbers;
}

} // namespace search
