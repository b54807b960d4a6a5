#pragma once

#include "checks/screens_faults.h"
#include "checks/screens_visitor.h"
#include "ui/device.h"
#include "ui/kiosk/kiosk.h"

#include <functional>
#include <set>
#include <string>

namespace checks {

/// A combination of size, language and settings in which the screens are shown.
struct Showing {
    std::string city;
    ui::Device device;
    ui::Preferences preferences;
    /// Services that are opened behind each door; others are seen as cards only.
    int services_a_door = 1000;

    std::string name() const; ///< "ageo 1920x1080 ja large"
};

/// Called for each fault: the screen and what is wrong on it.
using Report = std::function<void(const std::string& screen, const Fault& fault)>;

struct Walked {
    std::size_t places = 0; ///< number of screens and scroll positions that were checked
    std::size_t frames = 0;
    std::set<std::string> screens;
    Visitor::Frame slowest;
    std::set<std::string> services;
};

/// Visits every screen of a kiosk that was started without a city.
Walked walk(ui::Kiosk& kiosk, const Showing& showing, const Report& report);

/// Visits the screens of a home visit on a tablet with a known city.
Walked walk_home_visit(ui::Kiosk& kiosk, const Showing& showing, const Report& report);

/// Opens the staff pages through the corner with this PIN and visits each.
Walked walk_staff(ui::Kiosk& kiosk, const Showing& showing, const std::string& pin,
                  const Report& report);

/// Visits the only screen of a kiosk without a catalogue.
Walked walk_trouble(ui::Kiosk& kiosk, const Showing& showing, const Report& report);

} // namespace checks
