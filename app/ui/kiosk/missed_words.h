#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Collects the words of one visit that found nothing useful, so that staff learn which words
/// families use.
///
/// A word counts when it is finished (the field is emptied, or the visit ends), found no good
/// match, and none of its results was opened. A result is no good match if the word is only
/// somewhere in its description, if some of the words are missing, or if it is a near miss. A word
/// does not count if it was replaced by a suggestion. While typing, intermediate forms do not
/// count: of a word that was erased letter by letter, only the longest form does. Each word counts
/// once per visit, without time or order.
class MissedWords {
  public:
    static constexpr std::size_t most_a_visit = 20;

    /// The field now contains `text`. `useful`: it has a good match.
    void typed(const std::string& text, bool useful);
    /// A result was opened.
    void opened() { attempt_.led_on = true; }
    /// The word was replaced by a suggestion.
    void replaced() { attempt_ = {}; }
    /// Ends the visit: returns its words, sorted by their bytes, and forgets them.
    std::vector<std::string> end();

  private:
    struct Word {
        std::string text;
        bool useful = true;
    };
    struct Attempt {
        Word last, longest;
        bool led_on = false;
    };
    void keep(const Word& word);

    Attempt attempt_;
    std::set<std::string> missed_;
};

/// Whether a word may be recorded. Text that could identify a person may not: over 20 characters,
/// more than 4 words, four digits in a row, @, or control characters. Neither may text without
/// meaning: a single character, or symbols without a letter.
bool may_be_counted(std::string_view word);

} // namespace ui
