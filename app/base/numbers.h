#pragma once

#include <charconv>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace base {

template <class T>
concept Number = (std::integral<T> && !std::same_as<T, bool>) || std::floating_point<T>;

/// The number that the whole text is, from `least` to `most`: no blank, no +, nothing behind it; a
/// point, never a comma; for real types an exponent may stand, infinity and NaN may not.
template <Number T>
std::optional<T> parse_number(std::string_view text, T least = std::numeric_limits<T>::lowest(),
                              T most = std::numeric_limits<T>::max()) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if constexpr (std::floating_point<T>)
        if (!std::isfinite(number)) return std::nullopt;
    if (number < least || number > most) return std::nullopt;
    return number;
}

/// ASCII digits and at least one.
bool is_digits(std::string_view text);
/// Digits, with a point and more digits behind them or without: as people write an amount. At most
/// 15 characters, which a double holds exactly enough to be written back the same.
bool is_plain_decimal(std::string_view text);

/// The digits that `text` begins with, as a number; it moves on behind them. Nothing where there is
/// none or it does not fit; `text` stays then.
std::optional<int> take_number(std::string_view& text);

/// The fewest digits that give the same number back, without exponent: 45500, 93.3. What would need
/// more than 64 characters is written with one.
std::string write_number(double number);
/// The fewest characters that give it back, an exponent where that is shorter: 1e+06.
std::string write_shortest(double number);
/// For a screen: a comma after every three digits, one place behind the point where it is no whole
/// number: 45,500, 93.3.
std::string write_with_commas(double number);

} // namespace base
