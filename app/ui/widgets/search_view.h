#pragma once

#include "model/city.h"
#include "model/service.h"
#include "ui/screen.h"

#include <string_view>
#include <vector>

namespace ui {

// Parts of the search screen's answers. Each draws from `y` down and moves it below itself.

/// Words over the whole width.
void put_line(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
              const Look& look, Role role = Role::text);

/// Services, name and one line each, the whole summary where they are few; the one that was
/// pressed.
Action draw_results(Frame& frame, base::Rect column, float& y,
                    const std::vector<model::ServiceCard>& cards);

/// A calm strip with numbers to call now, and the way to all of them.
Action draw_urgent_strip(Frame& frame, base::Rect column, float& y,
                         const std::vector<model::Hotline>& hotlines);

/// Doors as buttons with their pictures, as many beside each other as have room.
Action draw_doors(Frame& frame, base::Rect column, float& y,
                  const std::vector<model::LifeStage>& stages,
                  const std::vector<model::Need>& needs);

/// The beginning of a text that fits so many lines, cut between phrases, with … where it was cut.
text::RubyText shortened(Canvas& canvas, const text::RubyText& text, const Look& look, float width,
                         int lines);

} // namespace ui
