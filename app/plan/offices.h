#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// The offices that a plan names. They are learnt from all cells before any cell is divided: a name
/// that is alone in some cell is a single name everywhere.
class OfficeNames {
  public:
    void learn(std::string_view cell);

    /// 子ども支援課・生活支援課 is two, 人権・男女共同参画課 is one.
    std::vector<std::string> split(std::string_view cell) const;
    bool is_known(std::string_view name) const;
    /// How many of the learnt cells contain the name.
    int count(const std::string& name) const;
    const std::map<std::string, int>& counts() const { return counts_; }
    /// More names than any city has. Then they are neither divided nor compared with each other,
    /// which would take too long; cell_doubts reports it.
    bool too_many() const { return counts_.size() > 500; }

  private:
    /// Divides known names with nothing between them: 子ども支援課生活支援課.
    std::vector<std::string> divided(const std::string& name) const;

    std::map<std::string, int> counts_;
};

/// Whether a word ends (or begins) as names of offices do: 課, 室, センター, ハローワーク….
bool looks_like_office(std::string_view name);

} // namespace plan
