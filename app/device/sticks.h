#pragma once

#include "base/result.h"
#include "ui/staff_desk.h"

#include <string>
#include <string_view>
#include <vector>

namespace device {

/// The file that is looked for on a stick, in its uppermost folder; the stick is never listed.
constexpr const char* stick_file = "kodomado.sealed";

/// A stick that is mounted, or the folder that the settings name for it.
struct Stick {
    std::string name, folder;
    bool operator==(const Stick&) const = default;
};

/// What the kernel's list of mounts (/proc/self/mountinfo, proc(5)) has under /media and
/// /run/media.
std::vector<Stick> sticks_of(std::string_view mountinfo);
/// Those, or only `folder` where the settings name one and it is there.
std::vector<Stick> find_sticks(const std::string& folder, const std::string& mountinfo_file);

/// The published catalogues on them.
std::vector<ui::StickCatalogue> catalogues_on(const std::vector<Stick>& sticks);

/// Copies a catalogue from a stick into the importer's folder, as a whole or not at all. It is a
/// regular file of at most the size of a published catalogue, and no link. Gives the copy.
base::Result<std::string> hand_in(const std::string& file, const std::string& inbox);

/// What the importer has written beside the copy (commands/inbox.h), when it has.
std::optional<ui::StaffVerdict> verdict_on(const std::string& copy);

} // namespace device
