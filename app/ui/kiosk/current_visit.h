#pragma once

#include "ui/kiosk/missed_words.h"
#include "ui/visit.h"

#include <string>
#include <vector>

namespace ui {

/// The current visit: what the visitor has chosen, how long nobody has touched the screen, and the
/// end, when everything is forgotten. All times are milliseconds of the loop's clock.
class CurrentVisit {
  public:
    /// `first`: the preferences with which every visit begins.
    CurrentVisit(const Preferences& first, bool home_visit);

    const Visit& now() const { return visit_; }
    /// For changing it.
    Visit& change() { return visit_; }
    MissedWords& missed() { return missed_; }
    /// Whether nothing has been chosen yet.
    bool untouched() const { return visit_ == first_; }
    /// Ends the visit and begins the next one. Returns the words that found nothing useful. Its
    /// data does not remain in memory: short strings are overwritten too.
    std::vector<std::string> end();

    // Time without a touch.
    enum class Idle {
        here, ///< the last touch was not long ago
        ask,  ///< time to ask whether somebody is still there
        gone  ///< time to end the visit
    };
    void touched(double at_ms) { touched_ms_ = at_ms; }
    Idle idle(double now_ms) const;
    double asks_at_ms() const { return touched_ms_ + patience().ask_ms; }
    double leaves_at_ms() const { return touched_ms_ + patience().leave_ms; }
    double touched_ms() const { return touched_ms_; }

    // The number on the list's button, which grows for a moment when the list changes.
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
