#include "shell/loop.h"

#include "draw/picture_pack.h"
#include "support/catch.h"
#include "ui/real_kiosk.h"

#include <SDL.h>
#include <algorithm>
#include <vector>

namespace {

using News = shell::PanelWatch::News;

struct NoUpkeep final : device::Upkeep {
    std::optional<double> due_ms() const override { return {}; }
    void run(double) override {}
};

std::vector<std::uint32_t> shown(shell::Window& window) {
    const draw::Pixels pixels = window.pixels();
    return {pixels.first, pixels.first + pixels.stride * pixels.height};
}

} // namespace

TEST_CASE("a panel that was unplugged is missed, one that never existed is not") {
    shell::PanelWatch watch;
    std::vector<News> news;
    for (const int panels : {0, 0, 1, 1, 0, 0, 2, 1}) news.push_back(watch.look(panels));
    CHECK(news == std::vector<News>{News::none, News::none, News::none, News::none, News::gone,
                                    News::none, News::back, News::none});
}

TEST_CASE("while the touch panel is unplugged the screen says that it is out of order") {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto opened = shell::Window::open({800, 600, false, shell::Drawing::software});
    ::unsetenv("SDL_VIDEODRIVER");
    REQUIRE(opened.ok());
    shell::Window& window = opened.value();
    auto pictures = draw::PicturePack::open(KODOMADO_BUILD "/assets/pictures.pack");
    REQUIRE(pictures.ok());
    test::RealKiosk kiosk([](ui::KioskParts& parts) { parts.device = ui::device_of(800, 600); });
    shell::Renderer renderer(window, pictures.value());
    shell::Trace trace(false);
    shell::RealClock clock;
    NoUpkeep upkeep;
    std::vector<std::uint32_t> start, unplugged, back;
    int looks = 0;
    const auto panels = [&] {
        switch (++looks) {
        case 3:
            start = shown(window);
            return 0;
        case 4: // nothing has been shown yet
            return 0;
        case 5:
            unplugged = shown(window);
            return 1;
        case 7: {
            back = shown(window);
            SDL_Event quit{};
            quit.type = SDL_QUIT;
            SDL_PushEvent(&quit);
            return 1;
        }
        default:
            return 1;
        }
    };
    shell::Loop(
        kiosk.kiosk(), window, renderer, clock, trace,
        [](int width, int height) { return ui::device_of(width, height); }, upkeep, panels)
        .run();
    // The extra parentheses prevent a failure from printing half a million pixels.
    CHECK((unplugged != start));
    CHECK(std::ranges::count(unplugged, 0xFF22303C) > 500); // the drawing
    CHECK((back == start));
}
