#include "model/section_tree.h"

#include <algorithm>

namespace model {

std::vector<std::string> SectionTree::path_ids(const std::string& id) const {
    std::vector<std::string> ids;
    for (auto at = sections_.find(id); at != sections_.end() && ids.size() < deepest;
         at = sections_.find(at->second.parent))
        ids.push_back(at->first);
    std::ranges::reverse(ids);
    return ids;
}

std::vector<std::string> SectionTree::path(const std::string& id) const {
    std::vector<std::string> names;
    for (const std::string& each : path_ids(id)) names.push_back(sections_.at(each).name.base);
    return names;
}

} // namespace model
