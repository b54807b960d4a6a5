#include "release/release_chooser.h"

#include "release/release_device.h"

#include <map>

using namespace release;
using support::content_of;
using support::put_content;
using What = Outcome::What;

namespace {

/// Every file below a folder, with what is in it and when it was written.
std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>>
everything_in(const std::string& folder) {
    std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>> all;
    if (!std::filesystem::exists(folder)) return all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        all[entry.path().string()] = {entry.is_directory() ? "" : content_of(entry.path().string()),
                                      entry.last_write_time()};
    return all;
}

/// Writes a state as older versions did, in which the store counted the starts.
void count_as_before(const Device& device, std::optional<int> starts_left) {
    ReleaseState state = device.state();
    state.starts_left = starts_left;
    put_content(device.folder / "store/state", to_text(state));
}

} // namespace

TEST_CASE("a device without a store shows the packaged catalogue and creates nothing") {
    Device device;
    CHECK(device.choose().from == Choice::From::packaged);
    CHECK(device.choose().notes.empty());
    CHECK_FALSE(std::filesystem::exists(device.store.folder()));
}

TEST_CASE("a release that fails to start three times is taken back") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    for (int start = 0; start < 3; ++start) {
        const Choice choice = device.choose();
        CHECK(choice.manifest->edition.release == 2);
        CHECK(choice.on_trial);
    }
    const Choice fourth = device.choose();
    CHECK(fourth.manifest->edition.release == 1);
    CHECK_FALSE(fourth.on_trial);
    REQUIRE(fourth.notes.size() == 1);
    CHECK(fourth.notes.front().en.find("failed to start three times") != std::string::npos);
    CHECK(device.install(2) == What::refused_taken_back);
    CHECK(device.state().highest == Edition{0, 2});
}

TEST_CASE("a start that ended in an orderly way is not counted") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    for (int start = 0; start < 10; ++start) {
        CHECK(device.shown() == 2);
        CHECK(device.panel.uncount({0, 2}).ok());
    }
    CHECK(device.state().starts_left == trial_starts);
    CHECK(device.panel.uncount({0, 1}).ok());
    device.prove();
    CHECK(device.panel.uncount({0, 2}).ok());
    CHECK_FALSE(device.state().starts_left);
}

TEST_CASE("the starts of a release that has passed its trial are not counted") {
    Device device;
    device.install(1);
    CHECK(device.shown() == 1);
    device.prove();
    for (int start = 0; start < 10; ++start) CHECK(device.shown() == 1);
    CHECK(device.panel.prove({0, 1}, now).ok());
}

TEST_CASE("there is no going back to a catalogue that was still on trial") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    device.install(3);
    CHECK(device.state().previous->edition == Edition{0, 1});
}

TEST_CASE("instead of a damaged catalogue the previous one is shown, then the packaged one") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    device.prove();
    device.damage(device.stored(2));
    const Choice choice = device.choose();
    CHECK(choice.from == Choice::From::previous);
    CHECK(choice.manifest->edition.release == 1);
    CHECK(choice.notes.size() == 1);
    device.damage(device.stored(1));
    CHECK(device.choose().from == Choice::From::packaged);
    CHECK(device.rollback() == What::failed);
}

TEST_CASE("the panel writes nothing into the store, the importer nothing into the records") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    auto store = everything_in(device.folder / "store");
    for (int start = 0; start < 5; ++start) device.choose();
    device.install(3);
    store = everything_in(device.folder / "store");
    device.choose();
    CHECK(device.panel.uncount({0, 3}).ok());
    device.prove();
    device.damage(device.stored(3));
    store = everything_in(device.folder / "store");
    CHECK(device.shown() == 1);
    CHECK(everything_in(device.folder / "store") == store);

    const auto records = everything_in(device.folder / "kiosk");
    device.install(4);
    device.rollback();
    device.install(device.folder / "absent");
    CHECK(everything_in(device.folder / "kiosk") == records);
}

