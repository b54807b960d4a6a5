#pragma once

#include "commands/command_support.h"

namespace commands {

/// Each function adds one subcommand of kodomado-catalogue. `session` must exist until the
/// subcommand has run.
void add_check(host::Command& program, Session& session);
void add_build(host::Command& program, Session& session);
void add_import_plan(host::Command& program, Session& session);
void add_diff(host::Command& program, Session& session);
void add_list(host::Command& program, Session& session);
void add_search(host::Command& program, Session& session);
void add_export(host::Command& program, Session& session);
void add_update(host::Command& program, Session& session);
void add_keygen(host::Command& program, Session& session);
void add_appoint(host::Command& program, Session& session);
void add_publish(host::Command& program, Session& session);
void add_verify(host::Command& program, Session& session);
void add_install(host::Command& program, Session& session);
void add_rollback(host::Command& program, Session& session);
void add_status(host::Command& program, Session& session);

} // namespace commands
