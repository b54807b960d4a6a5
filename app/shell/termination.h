#pragma once

#include <memory>

namespace shell {

/// As long as it lives, SIGTERM and SIGINT end the loop as if it had been asked to quit. Make it
/// before anything starts a thread.
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

/// Ends the loop as if the program had been asked to. May be called in any thread.
void end_loop();

} // namespace shell
