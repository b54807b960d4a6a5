#pragma once

#include "model/service.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// What one may want to know of a service, as rows of a comparison.
struct ComparedRow {
    const char* icon;
    const char* title;                 ///< key of its words
    std::vector<text::RubyText> cells; ///< one a service; empty: the plan does not say it
    bool differs = false;              ///< of those that are said
};

/// The rows of services side by side; one that says nothing of any of them is left out.
std::vector<ComparedRow> compared_rows(const std::vector<const model::Service*>& services);

/// Two or three services of the list beside each other.
class CompareScreen : public Screen {
  public:
    /// At least two.
    explicit CompareScreen(std::vector<model::Service> services);
    ScreenKind kind() const override { return ScreenKind::compare; }
    Action draw(Frame& frame) override;

  private:
    float draw_heads(Frame& frame, base::Rect column, float y, std::size_t columns);
    float draw_row(Frame& frame, base::Rect column, float y, const ComparedRow& row);
    /// Another one of the list in this column, none twice.
    void exchange(std::size_t column, std::size_t columns);

    std::vector<model::Service> services_;
    std::vector<std::size_t> shown_; ///< indices of services_, one a column
};

} // namespace ui::screens
