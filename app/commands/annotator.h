#pragma once

#include "catalogue/builder.h"
#include "commands/command_support.h"

#include <string>

namespace commands {

/// Opens MeCab, which adds readings and phrase breaks while a catalogue is built. `dictionary`: its
/// folder; empty: that of this machine. If the machine has none, this is reported and the result is
/// empty: the catalogue can still be built, with less ruby.
base::Result<text::Annotate> open_annotator(const Session& session, const std::string& dictionary,
                                            const std::string& readings);
/// Adds --dictionary and --readings.
void add_annotator_options(host::Command& command, const Session& session, std::string& dictionary,
                           std::string& readings);

} // namespace commands
