#include "shell/touch_source.h"

#include "support/catch.h"

#include <SDL.h>
#include <algorithm>
#include <limits>

using Phase = ui::Touch::Phase;

namespace {

/// A panel of 1000 × 500 with fingers; the clock shows 10,000 ms when SDL's shows 400.
class Panel {
  public:
    Panel() { source.resize(1000, 500); }

    bool finger(std::uint32_t type, SDL_FingerID id, float x, float y, std::uint32_t at = 400) {
        SDL_Event event{};
        event.tfinger.type = type;
        event.tfinger.timestamp = at;
        event.tfinger.fingerId = id;
        event.tfinger.x = x;
        event.tfinger.y = y;
        return take(event);
    }
    bool button(std::uint32_t type, int x, int y, std::uint8_t button = SDL_BUTTON_LEFT,
                std::uint32_t which = 0) {
        SDL_Event event{};
        event.button.type = type;
        event.button.timestamp = 400;
        event.button.which = which;
        event.button.button = button;
        event.button.x = x;
        event.button.y = y;
        return take(event);
    }
    bool move_mouse(int x, int y) {
        SDL_Event event{};
        event.motion.type = SDL_MOUSEMOTION;
        event.motion.timestamp = 400;
        event.motion.x = x;
        event.motion.y = y;
        return take(event);
    }
    std::vector<Phase> phases() {
        std::vector<Phase> phases;
        for (const ui::Touch& touch : source.touches()) phases.push_back(touch.phase);
        return phases;
    }

    shell::TouchSource source;

