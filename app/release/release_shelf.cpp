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

base::Message nothing_before() {
    return {"はじめから入っているカタログが出ています。これより前のものはありません",
            "The packaged catalogue is on the screen; there is none before it"};
}

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
    const auto withdrawals = read_withdrawals(records_);
    if (state && withdrawals) withdraw(state.value(), withdrawals.value());
    return state;
}

base::Result<std::optional<ReleaseShelf::Back>> ReleaseShelf::step_back(ReleaseState state) const {
    if (!state.current) return std::optional<Back>();
    if (state.previous)
        if (const auto whole = check(*state.previous); !whole)
            return whole.error().after({"前のカタログがこわれているので戻せません。",
                                        "The catalogue before is damaged, so there is no going "
                                        "back."});
    Back back{*state.current, std::move(state), {}};
    take_back(back.state, TakenBack::Why::staff);
    const auto& now = back.state.current;
    const std::string number = to_text(back.left.edition);
    const std::string to_ja = now ? "第" + to_text(now->edition) + "版"
                                  : "はじめから入っているカタログ",
                      to_en = now ? "release " + to_text(now->edition) : "the packaged catalogue";
    back.message = {"第" + number + "版をやめて、" + to_ja + "に戻しました。第" + number +
                        "版は二度と入りません。直したものは新しい番号で発行してください",
                    "Went back from release " + number + " to " + to_en + ". Release " + number +
                        " will not be taken again: publish the corrected one under a new number"};
    return std::optional<Back>(std::move(back));
}

ReleaseState ReleaseShelf::state(const Trust& trust) const {
    auto loaded = load(trust);
    return loaded ? std::move(loaded).value() : rebuild(trust);
}

} // namespace release
