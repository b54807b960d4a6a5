#include "base/step_limit.h"

#include "support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// How a process ends that makes this many steps of 0.4 s and then one of 1.5 s.
int ended_after(int steps, bool limited) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        {
            const base::StepLimit limit(1);
            for (int i = 0; i < steps; ++i) {
                limit.step();
                ::usleep(400'000);
            }
            if (limited) ::usleep(1'500'000);
        }
        ::usleep(700'000);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

TEST_CASE("a process that takes too long for a step is ended, however many steps there were") {
    CHECK(ended_after(3, false) == 0);
    CHECK(ended_after(0, true) == SIGALRM);
}
