#pragma once

#include "base/result.h"
#include "text/font.h"
#include "ui/slip.h"

#include <memory>
#include <string>

namespace print {

enum class SlipPaper {
    a4,
    a5,
    receipt, ///< 80 mm wide, as long as needed
};

/// The slip as a PDF document in memory; nothing is written to a disk. Laid out by our text engine
/// (phrases, readings), drawn by Cairo with the same font files; its text can be searched and
/// copied. A service is not divided between pages if it fits on one.
base::Result<std::string> slip_pdf(const ui::Slip& slip, SlipPaper paper,
                                   const std::shared_ptr<text::FontSet>& fonts);

} // namespace print
