#pragma once

#include "base/result.h"
#include "draft/draft.h"
#include "text/annotate.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace catalogue {

struct Built {
    std::size_t cities = 0;
    std::size_t services = 0;
    std::size_t rows = 0;
    std::uint64_t bytes = 0;

    bool operator==(const Built&) const = default;
};

/// Writes a draft without blocking findings as a catalogue file: whole, or nothing is changed. The
/// same draft gives the same bytes. Without `annotate` the texts keep only the ruby they have.
base::Result<Built> build(const draft::Draft& draft, const std::string& file,
                          const text::Annotate& annotate);

} // namespace catalogue
