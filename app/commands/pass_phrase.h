#pragma once

#include "commands/command_support.h"
#include "publish/sign.h"

namespace commands {

/// Reads a pass phrase from the terminal without echo, or the first line from an open descriptor of
/// the caller (`--pass-phrase-fd 3 3<FILE`; -1: the terminal). It is never taken from the command
/// line or the environment, which other programs on the machine can read.
base::Result<publish::PassPhrase> ask_pass_phrase(const Session& session, int descriptor,
                                                  const base::Message& prompt);
/// The same for a new key: checks the length, and asks twice on a terminal.
base::Result<publish::PassPhrase> ask_new_pass_phrase(const Session& session, int descriptor);
/// Adds --pass-phrase-fd; `descriptor` is -1 if it is not given.
void add_pass_phrase_option(host::Command& command, const Session& session, int& descriptor);

/// Reads a key file, asks for the pass phrase and decrypts the key.
base::Result<publish::SecretKey> open_secret_key(const Session& session, const std::string& file,
                                                 int descriptor);

} // namespace commands
