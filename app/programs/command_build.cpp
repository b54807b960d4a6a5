#include "programs/command_all.h"

#include "catalogue/builder.h"
#include "programs/annotator.h"

#include <algorithm>

namespace programs {
namespace {

struct Options {
    std::string folder, output, taxonomy, dictionary, readings;
};

Status build(const Session& session, const Options& options) {
    auto read = read_and_check(options.folder, {options.taxonomy, session.share});
    if (!read) return session.failed(read.error());
    base::Findings& findings = read.value().findings;
    const base::Message summary = summary_of(findings);
    if (base::any_blocking(findings)) {
        std::erase_if(findings, [](const base::Finding& finding) {
            return finding.severity != base::Severity::blocking;
        });
        print_findings(session, findings);
        session.say(summary);
        session.say({"カタログは作りませんでした", "No catalogue was built"});
        return Status::refused;
    }
    const auto annotate = open_annotator(session, options.dictionary, options.readings);
    if (!annotate) return session.failed(annotate.error());
    const auto built = catalogue::build(read.value().draft, options.output, annotate.value());
    if (!built) return session.failed(built.error());
    const catalogue::Built& b = built.value();
    const std::string services = std::to_string(b.services), rows = std::to_string(b.rows),
                      cities = std::to_string(b.cities), bytes = std::to_string(b.bytes);
    session.say(summary);
    session.say({options.output + ": " + cities + "市、サービス" + services + "件、計画の行" +
                     rows + "行、" + bytes + "バイト",
                 options.output + ": cities " + cities + ", services " + services + ", rows " +
                     rows + ", bytes " + bytes});
    return Status::done;
}

} // namespace

void add_build(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "build", session.in_language({"データを調べて、カタログのファイルを作ります",
                                      "checks the data and builds the catalogue file"}));
    auto options = std::make_shared<Options>();
    command
        ->add_option("FOLDER", options->folder,
                     session.in_language({"市のフォルダー、またはその上のフォルダー",
                                          "a city's folder or the folder above"}))
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     session.in_language({"作るファイル", "the file to make"}))
        ->required();
    add_annotator_options(*command, session, options->dictionary, options->readings);
    add_taxonomy_option(*command, session, options->taxonomy);
    command->callback([options, &session] {
        session.run = [options, &session] { return build(session, *options); };
    });
}

} // namespace programs
