#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The whole plan: top sections, sections, all rows including the city's own work, and the
/// indicators.
struct PlanContent {
    std::vector<model::Section> sections;
    std::vector<model::PlanRow> rows;
    std::vector<model::Indicator> indicators;
    std::string pillar; ///< id of the top section shown
};

class PlanScreen : public Screen {
  public:
    explicit PlanScreen(PlanContent content);
    ScreenKind kind() const override { return ScreenKind::plan; }
    Action draw(Frame& frame) override;

  private:
    std::vector<const model::Section*> pillars() const;
    std::vector<const model::Section*> parts_of(const std::string& pillar) const;
    std::vector<const model::Indicator*> indicators_of(const std::string& pillar) const;

    void draw_pillars(Frame& frame, base::Rect panel);
    float draw_pillar_chips(Frame& frame, base::Rect area);
    float draw_title(Frame& frame, base::Rect area);
    void write_notes(Frame& frame, float width);
    void draw_rows(Frame& frame, base::Rect area);
    float draw_row(Frame& frame, base::Rect column, float y, const model::PlanRow& row,
                   const text::RubyText& below);
    void draw_indicators(Frame& frame, base::Rect area);
    void choose(const std::string& pillar, Frame& frame);

    PlanContent content_;
    bool shows_indicators_ = false;
    /// The text below each row, for `notes_preferences_`.
    std::vector<text::RubyText> notes_;
    Preferences notes_preferences_;
    float notes_width_ = 0;
    float number_width_ = 0; ///< of the widest row number
    Action pressed_;
};

} // namespace ui::screens
