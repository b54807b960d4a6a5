#pragma once

#include "draft/draft.h"

#include <cstddef>

namespace search {

/// 1,741 municipalities (2024: cities, towns, villages and Tokyo's wards) with as many services as
/// if each had a plan like the two that we have.
struct NationalSize {
    std::size_t cities = 1'741;
    std::size_t services = 230'000;
    std::size_t names = 20'000; ///< distinct ones; the real services' are among them
};

/// A draft of this size from the words of the two real cities: names put together anew, word after
/// word as they follow each other in real names, with their readings; other names, descriptions,
/// doors and usefulness of the service that a name begins like; some names in most cities, most in
/// few. The same input gives the same draft, on every machine. `check` blocks nothing in it.
draft::Draft national_draft(const draft::Draft& real, const NationalSize& size = {});

} // namespace search
