#pragma once

#include <cstdint>
#include <string>

namespace catalogue {

/// "KODO": in the header of every catalogue file, so that nothing else is taken for one.
constexpr std::int64_t application_id = 0x4B4F444F;

/// The statements that make an empty catalogue. Columns of readable text hold text::encode. Lists
/// that are looked up by have tables of their own; others are in one column, separated by ';'.
/// `service.rank` is the order in which services are found: by priority, then by sort key.
/// `search_part` holds the arrays of SearchIndex in pieces.
/// The columns of services, offices, aliases, amounts, rules and results follow from model/fields:
/// whoever adds one there lets base::catalogue_schema grow.
std::string schema();
extern const int schema_tables; ///< how many tables it makes

} // namespace catalogue
