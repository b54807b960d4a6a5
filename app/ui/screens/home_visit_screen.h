#pragma once

#include "model/ready_list.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The first screen for a nurse, who chooses what applies to the visited home, or a list that staff
/// have prepared. Nothing is typed, and nothing about the family is stored.
class HomeVisitScreen : public Screen {
  public:
    HomeVisitScreen(std::vector<model::ReadyList> ready, int fitting)
        : ready_(std::move(ready)), fitting_(fitting) {}
    ScreenKind kind() const override { return ScreenKind::home_visit; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::ReadyList> ready_;
    int fitting_; ///< number of services for the choices
};

} // namespace ui::screens
