#pragma once

#include "release/release_store.h"

namespace commands {

/// Plays a catalogue through before it may come on a screen: SQLite's checks, every query, every
/// text laid out with the kiosk's fonts; then the kiosk itself, where it is installed, draws
/// screens in memory while keys are pressed. Each in a process of its own with a limit of time, so
/// that what ends or hangs it is a verdict and not an accident. `kiosk` is the kiosk program; empty
/// or absent: only the first part.
release::Rehearse make_rehearsal(const std::string& kiosk);

/// The kiosk's program beside this one; empty where there is none.
std::string find_kiosk();

} // namespace commands
