#include "ui/screens/staff_counts_screen.h"

#include "ui/widgets/staff_page.h"

namespace ui::screens {

Action StaffCountsScreen::draw(Frame& frame) {
    const text::Strings& strings = frame.canvas.strings();
    const Theme& theme = frame.theme();
    const StaffView& staff = *frame.staff;
    const StaffPage page = draw_staff_page(frame, "staff_counts_title", true);
    Action action = page.action;
    StaffColumn column(frame, "staff_counts", page.body);
    column.say("staff_counts_words");
    if (staff.status)
        column.say(strings.format("staff_counts_now", {{"count", staff.status->missed_words}}));
    if (staff.exported) {
        column.say(staff.exported->fine ? "staff_counts_fine" : "staff_counts_failed", Type::name);
        column.say(in_language(frame, staff.exported->message));
    }
    if (staff.exporting) column.say("staff_counts_writing");
    if (staff.sticks_answer != Answer::given)
        column.say(staff.sticks_answer == Answer::missing ? "staff_no_answer" : "staff_looking");
    else if (staff.sticks.empty())
        column.say("staff_counts_none");
    const base::Size least{theme.px(620, 440), 0};
    for (const std::string& stick : staff.sticks)
        if (column.button({"stick." + stick,
                           strings.format("staff_counts_to", {{"folder", plain(stick)}}),
                           "ctl-save", ButtonKind::plain, ButtonShape::row},
                          least))
            action = actions::ExportCounts{stick};
    if (column.button({"again", frame.words("staff_counts_again"), "ctl-search", ButtonKind::plain,
                       ButtonShape::row},
                      least))
        action = actions::LookAgain{};
    return action;
}

} // namespace ui::screens
