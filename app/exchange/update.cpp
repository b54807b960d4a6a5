#include "exchange/update.h"

#include "base/durable.h"
#include "base/file.h"
#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/pending_update.h"
#include "sheets/csv.h"
#include "sheets/xlsx.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace exchange {
namespace {

namespace fs = std::filesystem;

constexpr int patience_ms = 10'000;

/// A temporary folder within another, deleted with its content at the end.
class Stage {
  public:
    static base::Result<Stage> within(const std::string& folder) {
        std::string name = (fs::path(folder) / ".update.XXXXXX").string();
        if (::mkdtemp(name.data())) return Stage(name);
        return base::Error{{folder + ": このフォルダーに書けません",
                            folder + ": this folder cannot be written to"}};
    }
    Stage(Stage&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    Stage& operator=(Stage&&) = delete;
    ~Stage() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    /// Writes a file. It may be lost in a power cut until the update is committed.
    base::Result<void> put(const std::string& name, std::string_view content) const {
        const std::string path = (fs::path(path_) / name).string();
        const auto file = base::create_file(path);
        if (!file) return file.error();
        return base::write_some(file.value(), content, path);
    }
    const std::string& path() const { return path_; }
    base::Result<void> keep_only(const std::vector<std::string>& names) const {
        std::vector<std::string> others;
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator(path_, ignored))
            if (std::ranges::count(names, entry.path().filename().string()) == 0)
                others.push_back(entry.path().string());
        for (const std::string& each : others)
            if (auto removed = base::remove_whole(each); !removed) return removed;
        return {};
    }

