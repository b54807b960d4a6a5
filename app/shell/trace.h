#pragma once

namespace shell {

/// Counts frames. If enabled, prints to standard error when the first one was on screen and how
/// many there were, in lines of `key=value` that benchmarks read.
class Trace {
  public:
    explicit Trace(bool enabled) : enabled_(enabled) {}

    void frame(bool presented);
    /// Prints `trace built=N presented=N`.
    void summary() const;

    int built() const { return built_; }
    int presented() const { return presented_; }

  private:
    bool enabled_;
    int built_ = 0;
    int presented_ = 0;
};

} // namespace shell
