#pragma once

#include "commands/command_support.h"

namespace commands {

/// Each adds one subcommand of kodomado-catalogue; `session` outlives the parsing and the run.
void add_check(CLI::App& app, Session& session);
void add_build(CLI::App& app, Session& session);
void add_import_plan(CLI::App& app, Session& session);
void add_diff(CLI::App& app, Session& session);
void add_list(CLI::App& app, Session& session);
void add_search(CLI::App& app, Session& session);
void add_export(CLI::App& app, Session& session);
void add_update(CLI::App& app, Session& session);
void add_keygen(CLI::App& app, Session& session);
void add_appoint(CLI::App& app, Session& session);
void add_publish(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_install(CLI::App& app, Session& session);
void add_rollback(CLI::App& app, Session& session);
void add_status(CLI::App& app, Session& session);

} // namespace commands
