#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// What a plan says of a row by a sign or a word in brackets.
struct Marks {
    bool repeat = false;   ///< 再掲
    bool is_new = false;   ///< ◎, 【新規】
    bool extended = false; ///< 【拡充】
    bool enriched = false; ///< 【内容の充実】 of an indicator
    bool kept = false;     ///< 【…の維持】 of an indicator

    /// As the catalogue's tables name them.
    std::vector<std::string> names() const;
    void add(const Marks& other);
    bool operator==(const Marks&) const = default;
};

/// Signs that the plan explains itself: ◎は新規事業. Until it does, ◎ means new.
class Legend {
  public:
    /// Takes over what a line explains; false where it is no such line.
    bool read(std::string_view line);
    const std::map<char32_t, Marks>& signs() const { return signs_; }

  private:
    std::map<char32_t, Marks> signs_ = {{U'◎', Marks{false, true, false, false, false}}};
};

/// Takes the marks out of a name, in any bracket and with any blanks.
Marks take_marks(std::string& name, const Legend& legend);
/// Of a cell that holds nothing but marks: 新規, ○ (what a heading calls it), 再掲.
Marks marks_in_cell(std::string_view cell, std::string_view heading, const Legend& legend);

} // namespace plan
