#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/reader.h"
#include "model/section_tree.h"
#include "search/engine.h"
#include "search/index.h"
#include "search/urgent_words.h"

#include <map>
#include <optional>
#include <string>

namespace catalogue {

/// For catalogue*.cpp only.
struct Catalogue::Impl {
    explicit Impl(db::Database database) : reader(std::move(database)) {}

    /// The services that meet an SQL condition, which may end with ORDER BY; `values` are bound to
    /// its parameters.
    base::Result<std::vector<model::ServiceCard>> cards(const std::string& condition,
                                                        const std::vector<std::string>& values);
    base::Result<std::vector<model::Service>> services(const std::string& condition,
                                                       const std::vector<std::string>& values);
    base::Result<std::map<std::string, text::RubyText>> office_names(const std::string& city);

    /// Reads `index` and makes `engine`; false if its parts do not belong together.
    base::Result<bool> load_index();

    Reader reader;
    std::optional<search::UrgentWords> urgent_words; ///< read at the first query
    search::SearchIndex index;
    std::optional<search::SearchEngine> engine; ///< uses `index`; nothing until that is loaded
};

} // namespace catalogue
