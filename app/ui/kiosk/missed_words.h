#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The words of one visit that found nothing of use, so that staff learn what families call things.
///
/// A word counts when the visitor is through with it (the field is emptied, or the visit ends) and
/// nothing fitted it, or only what names it somewhere in a description, lacks some of the words or
/// is a near miss, and none of that was opened. A word that a suggestion took the place of led on
/// and does not count; nor does what was only typed on the way: of a word rubbed out letter by
/// letter its longest form counts. Each word once a visit, without time and order.
class MissedWords {
  public:
    static constexpr std::size_t most_a_visit = 20;

    /// The field now reads `text`; `useful`: something fits it well.
    void typed(const std::string& text, bool useful);
    /// One of its answers was opened.
    void opened() { attempt_.led_on = true; }
    /// A suggestion was taken in its place.
    void replaced() { attempt_ = {}; }
    /// The visit is over: its words in the order of their bytes. Nothing is kept.
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

/// Whether a word may be written down at all. What could name a person may not: over 20 characters,
/// more than 4 words, four digits in a row, @, control characters. Nor what says nothing: a single
/// character, marks without a letter.
bool may_be_counted(std::string_view word);

} // namespace ui
