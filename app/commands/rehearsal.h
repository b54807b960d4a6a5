#pragma once

#include "release/release_store.h"

namespace commands {

/// Tests a catalogue before it may be shown. First SQLite's checks, every query, and the layout of
/// every text with the kiosk's fonts; then the kiosk program draws screens in memory while a script
/// presses keys. Each part runs in its own process with a time limit, so that a crash or a hang is
/// a refusal and does not end the caller; so is a text, a query or a frame that takes longer than a
/// device's kiosk may be busy (base::frame_limit_s). `kiosk`: the kiosk program; if it is empty or
/// missing, only the first part.
release::Rehearse make_rehearsal(const std::string& kiosk);

/// The path of the kiosk program in the folder of this program; empty if it is not there.
std::string find_kiosk();

} // namespace commands
