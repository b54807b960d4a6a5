#pragma once

#include "ui/kiosk/missed_words.h"
#include "ui/visit.h"

#include <string>
#include <vector>

namespace ui {

/// The visit that is going on: what was chosen, whether somebody is still there, and the end, at
/// which everything is forgotten. All times are milliseconds of the loop's clock.
class CurrentVisit {
  public:
    /// `first`: the settings with which each visit begins.
    CurrentVisit(const Preferences& first, bool home_visit);

    const Visit& now() const { return visit_; }
    /// To choose something.
    Visit& change() { return visit_; }
    MissedWords& missed() { return missed_; }
    /// Nothing was chosen yet.
    bool untouched() const { return visit_ == first_; }
    /// Forgets it and begins the next; returns the words that found nothing of use. Nothing of it
    /// stays in memory that a screen can reach: short strings are overwritten.
    std::vector<std::string> end();

    // Time without a touch.
    enum class Idle {
        here,
        ask, ///< long enough to ask whether somebody is there
        gone
    };
    void touched(double at_ms) { touched_ms_ = at_ms; }
    Idle idle(double now_ms) const;
    double asks_at_ms() const { return touched_ms_ + patience().ask_ms; }
    double leaves_at_ms() const { return touched_ms_ + patience().leave_ms; }
    double touched_ms() const { return touched_ms_; }

    // The list's count, which swells for a moment when the list changes.
    void list_changed(double at_ms) { listed_ms_ = at_ms; }
    bool badge_moving(double now_ms) const;
    float badge_scale(double now_ms) const;

  private:
    Patience patience() const { return Patience::of(visit_.preferences, home_visit_); }

    Visit first_, visit_;
    bool home_visit_;
    MissedWords missed_;
    double touched_ms_ = 0;
    double listed_ms_ = -1e9;
};

} // namespace ui
