#pragma once

#include "plan/document.h"

#include <map>
#include <string>
#include <vector>

/// Private to plan/: the hierarchy of headings.
namespace plan {

/// Follows a plan's headings. A known style is on the level where it was first seen; a new one is
/// one level deeper than the current heading.
class Outline {
  public:
    explicit Outline(std::vector<Heading>& headings) : headings_(headings) {}

    /// A heading that is already open (printed again on a new page) changes nothing; then false.
    bool enter(const Label& label, Place place, bool in_table);
    /// Appends the rest of the innermost heading's name, from a cell that was divided.
    void extend(const std::string& name);
    /// Index of the innermost heading, -1 before the first.
    int current() const { return open_.empty() ? -1 : open_.back(); }

  private:
    int child(int parent, const Label& label, Place place, bool in_table);

    std::vector<Heading>& headings_;
    std::vector<int> open_;
    /// a plan lists its headings (table of contents) before their sections
    std::map<std::u32string, int> known_;
};

} // namespace plan
