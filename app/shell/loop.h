#pragma once

#include "device/supervisor.h"
#include "device/upkeep.h"
#include "shell/clock.h"
#include "shell/panel_watch.h"
#include "shell/renderer.h"
#include "shell/touch_source.h"
#include "shell/trace.h"
#include "ui/kiosk/kiosk.h"

#include <functional>

union SDL_Event;

namespace shell {

/// Runs the kiosk on a window: sleeps until an event or the kiosk's next deadline, never polls.
/// An event is answered at once; up to two more frames let it settle; while something moves there
/// are at most 60 frames a second; what looks the same is not presented.
class Loop {
  public:
    using DeviceOf = std::function<ui::Device(int width_px, int height_px)>;
    /// How many touch panels there are.
    using Panels = std::function<int()>;

    /// All of them outlive this.
    Loop(ui::Kiosk& kiosk, Window& window, Renderer& renderer, const Clock& clock, Trace& trace,
         DeviceOf device_of, device::Upkeep& upkeep, Panels panels = panels_now);

    static int panels_now();

    /// Until the window is closed, the display is lost or the program is asked to end.
    void run();

  private:
    /// Milliseconds to sleep; nothing: until an event comes.
    std::optional<double> sleep_ms() const;
    void wait_and_handle();
    void handle(const SDL_Event& event);
    void deliver_touches();
    void draw_frame();
    /// Full screen, a panel that is unplugged leaves a picture that nobody can answer: until it is
    /// back, another one says where to ask.
    void watch_panel();

    ui::Kiosk& kiosk_;
    Window& window_;
    Renderer& renderer_;
    const Clock& clock_;
    Trace& trace_;
    DeviceOf device_of_;
    device::Upkeep& upkeep_;
    Panels panels_;
    PanelWatch panel_;
    TouchSource touches_;
    device::Supervisor supervisor_;
    bool ended_ = false;
    bool at_once_ = true; ///< something happened that must be seen without delay
    int settling_ = 3;    ///< frames still to be built
    double last_frame_ms_ = 0;
    bool last_presented_ = false;
};

} // namespace shell
