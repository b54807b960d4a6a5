#pragma once

#include <unistd.h>
#include <utility>

namespace base {

/// Owns one open file descriptor.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    bool open() const { return number_ >= 0; }
    int number() const { return number_; }
    /// Closes the file. False if the kernel reports that not everything was written.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

} // namespace base
