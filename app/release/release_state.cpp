#include "release/release_state.h"

#include "base/json.h"
#include "release/checked_line.h"

#include <utility>

namespace release {
namespace {

using base::Json;

constexpr std::size_t kept_taken_back = 16;

Json to_json(const Edition& edition) {
    return {{"epoch", edition.epoch}, {"release", edition.release}};
}

Json to_json(const std::optional<StoredRelease>& release) {
    if (!release) return nullptr;
    return {{"edition", to_json(release->edition)},
            {"hash", release->hash},
            {"signer", to_text(release->signer)},
            {"since", release->since},
            {"from", release->from}};
}

// Throws the exceptions of Json; parse_state turns them into nothing.
Edition edition_of(const Json& json) {
    return {json.at("epoch").get<std::int64_t>(), json.at("release").get<std::int64_t>()};
}

std::optional<StoredRelease> release_of(const Json& json) {
    if (json.is_null()) return {};
    return StoredRelease{edition_of(json.at("edition")), json.at("hash").get<std::string>(),
                         parse_public_key(json.at("signer").get<std::string>()).value(),
                         json.at("since").get<std::string>(), json.at("from").get<std::string>()};
}

ReleaseState state_of(const Json& json) {
    ReleaseState state;
    state.current = release_of(json.at("current"));
    state.previous = release_of(json.at("previous"));
    state.highest = edition_of(json.at("highest"));
    if (const Json& left = json.at("starts_left"); !left.is_null())
        state.starts_left = left.get<int>();
    for (const Json& each : json.at("taken_back"))
        state.taken_back.push_back(
            {edition_of(each.at("edition")), each.at("why").get<std::string>() == "staff"
                                                 ? TakenBack::Why::staff
                                                 : TakenBack::Why::failed_to_start});
    return state;
}

} // namespace

void take_back(ReleaseState& state, TakenBack::Why why) {
    state.taken_back.push_back({state.current->edition, why});
    state.current = std::exchange(state.previous, std::nullopt);
    state.starts_left.reset();
}

std::string to_text(const ReleaseState& state) {
    Json taken_back = Json::array();
    const std::size_t all = state.taken_back.size();
    for (std::size_t i = all - std::min(all, kept_taken_back); i < all; ++i)
        taken_back.push_back(
            {{"edition", to_json(state.taken_back[i].edition)},
             {"why",
              state.taken_back[i].why == TakenBack::Why::staff ? "staff" : "failed-to-start"}});
    const Json object = {{"format", 1},
                         {"current", to_json(state.current)},
                         {"previous", to_json(state.previous)},
                         {"highest", to_json(state.highest)},
                         {"starts_left", state.starts_left ? Json(*state.starts_left) : Json()},
                         {"taken_back", taken_back}};
    return with_checksum(base::json_line(object));
}

std::optional<ReleaseState> parse_state(std::string_view text) {
    const auto line = checked_line(text);
    if (!line) return {};
    try {
        const Json json = base::parse_json(*line);
        if (json.at("format") != 1) return {};
        return state_of(json);
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace release
