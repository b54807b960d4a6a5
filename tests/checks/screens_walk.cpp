#include "checks/screens_walk.h"

#include "ui/kiosk/corner_hold.h"
#include "ui/low_reach.h"
#include "ui/visit.h"

#include <string>
#include <vector>

namespace checks {
namespace {

/// An unfinished word, words with many hits, two words that no service has both of, a misspelling,
/// a word without hits, a word of danger, English, and a text longer than the field.
const std::vector<std::string> searched = {
    "あ",
    "しえん",
    "そうだん よる おむつ",
    "じどうふようてあそ",
    "ぬぬぬむむ",
    "死にたい",
    "kosodate",
    "とてもながいぶんしょうでどこまでもつづくのにおわりがみえないほどこまっています そうだん"};

class Walk {
  public:
    Walk(ui::Kiosk& kiosk, const Showing& showing, const Report& report)
        : visitor_(kiosk), showing_(showing), report_(report),
          theme_(showing.device, showing.preferences) {}

    void all() {
        const ui::Theme first(showing_.device, first_preferences());
        theme_ = first;
        see();
        go("city." + showing_.city, "start");
        theme_ = ui::Theme(showing_.device, showing_.preferences);
        set_preferences();
        see();
        plan();
        go("begin", "home");
        see();
        aside("emergency", "emergency", "close");
        aside("language", "language", "close");
        aside("text", "text", "close");
        aside("hide", "cover", "uncover");
        stay();
        for (const std::string& door : visitor_.targets("life.")) list(door);
        for (const std::string& door : visitor_.targets("need.")) list(door);
        nothing_left();
        my_list();
        search();
    }

    void home_visit() {
        theme_ = ui::Theme(showing_.device, first_preferences());
        set_preferences();
        see();
        visitor_.rewind();
        go("stage.baby", "visit");
        go("so.single-parent", "visit");
        if (go("see_fitting", "fitting")) {
            see();
            go("back", "visit");
        }
        const auto ready = [&] {
            visitor_.rewind();
            visitor_.see_all([] {});
            return visitor_.targets("ready.");
        }();
        if (ready.empty() || !go(ready.front(), "my_list")) return;
        visitor_.rewind();
        see();
        const ui::Theme ordinary = theme_;
        if (go("family", "family")) {
            ui::Preferences large = theme_.preferences();
            large.large = true;
            theme_ = ui::Theme(showing_.device, large);
            see();
            theme_ = ordinary;
            go("back", "my_list");
        }
        go("finish", "visit");
    }

    /// The PIN page and every staff page.
    void staff(const std::string& pin) {
        visitor_.rewind();
        visitor_.hold_at({20, 20}, ui::CornerHold::hold_ms + 50);
        if (visitor_.screen() != "pin") {
            report_(visitor_.screen(), {"way", "corner", "held, it did not lead to the PIN"});
            return;
        }
        theme_ = ui::Theme(showing_.device, first_preferences());
        set_preferences();
        see();
        for (const char digit : pin) visitor_.tap(std::string("pin.") + digit);
        theme_ = ui::Theme(showing_.device, first_preferences());
        set_preferences();
        see();
        for (const char* page : {"staff_status", "staff_install", "staff_levels", "staff_counts",
                                 "staff_restart", "staff_touch", "staff_back"}) {
            if (!go(page, page)) continue;
            see();
            for (const std::string& target :
                 visitor_.targets(page == std::string("staff_install") ? "file." : "stick.")) {
                visitor_.tap(target);
                see();
                visitor_.rewind();
            }
            if (visitor_.find("touch_done"))
                go("touch_done", "staff_menu");
            else
                go("back", "staff_menu");
        }
        go("leave", "start");
        theme_ = ui::Theme(showing_.device, first_preferences());
        see();
    }

    void see() {
        WholeView whole;
        visitor_.see_all([&] { judge(whole); });
        report(visitor_.screen(), whole);
    }

    Walked result() {
        walked_.frames = visitor_.frames();
        walked_.slowest = visitor_.slowest();
        return walked_;
    }

  private:
    /// The preferences before the visitor has set anything (ui::Kiosk).
    ui::Preferences first_preferences() const {
        ui::Preferences preferences;
        return preferences.in(ui::language_of(showing_.preferences.language));
    }

