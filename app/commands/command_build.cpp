#include "commands/command_all.h"

#include "catalogue/builder.h"
#include "commands/annotator.h"

namespace commands {
namespace {

struct Options {
    std::string folder, output, taxonomy, dictionary, readings;
};

Status build(const Session& session, const Options& options) {
    Status status = Status::done;
    const auto read =
        read_to_build(session, options.folder, {options.taxonomy, session.share},
                      {"カタログは作りませんでした", "No catalogue was built"}, status);
    if (!read) return status;
    const auto annotate = open_annotator(session, options.dictionary, options.readings);
    if (!annotate) return session.failed(annotate.error());
    const auto built = catalogue::build(read->draft, options.output, annotate.value());
    if (!built) return session.failed(built.error());
    const catalogue::Built& b = built.value();
    const std::string services = std::to_string(b.services), rows = std::to_string(b.rows),
                      cities = std::to_string(b.cities), bytes = std::to_string(b.bytes);
    session.say(summary_of(read->findings));
    session.say({options.output + ": " + cities + "市、サービス" + services + "件、計画の行" +
                     rows + "行、" + bytes + "バイト",
                 options.output + ": cities " + cities + ", services " + services + ", rows " +
                     rows + ", bytes " + bytes});
    return Status::done;
}

} // namespace

void add_build(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "build", session.in_language({"データを調べて、カタログのファイルを作ります",
                                      "checks the data and builds the catalogue file"}));
    auto options = std::make_shared<Options>();
    command
        .option("FOLDER", options->folder,
                session.in_language({"市のフォルダー、またはその上のフォルダー",
                                     "a city's folder or the folder above"}))
        .required();
    command
        .option("-o,--output", options->output,
                session.in_language({"作るファイル", "the file to make"}))
        .required();
    add_annotator_options(command, session, options->dictionary, options->readings);
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return build(session, *options); };
    });
}

} // namespace commands
