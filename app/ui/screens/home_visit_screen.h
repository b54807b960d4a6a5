#pragma once

#include "model/ready_list.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// Where a nurse begins: what is so in this home, on one screen, or a list that staff have put
/// together. Nothing is typed, nothing about the family is kept.
class HomeVisitScreen : public Screen {
  public:
    HomeVisitScreen(std::vector<model::ReadyList> ready, int fitting)
        : ready_(std::move(ready)), fitting_(fitting) {}
    ScreenKind kind() const override { return ScreenKind::home_visit; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::ReadyList> ready_;
    int fitting_; ///< services that fit what is chosen
};

} // namespace ui::screens
