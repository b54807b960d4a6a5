#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The numbers for emergencies and for talking to somebody.
class EmergencyScreen : public Screen {
  public:
    explicit EmergencyScreen(std::vector<model::Hotline> hotlines)
        : hotlines_(std::move(hotlines)) {}
    ScreenKind kind() const override { return ScreenKind::emergency; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::Hotline> hotlines_;
};

} // namespace ui::screens
