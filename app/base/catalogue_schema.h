#pragma once

#include <cstdint>

namespace base {

/// Version of the catalogue files that this program writes and reads; the manifest of a release
/// states it. It is raised with every change that an older reader cannot handle.
constexpr std::int64_t catalogue_schema = 5;

} // namespace base
