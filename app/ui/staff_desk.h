#pragma once

#include "base/result.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// The state of entering the PIN.
struct PinState {
    bool looking = false;  ///< an attempt is being checked
    bool wrong = false;    ///< the last attempt was wrong
    bool worn_out = false; ///< this PIN is no longer accepted, after too many wrong ones
    double wait_s = 0;     ///< seconds until the next attempt is allowed
    bool in_doubt = false; ///< the wait is because attempts cannot be written down or read

    bool operator==(const PinState&) const = default;
};

/// The state of the device. An empty text: there is none, or it is unknown.
struct StaffStatus {
    std::string version;            ///< of the program
    std::string shown, shown_since; ///< the release that is shown
    /// The installed catalogue. `release` is empty if it is the one installed with the program.
    std::string release, published_at, review_by, since, file;
    bool past_review = false;
    std::string previous;                ///< release
    std::optional<base::Message> damage; ///< of the installed catalogue
    std::optional<int> starts_left;      ///< of its trial
    struct Refusal {
        std::string at;
        base::Message why;
    };
    std::vector<Refusal> refused;      ///< refusals and other failures, latest first
    int older_refused = 0;             ///< how many more there are
    std::optional<Refusal> wrong_pins; ///< when PINs were tried many times, last
    int missed_words = 0;              ///< number of counts of words that found nothing
    enum class Printer { none, ready, stopped, unreachable };
    Printer printer = Printer::none;
    std::string printer_name;
    /// Something that the promise to visitors rests on, when it was last checked. Nothing is
    /// printed unless all of them hold.
    struct Promise {
        enum class What { print_server, core_files, state_folder, counts };
        What what;
        bool holds = false;
        base::Message found; ///< if it does not hold, with what to do
    };
    std::vector<Promise> promises;
    bool keeps_promises() const { return std::ranges::all_of(promises, &Promise::holds); }
    std::uint64_t free_mb = 0; ///< 0: unknown
};

/// A published catalogue on a stick, not verified yet.
struct StickCatalogue {
    std::string file;  ///< path
    std::string stick; ///< name of the stick
    /// As in its manifest; empty if the file is not a published catalogue. The city is named by its
    /// code only: whoever made the file may have written anything as its name.
    std::string city_code, release, published_at;
    std::string wrong_name; ///< of a file that must be renamed first; empty otherwise

    bool operator==(const StickCatalogue&) const = default;
};

/// The result of an action, like installing a catalogue.
struct StaffVerdict {
    bool fine = false;
    base::Message message;
};

/// Whether something that was asked has been answered.
enum class Answer : std::uint8_t {
    awaited, ///< also before it is asked
    given,
    missing ///< none came in time
};

/// What the staff pages show.
struct StaffView {
    PinState pin;
    std::optional<StaffStatus> status; ///< nothing while it is being read
    std::optional<std::vector<StickCatalogue>> catalogues;
    Answer status_answer = Answer::awaited, catalogues_answer = Answer::awaited;
    bool installing = false, going_back = false;
    std::optional<StaffVerdict> verdict;   ///< of installing
    std::optional<StaffVerdict> went_back; ///< of going back to the release before
    std::optional<int> brightness, volume; ///< percent; nothing if it cannot be set
    Answer brightness_answer = Answer::awaited, volume_answer = Answer::awaited;
    std::vector<std::string> sticks; ///< their folders
    Answer sticks_answer = Answer::awaited;
    bool exporting = false;
    std::optional<StaffVerdict> exported;
    /// When to draw again because something changes by itself, in milliseconds.
    std::optional<double> again_ms;
};

enum class StaffLevel { brightness, volume };

/// The functions of the device for the staff pages; see device/device_desk.h.
class StaffDesk {
  public:
    virtual ~StaffDesk() = default;

    virtual void try_pin(const std::string& digits) = 0;
    /// True once after the right PIN was entered.
    virtual bool take_right_pin() = 0;
    /// The present state; also finishes what other threads have done.
    virtual const StaffView& look(double now_ms) = 0;
    /// Whether something has been finished since the last `look`.
    virtual bool news() const = 0;
    /// Whether an answer from outside, or to the PIN, is awaited.
    virtual bool asking() const = 0;

    // Actions of staff. They are logged; nothing about visitors is.
    virtual void entered() = 0;
    virtual void left() = 0;
    virtual void find_status() = 0;
    virtual void find_catalogues() = 0;
    virtual void install(const std::string& file) = 0;
    /// To the release before the one that `find_status` found.
    virtual void go_back() = 0;
    /// Asks for the brightness and the volume again.
    virtual void find_levels() = 0;
    virtual void set_level(StaffLevel level, int percent) = 0;
    virtual void find_sticks() = 0;
    virtual void export_counts(const std::string& stick) = 0;
    virtual void restart() = 0;
};

} // namespace ui
