#pragma once

#include <optional>
#include <string>

namespace device {

/// How bright the panel is. It is set through its file where this program may write there, else
/// through the session's manager (org.freedesktop.login1, Session.SetBrightness).
class Backlight {
  public:
    /// The first light of this folder (the kernel's is /sys/class/backlight).
    explicit Backlight(const std::string& folder);

    /// Percent; nothing where there is no light that can be set from here.
    std::optional<int> percent() const;
    /// Not under 10 percent: the page that makes it brighter must be seen. False: it did not work.
    bool set(int percent) const;

  private:
    long number_in(const std::string& name) const;

    std::string light_; ///< its folder; empty: none
    bool by_file_ = false;
};

constexpr int darkest_percent = 10;

} // namespace device
