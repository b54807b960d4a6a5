#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A word to which two dictionaries give different readings.
struct ReadingDoubt {
    std::size_t begin = 0;
    std::size_t end = 0; ///< bytes of the text's base
    std::string reading; ///< of the whole word, hiragana
    std::string other;   ///< the other dictionary's reading

    bool operator==(const ReadingDoubt&) const = default;
};

/// Adds readings and phrase breaks with MeCab. Only for building the catalogue: the kiosk does not
/// link it.
class Annotator {
  public:
    /// `dictionary` is a folder with a MeCab dictionary (ipadic or jumandic, UTF-8);
    /// `user_dictionary` a compiled .dic file or empty. Words in it whose last field is `confirmed`
    /// are never reported as doubtful.
    static base::Result<Annotator> open(const std::string& dictionary,
                                        const std::string& user_dictionary);
    Annotator(Annotator&&) noexcept;
    Annotator& operator=(Annotator&&) noexcept;
    ~Annotator();

    /// The text with its own ruby kept, readings added for all other kanji (okurigana get none),
    /// and phrase breaks; with jumandic there are no breaks.
    RubyText annotate(const RubyText& text);

    /// Whether this dictionary allows the reading (hiragana) for the word: in any of its analyses,
    /// with the first sound voiced or not, and a final く, ち, つ or き possibly contracted to っ.
    bool reads(const std::string& word, const std::string& reading);

    /// The words to which `annotate` gives a reading that `other` would not give. Words with ruby
    /// of their own and confirmed words are left out.
    std::vector<ReadingDoubt> doubts(const RubyText& text, Annotator& other);

  private:
    struct Impl;
    explicit Annotator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
