#pragma once

#include <optional>
#include <string>

namespace device {

/// The brightness of the panel. It is set through the kernel's file if this program may write it,
/// otherwise through the session manager (org.freedesktop.login1, Session.SetBrightness).
class Backlight {
  public:
    /// Uses the first light in this folder (the kernel's is /sys/class/backlight).
    explicit Backlight(const std::string& folder);

    /// Percent; nothing if there is no light that can be set from here.
    std::optional<int> percent() const;
    /// At least 10 percent, so that the page for making it brighter stays visible. False if it
    /// failed.
    bool set(int percent) const;

  private:
    long number_in(const std::string& name) const;

    std::string light_; ///< its folder; empty if there is none
    bool by_file_ = false;
};

constexpr int darkest_percent = 10;

} // namespace device
