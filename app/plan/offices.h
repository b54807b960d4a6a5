#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// The offices that a plan names, learnt from all of its cells before any is divided: what stands
/// somewhere alone is one name, wherever it stands.
class OfficeNames {
  public:
    void learn(std::string_view cell);

    /// 子ども支援課・生活支援課 is two, 人権・男女共同参画課 is one.
    std::vector<std::string> split(std::string_view cell) const;
    bool is_known(std::string_view name) const;
    /// How often a name stands in the cells that were learnt.
    int count(const std::string& name) const;
    const std::map<std::string, int>& counts() const { return counts_; }

  private:
    /// 子ども支援課生活支援課, with nothing between two names that are known.
    std::vector<std::string> divided(const std::string& name) const;

    std::map<std::string, int> counts_;
};

/// Whether a word ends (or begins) like the name of an office: 課, 室, センター, ハローワーク….
bool looks_like_office(std::string_view name);

} // namespace plan
