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

/// The number that the whole text spells, from `least` to `most`: no blank, no +, nothing after it,
/// and a decimal point, never a comma. Real numbers may have an exponent; infinity and NaN are
/// refused.
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

/// ASCII digits only, at least one.
bool is_digits(std::string_view text);
/// Digits, optionally with a point and more digits, as people write an amount. At most 15
/// characters, so that a double gives back the same digits.
bool is_plain_decimal(std::string_view text);

/// The number at the beginning of `text`, which is moved behind it. Nothing if there is none or it
/// does not fit; `text` is unchanged then.
std::optional<int> take_number(std::string_view& text);

/// The fewest digits that give the same number back, without an exponent: 45500, 93.3. Longer than
/// 64 characters: with an exponent.
std::string write_number(double number);
/// The fewest characters that give the same number back, with an exponent if that is shorter:
/// 1e+06.
std::string write_shortest(double number);
/// For a screen: a comma after every three digits, and one decimal place if it is not a whole
/// number: 45,500, 93.3.
std::string write_with_commas(double number);

} // namespace base
