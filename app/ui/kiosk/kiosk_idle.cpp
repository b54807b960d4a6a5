#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/plain_screens.h"

#include <algorithm>
#include <cmath>

namespace ui {

void Kiosk::Impl::watch_idle() {
    if (in_staff()) return watch_staff();
    const Patience patience = Patience::of(visit.preferences, parts.home_visit);
    const double idle_ms = now_ms - touched_ms;
    if (!patient()) { // nothing to lose but the settings of who was here
        if (visit != first_visit() && idle_ms >= patience.ask_ms) finish();
        return;
    }
    if (idle_ms >= patience.leave_ms) return finish();
    if (idle_ms >= patience.ask_ms && !asking())
        show(std::make_unique<screens::StayScreen>(touched_ms + patience.leave_ms));
    else
        return;
    input.forget();
}

std::optional<double> Kiosk::Impl::idle_deadline() {
    if (in_staff()) return staff_deadline();
    const Patience patience = Patience::of(visit.preferences, parts.home_visit);
    if (!patient() && visit == first_visit()) return std::nullopt;
    if (!asking()) return touched_ms + patience.ask_ms;
    const double left = touched_ms + patience.leave_ms - now_ms;
    return now_ms + std::max(1.0, left - (std::ceil(left / 1000) - 1) * 1000);
}

} // namespace ui
