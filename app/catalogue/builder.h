#pragma once

#include "base/result.h"
#include "catalogue/draft.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace catalogue {

/// Adds readings of kanji that have none, and phrase breaks, to Japanese text.
using Annotate = std::function<text::RubyText(const text::RubyText&)>;

struct Built {
    std::size_t cities = 0;
    std::size_t services = 0;
    std::size_t rows = 0;
    std::uint64_t bytes = 0;

    bool operator==(const Built&) const = default;
};

/// Writes a draft without blocking findings as a catalogue file: whole, or nothing is changed. The
/// same draft gives the same bytes. Without `annotate` the texts keep only the ruby they have.
base::Result<Built> build(const Draft& draft, const std::string& file, const Annotate& annotate);

} // namespace catalogue
