#include "release/withdrawals.h"

#include "base/durable.h"
#include "base/file.h"
#include "base/json.h"
#include "release/checked_line.h"

#include <algorithm>

namespace release {
namespace {

using base::Json;

constexpr std::size_t kept = 16, longest_file = 16u << 10;

// Throws the exceptions of Json; parse_withdrawals turns them into nothing.
std::optional<std::vector<Withdrawal>> withdrawals_of(const Json& json) {
    if (json.at("format") != 1) return {};
    std::vector<Withdrawal> withdrawals;
    for (const Json& each : json.at("withdrawn"))
        withdrawals.push_back(
            {{each.at("epoch").get<std::int64_t>(), each.at("release").get<std::int64_t>()},
             each.at("hash").get<std::string>()});
    return withdrawals;
}

} // namespace

std::string to_text(const std::vector<Withdrawal>& withdrawals) {
    Json list = Json::array();
    for (std::size_t i = withdrawals.size() - std::min(withdrawals.size(), kept);
         i < withdrawals.size(); ++i)
        list.push_back({{"epoch", withdrawals[i].edition.epoch},
                        {"release", withdrawals[i].edition.release},
                        {"hash", withdrawals[i].hash}});
    const Json object = {{"format", 1}, {"withdrawn", list}};
    return with_checksum(base::json_line(object));
}

std::optional<std::vector<Withdrawal>> parse_withdrawals(std::string_view text) {
    const auto line = checked_line(text);
    if (!line) return {};
    try {
        return withdrawals_of(base::parse_json(*line));
    } catch (const std::exception&) {
        return {};
    }
}

std::string withdrawals_in(const std::string& records) { return records + "/withdrawn"; }

base::Result<std::vector<Withdrawal>> read_withdrawals(const std::string& records) {
    if (records.empty()) return std::vector<Withdrawal>();
    const std::string file = withdrawals_in(records);
    const auto opened = base::open_untrusted(file, longest_file);
    if (!opened && opened.error().kind == base::ErrorKind::no_such_file)
        return std::vector<Withdrawal>();
    if (!opened) return opened.error();
    const auto text = base::read_some(opened.value(), longest_file, file);
    if (!text) return text.error();
    auto withdrawals = parse_withdrawals(text.value());
    if (withdrawals) return std::move(*withdrawals);
    return base::Error{{file + ": 職員がどの版をやめたかの記録がこわれています",
                        file + ": The record of the releases that staff took back is damaged"},
                       base::ErrorKind::damaged};
}

base::Result<void> write_withdrawals(const std::string& records,
                                     const std::vector<Withdrawal>& withdrawals) {
    if (records.empty())
        return base::Error{{"職員がどの版をやめたかを書いておくフォルダーがありません"
                            "（XDG_STATE_HOME か HOME を決めてください）",
                            "There is no folder in which to record that a release was taken back "
                            "(set XDG_STATE_HOME or HOME)"}};
    if (auto made = base::make_folders(records); !made) return made;
    return base::write_file(withdrawals_in(records), to_text(withdrawals));
}

void withdraw(ReleaseState& state, const std::vector<Withdrawal>& withdrawals) {
    const auto gone = [&](const std::optional<StoredRelease>& release) {
        return release &&
               std::ranges::count(withdrawals, Withdrawal{release->edition, release->hash}) > 0;
    };
    if (gone(state.previous)) {
        state.taken_back.push_back({state.previous->edition, TakenBack::Why::staff});
        state.previous.reset();
    }
    if (gone(state.current)) take_back(state, TakenBack::Why::staff);
}

} // namespace release
