#pragma once

#include "release/release_chooser.h"
#include "support/publisher.h"
#include "support/small_city.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>

namespace faults {

constexpr const char* a_moment = "2026-04-01T09:00:00";

/// How thorough to be: briefly in continuous integration, completely if KODOMADO_FAULTS is "long"
/// (ninja faults_long).
inline bool is_long() {
    const char* set = std::getenv("KODOMADO_FAULTS");
    return set && std::string_view(set) == "long";
}
inline int times(int in_ci, int in_long_run) { return is_long() ? in_long_run : in_ci; }
/// Prints a line of figures in the long run.
template <class... Parts> void figure(const Parts&... parts) {
    if (!is_long()) return;
    (std::cout << ... << parts) << std::endl;
}

/// A device's folder, and files published by its city. The payload contains the number of the
/// release.
struct Device {
    support::TempFolder folder;
    support::Publisher publisher;

    std::string store() const { return folder / "device/store"; }
    std::string device() const { return folder / "device"; }
    /// The folder in which the kiosk program keeps its records beside a store.
    static std::string records(const std::string& store) {
        return std::filesystem::path(store).parent_path() / "kiosk";
    }
    static release::ReleaseStore importer(const std::string& store) {
        return release::ReleaseStore(store, records(store));
    }
    static release::ReleaseChooser panel(const std::string& store) {
        return release::ReleaseChooser(store, records(store));
    }
    static std::string payload(std::int64_t release) {
        std::string text = "catalogue of release " + std::to_string(release) + "\n";
        while (text.size() < 3000)
            text += "森の手当 " + std::to_string(release * text.size()) + "\n";
        return text;
    }
    std::string sealed(std::int64_t release) const {
        const std::string file = folder / ("files/" + std::to_string(release) + ".sealed");
        if (std::filesystem::exists(file)) return file;
        support::put_content(folder / "files/payload", payload(release));
        return publisher.seal(folder / "files/payload", {0, release}, file);
    }
    release::Outcome install(const std::string& file, const std::string& in) const {
        return importer(in).install(file, publisher.trust(), support::plays_well, a_moment);
    }
    release::Outcome install(std::int64_t release, const std::string& in) const {
        return install(sealed(release), in);
    }
    release::Choice choose(const std::string& in) const {
        return panel(in).choose(publisher.trust(), a_moment);
    }
    /// What a start shows: the number of the release, 0 for the packaged catalogue, -1 for
    /// something that was never published.
    std::int64_t shown(const std::string& in) const { return release_of(choose(in)); }
    static std::int64_t release_of(const release::Choice& choice) {
        if (choice.file.empty()) return 0;
        const std::int64_t release = choice.manifest->edition.release;
        return support::content_of(choice.file) == payload(release) ? release : -1;
    }
    void prove(std::int64_t release, const std::string& in) const {
        (void)panel(in).prove({0, release}, a_moment);
    }
    std::int64_t highest(const std::string& in) const {
        return importer(in).state(publisher.trust()).highest.release;
    }
    /// Installs these one after the other; each is shown and passes its trial.
    void has(std::initializer_list<std::int64_t> releases) const {
        for (const std::int64_t release : releases) {
            REQUIRE(install(release, store()).took());
            choose(store());
            prove(release, store());
        }
    }
    void damage(const std::string& file) const {
        std::string bytes = support::content_of(file);
        bytes[bytes.size() / 2] ^= 1;
        support::put_content(file, bytes);
    }
    void keep(const std::string& as) const {
        std::filesystem::create_directories(device());
        std::filesystem::remove_all(folder / as);
        std::filesystem::copy(device(), folder / as, std::filesystem::copy_options::recursive);
    }
    void bring_back(const std::string& from) const {
        std::filesystem::remove_all(device());
        std::filesystem::copy(folder / from, device(), std::filesystem::copy_options::recursive);
    }
};

/// An operation of a device that changes its disk.
struct Scenario {
    const char* name;
    std::function<void(Device&)> before;
    /// Runs it: 0 success, 1 failure with a named cause, 2 failure without one or with a wrong word
    /// on what is now current, 3 refused for another reason.
    std::function<int(const Device&)> action;
    std::vector<std::int64_t> may_show; ///< before and afterwards
};

/// Whether a failure names the release that is current now, be it the old or the new one.
inline bool names_current(const Device& d, const release::Outcome& outcome) {
    const auto current = d.importer(d.store()).state(d.publisher.trust()).current;
    const std::string name =
        current ? "Release " + release::to_text(current->edition) : "The packaged catalogue";
    return outcome.message.en.find(name +
                                   (outcome.unsettled ? " is now current" : " is still current")) !=
           std::string::npos;
}

/// 1 if the message names the disk as the cause, otherwise 2.
inline int code_of_failure(const base::Message& message) {
    for (const char* cause : {"disk is full", "No space left", "read-only", "Read-only",
                              "may be failing", "Input/output error"})
        if (message.en.find(cause) != std::string::npos) return 1;
    return 2;
}

inline int code_of(const Device& d, const release::Outcome& outcome) {
    using What = release::Outcome::What;
    if (outcome.took() || outcome.what == What::already || outcome.what == What::rollback) return 0;
    if (outcome.what != What::failed && outcome.what != What::refused_file) return 3;
    if (outcome.what == What::failed && !names_current(d, outcome)) return 2;
    return code_of_failure(outcome.message);
}

inline std::vector<Scenario> scenarios() {
    const auto install = [](std::int64_t release) {
        return [release](const Device& d) { return code_of(d, d.install(release, d.store())); };
    };
    const auto start = [](const Device& d) { return d.shown(d.store()) < 0 ? 2 : 0; };
    return {
        {"the first catalogue of all", [](Device& d) { d.sealed(1); }, install(1), {0, 1}},
        {"the second", [](Device& d) { d.has({1}), d.sealed(2); }, install(2), {1, 2}},
        {"the fourth, the first goes",
         [](Device& d) {
             d.has({1, 2, 3}), d.sealed(4);
         },
         install(4),
         {3, 4}},
        {"one over another that is on trial",
         [](Device& d) { d.has({1}), d.install(2, d.store()), d.sealed(3); },
         install(3),
         {2, 3}},
        {"the same again, its copy being damaged",
         [](Device& d) {
             d.has({1, 2});
             d.damage(d.store() + "/releases/2/catalogue");
         },
         install(2),
         {1, 2}},
        {"back by hand",
         [](Device& d) {
             d.has({1, 2});
         },
         [](const Device& d) {
             return code_of(d, d.importer(d.store()).rollback(d.publisher.trust(), a_moment));
         },
         {1, 2}},
        {"back at the screen",
         [](Device& d) {
             d.has({1, 2});
         },
         [](const Device& d) {
             const auto back = d.panel(d.store()).go_back(d.publisher.trust(), {0, 2}, a_moment);
             return back ? 0 : code_of_failure(back.error().message);
         },
         {1, 2}},
        {"a start on trial", [](Device& d) { d.has({1}), d.install(2, d.store()); }, start, {2}},
        {"the start after three that failed",
         [](Device& d) {
             d.has({1});
             d.install(2, d.store());
             for (int i = 0; i < 3; ++i) d.choose(d.store());
         },
         start,
         {1}},
        {"passing the trial",
         [](Device& d) { d.has({1}), d.install(2, d.store()), d.choose(d.store()); },
         [](const Device& d) {
             return d.panel(d.store()).prove({0, 2}, a_moment) ? 0 : 1;
         },
         {2}},
        {"a switch-off before the trial has passed",
         [](Device& d) { d.has({1}), d.install(2, d.store()), d.choose(d.store()); },
         [](const Device& d) {
             return d.panel(d.store()).uncount({0, 2}) ? 0 : 1;
         },
         {2}},
        {"the next over one that the panel gave up",
         [](Device& d) {
             d.has({1});
             d.install(2, d.store());
             for (int i = 0; i < 4; ++i) d.choose(d.store());
             d.sealed(3);
         },
         install(3),
         {1, 3}},
    };
}

} // namespace faults
