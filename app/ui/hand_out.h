#pragma once

#include <cstdint>

namespace ui {

/// How far the visitor's list has been handed out, on paper or as a file.
struct HandOut {
    enum class As : std::uint8_t { paper, file };
    enum class State : std::uint8_t {
        waiting, ///< for the printer or the stick
        done,
        failed ///< also if there was no answer in time
    };
    As as = As::paper;
    State state = State::waiting;

    bool operator==(const HandOut&) const = default;
};

} // namespace ui
