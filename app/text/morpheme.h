#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// Works out readings and phrase breaks with MeCab. For building the catalogue only: the kiosk
/// never links it.
class Annotator {
  public:
    /// `dictionary` is a MeCab dictionary folder (ipadic, UTF-8); `user_dictionary` a compiled .dic
    /// or empty.
    static base::Result<Annotator> open(const std::string& dictionary,
                                        const std::string& user_dictionary);
    Annotator(Annotator&&) noexcept;
    Annotator& operator=(Annotator&&) noexcept;
    ~Annotator();

    /// The same base; ruby that is already there is kept, other kanji get theirs per morpheme with
    /// okurigana left bare; breaks are worked out.
    RubyText annotate(const RubyText& text);

  private:
    struct Impl;
    explicit Annotator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
