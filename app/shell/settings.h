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

/// The settings of a device from its settings file; packaging/kodomado.toml explains every option.
/// Options of the command line override them.
struct Settings {
    std::string city;
    std::string catalogue;
    std::string store; ///< folder of installed catalogues (release/release_store.h)
    std::string trust; ///< file with the keys whose catalogues are accepted (release/trust.h)
    std::string language = "ja";
    double diagonal_inches = 0; ///< 0: unknown
    std::optional<ui::Device::Kind> kind;
    bool reduced_motion = false;
    bool count_missed_words = true; ///< device/missed_counts.h
    Drawing drawing = Drawing::automatic;
    int rotation = 0;    ///< [panel]: degrees clockwise; done by the compositor
    std::string output;  ///< [panel]: the touch panel's output, like HDMI-A-1
    std::string printer; ///< [slip]: CUPS's name of it; empty: none
    print::SlipPaper paper = print::SlipPaper::a4; ///< [slip]
    /// [slip]: who said, and when, that a print server on another machine keeps nothing.
    std::string keeps_nothing;
    std::string pdf_folder;   ///< [slip]: for saving slips; empty: none
    bool home_visit = false;  ///< mode = "home_visit"
    std::string staff_pin;    ///< [staff]: the PIN's hash; empty: no staff pages
    std::string stick_folder; ///< [staff]: empty: any mounted stick

    /// A home visit counts nothing: its words would be those of one family.
    bool counts_words() const { return count_missed_words && !home_visit; }
    /// The device whose panel has this many pixels.
    ui::Device device(int width_px, int height_px) const;
    bool operator==(const Settings&) const = default;
};

/// Where each option that is not a default was set, like "/etc/kodomado.toml:5"; by name, like
/// "slip.paper".
using SettingOrigins = std::map<std::string, base::Message>;

/// Reads TOML. An invalid line is reported with its number and option, and the default is used
/// instead; the other lines are still read.
Settings parse_settings(std::string_view toml, const std::string& file, base::Findings& findings,
                        SettingOrigins* origins = nullptr);

/// Why this text is not a valid value of the option; nothing if it is valid.
std::optional<base::Message> refusal_of(const std::string& name, const std::string& text);

/// All options as a settings file; comments say where each was set.
std::string settings_text(const Settings& settings, const SettingOrigins& origins, bool japanese);

/// The settings file to use without --config: $XDG_CONFIG_HOME/kodomado/kodomado.toml, otherwise
/// /etc/kodomado.toml; empty if neither exists.
std::string default_settings_file();

} // namespace shell
