#include "commands/command_all.h"

#include "base/json.h"
#include "catalogue/catalogue.h"

#include <algorithm>
#include <iterator>

namespace commands {
namespace {

struct Options {
    std::string file, text, city;
    std::size_t limit = 20;
    bool json = false;
};

struct Hit {
    search::SearchTier tier;
    model::Service service;
};

/// The plan's rows of the service, like "ageo:4-3-1".
std::vector<std::string> rows_of(const model::Service& service) {
    std::vector<std::string> rows;
    std::ranges::transform(service.appears_in, std::back_inserter(rows),
                           [&](const model::Appearance& a) { return service.city + ":" + a.row; });
    return rows;
}

void print_json(const Session& session, const std::vector<Hit>& hits) {
    auto array = base::Json::array();
    for (const Hit& hit : hits)
        array.push_back({{"rank", array.size() + 1},
                         {"id", hit.service.id},
                         {"name", hit.service.name.base},
                         {"rows", rows_of(hit.service)},
                         {"tier", search::tier_name(hit.tier)}});
    session.print(array);
}

void print_table(const Session& session, const std::vector<Hit>& hits, std::size_t total) {
    std::size_t rank = 0;
    for (const Hit& hit : hits)
        session.out << ++rank << '\t' << printable(hit.service.id) << '\t'
                    << printable(hit.service.name.base) << '\t' << search::tier_name(hit.tier)
                    << '\n';
    const std::string n = std::to_string(total), shown = std::to_string(hits.size());
    session.say({"見つかったもの" + n + "件のうち" + shown + "件", "shown " + shown + " of " + n});
}

Status search(const Session& session, const Options& options) {
    auto opened = catalogue::Catalogue::open(options.file);
    if (!opened) return session.failed(opened.error());
    catalogue::Catalogue& catalogue = opened.value();
    const auto found = catalogue.search({options.text, options.city, options.limit, true});
    if (!found) return session.failed(found.error());
    if (found.value().cut) {
        const std::string n = std::to_string(search::longest_query);
        session.say({"ことばが長すぎるので、はじめの" + n + "字だけでさがしました",
                     "The text is too long: only its first " + n + " characters were looked for"});
    }
    std::vector<Hit> hits;
    for (const search::SearchHit& hit : found.value().hits) {
        auto service = catalogue.service(hit.id);
        if (!service) return session.failed(service.error());
        hits.push_back({hit.tier, std::move(service).value()});
    }
    if (options.json)
        print_json(session, hits);
    else
        print_table(session, hits, found.value().total);
    return Status::done;
}

} // namespace

void add_search(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "search", session.in_language({"画面と同じしかたで、ことばからサービスをさがします",
                                       "finds services by words, the way the screen does"}));
    auto options = std::make_shared<Options>();
    command
        .option("FILE", options->file,
                session.in_language({"カタログのファイル", "a catalogue file"}))
        .required();
    command
        .option("TEXT", options->text,
                session.in_language({"さがすことば", "the words to look for"}))
        .required();
    command.option(
        "--city", options->city,
        session.in_language({"市のID（なければすべての市）", "a city's id (default: all cities)"}));
    command.option(
        "--limit", options->limit,
        session.in_language({"書き出す数（ふつうは20）", "how many results (default: 20)"}));
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return search(session, *options); };
    });
}

} // namespace commands
