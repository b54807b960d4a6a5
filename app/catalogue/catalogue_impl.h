#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/reader.h"
#include "catalogue/search_engine.h"
#include "catalogue/search_index.h"
#include "catalogue/section_tree.h"
#include "catalogue/urgent_words.h"

#include <map>
#include <optional>
#include <string>

namespace catalogue {

/// Of id,name,reading,phone,phone_source,place,hours,note.
Office read_office(Columns& row);

/// Private to catalogue*.cpp.
struct Catalogue::Impl {
    explicit Impl(db::Database database) : reader(std::move(database)) {}

    /// The services for which an SQL condition with these values holds (and their order).
    base::Result<std::vector<ServiceCard>> cards(const std::string& condition,
                                                 const std::vector<std::string>& values);
    base::Result<std::vector<Service>> services(const std::string& condition,
                                                const std::vector<std::string>& values);
    base::Result<std::map<std::string, text::RubyText>> office_names(const std::string& city);

    /// Reads `index`; false where it does not fit together.
    base::Result<bool> load_index();

    Reader reader;
    std::optional<UrgentWords> urgent_words; ///< read when first asked for
    SearchIndex index;
    std::optional<SearchEngine> engine; ///< of `index`, once that is loaded
};

} // namespace catalogue
