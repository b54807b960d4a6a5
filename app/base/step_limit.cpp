#include "base/step_limit.h"

#include "base/require.h"

#include <unistd.h>

namespace base {

StepLimit::StepLimit(int seconds) : seconds_(seconds) {
    require(seconds > 0, "a limit of no time");
    step();
}

StepLimit::~StepLimit() { ::alarm(0); }

void StepLimit::step() const { ::alarm(static_cast<unsigned>(seconds_)); }

} // namespace base
