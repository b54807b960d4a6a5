#pragma once

#include <compare>
#include <string>
#include <utility>

namespace base {

/// A name of one kind of thing that cannot be mistaken for the name of another.
template <class Tag> struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string t) : text(std::move(t)) {}

    bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

} // namespace base
