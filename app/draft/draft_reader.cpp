#include "draft/draft_reader.h"

#include "base/lists.h"
#include "base/rule_table.h"
#include "draft/city_tables.h"
#include "draft/pending_update.h"
#include "draft/shared_tables.h"

#include <algorithm>
#include <filesystem>

namespace draft {
namespace {

namespace fs = std::filesystem;

bool file_exists(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::string plain(const fs::path& path) { return path.lexically_normal().string(); }

std::vector<std::string> city_folders(const std::string& folder) {
    if (file_exists(fs::path(folder) / "city.toml")) return {plain(fs::path(folder) / "")};
    std::vector<std::string> folders;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
        if (file_exists(entry.path() / "city.toml")) folders.push_back(plain(entry.path() / ""));
    std::ranges::sort(folders);
    return folders;
}

/// The path of `name` in the first folder that has it; empty if none has.
std::string find_shared(const std::string& folder, const SharedData& shared,
                        const std::string& name) {
    std::vector<fs::path> places;
    if (!shared.given.empty()) places = {fs::path(shared.given), fs::path(shared.given) / ".."};
    places.push_back(folder);
    places.push_back(fs::path(folder) / "..");
    if (!shared.installed.empty()) places.emplace_back(shared.installed);
    for (const fs::path& place : places)
        if (file_exists(place / name)) return (place / name).string();
    return {};
}

/// The folder with the taxonomy's tables; the given one may be that folder itself.
std::string find_taxonomy(const std::string& folder, const SharedData& shared) {
    if (!shared.given.empty() && file_exists(fs::path(shared.given) / "life_stages.csv"))
        return shared.given;
    return find_shared(folder, shared, "taxonomy");
}

void read_shared(const std::string& folder, const SharedData& shared, ReadDraft& read) {
    const std::string taxonomy = find_taxonomy(folder, shared);
    if (taxonomy.empty())
        base::report(
            read.findings, "missing-file", {plain(fs::path(folder) / "taxonomy"), 0, 0, ""},
            {"taxonomy（年齢・用件・状況の表）が、このフォルダーにも上のフォルダーにもありません",
             "There is no taxonomy folder here or in the folder above"});
    else
        read_taxonomy(taxonomy, read.draft, read.findings);
    const std::string hotlines = find_shared(folder, shared, "hotlines.csv");
    if (hotlines.empty())
        base::report(
            read.findings, "missing-file", {plain(fs::path(folder) / "hotlines.csv"), 0, 0, ""},
            {"hotlines.csv（緊急の電話番号）が、このフォルダーにも上のフォルダーにもありません",
             "There is no hotlines.csv here or in the folder above"});
    else
        read_hotlines(hotlines, read.draft, read.findings);
    const std::string urgent_words = find_shared(folder, shared, "urgent_words.csv");
    if (urgent_words.empty())
        base::report(
            read.findings, "no-urgent-words",
            {plain(fs::path(folder) / "urgent_words.csv"), 0, 0, ""},
            {"urgent_words.csv がないので、「死にたい」などのことばで電話番号が出ません",
             "There is no urgent_words.csv: words that mean danger lead to no telephone number"});
    else
        read_urgent_words(urgent_words, read.draft, read.findings);
}

/// Completes an `update` that was cut off.
base::Result<void> complete(const std::string& city, base::Findings& findings) {
    const auto tables = complete_update(city);
    if (!tables) return tables.error();
    if (tables.value().empty()) return {};
    const std::string all = base::join(tables.value(), ", ");
    base::report(
        findings, "update-completed", {city, 0, 0, ""},
        {"前の update が途中で切れていたので、残りの表を入れました（" + all + "）",
         "The last update had been cut off; the rest of its tables is in place now (" + all + ")"});
    return {};
}

} // namespace

base::Result<ReadDraft> read_draft(const std::string& folder, const SharedData& shared) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return base::Error{
            {folder + ": フォルダーがありません", folder + ": there is no such folder"}};
    ReadDraft read;
    read_shared(folder, shared, read);
    for (const std::string& city : city_folders(folder)) {
        if (auto completed = complete(city, read.findings); !completed) return completed.error();
        CityDraft& draft = read.draft.cities.emplace_back();
        draft.folder = city;
        read_city(draft, read.findings);
        read_city_tables(draft, read.findings);
    }
    if (read.draft.cities.empty())
        base::report(read.findings, "no-city", {folder, 0, 0, ""},
                     {"city.toml がありません", "There is no city.toml"});
    return read;
}

} // namespace draft
