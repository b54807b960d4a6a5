#include "device/promise_keeper.h"

#include "base/file.h"
#include "device/missed_counts.h"

#include <utility>

namespace device {
namespace {

constexpr double between_checks_ms = 3'600'000;
constexpr double between_looks_ms = 2'000; ///< for a new proof
constexpr std::uint64_t most_proof_bytes = 4096;

std::string content_of(const std::string& proof) {
    const auto content = base::read_file(proof, most_proof_bytes);
    return content ? content.value() : std::string();
}

} // namespace

PromiseKeeper::PromiseKeeper(Parts parts) : parts_(std::move(parts)) { check(); }

void PromiseKeeper::check() {
    const std::string today = parts_.today();
    proof_ = content_of(parts_.grounds.proof);
    const PromiseGrounds& grounds = parts_.grounds;
    if (const auto tidied = MissedCounts(grounds.state).tidy(today, grounds.counting); !tidied)
        parts_.log(tidied.error().message);
    std::vector<base::Message> broken;
    for (const auto& promise : check_promises(grounds, today))
        if (!promise.holds) broken.push_back(promise.found);
    if (broken == broken_) return;
    const base::Message first{"来た人への約束が守れないので、印刷しません",
                              "what visitors are promised does not hold, so nothing is printed"};
    for (const base::Message& each : broken) parts_.log(each.with_context(first));
    if (broken.empty())
        parts_.log({"来た人への約束が、また守れます", "what visitors are promised holds again"});
    broken_ = std::move(broken);
}

void PromiseKeeper::run(double now_ms) {
    if (now_ms < next_look_ms_) return;
    next_look_ms_ = now_ms + between_looks_ms;
    if (now_ms < next_check_ms_ && content_of(parts_.grounds.proof) == proof_) return;
    next_check_ms_ = now_ms + between_checks_ms;
    check();
}

} // namespace device
