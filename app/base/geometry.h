#pragma once

#include <algorithm>

namespace base {

/// Pixels, x to the right, y down, unless a name says millimetres.
struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool overlaps(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    /// Smaller by `by` on every side; larger where negative.
    Rect inset(float by) const { return inset(by, by); }
    Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0f, width - 2 * dx), std::max(0.0f, height - 2 * dy)};
    }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
    Rect intersection(const Rect& o) const {
        const float l = std::max(x, o.x), t = std::max(y, o.y);
        return {l, t, std::max(0.0f, std::min(right(), o.right()) - l),
                std::max(0.0f, std::min(bottom(), o.bottom()) - t)};
    }
    bool operator==(const Rect&) const = default;
};

} // namespace base
