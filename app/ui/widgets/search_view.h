#pragma once

#include "model/city.h"
#include "model/service.h"
#include "ui/screen.h"

#include <string_view>
#include <vector>

namespace ui {

// Parts of the search results. Each draws from `y` downwards and moves `y` to its bottom.

/// Text over the whole width.
void put_line(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
              const Look& look, Role role = Role::text);

/// Services, each with its name and one line of its summary; the whole summary if there are few.
/// Opens the service that is pressed.
Action draw_results(Frame& frame, base::Rect column, float& y,
                    const std::vector<model::ServiceCard>& cards);

/// A strip with numbers to call now, and a button for all numbers.
Action draw_urgent_strip(Frame& frame, base::Rect column, float& y,
                         const std::vector<model::Hotline>& hotlines);

/// Doors as buttons with pictures, as many in a row as fit.
Action draw_doors(Frame& frame, base::Rect column, float& y,
                  const std::vector<model::LifeStage>& stages,
                  const std::vector<model::Need>& needs);

/// The beginning of a text that fits in this number of lines, cut between phrases and with … at the
/// end. The whole text if it fits.
text::RubyText shortened(Canvas& canvas, const text::RubyText& text, const Look& look, float width,
                         int lines);

} // namespace ui
