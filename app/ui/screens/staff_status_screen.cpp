#include "ui/screens/staff_status_screen.h"

#include "base/numbers.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/staff_page.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

/// A table with names at the left and values beside them, or below on a narrow panel.
class Table {
  public:
    Table(Frame& frame, base::Rect column, float y) : frame_(frame), column_(column), y_(y) {}

    void row(std::string_view key, const text::RubyText& value, bool alarming = false) {
        Canvas& canvas = frame_.canvas;
        const Theme& theme = frame_.theme();
        if (value.base.empty()) return;
        const float pad = theme.px(14, 10), gap = theme.px(28, 18);
        const bool beside = column_.width > theme.px(1100, 860);
        const float name_width = beside ? theme.px(420, 300) : column_.width;
        const Look name = theme.look(Type::label).in(canvas.palette().ink2).with_ruby(false);
        Look look = theme.look(Type::label).spaced(1.5f).with_ruby(false);
        if (alarming) look = look.bold();
        canvas.line({column_.x, y_}, {column_.right(), y_}, canvas.palette().hair,
                    theme.line_width());
        y_ += pad;
        float left = y_;
        draw_staff_text(frame_, {column_.x, 0, name_width, 0}, left, frame_.words(key),
                        beside ? name.spaced(1.5f) : name);
        const float x = beside ? column_.x + name_width + gap : column_.x;
        float right = beside ? y_ : left + theme.px(4);
        draw_staff_text(frame_, {x, 0, column_.right() - x, 0}, right, value, look);
        y_ = std::max(left, right) + pad;
    }
    float bottom() const { return y_; }

  private:
    Frame& frame_;
    base::Rect column_;
    float y_;
};

text::RubyText release_words(Frame& frame, const std::string& release) {
    if (release.empty()) return frame.words("staff_packaged");
    return frame.canvas.strings().format("staff_release", {{"release", plain(release)}});
}

text::RubyText with_since(Frame& frame, const text::RubyText& what, const std::string& since) {
    if (since.empty()) return what;
    return frame.canvas.strings().format("staff_since", {{"what", what}, {"since", plain(since)}});
}

void releases(Frame& frame, Table& table, const StaffStatus& status) {
    if (!status.shown_since.empty())
        table.row("staff_on_screen",
                  with_since(frame, release_words(frame, status.shown), status.shown_since));
    table.row("staff_installed",
              with_since(frame, release_words(frame, status.release), status.since));
    table.row("staff_file", plain(status.file));
    if (status.damage) table.row("staff_damage", in_language(frame, *status.damage), true);
    if (status.starts_left)
        table.row("staff_trial", frame.canvas.strings().format("staff_trial_words",
                                                               {{"count", *status.starts_left}}));
    table.row("staff_published", plain(status.published_at));
    if (!status.review_by.empty())
        table.row("staff_review",
                  frame.canvas.strings().format(status.past_review ? "staff_review_past"
                                                                   : "staff_review_ahead",
                                                {{"day", plain(status.review_by)}}),
                  status.past_review);
    if (!status.previous.empty())
        table.row("staff_previous", release_words(frame, status.previous));
}

text::RubyText printer_words(Frame& frame, const StaffStatus& status) {
    using enum StaffStatus::Printer;
    if (!status.keeps_promises() && status.printer != none)
        return frame.canvas.strings().format("staff_printer_withheld",
                                             {{"name", plain(status.printer_name)}});
    switch (status.printer) {
    case none:
        return frame.words("staff_printer_none");
    case ready:
        return frame.canvas.strings().format("staff_printer_ready",
                                             {{"name", plain(status.printer_name)}});
    case stopped:
        return frame.canvas.strings().format("staff_printer_stopped",
                                             {{"name", plain(status.printer_name)}});
    case unreachable:
        break;
    }
    return frame.canvas.strings().format("staff_printer_unreachable",
                                         {{"name", plain(status.printer_name)}});
}

void promises(Frame& frame, Table& table, const StaffStatus& status) {
    const auto name_of = [](StaffStatus::Promise::What what) {
        using enum StaffStatus::Promise::What;
        switch (what) {
        case print_server:
            return "staff_promise_print_server";
        case core_files:
            return "staff_promise_core_files";
        case state_folder:
            return "staff_promise_state_folder";
        case counts:
            break;
        }
        return "staff_promise_counts";
    };
    for (const StaffStatus::Promise& promise : status.promises)
        table.row(name_of(promise.what), in_language(frame, promise.found), !promise.holds);
}

} // namespace

Action StaffStatusScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const StaffPage page = draw_staff_page(frame, "staff_status_title", true);
    ScrollArea scroll(frame, "staff_status", page.body);
    const base::Rect column = scroll.column();
    if (!frame.staff->status) {
        float y = scroll.top();
        draw_staff_text(frame, column, y,
                        frame.words(frame.staff->status_answer == Answer::missing
                                        ? "staff_no_answer"
                                        : "staff_looking"),
                        theme.look(Type::body));
        scroll.end(y);
        return page.action;
    }
    const StaffStatus& status = *frame.staff->status;
    Table table(frame, column, scroll.top());
    table.row("staff_city", frame.city.id.empty() ? frame.words("staff_none")
                                                  : city_name(frame.city, frame.language()));
    table.row("staff_plan", frame.city.plan.name);
    table.row("staff_plan_year", plain(frame.city.plan.year));
    releases(frame, table, status);
    if (status.refused.empty()) table.row("staff_refused", frame.words("staff_refused_none"));
    for (const StaffStatus::Refusal& refusal : status.refused) {
        text::RubyText words = in_language(frame, refusal.why);
        words.base = refusal.at + "  " + words.base;
        table.row("staff_refused", words);
    }
    if (status.older_refused > 0)
        table.row("staff_refused", canvas.strings().format("staff_refused_older",
                                                           {{"count", status.older_refused}}));
    if (status.wrong_pins) {
        text::RubyText words = in_language(frame, status.wrong_pins->why);
        words.base = status.wrong_pins->at + "  " + words.base;
        table.row("staff_wrong_pins", words, true);
    }
    table.row("staff_version", plain(status.version));
    table.row("staff_missed", canvas.strings().format("count", {{"count", status.missed_words}}));
    table.row("staff_printer", printer_words(frame, status),
              status.printer == StaffStatus::Printer::stopped ||
                  status.printer == StaffStatus::Printer::unreachable ||
                  (status.printer != StaffStatus::Printer::none && !status.keeps_promises()));
    promises(frame, table, status);
    if (status.free_mb > 0)
        table.row("staff_free",
                  plain(base::write_with_commas(static_cast<double>(status.free_mb)) + " MB"));
    scroll.end(table.bottom());
    return page.action;
}

} // namespace ui::screens
