#include "device/supervisor.h"

#include "support/catch.h"
#include "support/temp_folder.h"

#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {

/// Receives what is sent to the service manager.
class Manager {
  public:
    Manager() : path_(folder_ / "notify") {
        socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path_.c_str(), sizeof address.sun_path - 1);
        REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        ::setenv("NOTIFY_SOCKET", path_.c_str(), 1);
    }
    ~Manager() {
        ::unsetenv("NOTIFY_SOCKET");
        ::close(socket_);
    }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    std::vector<std::string> heard() const {
        std::vector<std::string> all;
        char message[256];
        for (ssize_t length; (length = ::recv(socket_, message, sizeof message, 0)) > 0;)
            all.emplace_back(message, static_cast<std::size_t>(length));
        return all;
    }

  private:
    support::TempFolder folder_;
    std::string path_;
    int socket_ = -1;
};

using Heard = std::vector<std::string>;

} // namespace

TEST_CASE("readiness is reported to the service manager once") {
    Manager manager;
    device::Supervisor supervisor;
    supervisor.ready();
    supervisor.ready();
    CHECK(manager.heard() == Heard{"READY=1\nSTATUS="});
}

TEST_CASE("a start without a screen asks for more time") {
    Manager manager;
    device::Supervisor supervisor;
    supervisor.waiting();
    CHECK(manager.heard() == Heard{"EXTEND_TIMEOUT_USEC=30000000\nSTATUS=No screen yet"});
}

TEST_CASE("the watchdog is strict while the loop works, and fed after more than a minute at rest") {
    Manager manager;
    device::Supervisor supervisor;
    supervisor.working();
    supervisor.working();
    const auto wake_ms = supervisor.resting();
    supervisor.resting();
    supervisor.working();
    CHECK(manager.heard() == Heard{"WATCHDOG_USEC=5000000\nWATCHDOG=1", "WATCHDOG=1",
                                   "WATCHDOG_USEC=100000000\nWATCHDOG=1", "WATCHDOG=1",
                                   "WATCHDOG_USEC=5000000\nWATCHDOG=1"});
    REQUIRE(wake_ms);
    CHECK((*wake_ms > 60'000 && *wake_ms < 90'000));
}

TEST_CASE("without a service manager nothing is sent") {
    ::unsetenv("NOTIFY_SOCKET");
    device::Supervisor supervisor;
    Manager manager;
    supervisor.ready();
    supervisor.working();
    supervisor.waiting();
    CHECK_FALSE(supervisor.resting());
    CHECK(manager.heard().empty());
}
