#pragma once

#include "base/result.h"
#include "draft/draft.h"
#include "model/taxonomy.h"

#include <string>
#include <vector>

namespace exchange {

/// The data from which an export for others is made: from a folder or a catalogue file. Services
/// with the audience `city`, the city's own work, are not exported.
struct OpenData {
    const draft::CityDraft& city;
    const model::Taxonomy& taxonomy;
};

/// A value that a standard cannot express, or only less exactly.
struct Lost {
    std::string service; ///< id; empty: the whole catalogue
    std::string field;
    std::string value;
    base::Message why;
    bool operator==(const Lost&) const = default;
};

struct Exported {
    std::string content; ///< the file's
    std::size_t services = 0;
    std::vector<Lost> lost;
    bool operator==(const Exported&) const = default;
};

/// The list of lost values as a CSV table, in Japanese or English.
std::string lost_csv(const std::vector<Lost>& lost, bool japanese);

/// An amount in words, like 月1000〜2000円（子ども1人・令和6年度）.
std::string amount_in_words(const model::Amount& amount);

} // namespace exchange
