#include "device/pin_lockout.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace device {
namespace {

constexpr int free_attempts = 2;
constexpr double first_wait_s = 30, longest_wait_s = 3600;

} // namespace

double wait_after(int wrong) {
    if (wrong <= free_attempts) return 0;
    const int doublings = std::min(wrong - free_attempts - 1, 16);
    return std::min(longest_wait_s, first_wait_s * std::pow(2.0, doublings));
}

double still_to_wait(const PinLockout& lockout, const BootTime& now) {
    const bool same_start = now.boot == lockout.since.boot && now.s >= lockout.since.s;
    const double waited = same_start ? now.s - lockout.since.s : now.s;
    return std::max(0.0, wait_after(lockout.wrong) - waited);
}

PinLockout after_attempt(const PinLockout& lockout, const BootTime& now) {
    return {std::min(lockout.wrong + 1, PinLockout::most_wrong), now, lockout.pin};
}

std::uint64_t mark_of_pin(std::string_view pin_hash) {
    std::uint64_t mark = 14695981039346656037ull; // FNV-1a
    for (const char c : pin_hash) mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return mark;
}

std::string to_text(const PinLockout& lockout) {
    std::ostringstream text;
    text << "kodomado-pin 1 " << lockout.wrong << ' ' << lockout.pin << ' '
         << static_cast<std::int64_t>(lockout.since.s) << ' '
         << (lockout.since.boot.empty() ? "-" : lockout.since.boot) << '\n';
    return text.str();
}

std::optional<PinLockout> parse_lockout(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::string name, boot;
    int version = 0;
    std::int64_t since = 0;
    PinLockout lockout;
    if (!(stream >> name >> version >> lockout.wrong >> lockout.pin >> since >> boot)) return {};
    if (name != "kodomado-pin" || version != 1 || since < 0 || lockout.wrong < 0 ||
        lockout.wrong > PinLockout::most_wrong)
        return {};
    lockout.since = {boot == "-" ? std::string() : boot, static_cast<double>(since)};
    if (to_text(lockout) != text) return {};
    return lockout;
}

PinLockout lockout_in_doubt(const BootTime& now, std::uint64_t pin) {
    int wrong = 0;
    while (wait_after(wrong) < longest_wait_s) ++wrong;
    return {wrong, now, pin};
}

} // namespace device
