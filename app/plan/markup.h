#pragma once

#include <string>
#include <string_view>

namespace plan {

/// A cell's text as a person would type it: without left-over HTML, with each item of a list on its
/// own line after ・, single blanks, and no character that a screen cannot show. The words are not
/// changed.
std::string plain_text(std::string_view cell);

/// The same on one line, for names.
std::string plain_line(std::string_view cell);

/// Whether the cell contains a list without marks for its items, so that they could only be
/// recognised by their ends.
bool has_list_without_items(std::string_view cell);

} // namespace plan
