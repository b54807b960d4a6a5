#pragma once

#include "draft/draft_reader.h"
#include "exchange/open_data.h"
#include "support/catch.h"

#include <algorithm>
#include <string>

/// A city's folder as another format.
namespace test {

using Export = exchange::Exported (*)(const exchange::OpenData&);

inline exchange::Exported exported(const std::string& folder, Export make) {
    const auto read = draft::read_draft(folder, {});
    REQUIRE(read.ok());
    const draft::Draft& draft = read.value().draft;
    const model::Taxonomy taxonomy = taxonomy_of(draft);
    return make({draft.cities.front(), taxonomy});
}

inline bool is_lost(const exchange::Exported& from, const std::string& service,
                    const std::string& field) {
    return std::ranges::any_of(from.lost, [&](const exchange::Lost& lost) {
        return lost.service == service && lost.field == field;
    });
}

} // namespace test
