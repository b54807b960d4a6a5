#include "ui/screens/staff_back_screen.h"

#include "ui/widgets/staff_page.h"

namespace ui::screens {
namespace {

text::RubyText release_words(Frame& frame, const std::string& release) {
    if (release.empty()) return frame.words("staff_packaged");
    return frame.canvas.strings().format("staff_release", {{"release", plain(release)}});
}

Action ask(Frame& frame, StaffColumn& column, const StaffStatus& status) {
    const text::RubyText now = release_words(frame, status.release),
                         before = release_words(frame, status.previous);
    column.say(
        frame.canvas.strings().format("staff_back_words", {{"now", now}, {"before", before}}));
    column.say("staff_back_for_good");
    if (column.button({"go_back",
                       frame.canvas.strings().format("staff_back_button", {{"before", before}}),
                       "ctl-restart", ButtonKind::plain, ButtonShape::row},
                      {frame.theme().px(620, 440), 0}))
        return actions::GoBack{};
    return {};
}

} // namespace

Action StaffBackScreen::draw(Frame& frame) {
    const StaffView& staff = *frame.staff;
    const StaffPage page = draw_staff_page(frame, "staff_back_title", true);
    StaffColumn column(frame, "staff_back", page.body);
    if (staff.went_back) {
        column.say(staff.went_back->fine ? "staff_back_fine" : "staff_back_failed", Type::name);
        column.say(in_language(frame, staff.went_back->message));
        if (staff.went_back->fine) column.say("staff_back_when");
    } else if (staff.going_back || !staff.status) {
        const bool missing = !staff.going_back && staff.status_answer == Answer::missing;
        column.say(missing ? "staff_no_answer" : "staff_looking");
    } else if (staff.status->release.empty()) {
        column.say("staff_back_none");
    } else if (const Action action = ask(frame, column, *staff.status)) {
        return action;
    }
    return page.action;
}

} // namespace ui::screens
