#pragma once

#include "catalogue/builder.h"
#include "commands/command_support.h"

#include <string>

namespace commands {

/// What adds readings and phrase breaks while a catalogue is built, with the given dictionary or
/// the machine's. Without any the catalogue is built all the same, with less ruby, and that is
/// said.
base::Result<text::Annotate> open_annotator(const Session& session, const std::string& dictionary,
                                            const std::string& readings);
/// Adds --dictionary and --readings.
void add_annotator_options(host::Command& command, const Session& session, std::string& dictionary,
                           std::string& readings);

} // namespace commands
