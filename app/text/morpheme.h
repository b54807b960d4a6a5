#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A word that two dictionaries read differently.
struct ReadingDoubt {
    std::size_t begin = 0;
    std::size_t end = 0; ///< bytes of the text's base
    std::string reading; ///< of the whole word, hiragana
    std::string other;   ///< the other dictionary's

    bool operator==(const ReadingDoubt&) const = default;
};

/// Works out readings and phrase breaks with MeCab. For building the catalogue only: the kiosk
/// never links it.
class Annotator {
  public:
    /// `dictionary` is a MeCab dictionary folder (ipadic or jumandic, UTF-8); `user_dictionary` a
    /// compiled .dic or empty. A word of it whose last field is `confirmed` is never doubted.
    static base::Result<Annotator> open(const std::string& dictionary,
                                        const std::string& user_dictionary);
    Annotator(Annotator&&) noexcept;
    Annotator& operator=(Annotator&&) noexcept;
    ~Annotator();

    /// The same base; ruby that is already there is kept, other kanji get theirs per morpheme with
    /// okurigana left bare; breaks are worked out, with jumandic none.
    RubyText annotate(const RubyText& text);

    /// Whether this dictionary can read the word so (hiragana): in one of the many ways in which it
    /// could be taken apart, its first sound voiced or not, a last く, ち, つ or き swallowed (っ).
    bool reads(const std::string& word, const std::string& reading);

    /// The words that `annotate` gives a reading which `other` would not: neither those whose ruby
    /// is there already nor confirmed ones.
    std::vector<ReadingDoubt> doubts(const RubyText& text, Annotator& other);

  private:
    struct Impl;
    explicit Annotator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
