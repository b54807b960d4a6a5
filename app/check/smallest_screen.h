#pragma once

#include <string_view>

namespace check {

/// A place of the screen that does not grow with its text.
struct Place {
    std::string_view ja, en; ///< its name for staff
    float width_px;
    float height_px; ///< 0: one line
    float em_px;     ///< the smallest type that the place takes
    float line_height;
    bool ruby; ///< readings are shown
};

/// The places of the smallest screen, a tablet of 10.1 inches held upright (800×1280 px), all in
/// bold type. The figures are the kiosk's: tests/ui/smallest_screen_test.cpp compares them
/// with what it draws.
namespace smallest_screen {
constexpr Place title{"サービスの題名", "the title of a service", 640, 150, 32, 1.2f, true};
constexpr Place life_stage{"年齢のボタン", "the button of a life stage", 165, 72, 21, 1.25f, false};
constexpr Place need{"用件のボタン", "the button of a need", 151, 90, 21, 1.25f, false};
constexpr Place chip{"1行のボタン", "a button of one line", 682, 0, 24, 1.25f, false};
constexpr Place pillar{"計画の見出し", "the heading of the plan", 752, 120, 28, 1.2f, false};
/// The number of a service's first amount, and of the others. The words beside it (月, 円, まで)
/// are smaller.
constexpr Place amount{"金額", "an amount", 500, 0, 58, 1.2f, false};
constexpr Place further_amount{"金額", "an amount", 540, 0, 44, 1.2f, false};
} // namespace smallest_screen

} // namespace check
