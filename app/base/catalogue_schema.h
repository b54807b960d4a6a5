#pragma once

#include <cstdint>

namespace base {

/// Of the catalogue files that this program writes and reads; the manifest of a release names it.
/// Grows with every change that an older reader cannot live with.
constexpr std::int64_t catalogue_schema = 5;

} // namespace base
