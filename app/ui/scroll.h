#pragma once

namespace ui {

/// How scrolling feels, in pixels and milliseconds. Decay and stop lie within what other touch
/// interfaces use (decay: LVGL 310 ms, Lagrange 550 ms, KOReader 620 ms; stop: Lagrange 15 px/s);
/// the elastic ends are those of LVGL.
struct ScrollFeel {
    double decay_ms = 500;         ///< a fling slows down by e in this time
    float stop_px_per_ms = 0.012f; ///< 3 mm/s: slower than that it stops
    float elastic = 0.25f;         ///< share of a drag that moves beyond an end; 0: none
    double spring_ms = 90;         ///< the way back from beyond an end

    static ScrollFeel of(double px_per_mm, bool reduced_motion);
};

/// A list under a finger: offset, momentum and elastic ends. Pure: time comes from outside.
class Scroll {
  public:
    /// Lengths of what is shown and of the window it is seen through.
    void resize(float content, float viewport);
    float offset() const { return offset_; }
    float limit() const { return content_ > viewport_ ? content_ - viewport_ : 0; }
    float content() const { return content_; }
    float viewport() const { return viewport_; }

    void drag(float delta, const ScrollFeel& feel); ///< of the finger: down moves the list down
    void fling(float velocity, double now_ms);      ///< px per ms of the finger
    void release(double now_ms);
    /// A finger on a moving list stops it. Says whether it was moving: then the touch presses
    /// nothing.
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
