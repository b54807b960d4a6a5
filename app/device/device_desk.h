#pragma once

#include "base/background.h"
#include "device/outside.h"
#include "device/pin_guard.h"
#include "ui/staff_desk.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace device {

/// The staff pages' connection to a real device. Whatever may take long or never end (hashing the
/// PIN, a stick, the printer, light and sound) is done in another thread than the one that draws,
/// and given up after some time; the page then says so.
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
        std::optional<Outside> outside{}; ///< asked instead of this machine
    };
    explicit DeviceDesk(Parts parts);

    void try_pin(const std::string& digits) override;
    bool take_right_pin() override;
    const ui::StaffView& look(double now_ms) override;
    bool news() const override;
    bool asking() const override;

    void entered() override;
    void left() override;
    void find_status() override;
    void find_catalogues() override;
    void install(const std::string& file) override;
    void go_back() override;
    void find_levels() override;
    void set_level(ui::StaffLevel level, int percent) override;
    void find_sticks() override;
    void export_counts(const std::string& stick) override;
    void restart() override;

  private:
    void log(const std::string& ja, const std::string& en) const { parts_.log({ja, en}); }
    void look_at_pin(double now_ms);
    void note_wrong_pins(int wrong, bool ended) const;
    void look_at_importer(double now_ms);
    void look_at_going_back(double now_ms);
    void look_at_levels(double now_ms);
    void decide(const ui::StaffVerdict& verdict);
    /// Draws again at this moment at the latest.
    void look_again(std::optional<double> at_ms);

    /// A level: who is asked, and the one that staff wanted.
    struct Level {
        const char *ja, *en;
        std::function<Outside::Level(std::optional<int> wanted)> ask;
        std::optional<int>& percent;
        ui::Answer& answer;
        base::Background<Outside::Level> work;
        std::optional<int> wanted = {};
    };
    void find_level(Level& level);

    Parts parts_;
    Outside outside_;
    PinGuard guard_;
    ui::StaffView view_;
    double now_ms_ = 0; ///< of the last look
    bool right_ = false;
    int wrong_before_ = 0;  ///< wrong PINs in a row when the last attempt began
    std::string handed_in_; ///< the copy that the importer will install
    double handed_in_ms_ = 0, importer_asked_ms_ = 0;
    Level brightness_, volume_;
    base::Background<ui::StaffStatus> status_;
    base::Background<std::vector<ui::StickCatalogue>> catalogues_;
    base::Background<std::vector<std::string>> sticks_;
    base::Background<base::Result<std::string>> copy_;
    base::Background<std::optional<ui::StaffVerdict>> verdict_;
    base::Background<ui::StaffVerdict> export_, back_;
};

} // namespace device
