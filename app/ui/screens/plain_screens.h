#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <vector>

namespace ui::screens {

/// Covers the screen until it is touched, and shows nothing of what is below.
class CoverScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::cover; }
    Action draw(Frame& frame) override;
};

/// Staff choose the device's city once.
class CityScreen : public Screen {
  public:
    explicit CityScreen(std::vector<model::City> cities) : cities_(std::move(cities)) {}
    ScreenKind kind() const override { return ScreenKind::city; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::City> cities_;
};

/// Shown when the catalogue cannot be read: where to go, and the emergency numbers.
class TroubleScreen : public Screen {
  public:
    /// `retry`: the catalogue is open and only a query failed, so trying again may help.
    TroubleScreen(std::vector<model::Hotline> hotlines, bool retry)
        : hotlines_(std::move(hotlines)), retry_(retry) {}
    ScreenKind kind() const override { return ScreenKind::trouble; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::Hotline> hotlines_;
    bool retry_;
};

/// Shows that the list is being printed or saved, and then whether it was. Whoever does not want to
/// wait goes back.
class NoticeScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::notice; }
    Action draw(Frame& frame) override;
};

/// Asks whether somebody is still there before everything is forgotten.
class StayScreen : public Screen {
  public:
    explicit StayScreen(double ends_ms) : ends_ms_(ends_ms) {}
    ScreenKind kind() const override { return ScreenKind::stay; }
    Action draw(Frame& frame) override;

  private:
    double ends_ms_; ///< when the visitor counts as gone
};

/// Says that another catalogue had to be opened, and that the list is still there.
class RenewedScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::notice; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
