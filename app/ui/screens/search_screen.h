#pragma once

#include "model/city.h"
#include "model/service.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The results of a search, and what is offered if there are few or none.
struct SearchContent {
    std::string text; ///< the searched text, as in the field
    std::vector<std::string> suggestions;
    std::vector<model::ServiceCard> found; ///< best first, without near misses
    std::vector<model::ServiceCard> near;  ///< near misses, below もしかして
    int total = 0;                         ///< number of results, including those not listed
    bool loosened = false;                 ///< no result has all the words
    std::vector<model::Hotline> urgent;    ///< not empty if the text speaks of danger

    // If nothing was found.
    std::vector<model::LifeStage> life_stages; ///< doors similar to the word
    std::vector<model::Need> needs;
    std::vector<model::ServiceCard> talk; ///< services for talking about any problem
    std::vector<model::Need> other_needs; ///< all other needs

    /// Whether nothing has been typed yet, or only blanks.
    bool waiting() const { return text.find_first_not_of(' ') == std::string::npos; }
    bool nothing() const { return found.empty() && near.empty(); }
};

/// The search: a field, a keyboard, and the results, which are updated with every key.
class SearchScreen : public Screen {
  public:
    explicit SearchScreen(SearchContent content) : content_(std::move(content)) {}
    ScreenKind kind() const override { return ScreenKind::search; }
    Action draw(Frame& frame) override;

  private:
    /// Draws the remaining suggestions in rows, beginning with `row`, which is moved to the last
    /// row.
    Action draw_suggestions(Frame& frame, base::Rect& row, std::size_t most_rows);
    Action draw_keys(Frame& frame, base::Rect area);
    Action draw_answers(Frame& frame, base::Rect area, bool with_suggestions);

    SearchContent content_;
    std::size_t next_suggestion_ = 0; ///< the next one to draw in this frame
};

} // namespace ui::screens
