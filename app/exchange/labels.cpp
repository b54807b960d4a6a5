#include "exchange/labels.h"

#include "text/ruby.h"

#include <algorithm>
#include <set>

namespace exchange {
namespace {

constexpr std::string_view opens[] = {"（", "("}, closes[] = {"）", ")"};

std::string with_id(const std::string& name, const std::string& id) {
    return name + "（" + id + "）";
}

/// The id at the end of a label: "mori:1" of 森の手当（mori:1）. Empty if there is none.
std::string_view id_behind(std::string_view text) {
    for (std::size_t i = 0; i < 2; ++i) {
        if (!text.ends_with(closes[i])) continue;
        const std::string_view inner = text.substr(0, text.size() - closes[i].size());
        const std::size_t at = inner.rfind(opens[i]);
        if (at != std::string_view::npos) return inner.substr(at + opens[i].size());
    }
    return {};
}

} // namespace

Labels::Labels(const CityData& city) {
    const auto japanese = [](const model::Label& label) { return label.in("ja").base; };
    for (const auto& stage : city.taxonomy.life_stages)
        add(ListOf::life_stages, stage.id, japanese(stage.label), false);
    for (const auto& need : city.taxonomy.needs)
        add(ListOf::needs, need.id, japanese(need.label), false);
    for (const auto& situation : city.taxonomy.situations)
        add(ListOf::situations, situation.id, japanese(situation.label), false);
    for (const ListOf list : {ListOf::audiences, ListOf::row_marks, ListOf::indicator_marks,
                              ListOf::alias_kinds, ListOf::result_kinds, ListOf::note_kinds})
        for (const WordLabel& each : labels_of(list))
            add(list, std::string(each.word), std::string(each.label), false);
    const auto add_table = [&](const char* name, ListOf list, bool always_with_id) {
        const TableData* table = city.find(name);
        if (!table) return;
        const int id = table->column("id"), names = table->column("name");
        std::set<std::string> seen, several;
        for (std::size_t r = 0; r < table->records.size(); ++r)
            if (const auto& plain = text::parse_ruby(table->cell(r, names)).base;
                !seen.insert(plain).second)
                several.insert(plain);
        for (std::size_t r = 0; r < table->records.size(); ++r) {
            const std::string plain = text::parse_ruby(table->cell(r, names)).base;
            add(list, table->cell(r, id), plain, always_with_id || several.contains(plain));
        }
    };
    add_table("services", ListOf::services, true);
    add_table("offices", ListOf::offices, false);
    add_table("sections", ListOf::sections, true);
}

void Labels::add(ListOf list, const std::string& id, const std::string& name, bool with) {
    if (id.empty()) return;
    List& into = lists_[list];
    const std::string label = with || name.empty() ? with_id(name, id) : name;
    if (!into.labels.emplace(id, label).second) return;
    into.order.push_back(label);
    into.ids.emplace(label, id);
    into.ids.emplace(id, id);
    if (name.empty()) return;
    const auto [at, fresh] = into.names.emplace(name, id);
    if (!fresh) at->second.clear();
}

std::string Labels::label(ListOf list, const std::string& id) const {
    const auto of = lists_.find(list);
    if (of == lists_.end()) return id;
    const auto found = of->second.labels.find(id);
    return found == of->second.labels.end() ? id : found->second;
}

std::optional<std::string> Labels::id(ListOf list, std::string_view text) const {
    const auto of = lists_.find(list);
    if (of == lists_.end()) return std::nullopt;
    const List& known = of->second;
    if (const auto found = known.ids.find(text); found != known.ids.end()) return found->second;
    if (const auto found = known.ids.find(id_behind(text)); found != known.ids.end())
        return found->second;
    // People copy names from the name column, where they contain readings.
    const auto named = known.names.find(text::parse_ruby(text).base);
    if (named == known.names.end() || named->second.empty()) return std::nullopt;
    return named->second;
}

std::vector<std::string> Labels::all(ListOf list) const {
    const auto of = lists_.find(list);
    return of == lists_.end() ? std::vector<std::string>() : of->second.order;
}

} // namespace exchange
