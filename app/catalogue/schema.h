#pragma once

#include <cstdint>
#include <string>

namespace catalogue {

/// "KODO": in the header of every catalogue file; other SQLite files are refused.
constexpr std::int64_t application_id = 0x4B4F444F;

/// The SQL statements that create an empty catalogue.
///
/// Columns of readable text hold the form of text::encode. A list by which records are selected has
/// a table of its own; other lists are in one column, separated by ';'. `service.rank` is the order
/// of results: by priority, then by sort key. `search_part` holds the arrays of SearchIndex in
/// pieces.
///
/// The columns of services, offices, aliases, amounts, rules and results follow from
/// model/fields.h. Adding a field there changes the schema, so base::catalogue_schema must be
/// raised.
std::string schema();
extern const int schema_tables; ///< number of tables that it creates

} // namespace catalogue
