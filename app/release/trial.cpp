#include "release/trial.h"

#include "base/durable.h"
#include "base/file.h"
#include "base/json.h"
#include "release/checked_line.h"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace release {
namespace {

using base::Json;

constexpr std::size_t longest_trial = 4096;
constexpr const char* stage_names[] = {"running", "passed", "failed"};

std::string file_in(const std::string& records) { return records + "/trial"; }

// Throws the exceptions of Json; parse_trial turns them into nothing.
std::optional<Trial> trial_of(const Json& json) {
    if (json.at("format") != 1) return {};
    const auto stage = std::ranges::find(stage_names, json.at("stage").get<std::string>());
    if (stage == std::end(stage_names)) return {};
    return Trial{{json.at("epoch").get<std::int64_t>(), json.at("release").get<std::int64_t>()},
                 json.at("hash").get<std::string>(),
                 std::clamp(json.at("starts_left").get<int>(), 0, trial_starts),
                 static_cast<Trial::Stage>(stage - stage_names)};
}

} // namespace

std::string to_text(const Trial& trial) {
    const Json object = {{"format", 1},
                         {"epoch", trial.edition.epoch},
                         {"release", trial.edition.release},
                         {"hash", trial.hash},
                         {"starts_left", trial.starts_left},
                         {"stage", stage_names[static_cast<std::size_t>(trial.stage)]}};
    return with_checksum(base::json_line(object));
}

std::optional<Trial> parse_trial(std::string_view text) {
    const auto line = checked_line(text);
    if (!line) return {};
    try {
        return trial_of(base::parse_json(*line));
    } catch (const std::exception&) {
        return {};
    }
}

base::Result<std::optional<Trial>> read_trial(const std::string& records) {
    if (records.empty()) return std::optional<Trial>();
    std::error_code ignored;
    if (std::filesystem::status(file_in(records), ignored).type() ==
        std::filesystem::file_type::not_found)
        return std::optional<Trial>();
    const auto file =
        base::open_untrusted(file_in(records), std::numeric_limits<std::uint64_t>::max());
    if (!file) return file.error();
    const auto content = base::read_some(file.value(), longest_trial, file_in(records));
    if (!content) return content.error();
    return parse_trial(content.value());
}

base::Result<void> write_trial(const std::string& records, const Trial& trial) {
    if (records.empty())
        return base::Error{{"新しいカタログを試した回数を書いておくフォルダーがありません"
                            "（XDG_STATE_HOME か HOME を決めてください）",
                            "There is no folder in which to count the starts of a new catalogue "
                            "(set XDG_STATE_HOME or HOME)"}};
    if (auto made = base::make_folders(records); !made) return made;
    return base::write_file(file_in(records), to_text(trial));
}

void settle(ReleaseState& state, const Trial& trial) {
    // A release that is not on trial has passed already.
    if (!state.current || !state.starts_left || state.current->edition != trial.edition ||
        state.current->hash != trial.hash)
        return;
    switch (trial.stage) {
    case Trial::Stage::running:
        state.starts_left = std::min(*state.starts_left, trial.starts_left);
        break;
    case Trial::Stage::passed:
        state.starts_left.reset();
        break;
    case Trial::Stage::failed:
        take_back(state, TakenBack::Why::failed_to_start);
        break;
    }
}

} // namespace release
