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
    const std::u32string key = text::code_points(std::to_string(parent) + "\n" + label.style +
                                                 "\n" + std::to_string(label.ordinal) + "\n") +
                               comparable(label.name);
    const auto [known, fresh] = known_.emplace(key, static_cast<int>(headings_.size()));
    if (fresh) headings_.push_back({parent, label, place, in_table});
    return known->second;
}

} // namespace plan
