#pragma once

#include "check/rules.h"
#include "commands/command_support.h"

namespace commands {

/// What the rules need: the day (none: no day), and the fonts and dictionaries of this machine.
/// Where a font or the first dictionary is not there, that is said and the rules that need it are
/// left out; where the second is not there, nothing is compared with it. Fails where a dictionary
/// is there and cannot be opened.
base::Result<check::Aids> check_aids(const Session& session, const std::string& second_dictionary,
                                     const std::string& today);

} // namespace commands
