#pragma once

#include "base/step_limit.h"
#include "shell/renderer.h"
#include "shell/script_player.h"
#include "shell/trace.h"
#include "ui/kiosk/kiosk.h"

#include <optional>

namespace shell {

/// Connects a script to the real kiosk and its window.
class KioskStage final : public Stage {
  public:
    /// All of them must outlive this object. `limited`: the process ends with SIGALRM if a frame,
    /// with all that happens before the next one, takes longer than base::frame_limit_s.
    KioskStage(ui::Kiosk& kiosk, Renderer& renderer, Trace& trace, bool limited)
        : kiosk_(kiosk), renderer_(renderer), trace_(trace) {
        if (limited) limit_.emplace(base::frame_limit_s);
    }

    void touch(const ui::Touch& touch) override { kiosk_.touch(touch); }
    void key(ui::Key key) override { kiosk_.key(key); }
    bool type(const std::string& text) override { return kiosk_.type(text); }
    void frame(double now_ms) override;
    std::optional<double> next_frame_ms() const override { return kiosk_.next_frame_ms(); }
    bool asking_outside() const override { return kiosk_.asking_outside(); }
    void sleep(double ms) override;
    const ui::SemanticTree& tree() const override { return kiosk_.tree(); }
    base::Result<void> save_picture(const std::string& path) override;

  private:
    ui::Kiosk& kiosk_;
    Renderer& renderer_;
    Trace& trace_;
    const ImDrawData* shown_ = nullptr;
    std::optional<base::StepLimit> limit_;
};

} // namespace shell
