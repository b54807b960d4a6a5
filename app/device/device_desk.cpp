#include "device/device_desk.h"

#include "release/release_chooser.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace device {
namespace {

constexpr double importer_looked_at_ms = 500, importer_patience_ms = 120'000;
constexpr double patience_ms = 5000;
constexpr double file_patience_ms = 20'000;  ///< for reading or writing a file on a slow stick
constexpr double copy_patience_ms = 120'000; ///< for the largest catalogue on a slow stick
constexpr int many_wrong_pins = 20;

ui::StaffVerdict no_answer() {
    return {
        false,
        {"返事がありません。待つのをやめました。メモリーをさしなおして、もう一度ためしてください",
         "There is no answer; it was given up. Put the stick in again and try once more"}};
}

ui::StaffVerdict not_gone_back() {
    return {false,
            {"ディスクから返事がありません。状態の画面で、どの版になったかを確かめてください",
             "The disk does not answer. See on the status page which release it is now"}};
}

template <class Work>
void take_answer(base::Background<Work>& work, double now_ms, std::optional<Work>& to,
                 ui::Answer& answer) {
    if (auto given = work.take()) {
        to = std::move(given);
        answer = ui::Answer::given;
    } else if (work.late(now_ms)) {
        answer = ui::Answer::missing;
    }
}

Outside outside_of_parts(const DeviceDesk::Parts& parts) {
    if (parts.outside) return *parts.outside;
    return outside_of({parts.folders, parts.printer_state, parts.version, parts.today, parts.now,
                       parts.stick_folder, parts.mounts, parts.lights});
}

} // namespace

DeviceDesk::DeviceDesk(Parts parts)
    : parts_(std::move(parts)), outside_(outside_of_parts(parts_)),
      guard_({parts_.pin, parts_.folders.state, parts_.forgetful, parts_.clock, parts_.wake,
              parts_.log}),
      brightness_{"明るさ",
                  "brightness",
                  outside_.brightness,
                  view_.brightness,
                  view_.brightness_answer,
                  base::Background<Outside::Level>(parts_.wake)},
      volume_{"音の大きさ",        "volume",
              outside_.volume,     view_.volume,
              view_.volume_answer, base::Background<Outside::Level>(parts_.wake)},
      status_(parts_.wake), catalogues_(parts_.wake), sticks_(parts_.wake), copy_(parts_.wake),
      verdict_(parts_.wake), export_(parts_.wake), back_(parts_.wake) {}

void DeviceDesk::try_pin(const std::string& digits) {
    view_.pin.wrong = false;
    wrong_before_ = guard_.wrong();
    guard_.attempt(digits);
}

bool DeviceDesk::take_right_pin() { return std::exchange(right_, false); }

bool DeviceDesk::news() const {
    return guard_.answered() || brightness_.work.done() || volume_.work.done() || status_.done() ||
           catalogues_.done() || sticks_.done() || copy_.done() || verdict_.done() ||
           export_.done() || back_.done();
}

/// At every twentieth wrong PIN in a row, and when staff come in after that many.
void DeviceDesk::note_wrong_pins(int wrong, bool ended) const {
    if (wrong < many_wrong_pins || ended == (wrong % many_wrong_pins == 0) || parts_.forgetful)
        return;
    const std::string count = std::to_string(wrong);
    release::add_to_panel_history(
        parts_.folders.records,
        {parts_.now(),
         release::wrong_pins_word,
         "",
         "",
         "",
         {"暗証番号が続けて" + count + "回まちがえられました。だれかが試しているかもしれません",
          "The PIN was wrong " + count + " times in a row. Somebody may be guessing"}});
}

bool DeviceDesk::asking() const {
    return guard_.looking() || brightness_.work.busy() || volume_.work.busy() || status_.busy() ||
           catalogues_.busy() || sticks_.busy() || copy_.busy() || verdict_.busy() ||
           export_.busy() || back_.busy();
}

void DeviceDesk::look_again(std::optional<double> at_ms) {
    if (at_ms) view_.again_ms = std::min(view_.again_ms.value_or(*at_ms), *at_ms);
}

