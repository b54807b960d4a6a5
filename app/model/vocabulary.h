#pragma once

#include <array>
#include <string_view>

namespace model {

/// The values that a cell of the data may have (data/README.md).
constexpr std::array<std::string_view, 2> audiences = {"family", "city"};
constexpr std::array<std::string_view, 2> row_marks = {"new", "extended"};
constexpr std::array<std::string_view, 4> indicator_marks = {"new", "extended", "enriched", "kept"};
constexpr std::array<std::string_view, 6> alias_kinds = {"common", "short", "older",
                                                         "worry",  "stem",  "english"};
constexpr std::array<std::string_view, 3> result_kinds = {"used", "spent", "done"};
constexpr std::array<std::string_view, 4> note_kinds = {"contradiction", "superseded", "doubt",
                                                        "ask"};
constexpr std::array<std::string_view, 7> hues = {"rose", "orange", "yellow", "green",
                                                  "teal", "blue",   "violet"};

} // namespace model
