#pragma once

#include "model/service.h"
#include "ui/qr_code.h"
#include "ui/screen.h"
#include "ui/widgets/widgets.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Services to take home with a telephone's camera: one QR code after the other, as large as there
/// is room, each module at least least_module_mm on this very panel. Holds the codes of the
/// language and room that it was last drawn in.
class CodePanel {
  public:
    /// Millimetres of a module that a cheap phone reads from 40 cm.
    static constexpr double least_module_mm = 0.5;

    explicit CodePanel(std::vector<model::Service> services) : services_(std::move(services)) {}

    /// The heading and what to do, the code, which one it is and the way to the next. The words
    /// are beside the code where the box is wide.
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
    /// Which code it is, and the way to the next: side by side, else one above the other.
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

/// The largest version whose code, white edge included, fits in a square of `side_px` with
/// modules of whole pixels of at least least_module_mm; 13 (331 bytes) where even that does not.
int largest_version_in(float side_px, double px_per_mm);

} // namespace ui
