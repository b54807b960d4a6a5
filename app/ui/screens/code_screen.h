#pragma once

#include "catalogue/service.h"
#include "ui/code_panel.h"
#include "ui/screen.h"

#include <vector>

namespace ui::screens {

/// One service as a QR code, over the screen that it was asked for from.
class CodeScreen : public Screen {
  public:
    explicit CodeScreen(const catalogue::Service& service)
        : name_(service.name), codes_({service}) {}
    std::string name() const override { return "code"; }
    Action draw(Frame& frame) override;

  private:
    text::RubyText name_;
    CodePanel codes_;
};

} // namespace ui::screens