    void judge(WholeView& whole) {
        ++walked_.places;
        walked_.screens.insert(visitor_.screen());
        whole.look(visitor_.tree());
        for (const Fault& fault : faults_of(visitor_.tree(), theme_))
            report_(visitor_.screen(), fault);
        judge_access();
    }

    /// Language and text settings are one touch away on every screen except the cover, which hides
    /// everything, and the touch test. With low reach every control is in the lower part.
    void judge_access() {
        const std::string& screen = visitor_.screen();
        const auto offers = [&](const std::string& id) {
            return screen == id || visitor_.find(id) != nullptr;
        };
        if (screen != "cover" && screen != "staff_touch") {
            if (!offers("text")) report_(screen, {"one-touch", "text", "is not there"});
            if (!offers("language") && visitor_.targets("language.").empty())
                report_(screen, {"one-touch", "language", "is not there"});
        }
        if (!theme_.preferences().low_reach || !ui::has_low_reach(showing_.device)) return;
        const auto height = static_cast<float>(showing_.device.height_px);
        const float top =
            height - static_cast<float>(ui::lower_part(showing_.device).height_px) - 1;
        for (const ui::Node& node : visitor_.tree().nodes)
            if (node.target && screen != "staff_touch" && node.rect.y < top)
                report_(screen, {"low-reach", node.id,
                                 "is at " + std::to_string(static_cast<int>(node.rect.y)) +
                                     " px, above " + std::to_string(static_cast<int>(top))});
    }

    void report(const std::string& screen, const WholeView& whole) {
        for (const Fault& fault : whole.faults()) report_(screen, fault);
    }

    /// Presses a target that must lead to this screen.
    bool go(const std::string& id, const std::string& screen) {
        const std::string from = visitor_.screen();
        if (visitor_.tap(id) && visitor_.screen() == screen) return true;
        report_(from, {"way", id, "pressed, it did not lead to the screen " + screen});
        return false;
    }

    void aside(const std::string& id, const std::string& screen, const std::string& back) {
        const std::string from = visitor_.screen();
        if (!go(id, screen)) return;
        see();
        go(back, from);
    }

    void set_preferences() {
        const ui::Preferences& wanted = showing_.preferences;
        const std::string from = visitor_.screen();
        theme_ = ui::Theme(showing_.device, first_preferences());
        if (!go("text", "text")) return;
        for (const char* id :
             {wanted.large ? "size.large" : "size.ordinary", wanted.ruby ? "ruby.on" : "ruby.off",
              wanted.high_contrast ? "contrast.high" : "contrast.ordinary"})
            go(id, "text");
        if (ui::has_low_reach(showing_.device))
            go(wanted.low_reach ? "reach.low" : "reach.ordinary", "text");
        theme_ = ui::Theme(showing_.device, wanted);
        go("close", from);
    }

    void stay() {
        visitor_.wait(ui::Patience::of(showing_.preferences).ask_ms + 5000);
        see();
        go("stay", "home");
    }

    void list(const std::string& door) {
        if (!go(door, "list")) return;
        WholeView whole;
        int opened = 0;
        visitor_.see_all([&] {
            judge(whole);
            for (const std::string& card : visitor_.targets("service.")) {
                if (opened >= showing_.services_a_door) break;
                if (visitor_.find(card)->rect.height < 30 || !walked_.services.insert(card).second)
                    continue;
                ++opened;
                aside(card, "service", "back");
            }
        });
        report("list", whole);
        filter(door);
        go("back", "home");
    }

    void filter(const std::string& door) {
        std::vector<std::string> chips = situations();
        if (chips.empty()) return;
        const std::string chip = chips[door.size() % chips.size()];
        if (!go(chip, "list")) return;
        see();
        go(visitor_.find("clear") ? "clear" : chip, "list");
    }

    std::vector<std::string> situations() {
        std::vector<std::string> chips;
        const auto collect = [&] {
            for (const std::string& chip : visitor_.targets("situation."))
                if (std::ranges::find(chips, chip) == chips.end()) chips.push_back(chip);
        };
        visitor_.see_all(collect);
        return chips;
    }

    void nothing_left() {
        const auto doors = visitor_.targets("life.");
        if (doors.empty() || !go(doors.front(), "list")) return;
        for (const std::string& chip : situations()) {
            if (visitor_.find("clear")) break;
            go(chip, "list");
        }
        see();
        go("clear", "list");
        go("back", "home");
    }

