#include "programs/command_all.h"

#include "catalogue/rules.h"
#include "programs/missing_glyphs.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace programs {
namespace {

struct Options {
    std::string folder, taxonomy, second_dictionary;
    bool json = false;
};

nlohmann::ordered_json to_json(const Session& session, const base::Finding& finding) {
    return {{"severity", finding.severity == base::Severity::blocking ? "blocking" : "doubtful"},
            {"code", finding.code},
            {"file", finding.where.file},
            {"line", finding.where.line},
            {"column", finding.where.column},
            {"sheet", finding.where.sheet},
            {"cell", finding.where.cell},
            {"message", session.in_language(finding.message)}};
}

/// Said once where the fonts cannot be asked.
base::Findings glyph_findings(const Session& session, const catalogue::Draft& draft) {
    const auto missing = missing_glyphs(find_fonts());
    if (missing) return catalogue::check_glyphs(draft, missing.value());
    const base::Message& why = missing.error().message;
    session.say({"画面の書体にない文字は調べません: " + why.ja,
                 "Characters that no font has are not looked for: " + why.en});
    return {};
}

/// Nothing where there is only one dictionary.
base::Result<base::Findings> reading_findings(const Session& session, const std::string& second,
                                              const catalogue::Draft& draft) {
    std::error_code ignored;
    for (const std::string& folder : {session.dictionary, second})
        if (!std::filesystem::is_regular_file(folder + "/sys.dic", ignored))
            return base::Findings();
    auto opened = text::Annotator::open(session.dictionary, session.readings);
    if (!opened) return opened.error();
    auto other = text::Annotator::open(second, "");
    if (!other) return other.error();
    return catalogue::check_readings(draft, [&](const text::RubyText& text) {
        return opened.value().doubts(text, other.value());
    });
}

Status check(const Session& session, const Options& options) {
    auto read = read_and_check(options.folder, {options.taxonomy, session.share});
    if (!read) return session.failed(read.error());
    base::Findings& findings = read.value().findings;
    const catalogue::Draft& draft = read.value().draft;
    auto doubts = reading_findings(session, options.second_dictionary, draft);
    if (!doubts) return session.failed(doubts.error());
    std::ranges::move(doubts.value(), std::back_inserter(findings));
    std::ranges::move(glyph_findings(session, draft), std::back_inserter(findings));
    catalogue::sort_findings(findings);
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
    options->second_dictionary = session.second_dictionary;
    command->add_option(
        "--second-dictionary", options->second_dictionary,
        session.in_language({"読みがなを比べるMeCabの辞書（jumandic。ないときは比べません）",
                             "MeCab's dictionary to compare readings with "
                             "(jumandic; nothing is compared where it is not there)"}));
    add_taxonomy_option(*command, session, options->taxonomy);
    command->callback([options, &session] {
        session.run = [options, &session] { return check(session, *options); };
    });
}

} // namespace programs
