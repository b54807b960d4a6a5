#pragma once

#include "release/release_chooser.h"
#include "release/release_store.h"
#include "support/publisher.h"
#include "support/small_city.h"

#include <filesystem>
#include <string>

namespace release {

inline const std::string now = "2026-04-01T09:00:00";

/// A device and the city whose catalogues it accepts.
struct Device {
    support::TempFolder folder;
    support::Publisher publisher;
    release::ReleaseStore store{folder / "store", folder / "kiosk"};
    release::ReleaseChooser panel{folder / "store", folder / "kiosk"};

    std::string sealed(std::int64_t release, const std::string& payload = {},
                       std::int64_t epoch = 0) const {
        const std::string name = std::to_string(epoch) + "-" + std::to_string(release);
        support::put_content(folder / (name + ".payload"),
                             payload.empty() ? "payload " + name : payload);
        return publisher.seal(folder / (name + ".payload"), {epoch, release},
                              folder / (name + ".sealed"));
    }
    release::Outcome install(const std::string& file) {
        return store.install(file, publisher.trust(), support::plays_well, now);
    }
    release::Outcome::What install(std::int64_t release) { return install(sealed(release)).what; }
    release::Choice choose() { return panel.choose(publisher.trust(), now); }
    /// The release on the screen, 0 for the packaged one.
    std::int64_t shown() {
        const release::Choice choice = choose();
        return choice.manifest ? choice.manifest->edition.release : 0;
    }
    /// The release is on screen for a minute.
    void prove() {
        choose();
        REQUIRE(panel.prove(state().current->edition, now).ok());
    }
    release::ReleaseState state() const { return store.state(publisher.trust()); }
    release::Outcome::What rollback() { return store.rollback(publisher.trust(), now).what; }
    std::string stored(std::int64_t release) const {
        return folder / ("store/releases/" + std::to_string(release) + "/catalogue");
    }
    void damage(const std::string& file) const {
        std::string bytes = support::content_of(file);
        bytes[bytes.size() / 2] ^= 1;
        support::put_content(file, bytes);
    }
};

} // namespace release
