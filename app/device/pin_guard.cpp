#include "device/pin_guard.h"

#include "base/file.h"
#include "device/pin_hash.h"

#include <filesystem>

namespace device {
namespace {

constexpr std::uint64_t longest_file = 256;

} // namespace

PinGuard::PinGuard(Parts parts) : parts_(std::move(parts)), check_(parts_.wake) { load(); }

std::string PinGuard::file() const {
    return (std::filesystem::path(parts_.state_folder) / "staff-pin").string();
}

void PinGuard::load() {
    const std::uint64_t mark = mark_of_pin(parts_.hash);
    lockout_ = {0, {}, mark};
    std::error_code ignored;
    if (parts_.state_folder.empty() || !std::filesystem::exists(file(), ignored)) return;
    const auto text = base::read_file(file(), longest_file);
    const auto kept = text ? parse_lockout(text.value()) : std::nullopt;
    if (!kept) {
        lockout_ = lockout_in_doubt(parts_.clock(), mark);
        parts_.log({file() + ": 暗証番号のまちがいの数が読めません。1時間待ってから使えます",
                    file() + ": The count of wrong PINs cannot be read. Staff access opens again "
                             "after an hour"});
        keep();
    } else if (kept->pin == mark) {
        lockout_ = *kept;
    }
}

void PinGuard::keep() {
    if (parts_.state_folder.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(parts_.state_folder, error);
    const auto kept = base::write_file(file(), to_text(lockout_));
    if (!kept) parts_.log(kept.error().message);
}

double PinGuard::wait_s() const { return looking() ? 0 : still_to_wait(lockout_, parts_.clock()); }

void PinGuard::attempt(std::string pin) {
    if (looking() || worn_out() || wait_s() > 0 || !is_pin(pin)) return;
    lockout_ = after_attempt(lockout_, parts_.clock());
    keep();
    check_.start([hash = parts_.hash, pin = std::move(pin)] { return pin_fits(hash, pin); });
}

std::optional<bool> PinGuard::take_answer() {
    const auto right = check_.take();
    if (right && *right) {
        lockout_ = {0, {}, lockout_.pin};
        keep();
    }
    return right;
}

} // namespace device