    /// An empty list, then one that scrolls and needs several codes, and the screens opened from
    /// it.
    void my_list() {
        aside("my_list", "my_list", "back");
        if (!go("need.money", "list")) return;
        int wanted = 7;
        visitor_.see_all([&] {
            for (const std::string& toggle : visitor_.targets("listed.")) {
                const ui::Node* node = visitor_.find(toggle);
                if (wanted == 0 || node->clipped || !put_.insert(toggle).second) continue;
                go(toggle, "list");
                --wanted;
            }
        });
        const auto cards = visitor_.targets("service.");
        if (!cards.empty() && go(cards.front(), "service")) {
            aside("code", "code", "back");
            go("back", "list");
        }
        if (!go("my_list", "my_list")) return;
        visitor_.rewind();
        see();
        if (visitor_.find("next_code")) go("next_code", "my_list");
        visitor_.rewind();
        see();
        aside("print", "notice", "close");
        aside("save", "notice", "close");
        if (go("counter", "counter")) {
            see();
            go("page_next", "counter");
            visitor_.rewind();
            see();
            go("back", "my_list");
        }
        if (go("compare", "compare")) {
            see();
            visitor_.rewind();
            go("other.1", "compare");
            visitor_.rewind();
            see();
            go("back", "my_list");
        }
        go("clear_list", "my_list");
        see();
        go("back", "list");
        go("back", "home");
    }

    /// Types on a keyboard beside the screen, which fills the same field as the keys on screen.
    void type(const std::string& text) {
        go("key.clear", "search");
        if (!visitor_.type(text)) report_("search", {"way", "search.field", "takes no text"});
        see();
    }

    void search() {
        if (!go("search", "search")) return;
        see();
        go("key.layer", "search");
        visitor_.rewind();
        see();
        go("key.layer", "search");
        for (const std::string& text : searched) type(text);
        const auto results = visitor_.targets("service.");
        if (!results.empty()) aside(results.front(), "service", "back");
        go("back", "home");
    }

    void plan() {
        if (!go("plan", "plan")) return;
        std::vector<std::string> pillars;
        WholeView whole;
        visitor_.see_all([&] {
            judge(whole);
            for (const std::string& pillar : visitor_.targets("pillar."))
                if (std::ranges::find(pillars, pillar) == pillars.end()) pillars.push_back(pillar);
        });
        report("plan", whole);
        for (const std::string& pillar : pillars) {
            if (!go(pillar, "plan")) continue;
            visitor_.rewind();
            see();
            if (visitor_.find("plan.indicators")) {
                go("plan.indicators", "plan");
                visitor_.rewind();
                see();
                go("plan.rows", "plan");
            }
            const auto rows = visitor_.targets("row.");
            if (!rows.empty()) aside(rows.front(), "service", "back");
        }
        go("back", "start");
    }

    Visitor visitor_;
    const Showing& showing_;
    const Report& report_;
    ui::Theme theme_;
    Walked walked_;
    std::set<std::string> put_; ///< services on the list
};

} // namespace

std::string Showing::name() const {
    std::string name = city + " " + std::to_string(device.width_px) + "x" +
                       std::to_string(device.height_px) + " " + preferences.language;
    if (preferences.large) name += " large";
    if (preferences.ruby) name += " ruby";
    if (preferences.high_contrast) name += " contrast";
    if (preferences.low_reach) name += " low";
    return name;
}

Walked walk(ui::Kiosk& kiosk, const Showing& showing, const Report& report) {
    Walk walk(kiosk, showing, report);
    walk.all();
    return walk.result();
}

Walked walk_home_visit(ui::Kiosk& kiosk, const Showing& showing, const Report& report) {
    Walk walk(kiosk, showing, report);
    walk.home_visit();
    return walk.result();
}

Walked walk_staff(ui::Kiosk& kiosk, const Showing& showing, const std::string& pin,
                  const Report& report) {
    Walk walk(kiosk, showing, report);
    walk.staff(pin);
    return walk.result();
}

Walked walk_trouble(ui::Kiosk& kiosk, const Showing& showing, const Report& report) {
    Walk walk(kiosk, showing, report);
    walk.see();
    return walk.result();
}

} // namespace checks
