#pragma once

#include "model/city.h"

#include <map>
#include <string>
#include <vector>

namespace model {

/// The plan's sections, each below its parent. A cycle of parents is cut at the deepest level.
class SectionTree {
  public:
    static constexpr std::size_t deepest = 8;

    void add(const Section& section) { sections_.emplace(section.id, section); }
    /// Ids from the top down to this one; empty if there is no such section.
    std::vector<std::string> path_ids(const std::string& id) const;
    /// Names from the top down, without ruby.
    std::vector<std::string> path(const std::string& id) const;

  private:
    std::map<std::string, Section> sections_;
};

} // namespace model
