#include "commands/command_all.h"

#include "base/file.h"
#include "base/json.h"
#include "exchange/diff_report.h"

#include <filesystem>
#include <variant>

namespace commands {
namespace {

struct Options {
    std::string before, after, taxonomy, html;
    bool json = false;
};

/// A snapshot, or the exit status, after the error was printed.
using Read = std::variant<exchange::Snapshot, Status>;

Read read_folder(const Session& session, const std::string& folder, const std::string& taxonomy) {
    auto read = draft::read_draft(folder, {taxonomy, session.share});
    if (!read) return session.failed(read.error());
    base::Findings& findings = read.value().findings;
    // A missing city.toml or table, as after import-plan, does not falsify a comparison.
    std::erase_if(findings, [](const base::Finding& finding) {
        return finding.severity != base::Severity::blocking || finding.code == "missing-key" ||
               finding.code == "missing-file";
    });
    if (findings.empty()) return exchange::snapshot_of(read.value().draft, folder);
    print_findings(session, findings);
    session.say({folder + ": 読めないところがあるので、比べません",
                 folder + ": not compared, because some of it cannot be read"});
    return Status::refused;
}

Read read_file(const Session& session, const std::string& file) {
    auto opened = catalogue::Catalogue::open(file);
    if (!opened) return session.failed(opened.error());
    auto snapshot = exchange::snapshot_of(opened.value(), file);
    if (!snapshot) return session.failed(snapshot.error());
    return std::move(snapshot).value();
}

Read read(const Session& session, const std::string& source, const std::string& taxonomy) {
    std::error_code ignored;
    return std::filesystem::is_directory(source, ignored) ? read_folder(session, source, taxonomy)
                                                          : read_file(session, source);
}

const char* word_for(exchange::EntryKind kind) {
    static constexpr const char* words[] = {"city",    "office",    "service",
                                            "section", "indicator", "hotline"};
    return words[static_cast<std::size_t>(kind)];
}

base::Json to_json(const exchange::FieldChange& field) {
    static constexpr const char* kinds[] = {"same", "removed", "added"};
    auto parts = base::Json::array();
    for (const exchange::DiffPart& part : exchange::diff_words(field.before, field.after))
        parts.push_back(
            {{"kind", kinds[static_cast<std::size_t>(part.kind)]}, {"text", part.text}});
    return {{"field", field.field},
            {"before", field.before},
            {"after", field.after},
            {"parts", std::move(parts)}};
}

base::Json to_json(const exchange::Comparison& comparison) {
    static constexpr const char* kinds[] = {"added", "removed", "changed"};
    auto changes = base::Json::array();
    for (const exchange::EntryChange& change : comparison.changes) {
        auto fields = base::Json::array();
        for (const exchange::FieldChange& field : change.fields) fields.push_back(to_json(field));
        changes.push_back({{"change", kinds[static_cast<std::size_t>(change.kind)]},
                           {"kind", word_for(change.what)},
                           {"id", change.id},
                           {"name", change.name},
                           {"office", change.office},
                           {"further_offices", change.further_offices},
                           {"fields", std::move(fields)}});
    }
    return {{"before", comparison.before},
            {"after", comparison.after},
            {"changes", std::move(changes)}};
}

Status diff(const Session& session, const Options& options) {
    Read before = read(session, options.before, options.taxonomy);
    if (const Status* ended = std::get_if<Status>(&before)) return *ended;
    Read after = read(session, options.after, options.taxonomy);
    if (const Status* ended = std::get_if<Status>(&after)) return *ended;
    const exchange::Comparison comparison =
        exchange::compare(std::get<exchange::Snapshot>(std::move(before)),
                          std::get<exchange::Snapshot>(std::move(after)));
    const exchange::Tongue tongue = session.language == Language::japanese
                                        ? exchange::Tongue::japanese
                                        : exchange::Tongue::english;
    if (!options.html.empty()) {
        const auto written =
            base::write_file(options.html, exchange::html_of(comparison, tongue, session.today));
        if (!written) return session.failed(written.error());
    }
    if (options.json)
        session.print(to_json(comparison));
    else if (options.html.empty())
        session.out << exchange::markdown_of(comparison, tongue, session.today);
    const base::Message summary = exchange::summary_of(comparison);
    session.say(summary.ja.empty() ? base::Message{"違いはありません", "Nothing is different"}
                                   : summary);
    if (!options.html.empty())
        session.say({options.html + " に書きました", "Written to " + options.html});
    return Status::done;
}

} // namespace

void add_diff(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "diff", session.in_language({"2つのカタログを比べ、決裁に回せる変更の一覧を書きます",
                                     "compares two catalogues: a list of changes to be signed"}));
    auto options = std::make_shared<Options>();
    const std::string source = session.in_language(
        {"フォルダー、またはカタログのファイル", "a folder or a catalogue file"});
    command.option("OLD", options->before, source).required();
    command.option("NEW", options->after, source).required();
    command.option("--html", options->html,
                   session.in_language({"1枚のHTMLページをこのファイルに書きます（印刷できます）",
                                        "writes one HTML page to this file (to be printed)"}));
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return diff(session, *options); };
    });
}

} // namespace commands
