#pragma once

#include "base/error.h"
#include "base/require.h"

#include <optional>
#include <utility>
#include <variant>

namespace base {

/// Either a value or the reason why there is none.
template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return ok(); }

    T& value() & {
        require(ok(), "the value of a failed result was asked for");
        return std::get<T>(content_);
    }
    const T& value() const& {
        require(ok(), "the value of a failed result was asked for");
        return std::get<T>(content_);
    }
    T&& value() && {
        require(ok(), "the value of a failed result was asked for");
        return std::get<T>(std::move(content_));
    }
    const Error& error() const {
        require(!ok(), "the error of a good result was asked for");
        return std::get<Error>(content_);
    }

  private:
    std::variant<T, Error> content_;
};

template <> class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return !error_; }
    explicit operator bool() const { return ok(); }
    const Error& error() const {
        require(!ok(), "the error of a good result was asked for");
        return *error_;
    }

  private:
    std::optional<Error> error_;
};

} // namespace base
