#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "text/layout.h"
#include "ui/qr_code.h"

#include <memory>
#include <string>

namespace print {

/// Pages of a PDF document in memory. Lengths are points (1/72 inch), y down from the page's top.
/// Hides Cairo.
class PdfCanvas {
  public:
    explicit PdfCanvas(std::shared_ptr<text::FontSet> fonts);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    /// Begins a page of this size; what is drawn goes there.
    void begin_page(base::Size size);
    /// A layout with its top left corner there. `grey` 0: black, 1: white; readings are a little
    /// lighter.
    void text(base::Point at, const text::TextLayout& layout, double grey = 0);
    void line(base::Point from, base::Point to, double width, double grey);
    /// An empty box to tick.
    void box(base::Rect rect, double width, double grey);
    void fill(base::Rect rect, double grey);
    /// The code with its white edge in a square of this side.
    void code(base::Rect square, const ui::QrCode& code);
    /// Ends the document: its bytes.
    base::Result<std::string> finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace print