TEST_CASE("the importer reads the result of a trial from the records") {
    Device device;
    device.install(1);
    device.prove();
    CHECK_FALSE(device.state().starts_left);
    device.install(2);
    CHECK(device.state().starts_left == trial_starts);
    for (int start = 0; start < 4; ++start) device.choose();
    const ReleaseState settled = device.state();
    CHECK(settled.current->edition == Edition{0, 1});
    REQUIRE(settled.taken_back.size() == 1);
    CHECK(settled.taken_back.front().why == TakenBack::Why::failed_to_start);
    // The store itself does not have the result yet; the next installation writes it.
    CHECK(ReleaseStore(device.folder / "store").state(device.publisher.trust()).current->edition ==
          Edition{0, 2});
    CHECK(device.install(3) == What::installed);
    CHECK(ReleaseStore(device.folder / "store").state(device.publisher.trust()).taken_back ==
          settled.taken_back);
    CHECK(device.state().previous->edition == Edition{0, 1});
    CHECK(device.install(2) == What::refused_taken_back);
    CHECK(device.shown() == 3);
}

TEST_CASE("a rollback after a failed trial starts from the catalogue on screen") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    for (int start = 0; start < 4; ++start) device.choose();
    CHECK(device.shown() == 1);
    CHECK(device.rollback() == What::rollback);
    CHECK(device.shown() == 0);
}

TEST_CASE("a trial continues from a count made by an older version") {
    struct Case {
        std::optional<int> counted;
        int starts; ///< starts left
    };
    for (const Case& each : {Case{3, 3}, Case{1, 1}, Case{0, 0}}) {
        Device device;
        device.install(1);
        device.prove();
        device.install(2);
        count_as_before(device, each.counted);
        int starts = 0;
        while (starts < 9 && device.shown() == 2) ++starts;
        CHECK(starts == each.starts);
        CHECK(device.shown() == 1);
    }
    Device proven;
    proven.install(1);
    count_as_before(proven, {});
    CHECK_FALSE(proven.choose().on_trial);
}

TEST_CASE("damaged records or those of another release are ignored") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    device.choose();
    const Trial failed{{0, 2}, device.state().current->hash, 0, Trial::Stage::failed};
    const auto shown_with = [&](const std::string& trial) {
        put_content(device.folder / "kiosk/trial", trial);
        return device.shown();
    };
    CHECK(shown_with(to_text(failed)) == 1);
    Trial other = failed;
    other.edition.release = 1;
    CHECK(shown_with(to_text(other)) == 2);
    other = failed;
    other.hash[0] ^= 1;
    CHECK(shown_with(to_text(other)) == 2);
    const std::string good = to_text(failed);
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1 << at % 8);
        CHECK_FALSE(parse_trial(changed));
        CHECK_FALSE(parse_trial(good.substr(0, at)));
    }
    CHECK(shown_with(std::string(9000, 'x')) == 2);
}

TEST_CASE("a trial that cannot be recorded is not started") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    const ReleaseChooser nowhere(device.folder / "store");
    const Choice choice = nowhere.choose(device.publisher.trust(), now);
    CHECK_FALSE(choice.on_trial);
    REQUIRE(choice.notes.size() == 1);
    CHECK(choice.notes.front().en.find("XDG_STATE_HOME") != std::string::npos);
    std::filesystem::remove(device.folder / "kiosk/trial");
    std::filesystem::create_directory(device.folder / "kiosk/trial");
    CHECK(device.shown() == 1);
}

