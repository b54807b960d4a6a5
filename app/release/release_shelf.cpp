#include "release/release_shelf.h"

#include "base/file.h"

#include <algorithm>
#include <filesystem>

namespace release {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_state = 64u << 10;

std::vector<Edition> editions_in(const std::string& folder) {
    std::vector<Edition> editions;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (const auto edition = parse_edition(at->path().filename().string()))
            editions.push_back(*edition);
    std::ranges::sort(editions, std::greater());
    return editions;
}

} // namespace

base::Message named(const Edition& edition, const char* ja, const char* en) {
    const std::string number = to_text(edition);
    return {"第" + number + "版" + ja, "Release " + number + " " + en};
}

std::string ReleaseShelf::folder_of(const Edition& edition) const {
    return path("releases/" + to_text(edition));
}

std::string ReleaseShelf::file_of(const Edition& edition) const {
    return folder_of(edition) + "/catalogue";
}

base::Result<Seal> ReleaseShelf::check(const StoredRelease& release) const {
    const std::string folder = folder_of(release.edition);
    auto seal = verify_stored({folder + "/head", folder + "/catalogue"}, release.signer);
    if (!seal || (seal.value().manifest.edition == release.edition &&
                  seal.value().manifest.payload_hash == release.hash))
        return seal;
    return base::Error{
        {folder + ": 別のカタログが入っています", folder + ": holds another catalogue"}};
}

/// The highest number counts even if that release is damaged.
ReleaseState ReleaseShelf::rebuild(const Trust& trust) const {
    ReleaseState state;
    for (const Edition& edition : editions_in(path("releases"))) {
        state.highest = std::max(state.highest, edition);
        if (state.previous) continue;
        const std::string folder = folder_of(edition);
        const auto seal = verify_files({folder + "/head", folder + "/catalogue"}, trust);
        if (!seal || seal.value().manifest.edition != edition ||
            seal.value().manifest.city != trust.city)
            continue;
        StoredRelease release{edition, seal.value().manifest.payload_hash, seal.value().signer, "",
                              folder};
        (state.current ? state.previous : state.current) = std::move(release);
    }
    if (state.current) state.starts_left = trial_starts;
    return state;
}

base::Result<ReleaseState> ReleaseShelf::load_unsettled(const Trust& trust) const {
    std::error_code ignored;
    const fs::file_status about = fs::status(path("state"), ignored);
    if (about.type() == fs::file_type::not_found) return rebuild(trust);
    const auto content = base::read_file(path("state"), longest_state);
    if (!content) return content.error();
    auto state = parse_state(content.value());
    return state ? std::move(*state) : rebuild(trust);
}

base::Result<ReleaseState> ReleaseShelf::load(const Trust& trust) const {
    auto state = load_unsettled(trust);
    const auto trial = read_trial(records_);
    if (state && trial && trial.value()) settle(state.value(), *trial.value());
    return state;
}

ReleaseState ReleaseShelf::state(const Trust& trust) const {
    auto loaded = load(trust);
    return loaded ? std::move(loaded).value() : rebuild(trust);
}

} // namespace release
