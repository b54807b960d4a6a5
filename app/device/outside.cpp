#include "device/outside.h"

#include "base/file.h"
#include "device/backlight.h"
#include "device/missed_counts.h"
#include "device/sticks.h"
#include "device/volume.h"
#include "release/release_chooser.h"

#include <filesystem>

namespace device {
namespace {

ui::StaffVerdict write_counts(const std::string& state, const std::string& stick,
                              const std::string& today) {
    const auto counts = MissedCounts(state).read();
    if (!counts) return {false, counts.error().message};
    const std::string file =
        (std::filesystem::path(stick) / ("kodomado-" + today + ".csv")).string();
    const auto written = base::write_file(file, counts_csv(counts.value()));
    return written ? ui::StaffVerdict{true, {file, file}}
                   : ui::StaffVerdict{false, written.error().message};
}

std::optional<ui::StaffVerdict> verdict_in_both_languages(const std::string& copy,
                                                          const std::string& store) {
    auto verdict = verdict_on(copy);
    if (!verdict) return {};
    // The file beside it is in Japanese only; the history has both languages.
    for (const auto& entry : release::ReleaseShelf(store).history())
        if (entry.file == copy && entry.message.ja == verdict->message.ja)
            verdict->message = entry.message;
    return verdict;
}

ui::StaffVerdict go_back(const DeviceFolders& folders, const std::string& release,
                         const std::string& now) {
    const auto from = release::parse_edition(release);
    if (!from) return {false, release::nothing_before()};
    const auto trust = release::read_trust(folders.trust);
    const auto back = release::ReleaseChooser(folders.store, folders.records)
                          .go_back(trust ? trust.value() : release::Trust(), *from, now);
    return back ? ui::StaffVerdict{true, back.value()}
                : ui::StaffVerdict{false, back.error().message};
}

} // namespace

Outside outside_of(const OutsidePlaces& places) {
    const DeviceFolders& folders = places.folders;
    Outside outside;
    outside.status = [places] {
        ui::StaffStatus status = read_status(places.folders, places.today(), places.printer_state);
        status.version = places.version;
        return status;
    };
    outside.sticks = [folder = places.stick_folder, mounts = places.mounts] {
        std::vector<std::string> found;
        for (const Stick& stick : find_sticks(folder, mounts)) found.push_back(stick.folder);
        return found;
    };
    outside.catalogues = [folder = places.stick_folder, mounts = places.mounts] {
        return catalogues_on(find_sticks(folder, mounts));
    };
    outside.hand_in = [inbox = folders.store + "/inbox"](const std::string& file,
                                                         const std::stop_token& given_up) {
        return hand_in(file, inbox, given_up);
    };
    outside.verdict = [store = folders.store](const std::string& copy) {
        return verdict_in_both_languages(copy, store);
    };
    outside.go_back = [folders, now = places.now](const std::string& release) {
        return go_back(folders, release, now());
    };
    outside.export_counts = [state = folders.state,
                             today = places.today](const std::string& stick) {
        return write_counts(state, stick, today());
    };
    outside.brightness = [lights = places.lights](std::optional<int> wanted) {
        const Backlight light(lights);
        const bool set = !wanted || light.set(*wanted);
        return Outside::Level{set, light.percent()};
    };
    outside.volume = [](std::optional<int> wanted) {
        const bool set = !wanted || set_volume(*wanted);
        return Outside::Level{set, volume_percent()};
    };
    return outside;
}

} // namespace device
