#pragma once

#include "model/service.h"
#include "ui/screen.h"
#include "ui/widgets/code_panel.h"

#include <vector>

namespace ui::screens {

/// A sheet with one service as a QR code.
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
