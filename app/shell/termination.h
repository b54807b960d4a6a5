#pragma once

#include <memory>

namespace shell {

/// While this object exists, SIGTERM and SIGINT end the loop in an orderly way. Must be created
/// before any thread is started.
class Termination {
  public:
    Termination();
    ~Termination();
    Termination(const Termination&) = delete;
    Termination& operator=(const Termination&) = delete;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Ends the loop in an orderly way. May be called in any thread.
void end_loop();

} // namespace shell
