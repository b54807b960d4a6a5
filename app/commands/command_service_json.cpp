#include "commands/command_service_json.h"

#include <cmath>
#include <cstdint>

namespace commands {
namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers without a point; null where there is none.
Json number(const std::optional<double>& value) {
    if (!value) return nullptr;
    if (std::nearbyint(*value) == *value && std::abs(*value) < 1e15)
        return static_cast<std::int64_t>(*value);
    return *value;
}

Json to_json(const model::Office& office) {
    return {{"name", office.name.base},
            {"phone", office.phone},
            {"place", office.place},
            {"hours", office.hours}};
}

Json to_json(const model::Amount& amount) {
    return {{"label", amount.label.base},  {"low", number(amount.low)},
            {"high", number(amount.high)}, {"unit", amount.unit},
            {"per", amount.per},           {"condition", amount.condition.base},
            {"year", amount.year},         {"source", amount.source},
            {"shown", amount.shown}};
}

Json to_json(const model::Appearance& appearance) {
    return {{"plan", appearance.plan},
            {"row", appearance.row},
            {"section", appearance.section},
            {"repeat", appearance.repeat},
            {"marks", appearance.marks}};
}

template <class T> Json array_of(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) array.push_back(to_json(value));
    return array;
}

} // namespace

Json to_json(const model::Service& s) {
    return {{"id", s.id},
            {"city", s.city},
            {"name", s.name.base},
            {"reading", s.reading},
            {"audience", s.audience == model::Audience::family ? "family" : "city"},
            {"summary", s.summary.base},
            {"who", s.who.base},
            {"get", s.get.base},
            {"cost", s.cost.base},
            {"apply", s.apply.base},
            {"bring", s.bring.base},
            {"when", s.when.base},
            {"where", s.where.base},
            {"life_stages", s.life_stages},
            {"needs", s.needs},
            {"situations", s.situations},
            {"offices", array_of(s.offices)},
            {"amounts", array_of(s.amounts)},
            {"appears_in", array_of(s.appears_in)},
            {"checked_on", s.checked_on}};
}

} // namespace commands
