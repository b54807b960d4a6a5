#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "text/layout.h"
#include "ui/qr_code.h"

#include <memory>
#include <string>

namespace print {

/// Pages of a PDF document in memory, drawn with Cairo. Lengths are points (1/72 inch), y down from
/// the top of the page.
class PdfCanvas {
  public:
    explicit PdfCanvas(std::shared_ptr<text::FontSet> fonts);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    /// Begins a page of this size, on which everything is drawn from now on.
    void begin_page(base::Size size);
    /// Draws a layout with its top left corner at `at`. `grey` 0: black, 1: white; readings are a
    /// little lighter.
    void text(base::Point at, const text::TextLayout& layout, double grey = 0);
    void line(base::Point from, base::Point to, double width, double grey);
    /// Draws an empty check box.
    void box(base::Rect rect, double width, double grey);
    void fill(base::Rect rect, double grey);
    /// Draws the code with its white margin in this square.
    void code(base::Rect square, const ui::QrCode& code);
    /// Ends the document and returns its bytes.
    base::Result<std::string> finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace print
