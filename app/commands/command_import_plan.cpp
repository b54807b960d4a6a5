#include "commands/command_all.h"

#include "base/file.h"
#include "draft/draft_writer.h"
#include "plan/import.h"
#include "text/morpheme.h"
#include "text/utf8.h"

#include <algorithm>
#include <filesystem>

namespace commands {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string plan, folder, city;
};

/// Makes readings of names with MeCab's dictionary; empty if there is no dictionary.
std::function<std::string(const std::string&)> reader(const Session& session) {
    std::error_code ignored;
    if (!fs::is_regular_file(session.dictionary + "/sys.dic", ignored)) return nullptr;
    auto opened = text::Annotator::open(session.dictionary, session.readings);
    if (!opened) return nullptr;
    auto annotator = std::make_shared<text::Annotator>(std::move(opened).value());
    return [annotator](const std::string& name) {
        return text::reading_of(annotator->annotate({name, {}, {}}));
    };
}

/// Whether writing the draft there overwrites nothing.
bool is_free(const std::string& folder) {
    std::error_code failed;
    if (!fs::exists(folder, failed)) return true;
    return fs::is_directory(folder, failed) && fs::is_empty(folder, failed);
}

void print(const Session& session, const base::Findings& findings) {
    for (const base::Finding& finding : findings) {
        session.err << "  ";
        const base::SourceRef& where = finding.where;
        if (where.page > 0)
            session.err << session.in_language({std::to_string(where.page) + "ページ ",
                                                "page " + std::to_string(where.page) + " "});
        if (where.line > 0)
            session.err << session.in_language(
                {std::to_string(where.line) + "行目 ", "line " + std::to_string(where.line) + " "});
        if (!where.column.empty()) session.err << printable(where.column) << ": ";
        session.err << session.plain(finding.message) << " [" << finding.code << "]\n";
    }
}

Status refused(const Session& session, const Options& options, const plan::Import& import) {
    session.say({options.plan + ": 読みこめませんでした", options.plan + ": was not imported"});
    print(session, import.findings);
    return Status::refused;
}

base::Result<void> write(const plan::Import& import, const std::string& folder) {
    if (auto written = draft::write_draft(*import.draft, folder); !written) return written;
    return base::write_file((fs::path(folder) / "findings.csv").string(),
                            plan::findings_csv(import.findings));
}

base::Message summary(const plan::Import& import, const std::string& folder) {
    const auto n = [](std::size_t number) { return std::to_string(number); };
    return {folder + ": 行" + n(import.rows) + "（再掲" + n(import.repeats) + "）、サービス" +
                n(import.services) + "件、指標" + n(import.indicators) + "、見出し" +
                n(import.sections) + "、担当" + n(import.offices) + "、確かめること" +
                n(import.findings.size()) +
                "件（findings.csv にもあります）。つぎは kodomado-catalogue check " + folder,
            folder + ": rows " + n(import.rows) + " (repeats " + n(import.repeats) +
                "), services " + n(import.services) + ", indicators " + n(import.indicators) +
                ", sections " + n(import.sections) + ", offices " + n(import.offices) +
                ", to be confirmed " + n(import.findings.size()) +
                " (also in findings.csv). Next: kodomado-catalogue check " + folder};
}

Status import_plan(const Session& session, const Options& options) {
    if (!is_free(options.folder)) {
        session.say(
            {options.folder +
                 ": からでないフォルダーには書きません。別の名前を言うか、中を移してください",
             options.folder + ": is there already and not empty; nothing is overwritten. "
                              "Name another folder or move what is in it"});
        return Status::refused;
    }
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(options.plan, failed);
    if (!failed && size > plan::largest_plan) {
        const std::string mib = std::to_string(size >> 20);
        session.say({options.plan + ": 大きすぎます（" + mib +
                         " MiB、上限 8 MiB）。計画の文字だけのファイルを言ってください",
                     options.plan + ": is too large (" + mib +
                         " MiB, limit 8 MiB). Name a file with the plan's text only"});
        return Status::refused;
    }
    const auto bytes = base::read_file(options.plan, plan::largest_plan);
    if (!bytes) return session.failed(bytes.error());
    plan::ImportOptions how;
    how.file = fs::path(options.plan).filename().string();
    (text::is_ascii(options.city) ? how.city_id : how.city_name) = options.city;
    how.other_id = (fs::path(options.folder) / "").parent_path().filename().string();
    how.reading = reader(session);
    const plan::Import import = plan::import_plan(bytes.value(), how);
    if (!import.draft) return refused(session, options, import);
    if (const auto written = write(import, options.folder); !written)
        return session.failed(written.error());
    if (!import.findings.empty())
        session.say({"□ 計画を見て確かめてください", "□ Look at the plan and confirm"});
    print(session, import.findings);
    session.say(summary(import, options.folder));
    return Status::done;
}

} // namespace

void add_import_plan(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "import-plan", session.in_language({"計画の文字から、カタログの下書きを作ります",
                                            "makes a draft of the catalogue from a plan's text"}));
    auto options = std::make_shared<Options>();
    command
        .option("PLAN", options->plan,
                session.in_language({"計画の文字のファイル（PDFから取り出したもの）",
                                     "the plan's text, as taken out of its PDF"}))
        .required();
    command
        .option("-o,--output", options->folder,
                session.in_language({"作るフォルダー（からか、まだないもの）",
                                     "the folder to make (empty, or not there yet)"}))
        .required();
    command.option("--city", options->city,
                   session.in_language({"市のid（ina）、または計画にない市の名前（伊那市）",
                                        "the city's id (ina), or its name where the plan "
                                        "names none"}));
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return import_plan(session, *options); };
    });
}

} // namespace commands
