#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The languages, each named in itself.
class LanguageScreen : public Screen {
  public:
    std::string name() const override { return "language"; }
    Action draw(Frame& frame) override;
};

/// Size of the type, readings above kanji, strong contrast.
class TextSettingsScreen : public Screen {
  public:
    std::string name() const override { return "text"; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
