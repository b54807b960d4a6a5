#pragma once

#include "checks/screens_faults.h"
#include "ui/device.h"
#include "ui/kiosk/kiosk.h"

#include <functional>
#include <set>
#include <string>

namespace checks {

/// One way in which the screens may be shown.
struct Showing {
    std::string city;
    ui::Device device;
    ui::Preferences preferences;
    /// Services opened behind each door; the others only appear as cards.
    int services_a_door = 1000;

    std::string name() const; ///< "ageo 1920x1080 ja large"
};

/// Told of each fault: screen and what is wrong there.
using Tell = std::function<void(const std::string& screen, const Fault& fault)>;

struct Walked {
    std::size_t places = 0; ///< screens and scrolled places that were judged
    std::size_t frames = 0;
    std::set<std::string> services;
};

/// Goes through every screen of a kiosk that was made without a city.
Walked walk(ui::Kiosk& kiosk, const Showing& showing, const Tell& tell);

/// Goes through a home visit on a tablet that knows its city.
Walked walk_home_visit(ui::Kiosk& kiosk, const Showing& showing, const Tell& tell);

/// Goes in through the corner with this PIN, and to every page of the staff's.
Walked walk_staff(ui::Kiosk& kiosk, const Showing& showing, const std::string& pin,
                  const Tell& tell);

/// Looks at the one screen of a kiosk without a catalogue.
Walked walk_trouble(ui::Kiosk& kiosk, const Showing& showing, const Tell& tell);

} // namespace checks
