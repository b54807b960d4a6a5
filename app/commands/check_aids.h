#pragma once

#include "check/rules.h"
#include "commands/command_support.h"

namespace commands {

/// What the rules need besides the draft: the day, and the fonts and dictionaries of this machine.
/// Without a day, fonts, or the first dictionary the rules that need it are left out; a missing
/// font or first dictionary is reported. Without the second dictionary no readings are compared.
/// Fails if a dictionary exists but cannot be opened. `today`: YYYY-MM-DD, or "none".
base::Result<check::Aids> check_aids(const Session& session, const std::string& second_dictionary,
                                     const std::string& today);

} // namespace commands
