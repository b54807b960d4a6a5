#pragma once

#include <string>
#include <string_view>

namespace plan {

/// A cell's text as a person would type it: left-over HTML gone, list items each on a line of its
/// own with ・ before it, blanks one, nothing that no screen can show. Words are not changed.
std::string plain_text(std::string_view cell);

/// The same in one line, for names.
std::string plain_line(std::string_view cell);

/// Whether the cell holds a list of which only the frame is left, so that its items could only be
/// told apart by their ends.
bool has_list_without_items(std::string_view cell);

} // namespace plan
