#pragma once

#include "commands/command_support.h"
#include "publish/sign.h"

namespace commands {

/// Reads a pass phrase from the terminal, with nothing shown, or from an open descriptor that the
/// caller handed down (`--pass-phrase-fd 3 3<FILE`), up to its first line's end. There is no other
/// way: a command line or an environment can be read by every program on the machine, and standard
/// input may be anything.
base::Result<publish::PassPhrase> ask_pass_phrase(const Session& session, int descriptor,
                                                  const base::Message& prompt);
/// For a new key: long enough, and on a terminal typed twice.
base::Result<publish::PassPhrase> ask_new_pass_phrase(const Session& session, int descriptor);
/// Adds --pass-phrase-fd; -1 where it is not given.
void add_pass_phrase_option(host::Command& command, const Session& session, int& descriptor);

/// Reads the key file, asks for its pass phrase and opens it.
base::Result<publish::SecretKey> open_secret_key(const Session& session, const std::string& file,
                                                 int descriptor);

} // namespace commands
