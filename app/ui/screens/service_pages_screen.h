#pragma once

#include "model/service.h"
#include "ui/screen.h"
#include "ui/widgets/card_scope.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The services of a list, one on each page: for whom it is, what one gets, what to bring, where to
/// go and what to say there. Pages are turned by buttons or a swipe.
class ServicePagesScreen : public Screen {
  public:
    enum class For {
        counter, ///< for the visitor, at the kiosk or at the office
        family,  ///< for a family across the table: large type, only what concerns the family
    };

    ServicePagesScreen(std::vector<model::Service> services, For whom)
        : services_(std::move(services)), whom_(whom) {}
    ScreenKind kind() const override {
        return whom_ == For::family ? ScreenKind::family : ScreenKind::counter;
    }
    bool large_type() const override { return whom_ == For::family; }
    Action draw(Frame& frame) override;
    void turn_page(int direction) override;

  private:
    const model::Service& shown() const { return services_[at_]; }
    float draw_name(Frame& frame, base::Rect column, float y);
    float draw_facts(Frame& frame, base::Rect column, float y);
    float draw_offices(Frame& frame, base::Rect column, float y);
    float draw_saying(Frame& frame, base::Rect column, float y);
    void draw_turns(Frame& frame, base::Rect bar);

    std::vector<model::Service> services_;
    For whom_;
    std::size_t at_ = 0;
    bool turned_ = false; ///< since the last frame; the next one begins at the top
};

} // namespace ui::screens
