#include "commands/command_all.h"

#include "host/today.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

using commands::Language;
using commands::Session;
using commands::Status;

/// The command line's own words in the staff's language.
void speak_japanese(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "使い方");
    formatter->label("OPTIONS", "オプション");
    formatter->label("Options", "オプション");
    formatter->label("Positionals", "指定するもの");
    formatter->label("Subcommands", "サブコマンド");
    formatter->label("SUBCOMMAND", "サブコマンド");
    formatter->label("REQUIRED", "（かならず）");
    formatter->label("TEXT", "文字");
    app.formatter(formatter);
    app.set_help_flag("-h,--help", "この説明を出します")->group("オプション");
    app.option_defaults()->group("オプション");
}

commands::Status usage(const commands::Session& session, const CLI::App& app,
                       const CLI::ParseError& error) {
    session.say({std::string("使い方が違います: ") + error.what(),
                 std::string("Wrong usage: ") + error.what()});
    session.err << app.help();
    return commands::Status::usage;
}

commands::Status run(int argc, char** argv, commands::Session& session) {
    CLI::App app(session.in_language({"こどまどのカタログを調べて作ります",
                                      "Checks and builds Kodomado's catalogue"}),
                 "kodomado-catalogue");
    if (session.language == commands::Language::japanese) speak_japanese(app);
    app.set_version_flag(
        "--version", "kodomado-catalogue " KODOMADO_VERSION,
        session.in_language({"版を出して終わります", "Print the version and end"}));
    app.require_subcommand(1);
    commands::add_import_plan(app, session);
    commands::add_check(app, session);
    commands::add_build(app, session);
    commands::add_diff(app, session);
    commands::add_list(app, session);
    commands::add_search(app, session);
    commands::add_export(app, session);
    commands::add_update(app, session);
    for (const auto add :
         {commands::add_keygen, commands::add_appoint, commands::add_publish, commands::add_verify,
          commands::add_install, commands::add_rollback, commands::add_status})
        add(app, session);
    if (session.language == commands::Language::japanese)
        for (CLI::App* command : app.get_subcommands({})) {
            command->group("サブコマンド");
            command->get_help_ptr()->group("オプション");
        }
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        session.out << app.help();
        return commands::Status::done;
    } catch (const CLI::CallForAllHelp&) {
        session.out << app.help("", CLI::AppFormatMode::All);
        return commands::Status::done;
    } catch (const CLI::ParseError& error) {
        return usage(session, app, error);
    }
    const commands::Status status = session.run();
    session.out.flush();
    if (session.out.good()) return status;
    session.say({"書き出せませんでした", "The output could not be written"});
    return commands::Status::outside;
}

/// data/readings.csv, compiled: beside the program's folder in a build, in share when installed.
std::string find_readings() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const auto prefix = program.parent_path().parent_path();
    for (const auto& candidate : {prefix / "readings.dic", prefix / "share/kodomado/readings.dic"})
        if (std::filesystem::is_regular_file(candidate, failed)) return candidate.string();
    return {};
}

} // namespace

int main(int argc, char** argv) {
    commands::Session session{commands::language_of_locale(std::getenv("LC_ALL"),
                                                           std::getenv("LC_MESSAGES"),
                                                           std::getenv("LANG")),
                              std::cout,
                              std::cerr,
                              KODOMADO_SHARE,
                              KODOMADO_MECAB_DICTIONARY,
                              KODOMADO_SECOND_DICTIONARY,
                              find_readings(),
                              host::today()};
    return static_cast<int>(run(argc, argv, session));
}
