#pragma once

namespace ui {

/// The parameters of scrolling, in pixels and milliseconds. For comparison, other touch interfaces:
/// decay LVGL 310 ms, Lagrange 550 ms, KOReader 620 ms; stop Lagrange 15 px/s. The elastic ends are
/// those of LVGL.
struct ScrollFeel {
    double decay_ms = 500;         ///< a fling slows down by the factor e in this time
    float stop_px_per_ms = 0.012f; ///< 3 mm/s: slower than that it stops
    float elastic = 0.25f;         ///< share of a drag that is applied beyond an end
    double spring_ms = 90;         ///< time constant for returning from beyond an end

    static ScrollFeel of(double px_per_mm, bool reduced_motion);
};

/// The scroll position of an area, with momentum and elastic ends. Pure: the caller gives the time.
class Scroll {
  public:
    /// Sets the lengths of the content and of its visible part.
    void resize(float content, float viewport);
    float offset() const { return offset_; }
    float limit() const { return content_ > viewport_ ? content_ - viewport_ : 0; }
    float content() const { return content_; }
    float viewport() const { return viewport_; }

    /// `delta`: movement of the finger; downwards moves the content down.
    void drag(float delta, const ScrollFeel& feel);
    /// `velocity`: of the finger, px per ms.
    void fling(float velocity, double now_ms);
    void release(double now_ms);
    /// Stops the movement, when a finger touches the area. True if it was moving; then the touch
    /// must not press anything.
    bool stop();
    /// Moves to an offset over time, for jumps and keys.
    void glide_to(float offset, double now_ms);
    void jump_to(float offset);

    void advance(double now_ms, const ScrollFeel& feel);
    bool moving() const { return mode_ != Mode::still; }

  private:
    enum class Mode { still, fling, spring, glide };
    float clamped(float offset) const;

    Mode mode_ = Mode::still;
    float offset_ = 0;
    float content_ = 0;
    float viewport_ = 0;
    float velocity_ = 0; ///< of the offset, px per ms
    float from_ = 0;
    float target_ = 0;
    double since_ms_ = 0;
    double last_ms_ = 0;
};

} // namespace ui
