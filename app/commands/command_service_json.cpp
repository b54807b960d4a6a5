#include "commands/command_service_json.h"

#include "base/json.h"
#include "model/fields.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace commands {
namespace {

using base::Json;

/// Whole numbers without a decimal point; null if there is no number.
Json number(const std::optional<double>& value) {
    if (!value) return nullptr;
    if (std::nearbyint(*value) == *value && std::abs(*value) < 1e15)
        return static_cast<std::int64_t>(*value);
    return *value;
}

Json to_json(const model::Appearance& appearance) {
    return {{"plan", appearance.plan},
            {"row", appearance.row},
            {"section", appearance.section},
            {"repeat", appearance.repeat},
            {"marks", appearance.marks}};
}

/// The value of a field in JSON. Lists of records are written by the caller.
class ValueWriter {
  public:
    explicit ValueWriter(Json& to) : to_(to) {}

    void operator()(const text::RubyText& value) const { to_ = value.base; }
    void operator()(const std::string& value) const { to_ = value; }
    void operator()(const std::vector<std::string>& value) const { to_ = value; }
    void operator()(const std::optional<double>& value) const { to_ = number(value); }
    void operator()(int value) const { to_ = value; }
    void operator()(bool value) const { to_ = value; }
    void operator()(model::Audience value) const {
        to_ = value == model::Audience::family ? "family" : "city";
    }
    void operator()(std::monostate) const {}
    template <class T> void operator()(const std::vector<T>&) const {}

  private:
    Json& to_;
};

template <class T> void put_field(Json& to, const model::Field<T>& field, const T& record) {
    if (!field.listed || field.kind == model::FieldKind::table) return;
    model::visit_value(field, record, ValueWriter(to[std::string(field.id)]));
}

template <class T> Json record_json(const T& record) {
    Json out = Json::object();
    for (const model::Field<T>& field : model::fields_of<T>()) put_field(out, field, record);
    return out;
}

Json to_json(const model::Office& office) { return record_json(office); }
Json to_json(const model::Amount& amount) { return record_json(amount); }

template <class T> Json array_of(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) array.push_back(to_json(value));
    return array;
}

} // namespace

Json to_json(const model::Service& s) {
    Json out = {{"id", s.id}, {"city", s.city}};
    for (const model::Field<model::Service>& field : model::fields_of<model::Service>()) {
        put_field(out, field, s);
        if (field.id != "offices") continue;
        // Other programs read this list, so the order of its keys stays as it is.
        out["offices"] = array_of(s.offices);
        out["amounts"] = array_of(s.amounts);
        out["appears_in"] = array_of(s.appears_in);
    }
    return out;
}

} // namespace commands
