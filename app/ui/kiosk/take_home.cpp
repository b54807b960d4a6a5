#include "ui/kiosk/take_home.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr double patience_ms = 5000;

base::Message silent(HandOut::As as) {
    if (as == HandOut::As::paper)
        return {"プリンターの返事が5秒待ってもありません。待つのをやめました",
                "the printer did not answer within 5 s; it was given up"};
    return {"PDFを入れるフォルダーの返事が5秒待ってもありません。待つのをやめました",
            "the folder for PDF files did not answer within 5 s; it was given up"};
}

} // namespace

TakeHome::TakeHome(Ways ways)
    : ways_(std::move(ways)), printing_(ways_.wake), saving_(ways_.wake), stick_(ways_.wake) {}

void TakeHome::ask_can_save(double now_ms) {
    if (!ways_.save || !ways_.can_save || stick_.busy()) return;
    if (!stick_.start(ways_.can_save, now_ms + patience_ms))
        can_save_ = false; // it still hangs
    else if (const auto there = stick_.take())
        can_save_ = *there;
}

bool TakeHome::start(HandOut::As as, Slip slip, double now_ms) {
    const GiveSlip& give = as == HandOut::As::paper ? ways_.print : ways_.save;
    if (!give) return false;
    give_up();
    // The list may have been on screen with its button when a promise broke.
    if (as == HandOut::As::paper && !can_print()) {
        shown_ = {as, HandOut::State::failed};
        if (ways_.log)
            ways_.log({"約束が守れないので印刷しませんでした",
                       "not printed, because a promise does not hold"});
        return true;
    }
    const bool started =
        giving(as).start([give, slip = std::move(slip)](
                             const std::stop_token& given_up) { return give(slip, given_up); },
                         now_ms + patience_ms);
    shown_ = {as, started ? HandOut::State::waiting : HandOut::State::failed};
    watch(now_ms);
    return true;
}

void TakeHome::give_up() {
    printing_.give_up();
    saving_.give_up();
}

bool TakeHome::watch(double now_ms) {
    if (shown_.state == HandOut::State::waiting) {
        Giving& work = giving(shown_.as);
        if (const auto given = work.take())
            shown_.state = given->ok() ? HandOut::State::done : HandOut::State::failed;
        else if (work.late(now_ms)) {
            shown_.state = HandOut::State::failed;
            if (ways_.log) ways_.log(silent(shown_.as));
        }
    }
    const bool before = can_save_;
    if (const auto there = stick_.take())
        can_save_ = *there;
    else if (stick_.late(now_ms)) {
        can_save_ = false;
        if (ways_.log) ways_.log(silent(HandOut::As::file));
    }
    return can_save_ != before;
}

std::optional<double> TakeHome::due_ms(double now_ms) const {
    if (printing_.done() || saving_.done() || stick_.done()) return now_ms;
    std::optional<double> due;
    for (const auto& deadline :
         {printing_.deadline_ms(), saving_.deadline_ms(), stick_.deadline_ms()})
        if (deadline) due = std::min(due.value_or(*deadline), *deadline);
    return due;
}

bool TakeHome::asking() const { return printing_.busy() || saving_.busy() || stick_.busy(); }

} // namespace ui
