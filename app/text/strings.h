#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace text {

/// A value inserted into a sentence: text (may have 《ruby》) or a number.
struct Argument {
    Argument(const char* t) : text(t) {}
    Argument(std::string t) : text(std::move(t)) {}
    Argument(const RubyText& t) : text(write_ruby(t)) {}
    Argument(int n) : number(n), is_number(true) {}
    Argument(double n) : number(n), is_number(true) {}

    std::string text;
    double number = 0;
    bool is_number = false;
};

/// The words of the screen in one language, from ICU resource bundles. A missing word is taken from
/// Japanese.
class Strings {
  public:
    /// `folder` contains the compiled bundles (ja.res, ja_Hira.res, en.res); `language` is a BCP 47
    /// tag.
    static base::Result<Strings> open(const std::string& folder, const std::string& language);
    Strings(Strings&&) noexcept;
    Strings& operator=(Strings&&) noexcept;
    ~Strings();

    const std::string& language() const;
    /// Ends the program (`require`) if no bundle has the key.
    const RubyText& get(std::string_view key) const;
    /// Formats with ICU's MessageFormat and named arguments: {count, plural, …}, {name}. Patterns
    /// may have 《ruby》 too.
    RubyText format(std::string_view key,
                    std::initializer_list<std::pair<std::string_view, Argument>> arguments) const;

  private:
    struct Impl;
    explicit Strings(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
