#pragma once

#include "base/json_fwd.h"
#include "commands/command_support.h"
#include "host/device_places.h"
#include "release/release_store.h"

namespace commands {

/// Where a device stores its catalogues, and the file of the keys that it accepts.
struct DeviceOptions {
    std::string store = host::usual_store, records = host::usual_records, trust = host::usual_trust;
};
/// Adds --store, --records and --trust.
void add_device_options(host::Command& command, const Session& session, DeviceOptions& options);

/// The manifest as it is signed, without the field "product".
base::Json manifest_json(const release::Manifest& manifest);

} // namespace commands
