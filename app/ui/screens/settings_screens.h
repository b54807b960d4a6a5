#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The languages, each with its own name for itself.
class LanguageScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::language; }
    Action draw(Frame& frame) override;
};

/// The settings for text size, readings above kanji, and contrast.
class TextSettingsScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::text_settings; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
