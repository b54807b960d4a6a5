#pragma once

#include "base/result.h"
#include "shell/clock.h"
#include "shell/script.h"
#include "ui/semantics.h"

#include <optional>
#include <string>

namespace shell {

/// What a script plays on: the kiosk and its picture, or a stand-in of a test.
class Stage {
  public:
    virtual ~Stage() = default;
    virtual void touch(const ui::Touch& touch) = 0;
    virtual void key(ui::Key key) = 0;
    /// False where nothing takes text.
    virtual bool type(const std::string& text) = 0;
    virtual void frame(double now_ms) = 0;
    virtual std::optional<double> next_frame_ms() const = 0;
    /// Of the last frame.
    virtual const ui::SemanticTree& tree() const = 0;
    virtual base::Result<void> save_picture(const std::string& path) = 0;
};

/// Plays a script with no hand. The clock moves only where a step takes time (a tap 80 ms, a swipe
/// or a finger that stays as long as it says, `wait`) or something on the screen moves; every step
/// begins when all is still.
class ScriptPlayer {
  public:
    /// Both outlive this.
    ScriptPlayer(Stage& stage, ManualClock& clock) : stage_(stage), clock_(clock) {}

    /// The first step that fails ends it: line and reason. `name` is before the line's number.
    base::Result<void> play(const Script& script, const std::string& name);

  private:
    using Outcome = base::Result<void>;

    Outcome run(const Step::Tap& tap);
    Outcome run(const Step::Press& press);
    Outcome run(const Step::Hold& hold);
    Outcome run(const Step::Swipe& swipe);
    Outcome run(const Step::Key& key);
    Outcome run(const Step::Type& type);
    Outcome run(const Step::Wait& wait);
    Outcome run(const Step::Expect& expect);
    Outcome run(const Step::Reject& reject);
    Outcome run(const Step::Shot& shot);
    Outcome run(const Step::Tree& tree);

    void finger(ui::Touch::Phase phase, base::Point position);
    void frame() { stage_.frame(clock_.now_ms()); }
    /// Lets the clock run and builds the frames that are due meanwhile.
    void pass(double ms);
    /// Lets what moves come to rest.
    Outcome settle();

    Stage& stage_;
    ManualClock& clock_;
};

} // namespace shell