void DeviceDesk::look_at_pin(double now_ms) {
    if (const auto right = guard_.take_answer()) {
        right_ = *right;
        note_wrong_pins(*right ? wrong_before_ : guard_.wrong(), *right);
        view_.pin.wrong = !*right;
        if (!*right)
            log("職員の画面: まちがった暗証番号（続けて" + std::to_string(guard_.wrong()) + "回）",
                "staff pages: a wrong PIN (" + std::to_string(guard_.wrong()) + " in a row)");
    }
    view_.pin.looking = guard_.looking();
    view_.pin.worn_out = guard_.worn_out();
    view_.pin.wait_s = guard_.wait_s();
    view_.pin.in_doubt = guard_.in_doubt();
    if (view_.pin.wait_s <= 0) return;
    const double second = view_.pin.wait_s - (std::ceil(view_.pin.wait_s) - 1);
    look_again(now_ms + std::max(20.0, second * 1000));
}

void DeviceDesk::decide(const ui::StaffVerdict& verdict) {
    handed_in_.clear();
    view_.installing = false;
    view_.verdict = verdict;
    log("職員の画面: 取りこみの結果: " + verdict.message.ja,
        "staff pages: the importer says: " + verdict.message.en);
}

void DeviceDesk::look_at_importer(double now_ms) {
    if (const auto copied = copy_.take()) {
        if (!*copied) return decide({false, copied->error().message});
        handed_in_ = copied->value();
        handed_in_ms_ = importer_asked_ms_ = now_ms;
    } else if (copy_.late(now_ms)) {
        return decide(no_answer());
    }
    look_again(copy_.deadline_ms());
    if (handed_in_.empty()) return;
    if (!verdict_.busy() && now_ms >= importer_asked_ms_) {
        importer_asked_ms_ = now_ms + importer_looked_at_ms;
        verdict_.start([ask = outside_.verdict, copy = handed_in_] { return ask(copy); },
                       now_ms + importer_patience_ms);
    }
    if (const auto verdict = verdict_.take(); verdict && *verdict) return decide(**verdict);
    if (now_ms - handed_in_ms_ > importer_patience_ms) {
        verdict_.give_up();
        return decide({false,
                       {"取りこみの係（kodomado-install）から返事がありません。journalctl -u "
                        "kodomado-install を見てください",
                        "The importer (kodomado-install) does not answer. See journalctl -u "
                        "kodomado-install"}});
    }
    look_again(handed_in_ms_ + importer_patience_ms + 1);
    if (!verdict_.busy()) look_again(importer_asked_ms_);
}

void DeviceDesk::look_at_levels(double now_ms) {
    for (Level* level : {&brightness_, &volume_}) {
        const auto given = level->work.take();
        const bool late = !given && level->work.late(now_ms);
        look_again(level->work.deadline_ms());
        if (!given && !late) continue;
        level->percent = given ? given->percent : std::nullopt;
        level->answer = given ? ui::Answer::given : ui::Answer::missing;
        const auto wanted = std::exchange(level->wanted, std::nullopt);
        if (!wanted) continue;
        const bool set = given && given->set;
        const std::string number = std::to_string(*wanted) + "%";
        log(std::string("職員の画面: ") + level->ja + " " + number +
                (set ? "" : "：変えられませんでした"),
            std::string("staff pages: ") + level->en + " " + number +
                (set ? "" : ": it could not be changed"));
    }
}

const ui::StaffView& DeviceDesk::look(double now_ms) {
    now_ms_ = now_ms;
    view_.again_ms.reset();
    look_at_pin(now_ms);
    take_answer(status_, now_ms, view_.status, view_.status_answer);
    take_answer(catalogues_, now_ms, view_.catalogues, view_.catalogues_answer);
    std::optional<std::vector<std::string>> sticks;
    take_answer(sticks_, now_ms, sticks, view_.sticks_answer);
    if (sticks) view_.sticks = std::move(*sticks);
    auto exported = export_.take();
    if (!exported && export_.late(now_ms)) exported = no_answer();
    if (exported) {
        view_.exported = std::move(exported);
        log("職員の画面: 数の書き出し: " + view_.exported->message.ja,
            "staff pages: counts: " + view_.exported->message.en);
    }
    view_.exporting = export_.busy();
    look_at_levels(now_ms);
    look_at_going_back(now_ms);
    look_at_importer(now_ms);
    for (const auto& deadline : {status_.deadline_ms(), catalogues_.deadline_ms(),
                                 sticks_.deadline_ms(), export_.deadline_ms()})
        look_again(deadline);
    return view_;
}

