#pragma once

#include "model/service.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// A row of the comparison: a fact about each service.
struct ComparedRow {
    const char* icon;
    const char* title;                 ///< key of its words
    std::vector<text::RubyText> cells; ///< one for each service; empty: unknown
    bool differs = false;              ///< whether the known cells differ
};

/// The rows for these services, without those in which all cells are empty.
std::vector<ComparedRow> compared_rows(const std::vector<const model::Service*>& services);

/// Compares two or three services of the list, side by side.
class CompareScreen : public Screen {
  public:
    /// At least two.
    explicit CompareScreen(std::vector<model::Service> services);
    ScreenKind kind() const override { return ScreenKind::compare; }
    Action draw(Frame& frame) override;

  private:
    float draw_heads(Frame& frame, base::Rect column, float y, std::size_t columns);
    float draw_row(Frame& frame, base::Rect column, float y, const ComparedRow& row);
    /// Shows another service of the list in this column, which no other column shows.
    void exchange(std::size_t column, std::size_t columns);

    std::vector<model::Service> services_;
    std::vector<std::size_t> shown_; ///< index into services_ for each column
};

} // namespace ui::screens
