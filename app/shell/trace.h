#pragma once

namespace shell {

/// Counts frames and, if asked for, prints on standard error when the first one was on the
/// screen and how many there were. For benchmarks: stable lines of `key=value`.
class Trace {
  public:
    explicit Trace(bool enabled) : enabled_(enabled) {}

    void frame(bool presented);
    /// `trace built=N presented=N`
    void summary() const;

    int built() const { return built_; }
    int presented() const { return presented_; }

  private:
    bool enabled_;
    int built_ = 0;
    int presented_ = 0;
};

} // namespace shell
