#pragma once

#include "plan/document.h"

#include <map>
#include <string>
#include <vector>

/// Private to plan/: what stands under what.
namespace plan {

/// Follows the headings of a plan. A style that is met again is on the level where it stood; a new
/// one is one level deeper.
class Outline {
  public:
    explicit Outline(std::vector<Heading>& headings) : headings_(headings) {}

    /// A heading that stands already above this place (printed again on a new page) changes
    /// nothing; false then.
    bool enter(const Label& label, Place place, bool in_table);
    /// The rest of the innermost heading's name, from a cell that was divided.
    void extend(const std::string& name);
    /// Index of the innermost heading, -1 before the first.
    int current() const { return open_.empty() ? -1 : open_.back(); }

  private:
    int child(int parent, const Label& label, Place place, bool in_table);

    std::vector<Heading>& headings_;
    std::vector<int> open_;
    std::map<std::u32string, int> known_; ///< a plan lists its headings before it comes to them
};

} // namespace plan
