#include "shell/loop.h"

#include "shell/keys.h"
#include "shell/messages.h"
#include "shell/out_of_order.h"

#include <SDL.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace shell {
namespace {

constexpr int frames_after_event = 3;
constexpr double frame_ms = 1000.0 / 60;
constexpr int panel_looked_for_ms = 500;

} // namespace

Loop::Loop(ui::Kiosk& kiosk, Window& window, Renderer& renderer, const Clock& clock, Trace& trace,
           DeviceOf device_of, device::Upkeep& upkeep, Panels panels)
    : kiosk_(kiosk), window_(window), renderer_(renderer), clock_(clock), trace_(trace),
      device_of_(std::move(device_of)), upkeep_(upkeep), panels_(std::move(panels)) {
    touches_.resize(window.width(), window.height());
}

std::optional<double> Loop::sleep_ms() const {
    const double now = clock_.now_ms();
    const double paced = last_presented_ ? last_frame_ms_ + frame_ms - now : 0;
    if (at_once_) return 0;
    if (settling_ > 0) return std::max(0.0, paced);
    const auto next = kiosk_.next_frame_ms(), upkeep = upkeep_.due_ms();
    constexpr double never = std::numeric_limits<double>::infinity();
    const double due = std::min(next.value_or(never), upkeep.value_or(never));
    if (due == never) return {};
    return std::max({0.0, due - now, paced});
}

void Loop::wait_and_handle() {
    SDL_Event event;
    bool got = false;
    auto sleep = sleep_ms();
    if (!sleep || *sleep >= 1000)
        if (const auto most = supervisor_.resting()) sleep = std::min(sleep.value_or(*most), *most);
    if (!sleep)
        got = SDL_WaitEvent(&event) == 1;
    else if (const double rounded = std::ceil(*sleep); rounded >= 1)
        got =
            SDL_WaitEventTimeout(
                &event,
                static_cast<int>(std::min(rounded, double{std::numeric_limits<int>::max()}))) == 1;
    else
        got = SDL_PollEvent(&event) == 1;
    supervisor_.working();
    while (got) {
        handle(event);
        got = SDL_PollEvent(&event) == 1;
    }
    deliver_touches();
}

void Loop::handle(const SDL_Event& event) {
    if (touches_.take(event, clock_.now_ms(), SDL_GetTicks())) return;
    bool seen = true;
    switch (event.type) {
    case SDL_QUIT:
        ended_ = true;
        break;
    case SDL_WINDOWEVENT:
        switch (event.window.event) {
        case SDL_WINDOWEVENT_CLOSE:
            ended_ = window_.windowed();
            break;
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            touches_.cancel_all(clock_.now_ms());
            deliver_touches();
            touches_.resize(window_.width(), window_.height());
            kiosk_.resize(device_of_(window_.width(), window_.height()));
            renderer_.invalidate();
            break;
        case SDL_WINDOWEVENT_HIDDEN:
        case SDL_WINDOWEVENT_MINIMIZED:
            touches_.cancel_all(clock_.now_ms());
            kiosk_.locked();
            break;
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_EXPOSED:
            renderer_.invalidate();
            break;
        default:
            seen = false;
        }
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        renderer_.textures_lost();
        break;
    case SDL_KEYDOWN:
        deliver_touches();
        // A key that is held down does not repeat (EN 301 549, 5.7).
        if (const auto key = key_of(event.key.keysym.sym, event.key.keysym.mod);
            key && event.key.repeat == 0)
            kiosk_.key(*key);
        else
            seen = false;
        break;
    case SDL_TEXTINPUT:
        deliver_touches();
        seen = kiosk_.type(event.text.text);
        break;
    default:
        seen = false;
    }
    if (seen) {
        at_once_ = true;
        settling_ = frames_after_event;
    }
}

void Loop::deliver_touches() {
    for (const ui::Touch& touch : touches_.touches()) {
        kiosk_.touch(touch);
        at_once_ = true;
        settling_ = frames_after_event;
    }
}

void Loop::draw_frame() {
    const double now = clock_.now_ms();
    const auto next = kiosk_.next_frame_ms();
    if (settling_ == 0 && !(next && *next <= now)) return;
    last_frame_ms_ = now;
    at_once_ = false;
    settling_ = std::max(0, settling_ - 1);
    const ImDrawData* data = kiosk_.frame(now);
    last_presented_ = data && renderer_.show(*data, kiosk_.glyphs());
    trace_.frame(last_presented_);
    if (!last_presented_) return;
    window_.cover_screen();
    supervisor_.ready();
}

int Loop::panels_now() { return SDL_GetNumTouchDevices(); }

void Loop::watch_panel() {
    if (window_.windowed() || panel_.look(panels_()) != PanelWatch::News::gone) return;
    log(base::Message{"タッチパネルがなくなりました。つながるまで、使えないと画面に出します",
                      "the touch panel is gone; until it is back the screen says that it is out "
                      "of order"});
    touches_.cancel_all(clock_.now_ms());
    deliver_touches();
    while (!ended_ && panel_.look(panels_()) != PanelWatch::News::back)
        ended_ = show_out_of_order(window_, renderer_.pictures(), panel_looked_for_ms);
    if (ended_) return;
    log(base::Message{"タッチパネルがもどりました", "the touch panel is back"});
    touches_.resize(window_.width(), window_.height());
    kiosk_.resize(device_of_(window_.width(), window_.height()));
    renderer_.invalidate();
    at_once_ = true;
    settling_ = frames_after_event;
}

void Loop::run() {
    while (!ended_) {
        wait_and_handle();
        if (!ended_) watch_panel();
        if (ended_) break;
        draw_frame();
        upkeep_.run(clock_.now_ms());
    }
    trace_.summary();
}

} // namespace shell
