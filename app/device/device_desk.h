#pragma once

#include "device/backlight.h"
#include "device/device_status.h"
#include "device/pin_guard.h"
#include "device/sticks.h"
#include "ui/staff_desk.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace device {

/// The staff pages' connection to a real device. Work that may take long (hashing the PIN, a stick,
/// the printer) is done in another thread than the one that draws.
class DeviceDesk final : public ui::StaffDesk {
  public:
    struct Parts {
        std::string pin;          ///< hash of the PIN
        bool forgetful = false;   ///< a script's: see PinGuard
        std::string stick_folder; ///< from the settings; empty: any mounted stick
        DeviceFolders folders;
        PrinterState printer_state = {}; ///< required if `folders` names a printer
        std::string version;             ///< of the program
        std::function<std::string()> today;
        std::function<std::string()> now; ///< the device's clock, as 2026-04-01T09:00:00
        std::function<void()> restart;    ///< ends the program in an orderly way
        std::function<void()> wake;       ///< see base::Background
        std::function<void(const base::Message&)> log;
        BootClock clock = boot_time_now;
        std::string mounts = "/proc/self/mountinfo";
        std::string lights = "/sys/class/backlight";
    };
    explicit DeviceDesk(Parts parts);

    void try_pin(const std::string& digits) override;
    bool take_right_pin() override;
    const ui::StaffView& look(double now_ms) override;
    bool news() const override;

    void entered() override;
    void left() override;
    void find_status() override;
    void find_catalogues() override;
    void install(const std::string& file) override;
    void go_back() override;
    void set_level(ui::StaffLevel level, int percent) override;
    void find_sticks() override;
    void export_counts(const std::string& stick) override;
    void restart() override;

  private:
    void log(const std::string& ja, const std::string& en) const { parts_.log({ja, en}); }
    void look_at_pin(double now_ms);
    void note_wrong_pins(int wrong, bool ended) const;
    void look_at_importer(double now_ms);
    void look_at_going_back();
    void decide(const ui::StaffVerdict& verdict);
    void read_levels();

    Parts parts_;
    PinGuard guard_;
    Backlight backlight_;
    ui::StaffView view_;
    bool right_ = false;
    int wrong_before_ = 0;  ///< wrong PINs in a row when the last attempt began
    std::string handed_in_; ///< the copy that the importer will install
    std::optional<double> handed_in_ms_;
    base::Background<ui::StaffStatus> status_;
    base::Background<std::vector<ui::StickCatalogue>> catalogues_;
    base::Background<base::Result<std::string>> copy_;
    base::Background<ui::StaffVerdict> export_, back_;
};

} // namespace device
