#pragma once

struct ImDrawList;

namespace ui {

/// The transition of a new screen: its content fades in and slides a little, without header and
/// footer. With reduced motion it only fades.
class PageTurn {
  public:
    explicit PageTurn(bool reduced_motion) : reduced_(reduced_motion) {}

    void reduce(bool reduced_motion) { reduced_ = reduced_motion; }
    void start(double now_ms) { since_ms_ = now_ms; }
    bool moving(double now_ms) const;
    /// Applies the transition to everything drawn from `first_vertex` on.
    void apply(ImDrawList& list, int first_vertex, float slide_px, double now_ms) const;

  private:
    bool reduced_;
    double since_ms_ = -1e9;
};

} // namespace ui
