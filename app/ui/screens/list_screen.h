#pragma once

#include "model/service.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// Services below one heading.
struct ListGroup {
    std::string id;
    std::string icon;
    model::Label label;
    std::vector<model::ServiceCard> cards;
};

/// The services behind a door, grouped, with filters that can be switched on and off.
struct ListContent {
    bool by_life_stage = true;
    std::string door; ///< id of the life stage or need
    std::string icon;
    std::string hue; ///< of a life stage; empty for a need
    model::Label label;
    int all = 0;                         ///< number of services without filters
    std::vector<std::string> situations; ///< the filters that are on
    std::vector<ListGroup> groups;       ///< the services that the filters leave

    int remaining() const;
};

/// Groups the cards of a life stage by their first need, and those of a need by life stage; cards
/// for four or more life stages come first in a group of their own. The order within a group is
/// kept.
std::vector<ListGroup> group_by_need(const std::vector<model::ServiceCard>& cards,
                                     const model::Taxonomy& taxonomy);
std::vector<ListGroup> group_by_life_stage(const std::vector<model::ServiceCard>& cards,
                                           const model::Taxonomy& taxonomy,
                                           const model::Label& many_ages);

class ListScreen : public Screen {
  public:
    explicit ListScreen(ListContent content) : content_(std::move(content)) {}
    ScreenKind kind() const override { return ScreenKind::list; }
    Action draw(Frame& frame) override;

  private:
    void draw_panel(Frame& frame, base::Rect panel);
    void draw_band(Frame& frame, base::Rect band);
    Action draw_list(Frame& frame, base::Rect area, base::Rect filters, bool filters_inside);
    Action draw_filters(Frame& frame, base::Rect area, float& y, bool draw);
    Action draw_groups(Frame& frame, base::Rect column, float& y);
    Action draw_nothing(Frame& frame, base::Rect column, float& y);
    text::RubyText count_sentence(Frame& frame) const;

    ListContent content_;
    std::vector<float> group_tops_; ///< top of each group in the content, in the last frame
};

} // namespace ui::screens
