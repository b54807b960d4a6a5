#include "model/taxonomy.h"

#include <algorithm>

namespace model {
namespace {

template <class T> const T* with_id(const std::vector<T>& values, const std::string& id) {
    const auto found = std::ranges::find(values, id, &T::id);
    return found == values.end() ? nullptr : &*found;
}

} // namespace

const text::RubyText& Label::in(const std::string& language) const {
    static const text::RubyText nothing;
    for (const std::string& tag : {language, std::string("ja")})
        if (const auto found = by_language.find(tag); found != by_language.end())
            return found->second;
    return nothing;
}

const LifeStage* Taxonomy::life_stage(const std::string& id) const {
    return with_id(life_stages, id);
}
const Need* Taxonomy::need(const std::string& id) const { return with_id(needs, id); }
const Situation* Taxonomy::situation(const std::string& id) const {
    return with_id(situations, id);
}

} // namespace model
