#pragma once

#include "base/result.h"
#include "draft/draft.h"
#include "model/taxonomy.h"

#include <string>
#include <vector>

namespace exchange {

/// What a city hands to others. Built or written, the city's services are what counts; the city's
/// own work (audience `city`) is no service to anybody and stays out.
struct OpenData {
    const draft::CityDraft& city;
    const model::Taxonomy& taxonomy;
};

/// Something of the catalogue that a standard has no place for, or only a coarser one.
struct Lost {
    std::string service; ///< id; empty: the whole catalogue
    std::string field;
    std::string value;
    base::Message why;
    bool operator==(const Lost&) const = default;
};

struct Exported {
    std::string content; ///< of the file
    std::size_t services = 0;
    std::vector<Lost> lost;
    bool operator==(const Exported&) const = default;
};

/// The list of what was lost, as a table in the staff's language.
std::string lost_csv(const std::vector<Lost>& lost, bool japanese);

/// 月1000〜2000円（子ども1人・令和6年度）: an amount in words.
std::string amount_in_words(const model::Amount& amount);

} // namespace exchange
