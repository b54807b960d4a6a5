#pragma once

#include "model/service.h"
#include "ui/screen.h"
#include "ui/widgets/code_panel.h"

#include <vector>

namespace ui::screens {

/// One service as a QR code, over the screen that it was asked for from.
class CodeScreen : public Screen {
  public:
    explicit CodeScreen(const model::Service& service) : name_(service.name), codes_({service}) {}
    ScreenKind kind() const override { return ScreenKind::code; }
    Action draw(Frame& frame) override;

  private:
    text::RubyText name_;
    CodePanel codes_;
};

} // namespace ui::screens
