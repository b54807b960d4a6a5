#pragma once

#include "base/result.h"

#include <string>

namespace device {

/// What the device remembers from one start to the next: the city that staff chose. Nothing of any
/// visitor; counts of words stand beside it (missed_counts.h).
class DeviceState {
  public:
    /// An empty folder remembers nothing.
    explicit DeviceState(std::string folder) : folder_(std::move(folder)) {}
    /// $XDG_STATE_HOME/kodomado, else /var/lib/kodomado-kiosk/kodomado where it may be written (the
    /// panel's own, for whoever looks at a device as root), else ~/.local/state/kodomado. The
    /// folder of catalogues is the importer's alone.
    static DeviceState of_this_device();

    /// Where everything stands that this device keeps; empty: nowhere.
    const std::string& folder() const { return folder_; }
    /// Empty where none was chosen, or what stands there is no city.
    std::string city() const;
    base::Result<void> remember_city(const std::string& city) const;

  private:
    std::string folder_;
};

} // namespace device
