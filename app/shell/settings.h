#pragma once

#include "base/finding.h"
#include "print/slip_pdf.h"
#include "shell/window.h"
#include "ui/device.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace shell {

/// What is set once for a device, in a file; packaging/kodomado.toml explains every option. Options
/// of the command line come before it.
struct Settings {
    std::string city;
    std::string catalogue;
    std::string store; ///< folder of installed catalogues (release/release_store.h)
    std::string trust; ///< file of the keys whose catalogues are taken (release/trust.h)
    std::string language = "ja";
    double diagonal_inches = 0; ///< 0: not known
    std::optional<ui::Device::Kind> kind;
    bool reduced_motion = false;
    bool count_missed_words = true; ///< device/missed_counts.h
    Drawing drawing = Drawing::automatic;
    int rotation = 0;    ///< [panel]: degrees clockwise; the compositor turns
    std::string output;  ///< [panel]: where its touches belong, as HDMI-A-1
    std::string printer; ///< [slip]: as CUPS names it; empty: none
    print::SlipPaper paper = print::SlipPaper::a4; ///< [slip]
    std::string pdf_folder;   ///< [slip]: where slips are saved; empty: nowhere
    bool home_visit = false;  ///< mode = "home_visit"
    std::string staff_pin;    ///< [staff]: hash of it (pin_hash.h); empty: no staff pages
    std::string stick_folder; ///< [staff]: empty: whatever is mounted

    /// The panel with this many pixels.
    ui::Device device(int width_px, int height_px) const;
    bool operator==(const Settings&) const = default;
};

/// Where the options that are not their defaults come from, by name ("slip.paper"): as
/// "/etc/kodomado.toml:5".
using SettingOrigins = std::map<std::string, base::Message>;

/// Reads TOML. What is wrong is reported with its line and option, and the default is used; the
/// other lines count.
Settings parse_settings(std::string_view toml, const std::string& file, base::Findings& findings,
                        SettingOrigins* origins = nullptr);

/// Why an option of this name cannot have this text as its value; nothing where it can.
std::optional<base::Message> refusal_of(const std::string& name, const std::string& text);

/// All options as a settings file, with where each comes from in a comment.
std::string settings_text(const Settings& settings, const SettingOrigins& origins, bool japanese);

/// The settings file that is used where none is named: $XDG_CONFIG_HOME/kodomado/kodomado.toml,
/// else /etc/kodomado.toml; empty where neither exists.
std::string default_settings_file();

} // namespace shell
