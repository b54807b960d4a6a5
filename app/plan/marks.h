#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// What a plan says about a row by a sign or a word in brackets.
struct Marks {
    bool repeat = false;   ///< 再掲
    bool is_new = false;   ///< ◎, 【新規】
    bool extended = false; ///< 【拡充】
    bool enriched = false; ///< 【内容の充実】 at an indicator
    bool kept = false;     ///< 【…の維持】 at an indicator

    /// The values used in the catalogue's tables.
    std::vector<std::string> names() const;
    void add(const Marks& other);
    bool operator==(const Marks&) const = default;
};

/// Signs that the plan explains itself: ◎は新規事業. Without an explanation ◎ means new.
class Legend {
  public:
    /// Learns the explanation in a line; false if the line contains none.
    bool read(std::string_view line);
    const std::map<char32_t, Marks>& signs() const { return signs_; }

  private:
    std::map<char32_t, Marks> signs_ = {{U'◎', Marks{false, true, false, false, false}}};
};

/// Removes the marks from a name, in any kind of bracket and with any blanks.
Marks take_marks(std::string& name, const Legend& legend);
/// The marks of a cell that contains nothing else: 新規, ○ (named by its heading), 再掲.
Marks marks_in_cell(std::string_view cell, std::string_view heading, const Legend& legend);

} // namespace plan
