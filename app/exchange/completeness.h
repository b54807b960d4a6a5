#pragma once

#include "draft/draft.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// How many fields of a service or an office are filled in, and which are empty. Columns are named
/// as in the tables.
struct Completeness {
    std::string id, name;
    std::vector<std::string> offices; ///< ids; of a service
    std::size_t wanted = 0;           ///< number of fields that should be filled in
    std::vector<std::string> missing; ///< the empty ones among them
    std::size_t questions = 0;        ///< open notes of staff
    std::string checked_on;           ///< of a service; empty: never confirmed

    std::size_t filled() const { return wanted - missing.size(); }
    bool operator==(const Completeness&) const = default;
};

/// An office with the services that name it.
struct OfficeCompleteness {
    Completeness office;
    std::vector<std::string> services; ///< ids, in the plan's order

    bool operator==(const OfficeCompleteness&) const = default;
};

struct CityCompleteness {
    std::string id, name;
    std::vector<Completeness> services;      ///< in the plan's order
    std::vector<OfficeCompleteness> offices; ///< in the table's order
    std::vector<std::string> without_office; ///< services that name no office, or none that exists

    const Completeness* service(std::string_view id) const;
    bool operator==(const CityCompleteness&) const = default;
};

/// Which fields should be filled in, is in model/fields.h (`Wanted`): more of a service for
/// families than of the city's own work.
CityCompleteness completeness_of(const draft::CityDraft& city);

/// Whether offices fill in this column of a service for families.
bool is_asked_of_offices(std::string_view column);

/// In whole percent, rounded down: 100 only if nothing is missing.
int percent(std::size_t filled, std::size_t wanted);

} // namespace exchange
