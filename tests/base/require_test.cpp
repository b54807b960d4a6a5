#include "base/require.h"

#include "support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

TEST_CASE("a condition that does not hold ends the program") {
    base::require(true, "nothing happens");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // Catch2 has its own
        ::close(STDERR_FILENO);
        base::require(false, "two services have one id");
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
}