TEST_CASE("staff at the screen go back to the release before, for good") {
    Device device;
    for (int release = 1; release <= 2; ++release) {
        device.install(release);
        device.prove();
    }
    const auto go_back = [&](std::int64_t from) {
        return device.panel.go_back(device.publisher.trust(), {0, from}, now);
    };
    const std::string before = content_of(device.folder / "store/state");
    CHECK_FALSE(go_back(1)); // another one is current
    CHECK(device.shown() == 2);
    const auto went = go_back(2);
    REQUIRE(went.ok());
    CHECK(went.value().en.find("Went back from release 2 to release 1") == 0);
    CHECK(content_of(device.folder / "store/state") == before); // only the importer writes there
    CHECK(device.shown() == 1);
    CHECK(device.state().highest.release == 2);
    REQUIRE(device.state().taken_back.size() == 1);
    CHECK(device.state().taken_back.front() == TakenBack{{0, 2}, TakenBack::Why::staff});
    CHECK(device.install(2) == Outcome::What::refused_taken_back);
    CHECK(device.install(1) == Outcome::What::already);
    CHECK(device.install(3) == Outcome::What::installed);
    CHECK(device.shown() == 3);
    CHECK(device.state().previous->edition.release == 1);
    device.prove();
    CHECK(go_back(3).ok());
    CHECK(go_back(1).ok());
    CHECK(device.shown() == 0);
    CHECK_FALSE(go_back(1));
    CHECK(device.rollback() == Outcome::What::refused_nothing);
    CHECK(device.install(3) == Outcome::What::refused_taken_back);
    CHECK(device.install(4) == Outcome::What::installed);
    CHECK(device.shown() == 4);
}

TEST_CASE("staff take back a release on trial, and the next one does not fall back to it") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    CHECK(device.shown() == 2);
    REQUIRE(device.panel.go_back(device.publisher.trust(), {0, 2}, now).ok());
    CHECK(device.shown() == 1);
    CHECK_FALSE(device.choose().on_trial);
    device.install(3);
    for (int start = 0; start < trial_starts; ++start) CHECK(device.shown() == 3);
    CHECK(device.shown() == 1);
}

TEST_CASE("a release that staff took back while another was installed is not the one before it") {
    Device device;
    for (int release = 1; release <= 2; ++release) {
        device.install(release);
        device.prove();
    }
    const std::string hash = device.state().current->hash;
    device.install(3); // the importer did not see the list yet
    REQUIRE(write_withdrawals(device.folder / "kiosk", {{{0, 2}, hash}}).ok());
    CHECK(device.shown() == 3);
    CHECK_FALSE(device.state().previous);
    for (int start = 0; start < trial_starts; ++start) device.choose();
    CHECK(device.shown() == 0);
}

TEST_CASE("going back is refused if the release before is damaged or nothing can be written") {
    Device device;
    for (int release = 1; release <= 2; ++release) {
        device.install(release);
        device.prove();
    }
    const ReleaseChooser nowhere(device.folder / "store");
    const auto unwritten = nowhere.go_back(device.publisher.trust(), {0, 2}, now);
    REQUIRE_FALSE(unwritten);
    CHECK(unwritten.error().message.en.find("XDG_STATE_HOME") != std::string::npos);
    device.damage(device.stored(1));
    const auto refused = device.panel.go_back(device.publisher.trust(), {0, 2}, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.en.find("damaged") != std::string::npos);
    CHECK(device.shown() == 2);
}

TEST_CASE("a damaged list of what staff took back is reported and keeps nothing new away") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    device.prove();
    REQUIRE(device.panel.go_back(device.publisher.trust(), {0, 2}, now).ok());
    const std::string list = device.folder / "kiosk/withdrawn", good = content_of(list);
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1 << at % 8);
        CHECK_FALSE(parse_withdrawals(changed));
        CHECK_FALSE(parse_withdrawals(good.substr(0, at)));
    }
    put_content(list, good.substr(1));
    const Choice choice = device.choose();
    CHECK(choice.manifest->edition.release == 2);
    REQUIRE(choice.notes.size() == 1);
    CHECK(read_panel_history(device.folder / "kiosk").back().what == damaged_word);
    CHECK(device.panel.go_back(device.publisher.trust(), {0, 2}, now).ok());
    CHECK(device.shown() == 1);
}
