#pragma once

#include "programs/command_support.h"

namespace programs {

/// Each adds one subcommand of kodomado-catalogue; `session` outlives the parsing and the run.
void add_check(CLI::App& app, Session& session);
void add_build(CLI::App& app, Session& session);
void add_import_plan(CLI::App& app, Session& session);
void add_list(CLI::App& app, Session& session);
void add_search(CLI::App& app, Session& session);
void add_export(CLI::App& app, Session& session);
void add_update(CLI::App& app, Session& session);

} // namespace programs
