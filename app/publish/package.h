#pragma once

#include "base/result.h"
#include "release/manifest.h"

#include <string>

namespace publish {

/// The folder that a device watches; a package puts its file there.
constexpr const char* package_inbox = "/var/lib/kodomado/inbox";

/// Wraps a sealed catalogue into a Debian package that only puts it into the inbox. The package has
/// no maintainer scripts; whether the catalogue is accepted is decided on the device by its seal.
/// `output` is written completely or not at all; the same file and date give the same bytes. Needs
/// dpkg-deb.
base::Result<void> write_package(const std::string& sealed, const release::Manifest& manifest,
                                 const std::string& city_id, const std::string& output);

} // namespace publish
