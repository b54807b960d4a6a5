#include "ui/screens/home_visit_screen.h"

#include "ui/widgets/button_grid.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

/// Draws rows of chips, which are on or off.
class Chips {
  public:
    Chips(Frame& frame, base::Rect column, float y) : frame_(frame), column_(column), y_(y) {}

    void heading(const char* key) {
        const Look look = frame_.theme().look(Type::name);
        const base::Size size = frame_.canvas.measure(frame_.words(key), look, column_.width);
        frame_.canvas.text({column_.x, y_, column_.width, size.height}, frame_.words(key), look,
                           VAlign::top, Role::heading);
        y_ += size.height + frame_.theme().px(10, 4);
        x_ = column_.x;
    }

    bool chip(const std::string& id, const text::RubyText& label, bool on) {
        const Theme& theme = frame_.theme();
        const float gap = theme.px(14, 8);
        const Chip chip{id, label, on};
        const float width = std::min(column_.width, chip_width(frame_.canvas, chip));
        if (x_ > column_.x && x_ + width > column_.right()) {
            x_ = column_.x;
            y_ += height() + gap;
        }
        const bool pressed = draw_chip(frame_.canvas, {x_, y_, width, height()}, chip);
        x_ += width + gap;
        return pressed;
    }

    void end_group() { y_ += height() + frame_.theme().px(26, 12); }
    float y() const { return y_; }

  private:
    float height() const {
        const Theme& theme = frame_.theme();
        return std::max(theme.px(82, 70), theme.least_target()); // so that all fit on one screen
    }

    Frame& frame_;
    base::Rect column_;
    float y_, x_ = 0;
};

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

Action HomeVisitScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::home);
    Action action = chrome.action;
    base::Rect body = chrome.body;
    const base::Rect bar = draw_action_bar(frame, body);
    const float margin = theme.margin();
    {
        ScrollArea scroll(frame, "visit",
                          {margin, body.y, body.width - margin - theme.px(26, 16), body.height});
        Chips chips(frame, scroll.column(), scroll.top() + theme.px(8, 4));
        const Home& home = frame.visit.home;
        chips.heading("visit_stage");
        for (const auto& stage : frame.taxonomy.life_stages)
            if (chips.chip("stage." + stage.id, frame.label(stage.label),
                           has(home.life_stages, stage.id)))
                action = actions::ChooseStage{stage.id};
        chips.end_group();
        chips.heading("visit_need");
        for (const auto& need : frame.taxonomy.needs)
            if (chips.chip("want." + need.id, frame.label(need.label), has(home.needs, need.id)))
                action = actions::ChooseNeed{need.id};
        chips.end_group();
        chips.heading("visit_situation");
        for (const auto& situation : frame.taxonomy.situations)
            if (chips.chip("so." + situation.id, frame.label(situation.label),
                           has(home.situations, situation.id)))
                action = actions::ChooseSituation{situation.id};
        chips.end_group();
        float y = chips.y();
        if (!ready_.empty()) {
            const base::Rect column = scroll.column();
            const Look look = theme.look(Type::name);
            const base::Size size = canvas.measure(frame.words("visit_ready"), look, column.width);
            canvas.text({column.x, y, column.width, size.height}, frame.words("visit_ready"), look,
                        VAlign::top, Role::heading);
            y += size.height + theme.px(10, 8);
            std::vector<Choosable> lists;
            for (const model::ReadyList& list : ready_)
                lists.push_back({{"ready." + list.id, frame.label(list.name), "ctl-list",
                                  ButtonKind::plain, ButtonShape::row},
                                 actions::OpenReady{list.id}});
            const float height = button_grid_height(frame, column.width, lists);
            if (const Action pressed =
                    draw_button_grid(frame, {column.x, y, column.width, height}, lists))
                action = pressed;
            y += height + theme.px(20, 14);
        }
        scroll.end(y);
    }
    const bool chosen = !frame.visit.home.empty();
    const Button see{
        "see_fitting",
        canvas.strings().format(chosen ? "visit_see" : "visit_choose", {{"count", fitting_}}),
        chosen && fitting_ > 0 ? "ctl-next" : "",
        chosen && fitting_ > 0 ? ButtonKind::primary : ButtonKind::off, ButtonShape::onward};
    if (draw_button(canvas, bar, see)) action = actions::OpenFitting{};
    return action;
}

} // namespace ui::screens