void DeviceDesk::entered() {
    log("職員の画面: 入りました", "staff pages: entered");
    view_.verdict.reset();
    view_.went_back.reset();
    view_.exported.reset();
    find_levels();
}

void DeviceDesk::left() { log("職員の画面: 出ました", "staff pages: left"); }

void DeviceDesk::find_status() {
    if (status_.busy()) return;
    view_.status.reset();
    view_.went_back.reset();
    const bool asked = status_.start(outside_.status, now_ms_ + file_patience_ms);
    view_.status_answer = asked ? ui::Answer::awaited : ui::Answer::missing;
}

void DeviceDesk::find_catalogues() {
    if (catalogues_.busy() || view_.installing) return;
    view_.catalogues.reset();
    view_.verdict.reset();
    const bool asked = catalogues_.start(outside_.catalogues, now_ms_ + file_patience_ms);
    view_.catalogues_answer = asked ? ui::Answer::awaited : ui::Answer::missing;
}

void DeviceDesk::install(const std::string& file) {
    const bool offered =
        view_.catalogues && std::ranges::find(*view_.catalogues, file, &ui::StickCatalogue::file) !=
                                view_.catalogues->end();
    if (!offered || view_.installing || copy_.busy()) return;
    log("職員の画面: カタログを入れます: " + file, "staff pages: installing " + file);
    view_.verdict.reset();
    view_.installing =
        copy_.start([ask = outside_.hand_in,
                     file](const std::stop_token& given_up) { return ask(file, given_up); },
                    now_ms_ + copy_patience_ms);
    if (!view_.installing) decide(no_answer()); // the copy before still hangs
}

void DeviceDesk::go_back() {
    if (back_.busy() || !view_.status) return;
    log("職員の画面: 前の版に戻します", "staff pages: going back to the release before");
    view_.going_back =
        back_.start([ask = outside_.go_back, from = view_.status->release] { return ask(from); },
                    now_ms_ + file_patience_ms);
    if (!view_.going_back) view_.went_back = not_gone_back(); // the one before still hangs
}

void DeviceDesk::look_at_going_back(double now_ms) {
    auto went = back_.take();
    if (!went && back_.late(now_ms)) went = not_gone_back();
    look_again(back_.deadline_ms());
    if (!went) return;
    view_.going_back = false;
    view_.went_back = std::move(went);
    log("職員の画面: " + view_.went_back->message.ja,
        "staff pages: " + view_.went_back->message.en);
}

void DeviceDesk::find_level(Level& level) {
    if (level.work.busy()) return;
    const bool asked = level.work.start(
        [ask = level.ask, wanted = level.wanted] { return ask(wanted); }, now_ms_ + patience_ms);
    if (!asked)
        level.answer = ui::Answer::missing;
    else if (level.answer == ui::Answer::missing)
        level.answer = ui::Answer::awaited;
}

void DeviceDesk::find_levels() {
    find_level(brightness_);
    find_level(volume_);
}

void DeviceDesk::set_level(ui::StaffLevel which, int percent) {
    Level& level = which == ui::StaffLevel::brightness ? brightness_ : volume_;
    if (level.work.busy()) return;
    level.wanted = percent;
    find_level(level);
}

void DeviceDesk::find_sticks() {
    if (sticks_.busy()) return;
    view_.sticks.clear();
    view_.exported.reset();
    const bool asked = sticks_.start(outside_.sticks, now_ms_ + patience_ms);
    view_.sticks_answer = asked ? ui::Answer::awaited : ui::Answer::missing;
}

void DeviceDesk::export_counts(const std::string& stick) {
    if (export_.busy() || std::ranges::find(view_.sticks, stick) == view_.sticks.end()) return;
    view_.exported.reset();
    const bool started = export_.start([ask = outside_.export_counts, stick] { return ask(stick); },
                                       now_ms_ + file_patience_ms);
    if (!started) view_.exported = no_answer(); // the one before still hangs
}

void DeviceDesk::restart() {
    log("職員の画面: 再起動します", "staff pages: restarting");
    if (parts_.restart) parts_.restart();
}

} // namespace device
