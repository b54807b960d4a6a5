#pragma once

#include "model/city.h"
#include "model/service.h"
#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// What fits a word, and what is offered where little or nothing does.
struct SearchContent {
    std::string text; ///< that was searched for, as the field has it
    std::vector<std::string> suggestions;
    std::vector<model::ServiceCard> found; ///< best first, without near misses
    std::vector<model::ServiceCard> near;  ///< もしかして
    int total = 0;                         ///< of found, also those not listed
    bool loosened = false;                 ///< none has all the words
    std::vector<model::Hotline> urgent;    ///< the word speaks of danger

    // Where nothing was found.
    std::vector<model::LifeStage> life_stages; ///< doors near to the word
    std::vector<model::Need> needs;
    std::vector<model::ServiceCard> talk; ///< who can be asked about anything
    std::vector<model::Need> other_needs; ///< the doors that are left

    /// Nothing was typed yet, or only blanks.
    bool waiting() const { return text.find_first_not_of(' ') == std::string::npos; }
    bool nothing() const { return found.empty() && near.empty(); }
};

/// A field, our own keys, and what fits with every key.
class SearchScreen : public Screen {
  public:
    explicit SearchScreen(SearchContent content) : content_(std::move(content)) {}
    ScreenKind kind() const override { return ScreenKind::search; }
    Action draw(Frame& frame) override;

  private:
    /// Those not drawn yet in this frame, in rows from `row` on, which ends as the last of them.
    Action draw_suggestions(Frame& frame, base::Rect& row, std::size_t most_rows);
    Action draw_keys(Frame& frame, base::Rect area);
    Action draw_answers(Frame& frame, base::Rect area, bool with_suggestions);

    SearchContent content_;
    std::size_t next_suggestion_ = 0; ///< to be drawn in this frame
};

} // namespace ui::screens
