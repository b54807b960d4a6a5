#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The languages, each named in itself.
class LanguageScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::language; }
    Action draw(Frame& frame) override;
};

/// Size of the type, readings above kanji, strong contrast.
class TextSettingsScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::text_settings; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
