#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <vector>

namespace ui::screens {

/// Hides what was being read until it is touched again: nothing on it shows what it was.
class CoverScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::cover; }
    Action draw(Frame& frame) override;
};

/// Staff choose once in which city this device is.
class CityScreen : public Screen {
  public:
    explicit CityScreen(std::vector<model::City> cities) : cities_(std::move(cities)) {}
    ScreenKind kind() const override { return ScreenKind::city; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::City> cities_;
};

/// What a visitor sees when the catalogue cannot be read: where to go, and the emergency numbers.
class TroubleScreen : public Screen {
  public:
    /// `retry`: the catalogue is open and only a question failed, so starting again may help.
    TroubleScreen(std::vector<model::Hotline> hotlines, bool retry)
        : hotlines_(std::move(hotlines)), retry_(retry) {}
    ScreenKind kind() const override { return ScreenKind::trouble; }
    Action draw(Frame& frame) override;

  private:
    std::vector<model::Hotline> hotlines_;
    bool retry_;
};

/// Says how something went, in the words KEY_title and KEY_words.
class NoticeScreen : public Screen {
  public:
    NoticeScreen(std::string key, std::string icon)
        : key_(std::move(key)), icon_(std::move(icon)) {}
    ScreenKind kind() const override { return ScreenKind::notice; }
    Action draw(Frame& frame) override;

  private:
    std::string key_, icon_;
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

} // namespace ui::screens