  private:
    explicit Stage(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

/// Identifies a finding independently of its line: code, file, column and key of the row.
using Matter = std::tuple<std::string, std::string, std::string, std::string>;

std::string stem(const std::string& file) { return fs::path(file).stem().string(); }

/// The record that begins on this line; -1 if there is none.
int record_at(const TableData& table, int line) {
    const auto found = std::ranges::lower_bound(table.records, line, {}, &draft::CsvRecord::line);
    return found != table.records.end() && found->line == line
               ? static_cast<int>(found - table.records.begin())
               : -1;
}

Matter matter_of(const base::Finding& finding, const CityData& city) {
    std::string row;
    const TableData* table = city.find(stem(finding.where.file));
    const TableShape* shape = table ? find_table(table->id) : nullptr;
    const int record = table ? record_at(*table, finding.where.line) : -1;
    if (shape && record >= 0)
        for (const std::string_view key : shape->keys)
            row.append(table->cell(static_cast<std::size_t>(record), table->column(key))) += '\n';
    return {finding.code, stem(finding.where.file), finding.where.column, row};
}

/// The findings of reading and of `check`.
base::Findings all_findings(base::Findings findings, draft::Draft draft) {
    std::ranges::move(check::check(draft), std::back_inserter(findings));
    check::sort_findings(findings);
    return findings;
}

class Update {
  public:
    Update(ReadCity city, std::string sheet, draft::SharedData shared)
        : city_(std::move(city)), sheet_(std::move(sheet)), shared_(std::move(shared)) {
        if (shared_.given.empty()) shared_.given = city_.data.folder;
    }

    base::Result<Updated> run() {
        std::vector<sheets::Workbook> workbooks = read_sheets(sheet_, updated_.findings);
        std::vector<EditedSheet> sheets;
        for (sheets::Workbook& workbook : workbooks) {
            std::ranges::move(edited_sheets(workbook, city_.data, updated_.findings),
                              std::back_inserter(sheets));
            workbook.sheets.clear();
        }
        if (sheets.empty() && !updated_.refused()) refuse_empty();
        if (updated_.refused()) return std::move(updated_);
        Merged merged = merge(city_.data, sheets);
        std::ranges::move(merged.findings, std::back_inserter(updated_.findings));
        if (updated_.refused() || merged.changes.empty()) return std::move(updated_);
        return write(merged);
    }

  private:
    void refuse_empty() {
        base::report(updated_.findings, "nothing-to-read", {sheet_, 0, 0, ""},
                     {"読みこめる表がありません", "There is no table in it"});
    }

    base::Result<Updated> write(Merged& merged) {
        auto stage = Stage::within(city_.data.folder);
        if (!stage) return stage.error();
        std::vector<std::string> changed;
        if (auto done = put_files(merged, stage.value(), changed); !done) return done.error();
        if (auto done = report_new_findings(merged, stage.value()); !done) return done.error();
        if (updated_.refused()) return std::move(updated_);
        if (auto done = stage.value().keep_only(changed); !done) return done.error();
        if (auto done = draft::commit_update(stage.value().path(), city_.data.folder); !done)
            return done.error();
        updated_.changes = std::move(merged.changes);
        return std::move(updated_);
    }

    /// Writes the changed tables, and copies all other files of the folder.
    base::Result<void> put_files(Merged& merged, const Stage& stage,
                                 std::vector<std::string>& changed) const {
        for (TableData& table : merged.data.tables) {
            const TableData* before = city_.data.find(table.id);
            if (before && before->records == table.records) continue;
            if (!before && table.records.empty()) continue;
            const std::string name = table.id + ".csv", content = write_table(table);
            if (auto put = stage.put(name, content); !put) return put;
            base::Findings none;
            if (auto parsed = draft::parse_csv(name, content, none))
                table.records = std::move(parsed->records); // for their line numbers
            changed.push_back(name);
        }
        std::error_code failed;
        for (const fs::directory_entry& entry : fs::directory_iterator(city_.data.folder, failed)) {
            const std::string name = entry.path().filename().string(),
                              extension = entry.path().extension().string();
            if (!entry.is_regular_file(failed) || (extension != ".csv" && extension != ".toml") ||
                std::ranges::count(changed, name) > 0)
                continue;
            const auto content = base::read_file(entry.path().string());
            if (!content) return content.error();
            if (auto put = stage.put(name, content.value()); !put) return put;
        }
        return {};
    }

    /// Reports the findings that the changed tables have and the present ones do not have.
    base::Result<void> report_new_findings(const Merged& merged, const Stage& stage) {
        std::map<Matter, int> known;
        const auto before = all_findings(std::move(city_.findings), std::move(city_.draft));
        for (const base::Finding& finding : before) ++known[matter_of(finding, city_.data)];
        auto after = draft::read_draft(stage.path(), shared_);
        if (!after) return after.error();
        auto findings =
            all_findings(std::move(after.value().findings), std::move(after.value().draft));
        for (base::Finding& finding : findings) {
            if (--known[matter_of(finding, merged.data)] >= 0) continue;
            place(finding, merged);
            updated_.findings.push_back(std::move(finding));
        }
        return {};
    }

    /// Sets a finding's place to the cell of the sheet; if there is none, to the folder's file.
    void place(base::Finding& finding, const Merged& merged) const {
        const std::string name = fs::path(finding.where.file).filename().string();
        const TableData* table = merged.data.find(stem(name));
        const int record = table ? record_at(*table, finding.where.line) : -1;
        const auto origin =
            record < 0 ? merged.origins.end()
                       : merged.origins.find({table->id, static_cast<std::size_t>(record)});
        if (origin != merged.origins.end())
            finding.where = origin->second.sheet->where(origin->second.line, finding.where.column);
        else
            finding.where.file = (fs::path(city_.data.folder) / name).string();
    }

    ReadCity city_;
    std::string sheet_;
    draft::SharedData shared_;
    Updated updated_;
};

std::optional<sheets::Workbook> read_sheet_file(const std::string& path, base::Findings& findings) {
    const sheets::SheetLimits limits;
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (!failed && size > limits.file_bytes) {
        const std::string most = std::to_string(limits.file_bytes >> 20);
        base::report(findings, "file-too-large", {path, 0, 0, ""},
                     {"ファイルが大きすぎます（上限 " + most + " MiB）",
                      "The file is too large (limit " + most + " MiB)"});
        return std::nullopt;
    }
    const auto bytes = base::read_file(path, limits.file_bytes);
    if (!bytes) {
        base::report(findings, "file", {path, 0, 0, ""}, bytes.error().message);
        return std::nullopt;
    }
    std::string extension = fs::path(path).extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    const std::string& content = bytes.value();
    const bool is_package = content.starts_with("PK") || content.starts_with("\xD0\xCF\x11\xE0") ||
                            extension == ".xlsx" || extension == ".xlsm";
    return is_package ? sheets::read_xlsx(path, content, findings)
                      : sheets::read_csv(path, content, findings);
}

/// Deletes the temporary folders of updates that were interrupted before they were committed.
void sweep(const std::string& folder) {
    std::vector<std::string> stages;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (at->path().filename().string().starts_with(".update.")) stages.push_back(at->path());
    for (const std::string& stage : stages) (void)base::remove_whole(stage);
}

} // namespace

std::vector<sheets::Workbook> read_sheets(const std::string& path, base::Findings& findings) {
    std::vector<std::string> files;
    std::error_code failed;
    if (fs::is_directory(path, failed)) {
        for (const fs::directory_entry& entry : fs::directory_iterator(path, failed)) {
            const std::string extension = entry.path().extension().string();
            const bool hidden = entry.path().filename().string().starts_with(".");
            if (!hidden && (extension == ".csv" || extension == ".xlsx" || extension == ".tsv"))
                files.push_back(entry.path().string());
        }
        std::ranges::sort(files);
    } else {
        files.push_back(path);
    }
    std::vector<sheets::Workbook> workbooks;
    for (const std::string& file : files)
        if (auto workbook = read_sheet_file(file, findings))
            workbooks.push_back(std::move(*workbook));
    return workbooks;
}

base::Result<Updated> update_folder(const std::string& folder, const std::string& sheet,
                                    const draft::SharedData& shared) {
    std::error_code failed;
    if (!fs::exists(sheet, failed))
        return base::Error{
            {sheet + ": このファイルはありません", sheet + ": there is no such file"}};
    // Two updates at the same time would undo each other's changes.
    const auto lock = base::FileLock::take(folder, patience_ms);
    if (!lock) return lock.error();
    sweep(folder);
    auto city = read_city_data(folder, shared);
    if (!city) return city.error();
    if (!city.value().unreadable.empty()) return Updated{std::move(city.value().unreadable), {}};
    return Update(std::move(city).value(), sheet, shared).run();
}

} // namespace exchange
