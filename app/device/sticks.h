#pragma once

#include "base/result.h"
#include "ui/staff_desk.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace device {

/// A mounted stick, or the folder that the settings name instead.
struct Stick {
    std::string name, folder;
    bool operator==(const Stick&) const = default;
};

/// The mounts below /media and /run/media in the kernel's list (/proc/self/mountinfo, proc(5)).
std::vector<Stick> sticks_of(std::string_view mountinfo);
/// The mounted sticks; or only `folder`, if the settings name one and it exists.
std::vector<Stick> find_sticks(const std::string& folder, const std::string& mountinfo_file);

/// The published catalogues on these sticks, and what seems to be one under a wrong name. Only the
/// top folder of a stick is looked at.
std::vector<ui::StickCatalogue> catalogues_on(const std::vector<Stick>& sticks);

/// Copies a catalogue from a stick into the importer's folder, completely or not at all. Accepts
/// only a regular file (no link) of at most the size of a published catalogue. Returns the path of
/// the copy.
/// A copy that was given up does not arrive.
base::Result<std::string> hand_in(const std::string& file, const std::string& inbox,
                                  const std::stop_token& given_up = {});

/// The importer's answer, which it writes beside the copy (commands/inbox.h); nothing before that.
std::optional<ui::StaffVerdict> verdict_on(const std::string& copy);

} // namespace device
