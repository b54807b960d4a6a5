#include "commands/command_support.h"

#include "base/json.h"
#include "base/lists.h"
#include "check/rules.h"
#include "exchange/table_shapes.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace commands {
namespace {

using Lines = std::vector<const base::Finding*>;

/// "名前（name）" if the sheets have a heading for the column, otherwise "name".
std::string column_of(const Session& session, const base::SourceRef& where) {
    const exchange::TableShape* table =
        exchange::find_table(std::filesystem::path(where.file).stem().string());
    const exchange::ColumnShape* column = table ? table->find(where.column) : nullptr;
    if (!column || session.language != Language::japanese || !where.cell.empty())
        return where.column;
    return std::string(column->heading) + "（" + where.column + "）";
}

std::string place_of(const Session& session, const base::SourceRef& where) {
    std::string line;
    if (where.line > 0)
        line = session.in_language(
            {std::to_string(where.line) + "行目", "line " + std::to_string(where.line)});
    const std::array parts{where.sheet, where.cell.empty() ? line : where.cell,
                           column_of(session, where)};
    const std::string place = base::join_filled(parts, " ");
    return place.empty() ? place : place + ": ";
}

/// Prints the findings of one rule: its sentence and remedy once, then place and message of each,
/// grouped by file.
void print_rule(const Session& session, const base::Rule& rule, const Lines& lines) {
    const std::string n = std::to_string(lines.size());
    session.err << '\n';
    session.err << "  ● " << session.of(rule.sentence);
    session.say({"（" + n + "件） [" + lines.front()->code + "]",
                 " (" + n + ") [" + lines.front()->code + "]"});
    if (rule.kind == base::Remedy::of_rule)
        session.err << "    → " << session.of(rule.remedy) << '\n';
    std::string file;
    for (const base::Finding* finding : lines) {
        if (finding->where.file != file)
            session.err << "    " << printable(finding->where.file) << '\n';
        file = finding->where.file;
        session.err << "      " << printable(place_of(session, finding->where))
                    << session.plain(base::seen_of(*finding)) << '\n';
    }
}

void print_group(const Session& session, const base::Findings& findings, base::Severity severity,
                 const base::Message& heading) {
    std::map<std::string, Lines, std::less<>> by_code;
    for (const base::Finding& finding : findings)
        if (finding.severity == severity) by_code[finding.code].push_back(&finding);
    if (by_code.empty()) return;
    session.say(heading);
    for (const base::RuleGroup& group : base::rule_groups())
        for (const base::Rule& rule : group.rules)
            if (const auto found = by_code.find(rule.code); found != by_code.end())
                print_rule(session, rule, found->second);
    session.err << '\n';
}

} // namespace

Language language_of_locale(const char* lc_all, const char* lc_messages, const char* lang) {
    for (const char* value : {lc_all, lc_messages, lang})
        if (value && *value != '\0')
            return std::string_view(value).starts_with("ja") ? Language::japanese
                                                             : Language::english;
    return Language::english;
}

void Session::print(const base::Json& document) const {
    out << text::escaped_json(base::json_page(document));
}

base::Result<draft::ReadDraft> read_and_check(const std::string& folder,
                                              const draft::SharedData& shared,
                                              const check::Aids& aids) {
    auto read = draft::read_draft(folder, shared);
    if (!read) return read;
    base::Findings& findings = read.value().findings;
    base::Findings more = check::check(read.value().draft, aids);
    std::ranges::move(more, std::back_inserter(findings));
    check::sort_findings(findings);
    return read;
}

std::optional<draft::ReadDraft> read_to_build(const Session& session, const std::string& folder,
                                              const draft::SharedData& shared,
                                              const base::Message& refused, Status& status) {
    auto read = read_and_check(folder, shared);
    if (!read) {
        status = session.failed(read.error());
        return std::nullopt;
    }
    base::Findings& findings = read.value().findings;
    if (!base::any_blocking(findings)) return std::move(read).value();
    const base::Message summary = summary_of(findings);
    std::erase_if(findings, [](const base::Finding& finding) {
        return finding.severity != base::Severity::blocking;
    });
    print_findings(session, findings);
    session.say(summary);
    session.say(refused);
    status = Status::refused;
    return std::nullopt;
}

void add_taxonomy_option(host::Command& command, const Session& session, std::string& given) {
    command.option(
        "--taxonomy", given,
        session.in_language({"taxonomy のフォルダー（ふつうは FOLDER の中か上にあるもの）",
                             "the taxonomy folder (default: the one in or above FOLDER)"}));
}

std::size_t count(const base::Findings& findings, base::Severity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, severity, &base::Finding::severity));
}

void print_findings(const Session& session, const base::Findings& findings) {
    print_group(
        session, findings, base::Severity::blocking,
        {"■ 直さないとカタログを作れません", "■ To be corrected before a catalogue can be built"});
    print_group(session, findings, base::Severity::doubtful,
                {"□ 確かめてください（カタログは作れます）",
                 "□ To be confirmed (a catalogue can be built)"});
}

base::Message summary_of(const base::Findings& findings) {
    const std::string blocking = std::to_string(count(findings, base::Severity::blocking)),
                      doubtful = std::to_string(count(findings, base::Severity::doubtful));
    return {"直す " + blocking + "件、確かめる " + doubtful + "件",
            "blocking " + blocking + ", doubtful " + doubtful};
}

} // namespace commands