  private:
    /// A later event advances both clocks.
    bool take(const SDL_Event& event) {
        const std::uint32_t ticks = std::max(400u, event.common.timestamp);
        return source.take(event, 9'600 + ticks, ticks);
    }
};

} // namespace

TEST_CASE("a finger becomes a touch in pixels, at the loop's time") {
    Panel panel;
    CHECK(panel.finger(SDL_FINGERDOWN, 7, 0.5f, 0.5f, 390));
    const auto touches = panel.source.touches();
    REQUIRE(touches.size() == 1);
    CHECK(touches[0] == ui::Touch{Phase::down, 7, {500, 250}, 9'990});
    CHECK(panel.source.touches().empty());
}

TEST_CASE("times are right when SDL's ticks wrap, and never later than now") {
    shell::TouchSource source;
    SDL_Event event{};
    event.tfinger.type = SDL_FINGERDOWN;
    event.tfinger.timestamp = 0xFFFFFFF0u;
    CHECK(source.take(event, 5'000, 0x10u));
    event.tfinger.type = SDL_FINGERUP;
    event.tfinger.timestamp = 0x20u;
    CHECK(source.take(event, 5'000, 0x10u));
    const auto touches = source.touches();
    REQUIRE(touches.size() == 2);
    CHECK(touches[0].time_ms == 4'968);
    CHECK(touches[1].time_ms == 5'000);
}

TEST_CASE("pending moves of a finger are joined") {
    Panel panel;
    panel.finger(SDL_FINGERDOWN, 1, 0, 0);
    for (int i = 1; i <= 50; ++i)
        CHECK(panel.finger(SDL_FINGERMOTION, 1, 0.01f * static_cast<float>(i), 0));
    const auto touches = panel.source.touches();
    REQUIRE(touches.size() == 2);
    CHECK(touches[1].position.x == Approx(500));
}

TEST_CASE("moves of two fingers are kept apart") {
    Panel panel;
    panel.finger(SDL_FINGERDOWN, 1, 0, 0);
    panel.finger(SDL_FINGERDOWN, 2, 0, 0);
    for (int i = 0; i < 9; ++i) {
        panel.finger(SDL_FINGERMOTION, 1, 0.1f, 0);
        panel.finger(SDL_FINGERMOTION, 2, 0.2f, 0);
    }
    CHECK(panel.phases() == std::vector{Phase::down, Phase::down, Phase::move, Phase::move});
}

TEST_CASE("downs and ups are never lost") {
    Panel panel;
    for (int i = 0; i < 3; ++i) {
        panel.finger(SDL_FINGERDOWN, 1, 0, 0);
        panel.finger(SDL_FINGERMOTION, 1, 0.1f, 0);
        panel.finger(SDL_FINGERUP, 1, 0.2f, 0);
    }
    CHECK(panel.phases() == std::vector{Phase::down, Phase::move, Phase::up, Phase::down,
                                        Phase::move, Phase::up, Phase::down, Phase::move,
                                        Phase::up});
}

TEST_CASE("a mouse's left button is finger 1, and hovering is ignored") {
    Panel panel;
    CHECK_FALSE(panel.move_mouse(1, 1));
    CHECK(panel.button(SDL_MOUSEBUTTONDOWN, 10, 20));
    CHECK(panel.move_mouse(11, 21));
    CHECK(panel.button(SDL_MOUSEBUTTONUP, 12, 22));
    CHECK_FALSE(panel.move_mouse(1, 1));
    CHECK_FALSE(panel.button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_RIGHT));
    CHECK_FALSE(panel.button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID));
    const auto touches = panel.source.touches();
    REQUIRE(touches.size() == 3);
    CHECK(touches[2] == ui::Touch{Phase::up, 1, {12, 22}, 10'000});
}

TEST_CASE("a noisy panel does no harm and cannot fill the memory") {
    Panel panel;
    panel.finger(SDL_FINGERMOTION, 5, 0.1f, 0.1f);
    panel.finger(SDL_FINGERUP, 5, 0.1f, 0.1f);
    CHECK(panel.source.touches().empty());
    CHECK_FALSE(panel.finger(SDL_FINGERDOWN, 1, std::numeric_limits<float>::quiet_NaN(), 0));
    for (int i = 0; i < 1000; ++i) panel.finger(SDL_FINGERDOWN, i, 9, -9);
    const auto touches = panel.source.touches();
    CHECK(touches.size() == 32);
    CHECK(touches[0].position == base::Point{1000, 0});
}

TEST_CASE("a panel that was plugged in again works at the first touch") {
    Panel panel;
    panel.finger(SDL_FINGERDOWN, 0, 0.1f, 0.1f);
    panel.source.touches();
    SECTION("the lost finger's number comes again") {
        panel.finger(SDL_FINGERDOWN, 0, 0.5f, 0.5f);
        panel.finger(SDL_FINGERUP, 0, 0.5f, 0.5f);
    }
    SECTION("another number comes, later") {
        panel.finger(SDL_FINGERDOWN, 7, 0.5f, 0.5f, 5'500);
        panel.finger(SDL_FINGERUP, 7, 0.5f, 0.5f, 5'500);
    }
    CHECK(panel.phases() == std::vector{Phase::cancel, Phase::down, Phase::up});
}

TEST_CASE("a second finger soon after the first cancels nothing here") {
    Panel panel;
    panel.finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f);
    panel.finger(SDL_FINGERDOWN, 2, 0.2f, 0.2f, 4'000);
    panel.finger(SDL_FINGERMOTION, 1, 0.1f, 0.2f, 7'000);
    panel.finger(SDL_FINGERDOWN, 3, 0.2f, 0.2f, 8'000);
    CHECK(panel.phases() == std::vector{Phase::down, Phase::down, Phase::move, Phase::down});
}

TEST_CASE("a panel that never reports lifted fingers keeps working") {
    Panel panel;
    for (int i = 0; i < 100; ++i)
        panel.finger(SDL_FINGERDOWN, i, 0.5f, 0.5f, 400 + static_cast<std::uint32_t>(i) * 1'000);
    const auto phases = panel.phases();
    CHECK(std::count(phases.begin(), phases.end(), Phase::down) == 100);
}

TEST_CASE("fingers that are down can be cancelled") {
    Panel panel;
    panel.finger(SDL_FINGERDOWN, 3, 0.1f, 0.1f);
    panel.source.touches();
    panel.source.cancel_all(11'000);
    panel.finger(SDL_FINGERUP, 3, 0.1f, 0.1f);
    CHECK(panel.phases() == std::vector{Phase::cancel});
}
