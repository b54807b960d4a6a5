#pragma once

#include "ui/staff_desk.h"

#include <string>
#include <utility>
#include <vector>

namespace test {

/// A device with everything, whose PIN is 482913 and which records what was requested.
class FakeDesk final : public ui::StaffDesk {
  public:
    ui::StaffView view;
    std::vector<std::string> done;

    FakeDesk() {
        view.brightness = 60;
        view.volume = 35;
        view.sticks = {"/media/市のメモリー"};
        view.brightness_answer = view.volume_answer = view.sticks_answer = ui::Answer::given;
    }

    void try_pin(const std::string& digits) override {
        done.push_back("pin");
        right_ = digits == "482913";
        view.pin.wrong = !right_;
    }
    bool take_right_pin() override { return std::exchange(right_, false); }
    const ui::StaffView& look(double) override { return view; }
    bool news() const override { return false; }
    bool asking() const override { return false; }
    void entered() override { done.push_back("entered"); }
    void left() override { done.push_back("left"); }
    void find_status() override {
        view.went_back.reset();
        ui::StaffStatus status;
        status.version = "0.1.0";
        status.shown = status.release = "12";
        status.shown_since = status.since = "2026-11-02 09:30:00";
        status.file = "/var/lib/kodomado/inbox/from-stick.sealed";
        status.published_at = "2026-04-01";
        status.review_by = "2026-10-31";
        status.past_review = true;
        status.previous = "11";
        status.starts_left = 2;
        status.damage = {{"中身が発行されたときのままではありません", "The content has changed"}};
        status.refused = {{"2026-11-01 10:00:00",
                           {"/var/lib/kodomado/inbox/from-stick.sealed: "
                            "上尾市（112194）のカタログです。この端末は伊那市（202096）です",
                            "/var/lib/kodomado/inbox/from-stick.sealed: It is the catalogue of "
                            "another city (112194); this device is in 202096"}}};
        status.wrong_pins = {
            {"2026-11-01 23:10:00",
             {"暗証番号が続けて40回まちがえられました", "The PIN was wrong 40 times in a row"}}};
        status.missed_words = 128;
        status.printer = ui::StaffStatus::Printer::stopped;
        status.printer_name = "counter";
        using enum ui::StaffStatus::Promise::What;
        status.promises = {
            {print_server,
             true,
             {"CUPS は、刷ったものを残しません（2026-11-29 に確かめました）",
              "CUPS keeps nothing of what was printed (proved on 2026-11-29)"}},
            {core_files, true, {"プログラムの中身をファイルに残しません", "None are written"}},
            {state_folder, true, {"こどまどだけが書けます", "Only Kodomado can write it"}},
            {counts,
             true,
             {"だれのことばかは、わかりません", "Nobody can tell whose words they are"}}};
        status.free_mb = 10240;
        view.status = status;
    }
    void find_catalogues() override {
        view.catalogues = {
            {{"/media/a/kodomado.sealed", "市のメモリー", "202096", "13", "2026-11-20", ""},
             {"/media/b/kodomado.sealed", "KODOMADO", "", "", "", ""},
             {"/media/c/kodomado (1).sealed", "KODOMADO", "", "", "", "kodomado (1).sealed"}}};
    }
    void install(const std::string& file) override {
        done.push_back("install " + file);
        view.verdict = ui::StaffVerdict{
            false, {"この端末が見たことのある版より古いものです", "It is older than the last one"}};
    }
    void go_back() override {
        done.push_back("go back");
        view.went_back = ui::StaffVerdict{
            true,
            {"第12版をやめて、第11版に戻しました", "Went back from release 12 to release 11"}};
    }
    void find_levels() override {}
    void set_level(ui::StaffLevel level, int percent) override {
        const bool brightness = level == ui::StaffLevel::brightness;
        (brightness ? view.brightness : view.volume) = percent;
        done.push_back((brightness ? "brightness " : "volume ") + std::to_string(percent));
    }
    void find_sticks() override {}
    void export_counts(const std::string& stick) override {
        done.push_back("export " + stick);
        view.exported = ui::StaffVerdict{true, {stick + "/kodomado.csv", stick + "/kodomado.csv"}};
    }
    void restart() override { done.push_back("restart"); }

  private:
    bool right_ = false;
};

} // namespace test
