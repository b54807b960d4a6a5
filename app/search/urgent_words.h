#pragma once

#include "model/urgent_word.h"

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Looks for words of danger in the typed text. A false alarm shows one telephone number too many,
/// a missed one may cost a life. Japanese words are therefore found anywhere in the text, as
/// written and in kana, and from five kana on also without dakuten and small kana. Latin words are
/// found as whole words only ("rape" is not in "grape").
class UrgentWords {
  public:
    explicit UrgentWords(const std::vector<model::UrgentWord>& words);

    /// The hotlines to show, each once, those of the longest words first. Takes any bytes.
    std::vector<std::string> hotlines(std::string_view text) const;

  private:
    struct Word {
        std::vector<std::string> keys; ///< found if the text's key contains any of them
        std::string folded; ///< found if the text's folded key contains it; empty if it is too
                            ///< short for that
        std::string latin;  ///< " want to die ": found if the text's Latin words contain it
        std::vector<std::string> unless; ///< removed from the text first
        std::vector<std::string> hotlines;
    };
    std::vector<Word> words_; ///< longest first
};

} // namespace search
