#pragma once

#include "model/urgent_word.h"

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Looks for words of danger in what somebody typed. A false alarm shows a telephone number too
/// many, a missed one may cost a life: Japanese is found anywhere in the text, as written, in kana,
/// and from five kana on without dakuten and small kana too. Latin letters are found as whole words
/// only ("rape" is not in "grape").
class UrgentWords {
  public:
    explicit UrgentWords(const std::vector<model::UrgentWord>& words);

    /// Numbers, each once: those of the longest words first. Any bytes.
    std::vector<std::string> hotlines(std::string_view text) const;

  private:
    struct Word {
        std::vector<std::string> keys; ///< any of them within the text's key
        std::string folded;            ///< within its folded key; empty where it is not looked for
        std::string latin;             ///< " want to die ": within its Latin words
        std::vector<std::string> unless; ///< taken out of the text first
        std::vector<std::string> hotlines;
    };
    std::vector<Word> words_; ///< longest first
};

} // namespace search
