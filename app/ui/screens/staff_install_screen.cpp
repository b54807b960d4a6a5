#include "ui/screens/staff_install_screen.h"

#include "ui/widgets/staff_page.h"

namespace ui::screens {
namespace {

text::RubyText catalogue_words(Frame& frame, const StickCatalogue& catalogue) {
    if (!catalogue.wrong_name.empty())
        return frame.canvas.strings().format(
            "staff_install_renamed",
            {{"stick", plain(catalogue.stick)}, {"name", plain(catalogue.wrong_name)}});
    if (catalogue.release.empty())
        return frame.canvas.strings().format("staff_install_strange",
                                             {{"stick", plain(catalogue.stick)}});
    return frame.canvas.strings().format("staff_install_file",
                                         {{"stick", plain(catalogue.stick)},
                                          {"city", plain(catalogue.city_code)},
                                          {"release", plain(catalogue.release)},
                                          {"day", plain(catalogue.published_at)}});
}

Action draw_catalogues(Frame& frame, StaffColumn& column,
                       const std::vector<StickCatalogue>& catalogues) {
    const base::Size least{frame.canvas.bounds().width, staff_button_height(frame.theme()) * 1.3f};
    Action action;
    column.say("staff_install_words");
    for (const StickCatalogue& catalogue : catalogues)
        if (column.button({"file." + catalogue.file, catalogue_words(frame, catalogue), "ctl-save",
                           catalogue.release.empty() ? ButtonKind::off : ButtonKind::plain,
                           ButtonShape::row},
                          least))
            action = actions::Install{catalogue.file};
    return action;
}

} // namespace

Action StaffInstallScreen::draw(Frame& frame) {
    const StaffView& staff = *frame.staff;
    const StaffPage page = draw_staff_page(frame, "staff_install_title", true);
    Action action = page.action;
    StaffColumn column(frame, "staff_install", page.body);
    if (staff.installing) {
        column.say("staff_installing");
        return action;
    }
    if (staff.verdict) {
        column.say(staff.verdict->fine ? "staff_install_fine" : "staff_install_refused",
                   Type::name);
        column.say(in_language(frame, staff.verdict->message));
        if (staff.verdict->fine) column.say("staff_install_when");
    } else if (staff.catalogues_answer == Answer::missing) {
        column.say("staff_no_answer");
    } else if (!staff.catalogues) {
        column.say("staff_looking");
        return action;
    } else if (staff.catalogues->empty()) {
        column.say("staff_install_none");
    } else if (const Action chosen = draw_catalogues(frame, column, *staff.catalogues)) {
        action = chosen;
    }
    if (column.button({"again", frame.words("staff_install_again"), "ctl-search", ButtonKind::plain,
                       ButtonShape::row}))
        action = actions::LookAgain{};
    return action;
}

} // namespace ui::screens
