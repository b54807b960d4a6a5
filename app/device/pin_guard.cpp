#include "device/pin_guard.h"

#include "base/durable.h"
#include "base/file.h"
#include "device/pin_hash.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <sys/stat.h>

namespace device {
namespace {

constexpr std::uint64_t longest_file = 256;

} // namespace

PinGuard::PinGuard(Parts parts) : parts_(std::move(parts)), check_(parts_.wake) { load(); }

std::string PinGuard::file() const {
    return (std::filesystem::path(parts_.state_folder) / "staff-pin").string();
}

void PinGuard::doubt() {
    const int wrong = lockout_.wrong;
    lockout_ = lockout_in_doubt(parts_.clock(), lockout_.pin);
    lockout_.wrong = std::max(lockout_.wrong, wrong);
    in_doubt_ = true;
}

void PinGuard::load() {
    const std::uint64_t mark = mark_of_pin(parts_.hash);
    lockout_ = {0, {}, mark};
    if (parts_.forgetful || parts_.state_folder.empty()) return;
    struct stat about {};
    if (::lstat(file().c_str(), &about) != 0 && errno == ENOENT) return;
    const auto text = base::read_file(file(), longest_file);
    const auto kept = text ? parse_lockout(text.value()) : std::nullopt;
    if (!kept) {
        doubt();
        parts_.log({file() + ": 暗証番号のまちがいの数が読めません。1時間待ってから使えます",
                    file() + ": The count of wrong PINs cannot be read. Staff access opens again "
                             "after an hour"});
        if (const auto written = keep(); !written) parts_.log(written.error().message);
    } else if (kept->pin == mark) {
        lockout_ = *kept;
    }
}

base::Result<void> PinGuard::keep() const {
    if (parts_.forgetful) return {};
    if (parts_.state_folder.empty())
        return base::Error{{"暗証番号のまちがいの数を書いておくフォルダーがありません"
                            "（XDG_STATE_HOME か HOME を決めてください）",
                            "There is no folder in which to count wrong PINs (set XDG_STATE_HOME "
                            "or HOME)"}};
    if (auto made = base::make_folders(parts_.state_folder); !made) return made;
    return base::write_file(file(), to_text(lockout_));
}

double PinGuard::wait_s() const { return looking() ? 0 : still_to_wait(lockout_, parts_.clock()); }

void PinGuard::attempt(std::string pin) {
    if (looking() || worn_out() || wait_s() > 0 || !is_pin(pin)) return;
    const PinLockout before = lockout_;
    lockout_ = after_attempt(lockout_, parts_.clock());
    if (const auto written = keep()) {
        in_doubt_ = false;
    } else if (!in_doubt_) {
        lockout_ = before;
        doubt();
        parts_.log(written.error().message.with_advice(
            {"暗証番号のまちがいの数を書けないので、1時間待ってから使えます",
             "The count of wrong PINs cannot be written. Staff access opens again after an hour"}));
        return;
    }
    check_.start([hash = parts_.hash, pin = std::move(pin)] { return pin_fits(hash, pin); });
}

std::optional<bool> PinGuard::take_answer() {
    const auto right = check_.take();
    if (right && *right) {
        lockout_ = {0, {}, lockout_.pin};
        in_doubt_ = false;
        if (const auto written = keep(); !written) parts_.log(written.error().message);
    }
    return right;
}

} // namespace device
