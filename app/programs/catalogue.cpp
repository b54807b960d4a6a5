#include "commands/command_all.h"

#include "host/today.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

/// The help's own words in the staff's language.
host::HelpWords japanese_words() {
    return {.usage = "使い方",
            .options = "オプション",
            .positionals = "指定するもの",
            .subcommands = "サブコマンド",
            .subcommand = "サブコマンド",
            .required = "（かならず）",
            .text = "文字",
            .help_option = "この説明を出します"};
}

commands::Status run(int argc, char** argv, commands::Session& session) {
    host::CommandLine line(session.in_language({"こどまどのカタログを調べて作ります",
                                                "Checks and builds Kodomado's catalogue"}),
                           "kodomado-catalogue",
                           session.language == commands::Language::japanese
                               ? std::optional(japanese_words())
                               : std::nullopt);
    line.version("kodomado-catalogue " KODOMADO_VERSION,
                 session.in_language({"版を出して終わります", "Print the version and end"}));
    line.require_subcommand();
    for (const auto add :
         {commands::add_import_plan, commands::add_check, commands::add_build, commands::add_diff,
          commands::add_list, commands::add_search, commands::add_export, commands::add_update,
          commands::add_keygen, commands::add_appoint, commands::add_publish, commands::add_verify,
          commands::add_install, commands::add_rollback, commands::add_status})
        add(line, session);
    if (const auto ending = line.parse(argc, argv)) {
        if (!ending->wrong) {
            session.out << ending->text;
            return commands::Status::done;
        }
        session.say({"使い方が違います: " + ending->text, "Wrong usage: " + ending->text});
        session.err << line.help();
        return commands::Status::usage;
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
