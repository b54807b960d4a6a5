#include "plan/outline.h"

#include "plan/words.h"

#include <algorithm>

namespace plan {
namespace {

bool same(const Label& a, const Label& b) {
    return a.style == b.style && a.ordinal == b.ordinal && comparable(a.name) == comparable(b.name);
}

} // namespace

bool Outline::enter(const Label& label, Place place, bool in_table) {
    const auto at = [&](int index) -> const Heading& {
        return headings_[static_cast<std::size_t>(index)];
    };
    const auto level = std::ranges::find_if(
        open_, [&](int index) { return at(index).label.style == label.style; });
    if (level != open_.end() && same(at(*level).label, label)) return false;
    open_.erase(level, open_.end());
    open_.push_back(child(current(), label, place, in_table));
    return true;
}

void Outline::extend(const std::string& name) {
    if (open_.empty()) return;
    Label& label = headings_[static_cast<std::size_t>(open_.back())].label;
    label.name = tidy_name(joined_parts(label.name, name));
}

int Outline::child(int parent, const Label& label, Place place, bool in_table) {
    // A plan that lists its headings before it comes to them. Only the last ones are looked at: a
    // text of nothing but headings must not take for ever.
    constexpr std::size_t looked_at = 2'000;
    for (std::size_t back = 0; back < std::min(looked_at, headings_.size()); ++back) {
        const std::size_t i = headings_.size() - 1 - back;
        if (headings_[i].parent == parent && same(headings_[i].label, label))
            return static_cast<int>(i);
    }
    headings_.push_back({parent, label, place, in_table});
    return static_cast<int>(headings_.size()) - 1;
}

} // namespace plan
