#pragma once

#include "draft/draft.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// What is known of a service or an office, and what is missing. Columns are named as in the
/// tables.
struct Completeness {
    std::string id, name;
    std::vector<std::string> offices; ///< ids; of a service
    std::size_t wanted = 0;           ///< fields that ought to hold something
    std::vector<std::string> missing; ///< those of them that do not
    std::size_t questions = 0;        ///< open notes of staff
    std::string checked_on;           ///< of a service; empty: never confirmed

    std::size_t filled() const { return wanted - missing.size(); }
    bool operator==(const Completeness&) const = default;
};

/// An office with the services it is named in.
struct OfficeCompleteness {
    Completeness office;
    std::vector<std::string> services; ///< ids, in the plan's order

    bool operator==(const OfficeCompleteness&) const = default;
};

struct CityCompleteness {
    std::string id, name;
    std::vector<Completeness> services;      ///< in the plan's order
    std::vector<OfficeCompleteness> offices; ///< as the table has them
    std::vector<std::string> without_office; ///< services that name none that there is

    const Completeness* service(std::string_view id) const;
    bool operator==(const CityCompleteness&) const = default;
};

/// Of a family's service every text but the fact is wanted, a door, an office, a search word and a
/// day of confirmation; of the city's own work the summary, an office and the day.
CityCompleteness completeness_of(const draft::CityDraft& city);

/// Whether the column is one that the office itself fills in for a service of families.
bool is_asked_of_offices(std::string_view column);

/// Filled of wanted in whole percent, 100 only where nothing is missing.
int percent(std::size_t filled, std::size_t wanted);

} // namespace exchange
