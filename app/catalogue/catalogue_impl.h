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

/// Private to catalogue*.cpp.
struct Catalogue::Impl {
    explicit Impl(db::Database database) : reader(std::move(database)) {}

    /// The services for which an SQL condition with these values holds (and their order).
    base::Result<std::vector<model::ServiceCard>> cards(const std::string& condition,
                                                        const std::vector<std::string>& values);
    base::Result<std::vector<model::Service>> services(const std::string& condition,
                                                       const std::vector<std::string>& values);
    base::Result<std::map<std::string, text::RubyText>> office_names(const std::string& city);

    /// Reads `index`; false where it does not fit together.
    base::Result<bool> load_index();

    Reader reader;
    std::optional<search::UrgentWords> urgent_words; ///< read when first asked for
    search::SearchIndex index;
    std::optional<search::SearchEngine> engine; ///< of `index`, once that is loaded
};

} // namespace catalogue
