#include "programs/command_all.h"

#include <nlohmann/json.hpp>

namespace programs {
namespace {

struct Options {
    std::string folder, taxonomy;
    bool json = false;
};

nlohmann::ordered_json to_json(const Session& session, const base::Finding& finding) {
    return {{"severity", finding.severity == base::Severity::blocking ? "blocking" : "doubtful"},
            {"code", finding.code},
            {"file", finding.where.file},
            {"line", finding.where.line},
            {"column", finding.where.column},
            {"message", session.in_language(finding.message)}};
}

Status check(const Session& session, const Options& options) {
    const auto read = read_and_check(options.folder, {options.taxonomy, session.share});
    if (!read) return session.failed(read.error());
    const base::Findings& findings = read.value().findings;
    if (options.json) {
        auto array = nlohmann::ordered_json::array();
        for (const base::Finding& finding : findings) array.push_back(to_json(session, finding));
        session.out << array.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    } else {
        print_findings(session, findings);
        session.say(summary_of(findings));
    }
    return base::any_blocking(findings) ? Status::refused : Status::done;
}

} // namespace

void add_check(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "check", session.in_language({"データを調べ、直すところと確かめるところを言います",
                                      "tells what in the data is wrong or doubtful"}));
    auto options = std::make_shared<Options>();
    command
        ->add_option("FOLDER", options->folder,
                     session.in_language({"市のフォルダー、またはその上のフォルダー",
                                          "a city's folder or the folder above"}))
        ->required();
    command->add_flag("--json", options->json,
                      session.in_language({"JSONで書き出します", "writes JSON"}));
    add_taxonomy_option(*command, session, options->taxonomy);
    command->callback([options, &session] {
        session.run = [options, &session] { return check(session, *options); };
    });
}

} // namespace programs
