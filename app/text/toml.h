#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace text {

/// A value of a TOML file. Dates and times are of no kind that is asked for here.
class TomlValue {
  public:
    using Array = std::vector<TomlValue>;
    /// In the order of the file.
    using Table = std::vector<std::pair<std::string, TomlValue>>;
    using Content =
        std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Table>;

    explicit TomlValue(Content content, int line = 0) : content_(std::move(content)), line_(line) {}

    /// From 1; 0: not known.
    int line() const { return line_; }

    /// The value if it is of this kind; otherwise nullptr.
    const bool* boolean() const { return std::get_if<bool>(&content_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&content_); }
    const double* floating() const { return std::get_if<double>(&content_); }
    const std::string* string() const { return std::get_if<std::string>(&content_); }
    const Array* array() const { return std::get_if<Array>(&content_); }
    const Table* table() const { return std::get_if<Table>(&content_); }

  private:
    Content content_;
    int line_;
};

struct TomlFile {
    std::optional<TomlValue> root; ///< a table; nothing if the text is not TOML
    int bad_line = 0;              ///< line of the syntax error, from 1; 0: unknown
};

/// The parser calls itself for every level of nesting: who reads a file of others limits its size
/// and its brackets before.
TomlFile parse_toml(std::string_view toml);

} // namespace text
