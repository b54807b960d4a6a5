#pragma once

#include "draft/draft.h"

#include <cstddef>

namespace search {

/// 1,741 municipalities (2024: cities, towns, villages and Tokyo's wards), each with as many
/// services as the plans of our two cities have on average.
struct NationalSize {
    std::size_t cities = 1'741;
    std::size_t services = 230'000;
    std::size_t names = 20'000; ///< distinct ones; the real services' are among them
};

/// A draft of this size made from the words of the two real cities. Names are new combinations of
/// words that follow each other in real names, with their readings. Other names, descriptions,
/// doors and priority are those of the service whose beginning a name has. A few names are in most
/// cities, most in few. The same input gives the same draft on every machine. It has no blocking
/// findings.
draft::Draft national_draft(const draft::Draft& real, const NationalSize& size = {});

} // namespace search
