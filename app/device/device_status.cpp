#include "device/device_status.h"

#include "base/durable.h"
#include "device/missed_counts.h"
#include "release/release_chooser.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ranges>
#include <utility>

namespace device {
namespace {

constexpr std::size_t shown_refusals = 5;

std::string for_people(std::string clock) {
    std::ranges::replace(clock, 'T', ' ');
    return clock;
}

void read_releases(const DeviceFolders& folders, const std::string& today,
                   ui::StaffStatus& status) {
    std::error_code ignored;
    if (folders.store.empty() || !std::filesystem::is_directory(folders.store, ignored)) return;
    const release::ReleaseShelf store(folders.store, folders.records);
    const auto trust = release::read_trust(folders.trust);
    const release::ReleaseState state = store.state(trust ? trust.value() : release::Trust());
    if (const auto free = base::free_bytes(folders.store)) status.free_mb = free.value() >> 20;
    if (state.previous) status.previous = release::to_text(state.previous->edition);
    status.starts_left = state.starts_left;
    if (state.current) {
        status.release = release::to_text(state.current->edition);
        status.since = for_people(state.current->since);
        status.file = state.current->from;
        if (const auto seal = store.check(*state.current)) {
            status.published_at = seal.value().manifest.published_at;
            status.review_by = seal.value().manifest.review_by;
            status.past_review = today > status.review_by;
        } else {
            status.damage = seal.error().message;
        }
    }
    auto history = store.history();
    std::ranges::copy(release::read_panel_history(folders.records), std::back_inserter(history));
    std::ranges::stable_sort(history, {}, &release::HistoryEntry::at);
    bool shown = false;
    for (const auto& entry : history | std::views::reverse) {
        if (entry.what == release::shown_word && !std::exchange(shown, true)) {
            status.shown = entry.release;
            status.shown_since = for_people(entry.at);
        }
        if (entry.what == release::wrong_pins_word) {
            if (!status.wrong_pins) status.wrong_pins = {for_people(entry.at), entry.message};
            continue;
        }
        if (!entry.refused()) continue;
        if (status.refused.size() < shown_refusals)
            status.refused.push_back({for_people(entry.at), entry.message});
        else
            ++status.older_refused;
    }
}

} // namespace

ui::StaffStatus read_status(const DeviceFolders& folders, const std::string& today,
                            const PrinterState& printer_state) {
    ui::StaffStatus status;
    if (folders.named.empty())
        read_releases(folders, today, status);
    else
        status.file = folders.named;
    if (const auto counts = MissedCounts(folders.state).read())
        status.missed_words = static_cast<int>(counts.value().size());
    status.promises = check_promises(folders.promises, today);
    status.printer_name = folders.printer;
    if (!folders.printer.empty()) status.printer = printer_state(folders.printer);
    return status;
}

} // namespace device
