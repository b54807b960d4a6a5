#pragma once

#include "base/result.h"
#include "draft/draft.h"
#include "text/annotate.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace catalogue {

/// What was written.
struct Built {
    std::size_t cities = 0;
    std::size_t services = 0;
    std::size_t rows = 0;
    std::uint64_t bytes = 0;

    bool operator==(const Built&) const = default;
};

/// Writes a draft as a catalogue file, completely or not at all; the draft must have no blocking
/// findings. The same draft gives the same bytes. If `annotate` is empty, texts keep only the ruby
/// that people wrote.
base::Result<Built> build(const draft::Draft& draft, const std::string& file,
                          const text::Annotate& annotate);

} // namespace catalogue
