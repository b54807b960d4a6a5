#include "device/device_desk.h"

#include "base/file.h"
#include "device/missed_counts.h"
#include "device/volume.h"
#include "release/release_chooser.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace device {
namespace {

constexpr double importer_looked_at_ms = 500, importer_patience_ms = 120'000;
constexpr int many_wrong_pins = 20;

ui::StaffVerdict write_counts(const std::string& state, const std::string& stick,
                              const std::string& today) {
    const auto counts = MissedCounts(state).read();
    if (!counts) return {false, counts.error().message};
    const std::string file =
        (std::filesystem::path(stick) / ("kodomado-" + today + ".csv")).string();
    const auto written = base::write_file(file, counts_csv(counts.value()));
    return written ? ui::StaffVerdict{true, {file, file}}
                   : ui::StaffVerdict{false, written.error().message};
}

} // namespace

DeviceDesk::DeviceDesk(Parts parts)
    : parts_(std::move(parts)), guard_({parts_.pin, parts_.folders.state, parts_.forgetful,
                                        parts_.clock, parts_.wake, parts_.log}),
      backlight_(parts_.lights), status_(parts_.wake), catalogues_(parts_.wake), copy_(parts_.wake),
      export_(parts_.wake), back_(parts_.wake) {}

void DeviceDesk::try_pin(const std::string& digits) {
    view_.pin.wrong = false;
    wrong_before_ = guard_.wrong();
    guard_.attempt(digits);
}

bool DeviceDesk::take_right_pin() { return std::exchange(right_, false); }

bool DeviceDesk::news() const {
    return guard_.answered() || status_.done() || catalogues_.done() || copy_.done() ||
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
    view_.again_ms = now_ms + std::max(20.0, second * 1000);
}

void DeviceDesk::decide(const ui::StaffVerdict& verdict) {
    handed_in_.clear();
    handed_in_ms_.reset();
    view_.installing = false;
    view_.verdict = verdict;
    log("職員の画面: 取りこみの結果: " + verdict.message.ja,
        "staff pages: the importer says: " + verdict.message.en);
}

void DeviceDesk::look_at_importer(double now_ms) {
    if (const auto copied = copy_.take()) {
        if (!*copied) return decide({false, copied->error().message});
        handed_in_ = copied->value();
        handed_in_ms_ = now_ms;
    }
    if (handed_in_.empty()) return;
    if (auto verdict = verdict_on(handed_in_)) {
        // The file beside it is in Japanese only; the history has both languages.
        for (const auto& entry : release::ReleaseShelf(parts_.folders.store).history())
            if (entry.file == handed_in_ && entry.message.ja == verdict->message.ja)
                verdict->message = entry.message;
        return decide(*verdict);
    }
    if (now_ms - *handed_in_ms_ > importer_patience_ms)
        return decide({false,
                       {"取りこみの係（kodomado-install）から返事がありません。journalctl -u "
                        "kodomado-install を見てください",
                        "The importer (kodomado-install) does not answer. See journalctl -u "
                        "kodomado-install"}});
    view_.again_ms = now_ms + importer_looked_at_ms;
}

const ui::StaffView& DeviceDesk::look(double now_ms) {
    view_.again_ms.reset();
    look_at_pin(now_ms);
    if (auto status = status_.take()) view_.status = std::move(status);
    if (auto catalogues = catalogues_.take()) view_.catalogues = std::move(catalogues);
    if (auto exported = export_.take()) {
        view_.exported = std::move(exported);
        log("職員の画面: 数の書き出し: " + view_.exported->message.ja,
            "staff pages: counts: " + view_.exported->message.en);
    }
    look_at_going_back();
    look_at_importer(now_ms);
    return view_;
}

void DeviceDesk::entered() {
    log("職員の画面: 入りました", "staff pages: entered");
    view_.verdict.reset();
    view_.went_back.reset();
    view_.exported.reset();
    read_levels();
}

void DeviceDesk::left() { log("職員の画面: 出ました", "staff pages: left"); }

void DeviceDesk::find_status() {
    if (status_.busy()) return;
    view_.status.reset();
    view_.went_back.reset();
    status_.start([folders = parts_.folders, today = parts_.today(), version = parts_.version,
                   printer_state = parts_.printer_state] {
        ui::StaffStatus status = read_status(folders, today, printer_state);
        status.version = version;
        return status;
    });
}

void DeviceDesk::find_catalogues() {
    if (catalogues_.busy() || view_.installing) return;
    view_.catalogues.reset();
    view_.verdict.reset();
    catalogues_.start([folder = parts_.stick_folder, mounts = parts_.mounts] {
        return catalogues_on(device::find_sticks(folder, mounts));
    });
}

void DeviceDesk::install(const std::string& file) {
    const bool offered =
        view_.catalogues && std::ranges::find(*view_.catalogues, file, &ui::StickCatalogue::file) !=
                                view_.catalogues->end();
    if (!offered || view_.installing || copy_.busy()) return;
    log("職員の画面: カタログを入れます: " + file, "staff pages: installing " + file);
    view_.installing = true;
    view_.verdict.reset();
    copy_.start([file, inbox = parts_.folders.store + "/inbox"] { return hand_in(file, inbox); });
}

void DeviceDesk::go_back() {
    if (back_.busy() || !view_.status) return;
    const auto from = release::parse_edition(view_.status->release);
    if (!from) return;
    log("職員の画面: 前の版に戻します", "staff pages: going back to the release before");
    view_.going_back = true;
    back_.start([folders = parts_.folders, from = *from, now = parts_.now()] {
        const auto trust = release::read_trust(folders.trust);
        const auto back = release::ReleaseChooser(folders.store, folders.records)
                              .go_back(trust ? trust.value() : release::Trust(), from, now);
        return back ? ui::StaffVerdict{true, back.value()}
                    : ui::StaffVerdict{false, back.error().message};
    });
}

void DeviceDesk::look_at_going_back() {
    const auto went = back_.take();
    if (!went) return;
    view_.going_back = false;
    view_.went_back = *went;
    log("職員の画面: " + went->message.ja, "staff pages: " + went->message.en);
}

void DeviceDesk::read_levels() {
    view_.brightness = backlight_.percent();
    view_.volume = volume_percent();
}

void DeviceDesk::set_level(ui::StaffLevel level, int percent) {
    const bool brightness = level == ui::StaffLevel::brightness;
    const bool set = brightness ? backlight_.set(percent) : set_volume(percent);
    const std::string number = std::to_string(percent) + "%";
    log(std::string("職員の画面: ") + (brightness ? "明るさ" : "音の大きさ") + " " + number +
            (set ? "" : "：変えられませんでした"),
        std::string("staff pages: ") + (brightness ? "brightness" : "volume") + " " + number +
            (set ? "" : ": it could not be changed"));
    read_levels();
}

void DeviceDesk::find_sticks() {
    view_.sticks.clear();
    view_.exported.reset();
    for (const Stick& stick : device::find_sticks(parts_.stick_folder, parts_.mounts))
        view_.sticks.push_back(stick.folder);
}

void DeviceDesk::export_counts(const std::string& stick) {
    if (export_.busy() || std::ranges::find(view_.sticks, stick) == view_.sticks.end()) return;
    view_.exported.reset();
    export_.start([state = parts_.folders.state, stick, today = parts_.today()] {
        return write_counts(state, stick, today);
    });
}

void DeviceDesk::restart() {
    log("職員の画面: 再起動します", "staff pages: restarting");
    if (parts_.restart) parts_.restart();
}

} // namespace device
