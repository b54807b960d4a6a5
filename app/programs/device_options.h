#pragma once

#include "catalogue/release_store.h"
#include "programs/command_support.h"
#include "programs/device_places.h"

#include <nlohmann/json.hpp>

namespace programs {

/// Where a device keeps its catalogues, and whose it takes.
struct DeviceOptions {
    std::string store = usual_store, records = usual_records, trust = usual_trust;
};
/// Adds --store, --records and --trust.
void add_device_options(CLI::App& command, const Session& session, DeviceOptions& options);

/// As it is signed, without the product.
nlohmann::ordered_json manifest_json(const catalogue::Manifest& manifest);

} // namespace programs
