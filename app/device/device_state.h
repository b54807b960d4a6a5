#pragma once

#include "base/result.h"

#include <string>

namespace device {

/// What the device remembers between starts: the city that staff chose. Nothing about visitors;
/// counts of words are kept in another file of the folder (missed_counts.h).
class DeviceState {
  public:
    /// With an empty folder nothing is kept.
    explicit DeviceState(std::string folder) : folder_(std::move(folder)) {}
    /// $XDG_STATE_HOME/kodomado; otherwise /var/lib/kodomado-kiosk/kodomado if it is writable (the
    /// kiosk's own folder, also for root who inspects a device); otherwise ~/.local/state/kodomado.
    /// Never the folder of catalogues, which only the importer writes.
    static DeviceState of_this_device();

    /// The folder of everything that this device keeps; empty if it keeps nothing.
    const std::string& folder() const { return folder_; }
    /// Empty if none was chosen or the file does not contain a city.
    std::string city() const;
    base::Result<void> remember_city(const std::string& city) const;

  private:
    std::string folder_;
};

} // namespace device
