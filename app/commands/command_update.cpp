#include "commands/command_all.h"

#include "base/json.h"
#include "exchange/sheet_columns.h"
#include "exchange/update.h"

#include <algorithm>

namespace commands {
namespace {

struct Options {
    std::string folder, sheet, taxonomy;
    bool json = false;
};

constexpr const char* word_for(exchange::Change::Kind kind) {
    switch (kind) {
    case exchange::Change::Kind::added:
        return "added";
    case exchange::Change::Kind::deleted:
        return "deleted";
    case exchange::Change::Kind::changed:
        break;
    }
    return "changed";
}

/// 「サービス」 ina:58 「かかるお金」: 無料 → 1回500円
void print_change(const Session& session, const exchange::Change& change) {
    const exchange::TableShape* shape = exchange::find_table(change.table);
    const bool japanese = session.language == Language::japanese;
    session.err << "  " << (japanese ? std::string(shape->sheet) : change.table) << "  "
                << printable(change.row) << "  ";
    switch (change.kind) {
    case exchange::Change::Kind::added:
        session.err << session.in_language({"足しました", "added"});
        break;
    case exchange::Change::Kind::deleted:
        session.err << session.in_language({"消しました", "deleted"});
        break;
    case exchange::Change::Kind::changed:
        session.err << (japanese
                            ? exchange::heading_of(*shape, {exchange::Role::data, change.column, 0})
                            : change.column)
                    << ": " << printable(change.before) << " → " << printable(change.after);
    }
    session.err << '\n';
}

base::Message summary_of(const std::vector<exchange::Change>& changes) {
    const auto n = [&](exchange::Change::Kind kind) {
        return std::to_string(std::ranges::count(changes, kind, &exchange::Change::kind));
    };
    using enum exchange::Change::Kind;
    return {"直したセル " + n(changed) + "、足した行 " + n(added) + "、消した行 " + n(deleted),
            "cells changed " + n(changed) + ", rows added " + n(added) + ", rows deleted " +
                n(deleted)};
}

base::Json to_json(const Session& session, const exchange::Updated& updated) {
    auto findings = base::Json::array(), changes = base::Json::array();
    for (const base::Finding& finding : updated.findings)
        findings.push_back(
            {{"severity", finding.severity == base::Severity::blocking ? "blocking" : "doubtful"},
             {"code", finding.code},
             {"file", finding.where.file},
             {"sheet", finding.where.sheet},
             {"cell", finding.where.cell},
             {"line", finding.where.line},
             {"column", finding.where.column},
             {"message", session.in_language(finding.message)}});
    for (const exchange::Change& change : updated.changes)
        changes.push_back({{"kind", word_for(change.kind)},
                           {"table", change.table},
                           {"row", change.row},
                           {"column", change.column},
                           {"before", change.before},
                           {"after", change.after}});
    return {{"done", !updated.refused()}, {"findings", findings}, {"changes", changes}};
}

Status update(const Session& session, const Options& options) {
    auto updated =
        exchange::update_folder(options.folder, options.sheet, {options.taxonomy, session.share});
    if (!updated) return session.failed(updated.error());
    const exchange::Updated& result = updated.value();
    if (options.json) {
        session.print(to_json(session, result));
    } else {
        print_findings(session, result.findings);
        for (const exchange::Change& change : result.changes) print_change(session, change);
    }
    session.say(result.refused()
                    ? base::Message{"シートは取りこみませんでした。フォルダーは変わっていません",
                                    "Nothing of the sheet was taken over: the folder is as it was"}
                    : summary_of(result.changes));
    return result.refused() ? Status::refused : Status::done;
}

} // namespace

void add_update(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "update",
        session.in_language({"表計算で直したファイルを、市のフォルダーに取りこみます。直すところが"
                             "1つでもあれば、何も変えません",
                             "takes an edited spreadsheet over into a city's folder: all "
                             "of it, or nothing"}));
    auto options = std::make_shared<Options>();
    command
        .option("FOLDER", options->folder,
                session.in_language({"市のフォルダー", "a city's folder"}))
        .required();
    command
        .option(
            "SHEET", options->sheet,
            session.in_language({"export で書き出して直した .xlsx、.csv、または .csv のフォルダー",
                                 "an .xlsx or .csv that export wrote and staff have edited, "
                                 "or a folder of .csv"}))
        .required();
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return update(session, *options); };
    });
}

} // namespace commands
