#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What has become of the staff's PIN.
struct PinState {
    bool looking = false;  ///< an attempt is looked at
    bool wrong = false;    ///< the last one was
    bool worn_out = false; ///< too many wrong ones: this PIN is not taken any more
    double wait_s = 0;     ///< before the next attempt

    bool operator==(const PinState&) const = default;
};

/// How the device is. An empty text: there is none, or it is not known.
struct StaffStatus {
    std::string version;            ///< of the program
    std::string shown, shown_since; ///< release on the screen
    /// The installed catalogue; empty release: the one that came with the program.
    std::string release, published_at, review_by, since, file;
    bool past_review = false;
    std::string previous;                ///< release
    std::optional<base::Message> damage; ///< of the installed catalogue
    std::optional<int> starts_left;      ///< of its trial
    struct Refusal {
        std::string at;
        base::Message why;
    };
    std::vector<Refusal> refused; ///< and other troubles, latest first
    int missed_words = 0;         ///< days' words that found nothing
    enum class Printer { none, ready, stopped, unreachable };
    Printer printer = Printer::none;
    std::string printer_name;
    std::uint64_t free_mb = 0; ///< 0: not known
};

/// A published catalogue on a stick. What it says of itself has not been verified.
struct StickCatalogue {
    std::string file;                        ///< path
    std::string stick;                       ///< name of the stick
    std::string city, release, published_at; ///< claimed; empty: it is no such file

    bool operator==(const StickCatalogue&) const = default;
};

/// What became of a catalogue that was handed to the importer.
struct StaffVerdict {
    bool fine = false;
    base::Message message;
};

/// What the staff's pages show of the device.
struct StaffView {
    PinState pin;
    std::optional<StaffStatus> status; ///< none: it is being found out
    std::optional<std::vector<StickCatalogue>> catalogues;
    bool installing = false;
    std::optional<StaffVerdict> verdict;
    std::optional<int> brightness, volume; ///< percent; none: the device has none to set
    std::vector<std::string> sticks;       ///< folders to write to
    std::optional<StaffVerdict> exported;
    /// When something of this changes by itself.
    std::optional<double> again_ms;
};

enum class StaffLevel { brightness, volume };

/// The device, as far as staff at the screen may look at it and change it; the shell does it.
class StaffDesk {
  public:
    virtual ~StaffDesk() = default;

    virtual void try_pin(const std::string& digits) = 0;
    /// Once after a right PIN.
    virtual bool take_right_pin() = 0;
    /// As it is now.
    virtual const StaffView& look(double now_ms) = 0;
    /// Something has been finished since then.
    virtual bool news() const = 0;

    // What staff do. Each is logged without anything of a visitor.
    virtual void entered() = 0;
    virtual void left() = 0;
    virtual void find_status() = 0;
    virtual void find_catalogues() = 0;
    virtual void install(const std::string& file) = 0;
    virtual void set_level(StaffLevel level, int percent) = 0;
    virtual void find_sticks() = 0;
    virtual void export_counts(const std::string& stick) = 0;
    virtual void restart() = 0;
};

} // namespace ui
