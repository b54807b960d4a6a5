#include "programs/command_support.h"

#include "catalogue/rules.h"

#include <algorithm>

namespace programs {
namespace {

void print_group(const Session& session, const base::Findings& findings, base::Severity severity,
                 const base::Message& heading) {
    if (count(findings, severity) == 0) return;
    session.say(heading);
    std::string file;
    for (const base::Finding& finding : findings) {
        if (finding.severity != severity) continue;
        if (finding.where.file != file) session.err << "\n  " << finding.where.file << '\n';
        file = finding.where.file;
        session.err << "    ";
        if (!finding.where.sheet.empty()) session.err << finding.where.sheet << '!';
        if (!finding.where.cell.empty())
            session.err << finding.where.cell << ": ";
        else if (finding.where.line > 0)
            session.err << finding.where.line << ": ";
        if (!finding.where.column.empty()) session.err << finding.where.column << ": ";
        session.err << session.in_language(finding.message) << " [" << finding.code << "]\n";
    }
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

base::Result<catalogue::ReadDraft> read_and_check(const std::string& folder,
                                                  const catalogue::SharedData& shared) {
    auto read = catalogue::read_draft(folder, shared);
    if (!read) return read;
    base::Findings& findings = read.value().findings;
    base::Findings more = catalogue::check(read.value().draft);
    std::ranges::move(more, std::back_inserter(findings));
    catalogue::sort_findings(findings);
    return read;
}

void add_taxonomy_option(CLI::App& command, const Session& session, std::string& given) {
    command.add_option(
        "--taxonomy", given,
        session.in_language({"taxonomy のフォルダー（ふつうは FOLDER の中か上にあるもの）",
                             "the taxonomy folder (else the one in or above FOLDER)"}));
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

} // namespace programs
