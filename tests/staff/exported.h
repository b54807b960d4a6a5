#pragma once

#include "catalogue/draft_reader.h"
#include "staff/open_data.h"
#include "support/catch.h"

#include <algorithm>
#include <string>

/// A city's folder as another format.
namespace test {

using Export = staff::Exported (*)(const staff::OpenData&);

inline staff::Exported exported(const std::string& folder, Export make) {
    const auto read = catalogue::read_draft(folder, {});
    REQUIRE(read.ok());
    const catalogue::Draft& draft = read.value().draft;
    const catalogue::Taxonomy taxonomy = taxonomy_of(draft);
    return make({draft.cities.front(), taxonomy});
}

inline bool is_lost(const staff::Exported& from, const std::string& service,
                    const std::string& field) {
    return std::ranges::any_of(from.lost, [&](const staff::Lost& lost) {
        return lost.service == service && lost.field == field;
    });
}

} // namespace test
