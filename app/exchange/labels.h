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

/// What staff see instead of the ids that a cell holds, and back. Services are shown with their id
/// behind: 森の手当（mori:1）.
class Labels {
  public:
    explicit Labels(const CityData& city);

    /// The id itself where it is none of the list.
    std::string label(ListOf list, const std::string& id) const;
    /// Of a label, of an id, or of a name that only one has. Nothing where it is none of them.
    std::optional<std::string> id(ListOf list, std::string_view text) const;
    /// In the list's order.
    std::vector<std::string> all(ListOf list) const;

    /// A name by which rows that come later in the same sheet may call a new one.
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
