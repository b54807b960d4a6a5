#pragma once

#include "catalogue/builder.h"
#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

namespace support {

inline draft::Draft draft_of(const SmallCity& city) {
    auto read = draft::read_draft(city.data(), {});
    REQUIRE(read.ok());
    return std::move(read).value().draft;
}

/// Builds the catalogue of a small city; returns its path.
inline std::string build_into(const SmallCity& city, const std::string& name = "c.kodomado",
                              const text::Annotate& annotate = {}) {
    const std::string file = city.file(name);
    const auto built = catalogue::build(draft_of(city), file, annotate);
    REQUIRE(built.ok());
    return file;
}

} // namespace support
