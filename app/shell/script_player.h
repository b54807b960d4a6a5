#pragma once

#include "base/result.h"
#include "shell/clock.h"
#include "shell/script.h"
#include "ui/semantics.h"

#include <optional>
#include <string>

namespace shell {

/// What a script acts on: the kiosk and its window, or a test's replacement.
class Stage {
  public:
    virtual ~Stage() = default;
    virtual void touch(const ui::Touch& touch) = 0;
    virtual void key(ui::Key key) = 0;
    /// False if the screen has no field for text.
    virtual bool type(const std::string& text) = 0;
    virtual void frame(double now_ms) = 0;
    virtual std::optional<double> next_frame_ms() const = 0;
    /// Whether an answer from outside the program is awaited.
    virtual bool asking_outside() const = 0;
    /// Lets this much real time pass.
    virtual void sleep(double ms) = 0;
    /// The semantic tree of the last frame.
    virtual const ui::SemanticTree& tree() const = 0;
    virtual base::Result<void> save_picture(const std::string& path) = 0;
};

/// Plays a script. The clock moves only while a step takes time (a tap 80 ms; hold, swipe and wait
/// as long as they say) or something on the screen moves. Each step begins when nothing moves.
/// While an answer from outside the program is awaited (a printer, a stick) the clock goes with the
/// real one, and a step is given up to three seconds to be answered.
class ScriptPlayer {
  public:
    /// Both must outlive this object.
    ScriptPlayer(Stage& stage, ManualClock& clock) : stage_(stage), clock_(clock) {}

    /// Stops at the first step that fails, and returns its line and the reason. `name`: the file's
    /// name, for the message.
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
    /// Advances the clock and draws the frames that are due in between.
    void pass(double ms);
    /// Draws frames until nothing moves and, if it does not take too long, all is answered.
    Outcome settle();
    Outcome come_to_rest();
    /// Advances the clock; while an answer is awaited, as slowly as the real one.
    void advance(double ms);

    Stage& stage_;
    ManualClock& clock_;
};

} // namespace shell
