#pragma once

#include "model/service.h"
#include "ui/screen.h"
#include "ui/widgets/card_scope.h"

#include <string>
#include <vector>

namespace ui::screens {

/// A service, and the door through which it was opened.
struct ServiceContent {
    model::Service service;
    std::vector<model::ServiceCard> related;
    bool by_life_stage = false;
    std::string icon; ///< of the door; empty if there is none
    std::string hue;
};

/// The page of a service for families: what one gets, who and how; where to go and what to say
/// there.
class ServiceScreen : public Screen {
  public:
    explicit ServiceScreen(ServiceContent content) : content_(std::move(content)) {}
    ScreenKind kind() const override { return ScreenKind::service; }
    Action draw(Frame& frame) override;

  private:
    bool buttons_below(const Theme& theme) const { return theme.portrait(); }
    /// Whether the summary scrolls with the content, because above the scroll area there is no
    /// space for it (large type on a tablet in landscape).
    bool summary_scrolls(const Theme& theme) const {
        return theme.tablet() && theme.large() && !theme.portrait();
    }
    float draw_buttons(Frame& frame, base::Rect area, bool draw);
    float draw_band(Frame& frame, base::Rect body);
    float draw_summary(Frame& frame, base::Rect column, float y);
    float draw_main(Frame& frame, base::Rect column, float y);
    float draw_side(Frame& frame, base::Rect column, float y);
    float draw_amounts(Frame& frame, base::Rect column, float y);
    float draw_rules(Frame& frame, base::Rect column, float y);
    void put_rules(Frame& frame, CardScope& card);
    float draw_facts(Frame& frame, base::Rect column, float y);
    void draw_questions(Frame& frame, CardScope& card);
    float draw_offices(Frame& frame, base::Rect column, float y);
    float draw_saying(Frame& frame, base::Rect column, float y);
    float draw_usage(Frame& frame, base::Rect column, float y);
    float draw_related(Frame& frame, base::Rect column, float y);
    float draw_origin(Frame& frame, base::Rect column, float y);

    ServiceContent content_;
    Action pressed_;
};

} // namespace ui::screens
