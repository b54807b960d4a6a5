#include "base/json.h"
#include "commands/command_all.h"
#include "commands/command_service_json.h"

#include "catalogue/catalogue.h"

#include <algorithm>
#include <filesystem>

namespace commands {
namespace {

struct Options {
    std::string source, taxonomy;
    bool json = false;
};

using Services = std::vector<model::Service>;

base::Result<Services> services_of_folder(const Session& session, const Options& options) {
    auto read = read_and_check(options.source, {options.taxonomy, session.share});
    if (!read) return read.error();
    const std::size_t blocking = count(read.value().findings, base::Severity::blocking);
    const std::string n = std::to_string(blocking);
    if (blocking > 0)
        session.say(
            {"直すところが" + n + "件ある下書きです（kodomado-catalogue check で見られます）",
             "This is a draft with " + n +
                 " blocking findings (kodomado-catalogue check lists them)"});
    Services services;
    for (const draft::CityDraft& city : read.value().draft.cities)
        std::ranges::move(draft::joined_services(city), std::back_inserter(services));
    return services;
}

base::Result<Services> services_of_file(const std::string& file) {
    auto opened = catalogue::Catalogue::open(file);
    if (!opened) return opened.error();
    return opened.value().all("");
}

void print_table(const Session& session, const Services& services) {
    for (const model::Service& service : services) {
        const bool family = service.audience == model::Audience::family;
        session.out << printable(service.id) << '\t'
                    << session.in_language(family ? base::Message{"家族", "family"}
                                                  : base::Message{"市", "city"})
                    << '\t' << printable(service.name.base) << '\t'
                    << printable(service.summary.base) << '\n';
    }
    const std::string n = std::to_string(services.size());
    session.say({"サービス" + n + "件", "services " + n});
}

Status list(const Session& session, const Options& options) {
    std::error_code ignored;
    const auto services = std::filesystem::is_directory(options.source, ignored)
                              ? services_of_folder(session, options)
                              : services_of_file(options.source);
    if (!services) return session.failed(services.error());
    if (!options.json) {
        print_table(session, services.value());
        return Status::done;
    }
    auto array = base::Json::array();
    for (const model::Service& service : services.value()) array.push_back(to_json(service));
    session.print(array);
    return Status::done;
}

} // namespace

void add_list(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "list", session.in_language({"サービスを計画の順に書き出します",
                                     "writes the services in the plan's order"}));
    auto options = std::make_shared<Options>();
    command
        .option("FILE-OR-FOLDER", options->source,
                session.in_language({"カタログのファイル、または下書きのフォルダー",
                                     "a catalogue file or a draft's folder"}))
        .required();
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return list(session, *options); };
    });
}

} // namespace commands
