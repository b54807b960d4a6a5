#include "commands/command_all.h"

#include "base/date.h"
#include "base/json.h"
#include "check/rules.h"
#include "commands/check_aids.h"
#include "commands/check_completeness.h"
#include "draft/table.h"

namespace commands {
namespace {

struct Options {
    std::string folder, taxonomy, second_dictionary, today, sheets;
    bool json = false, rules = false, completeness = false;
};

base::Json to_json(const Session& session, const base::Finding& finding) {
    const base::Rule* rule = base::find_rule(finding.code);
    return {{"severity", finding.severity == base::Severity::blocking ? "blocking" : "doubtful"},
            {"code", finding.code},
            {"rule", rule ? session.of(rule->sentence) : std::string_view()},
            {"file", finding.where.file},
            {"line", finding.where.line},
            {"column", finding.where.column},
            {"sheet", finding.where.sheet},
            {"cell", finding.where.cell},
            {"message", session.in_language(finding.message)}};
}

void print_json(const Session& session, const base::Findings& findings) {
    auto array = base::Json::array();
    for (const base::Finding& finding : findings) array.push_back(to_json(session, finding));
    session.print(array);
}

base::Message heading_of(base::Source source) {
    switch (source) {
    case base::Source::reading:
        return {"データを読むとき", "When the data is read"};
    case base::Source::check:
        return {"check が調べること", "What check looks for"};
    case base::Source::sheet:
        return {"表計算のファイルを update で取りこむとき", "When update takes over a spreadsheet"};
    case base::Source::plan:
        return {"計画を import-plan で読むとき", "When import-plan reads a plan"};
    case base::Source::settings:
        return {"こどまどの設定ファイルを読むとき", "When the kiosk reads its settings"};
    }
    return {};
}

/// The source's name in JSON.
std::string_view name_of(base::Source source) {
    constexpr std::string_view names[] = {"reading", "check", "sheet", "plan", "settings"};
    return names[static_cast<std::size_t>(source)];
}

base::Json to_json(const Session& session, base::Source source, const base::Rule& rule) {
    auto sources = base::Json::array({name_of(source)});
    if (rule.also_sheet) sources.push_back(name_of(base::Source::sheet));
    return {{"code", rule.code},
            {"sources", std::move(sources)},
            {"severity", rule.severity == base::Severity::blocking ? "blocking" : "doubtful"},
            {"rule", session.of(rule.sentence)},
            {"advice", session.of(rule.remedy)}};
}

/// Prints all rules.
void print_rules_json(const Session& session) {
    auto array = base::Json::array();
    for (const base::RuleGroup& group : base::rule_groups())
        for (const base::Rule& rule : group.rules)
            array.push_back(to_json(session, group.source, rule));
    session.print(array);
}

void print_rules(const Session& session) {
    for (const base::RuleGroup& group : base::rule_groups()) {
        session.out << session.in_language(heading_of(group.source)) << '\n';
        for (const base::Rule& rule : group.rules) {
            const bool blocking = rule.severity == base::Severity::blocking;
            session.out << (blocking ? "■ " : "□ ") << session.of(rule.sentence) << " ["
                        << rule.code << "]\n    → " << session.of(rule.remedy) << '\n';
        }
        session.out << '\n';
    }
}

Status check(const Session& session, const Options& options) {
    if (options.rules) {
        options.json ? print_rules_json(session) : print_rules(session);
        return Status::done;
    }
    const auto aids = check_aids(session, options.second_dictionary, options.today);
    if (!aids) return session.failed(aids.error());
    auto read = read_and_check(options.folder, {options.taxonomy, session.share}, aids.value());
    if (!read) return session.failed(read.error());
    const base::Findings& findings = read.value().findings;
    if (!options.sheets.empty())
        return write_sheets(session, read.value(), options.taxonomy, options.sheets);
    if (options.completeness) {
        print_completeness(session, read.value().draft, options.json);
    } else if (options.json) {
        print_json(session, findings);
    } else {
        print_findings(session, findings);
        session.say(summary_of(findings));
    }
    return base::any_blocking(findings) ? Status::refused : Status::done;
}

} // namespace

void add_check(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "check", session.in_language({"データを調べ、直すところと確かめるところを言います",
                                      "reports what in the data is wrong or doubtful"}));
    auto options = std::make_shared<Options>();
    const host::Option folder =
        command.option("FOLDER", options->folder,
                       session.in_language({"市のフォルダー、またはその上のフォルダー",
                                            "a city's folder or the folder above"}));
    command.flag(
        "--rules", options->rules,
        session.in_language(
            {"表計算のファイル・計画・設定のものもふくめ、規則を全部書き出します（FOLDERはいりませ"
             "ん）",
             "lists every rule, those of sheets, plans and settings too (no FOLDER)"}));
    command.flag("--completeness", options->completeness,
                 session.in_language({"サービスと窓口ごとに、書けているところと足りないところ"
                                      "を書き出します",
                                      "lists what of each service and office is filled in"}));
    command.option("--sheets", options->sheets,
                   session.in_language({"窓口ごとの記入用の表（.xlsx）をこのフォルダーに作りま"
                                        "す。返ってきたら update で取りこめます",
                                        "writes a workbook for each office to fill in into "
                                        "this folder; update reads them"}));
    command.require_unless(folder, options->rules);
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    options->today = session.today;
    command
        .option("--today", options->today,
                session.in_language({"この日のつもりで、古いものを調べます（2027-04-01。none "
                                     "なら調べません）",
                                     "the day by which things are old (2027-04-01; none: "
                                     "nothing is)"}))
        .check([&session](const std::string& day) {
            return day == "none" || base::parse_date(day)
                       ? std::string()
                       : session.in_language({"日付は 2027-04-01 のように書いてください",
                                              "write the day like 2027-04-01"});
        });
    options->second_dictionary = session.second_dictionary;
    command.option(
        "--second-dictionary", options->second_dictionary,
        session.in_language({"読みがなを比べるMeCabの辞書（jumandic。ないときは比べません）",
                             "MeCab's dictionary to compare readings with "
                             "(jumandic; nothing is compared where it is not there)"}));
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return check(session, *options); };
    });
}

} // namespace commands
