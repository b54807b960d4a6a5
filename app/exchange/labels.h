#pragma once

#include "exchange/city_data.h"
#include "exchange/table_shapes.h"
#include "model/taxonomy.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Translates between the ids in the data and the labels that staff see. Labels of services end
/// with the id: 森の手当（mori:1）.
class Labels {
  public:
    explicit Labels(const CityData& city);

    /// The id itself if the list does not have it.
    std::string label(ListOf list, const std::string& id) const;
    /// `text` may be a label, an id, or a name that only one entry has; otherwise nothing.
    std::optional<std::string> id(ListOf list, std::string_view text) const;
    /// All labels, in the list's order.
    std::vector<std::string> all(ListOf list) const;

    /// Adds a new entry, so that other rows of the same sheets can use its name.
    void add(ListOf list, const std::string& id, const std::string& name, bool with_id);

  private:
    struct List {
        std::vector<std::string> order;                         ///< labels
        std::map<std::string, std::string, std::less<>> labels; ///< by id
        std::map<std::string, std::string, std::less<>> ids;    ///< by label or id
        std::map<std::string, std::string, std::less<>> names;  ///< ids by name; empty: several
    };

    std::map<ListOf, List> lists_;
};

} // namespace exchange
