#include "commands/command_all.h"

#include "base/file.h"
#include "base/lists.h"
#include "catalogue/catalogue.h"
#include "check/rules.h"
#include "exchange/export.h"
#include "exchange/hsds.h"
#include "exchange/standard.h"

#include <algorithm>
#include <ctime>
#include <filesystem>

namespace commands {
namespace {

struct Options {
    std::string source, format, output, city, taxonomy;
};

/// What is exported: one city's cells, and the findings about them.
struct Source {
    exchange::CityData city;
    base::Findings findings;
    draft::Draft draft; ///< only this city
};

base::Error several(const std::string& source, const std::vector<std::string>& ids) {
    const std::string all = base::join(ids, ", ");
    return {{source + ": 市がいくつかあります。--city で1つ選んでください（" + all + "）",
             source + ": there are several cities. Choose one with --city (" + all + ")"}};
}

base::Result<Source> source_of_folder(const Session& session, const Options& options) {
    std::string folder = options.source;
    if (const auto city = std::filesystem::path(folder) / options.city;
        !options.city.empty() && std::filesystem::exists(city / "city.toml"))
        folder = city.string();
    auto read = exchange::read_city_data(folder, {options.taxonomy, session.share});
    if (!read) return read.error();
    Source source{std::move(read.value().data), std::move(read.value().findings),
                  std::move(read.value().draft)};
    std::ranges::move(check::check(source.draft), std::back_inserter(source.findings));
    check::sort_findings(source.findings);
    // Rows that cannot be read would be missing in the sheet, and an update would not notice.
    if (!read.value().unreadable.empty()) source.city.tables.clear();
    return source;
}

base::Result<Source> source_of_file(const Options& options) {
    auto opened = catalogue::Catalogue::open(options.source);
    if (!opened) return opened.error();
    const auto cities = opened.value().cities();
    if (!cities) return cities.error();
    std::vector<std::string> ids;
    for (const model::City& city : cities.value()) ids.push_back(city.id);
    if (options.city.empty() && ids.size() != 1) return several(options.source, ids);
    auto draft = opened.value().draft(options.city.empty() ? ids.front() : options.city);
    if (!draft) return draft.error();
    const auto taxonomy = opened.value().taxonomy();
    if (!taxonomy) return taxonomy.error();
    Source source{exchange::city_data_of(draft.value(), taxonomy.value()), {}, {}};
    draft::Draft& whole = source.draft;
    for (const auto& stage : taxonomy.value().life_stages) whole.life_stages.push_back({{}, stage});
    for (const auto& need : taxonomy.value().needs) whole.needs.push_back({{}, need});
    for (const auto& each : taxonomy.value().situations) whole.situations.push_back({{}, each});
    whole.cities.push_back(std::move(draft).value());
    source.findings = check::check(whole);
    return source;
}

base::Result<Source> source_of(const Session& session, const Options& options) {
    std::error_code ignored;
    return std::filesystem::is_directory(options.source, ignored)
               ? source_of_folder(session, options)
               : source_of_file(options);
}

Status export_sheets(const Session& session, const Options& options) {
    auto source = source_of(session, options);
    if (!source) return session.failed(source.error());
    Source& found = source.value();
    if (found.city.tables.empty()) {
        print_findings(session, found.findings);
        session.say({"読めない表があるので、書き出しませんでした",
                     "A table cannot be read, so nothing was written"});
        return Status::refused;
    }
    const bool csv = options.format == "csv";
    sheets::NewWorkbook workbook =
        exchange::workbook_of(found.city, found.findings,
                              csv ? exchange::SheetForm::joined : exchange::SheetForm::divided);
    workbook.made_at = std::time(nullptr);
    const auto done = csv ? exchange::write_csv_folder(workbook, options.output)
                          : sheets::write_xlsx(workbook, options.output);
    if (!done) return session.failed(done.error());
    const exchange::TableData* services = found.city.find("services");
    const std::string tables = std::to_string(found.city.tables.size()),
                      n = std::to_string(services ? services->records.size() : 0);
    session.say({options.output + ": " + found.city.name + "の表" + tables + "つ、サービス" + n +
                     "件を書き出しました",
                 options.output + ": " + found.city.id + ", tables " + tables + ", services " + n});
    return Status::done;
}

/// The path of the list of what the standard cannot express.
std::string lost_file(const std::string& output) { return output + ".lost.csv"; }

Status export_open_data(const Session& session, const Options& options) {
    auto source = source_of(session, options);
    if (!source) return session.failed(source.error());
    const Source& found = source.value();
    if (base::any_blocking(found.findings)) {
        base::Findings blocking = found.findings;
        std::erase_if(blocking, [](const base::Finding& finding) {
            return finding.severity != base::Severity::blocking;
        });
        print_findings(session, blocking);
        session.say({"直すところがあるので、書き出しませんでした",
                     "Something has to be corrected, so nothing was written"});
        return Status::refused;
    }
    const model::Taxonomy taxonomy = taxonomy_of(found.draft);
    const exchange::OpenData data{found.draft.cities.front(), taxonomy};
    const bool hsds = options.format == "hsds";
    const exchange::Exported exported =
        hsds ? exchange::hsds_json(data) : exchange::standard_csv(data);
    const std::string source_name(hsds ? exchange::hsds_source : exchange::standard_source);
    if (const auto done = base::write_file(options.output, exported.content); !done)
        return session.failed(done.error());
    const bool japanese = session.language == Language::japanese;
    const std::string lost = lost_file(options.output);
    if (const auto done = base::write_file(lost, exchange::lost_csv(exported.lost, japanese));
        !done)
        return session.failed(done.error());
    const std::string n = std::to_string(exported.services),
                      m = std::to_string(exported.lost.size());
    session.say({options.output + ": サービス" + n + "件。形は " + source_name,
                 options.output + ": services " + n + ", in the form of " + source_name});
    session.say({lost + ": この形で言いきれないこと" + m + "件",
                 lost + ": " + m + " things that this form has no full place for"});
    return Status::done;
}

using Export = Status (*)(const Session&, const Options&);
struct Format {
    const char* name;
    Export run;
};
constexpr Format formats[] = {
    {"xlsx", export_sheets},
    {"csv", export_sheets},
    {"standard", export_open_data},
    {"hsds", export_open_data},
};

} // namespace

void add_export(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "export", session.in_language({"カタログや市のフォルダーを、表計算で直せる形に書き出します",
                                       "writes a catalogue or a city's folder for spreadsheets"}));
    auto options = std::make_shared<Options>();
    command
        .option("FILE", options->source,
                session.in_language(
                    {"カタログのファイル、または市のフォルダー。フォルダーからなら、職員"
                     "メモも入ります",
                     "a catalogue file or a city's folder, from which the "
                     "staff's notes come too"}))
        .required();
    std::vector<std::string> names;
    for (const Format& format : formats) names.emplace_back(format.name);
    command
        .option(
            "--to", options->format,
            session.in_language(
                {"xlsx（Excelのブック1つ）、csv（フォルダーに、表1つずつのファイル）、standard（デ"
                 "ジタ"
                 "ル庁の行政サービス・制度のデータ項目のCSV）、hsds（Open Referral HSDS 3.0 "
                 "のJSON）",
                 "xlsx (one workbook), csv (a folder with a file a table), standard (CSV "
                 "in the Digital Agency's columns for public services), hsds (JSON of "
                 "Open Referral HSDS 3.0)"}))
        .required()
        .one_of(names);
    command
        .option("-o,--output", options->output,
                session.in_language(
                    {"書き出すファイル。csvではフォルダー", "the file to write; for csv a folder"}))
        .required();
    command.option("--city", options->city,
                   session.in_language({"市のID。市がいくつかあるときに選びます",
                                        "the city's id, where there are several"}));
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] {
            const auto format = std::ranges::find(formats, options->format, &Format::name);
            return format->run(session, *options);
        };
    });
}

} // namespace commands
