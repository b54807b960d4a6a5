#pragma once

#include "model/service.h"
#include "ui/qr_code.h"
#include "ui/screen.h"
#include "ui/widgets/widgets.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Shows services as QR codes for a telephone's camera, one code after the other. The codes are as
/// large as the space allows; each module measures at least least_module_mm on the panel. Keeps the
/// codes until the language or the space changes.
class CodePanel {
  public:
    /// Size of a module in millimetres that a cheap phone can read from 40 cm.
    static constexpr double least_module_mm = 0.5;

    explicit CodePanel(std::vector<model::Service> services) : services_(std::move(services)) {}

    /// Draws the heading and instructions, the code, its number and the button for the next one. In
    /// a wide box the words are beside the code.
    void draw(Frame& frame, base::Rect box);

  private:
    struct Shown {
        std::string language;
        int version = 0;
        std::vector<std::string> texts;
        std::size_t at = 0;
        std::optional<QrCode> code; ///< of texts[at]
    };

    void make(Frame& frame, float side);
    void draw_code(Frame& frame, base::Rect square) const;
    float words_height(Frame& frame, float width, bool beside, bool hint = true) const;
    void draw_words(Frame& frame, base::Rect box, bool beside, bool hint = true);
    /// The code's number and the button for the next one, side by side if there is space.
    struct Foot {
        text::RubyText number;
        Look look;
        base::Size number_size;
        bool beside = true;
        float height = 0;
    };
    text::RubyText number_of(Frame& frame, std::size_t page) const;
    Foot foot_of(Frame& frame, float width) const;
    void draw_foot(Frame& frame, base::Rect box);
    void next();

    std::vector<model::Service> services_;
    Shown shown_;
};

/// The largest version whose code, including the white border, fits in a square of `side_px` with
/// modules of whole pixels and at least least_module_mm; never smaller than 13 (331 bytes).
int largest_version_in(float side_px, double px_per_mm);

} // namespace ui
