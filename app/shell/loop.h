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

/// Runs the kiosk on a window. It sleeps until an event or the kiosk's next deadline and never
/// polls. After an event a frame is drawn at once, and up to two more because ImGui needs them to
/// settle. While something moves there are at most 60 frames per second. A frame that looks like
/// the last one is not presented.
class Loop {
  public:
    using DeviceOf = std::function<ui::Device(int width_px, int height_px)>;
    /// The number of connected touch panels.
    using Panels = std::function<int()>;

    /// All of them must outlive this object.
    Loop(ui::Kiosk& kiosk, Window& window, Renderer& renderer, const Clock& clock, Trace& trace,
         DeviceOf device_of, device::Upkeep& upkeep, Panels panels = panels_now);

    static int panels_now();

    /// Runs until the window is closed, the display is lost or the program is asked to end.
    void run();

  private:
    /// Milliseconds to sleep; nothing: until the next event.
    std::optional<double> sleep_ms() const;
    void wait_and_handle();
    void handle(const SDL_Event& event);
    void deliver_touches();
    void draw_frame();
    /// In full screen mode, shows the out-of-order picture while the touch panel is unplugged,
    /// because nobody could operate the screen.
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
    bool at_once_ = true; ///< the next frame must not wait for the frame rate
    int settling_ = 3;    ///< frames still to be drawn after the last event
    double last_frame_ms_ = 0;
    bool last_presented_ = false;
};

} // namespace shell
