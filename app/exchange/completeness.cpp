#include "exchange/completeness.h"

#include "model/fields.h"

#include <algorithm>
#include <optional>
#include <set>
#include <variant>

namespace exchange {
namespace {

using model::Audience;
using model::Service;
using model::Wanted;

bool is_empty(std::monostate) { return false; }
bool is_empty(int) { return false; }
bool is_empty(bool) { return false; }
bool is_empty(Audience) { return false; }
bool is_empty(const std::optional<double>& value) { return !value; }
template <class T> bool is_empty(const T& value) { return value.empty(); }

/// Counts the fields of a record for which `takes` is true, and adds the empty ones to `missing`.
template <class T, class Takes> void ask(Completeness& out, const T& record, const Takes& takes) {
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!takes(field)) continue;
        ++out.wanted;
        const bool empty =
            model::visit_value(field, record, [](const auto& value) { return is_empty(value); });
        if (empty) out.missing.emplace_back(field.id);
    }
}

Completeness of_service(const Service& service) {
    Completeness out{service.id, service.name.base, {}, 0, {}, 0, service.checked_on};
    for (const model::Office& office : service.offices) out.offices.push_back(office.id);
    const bool family = service.audience == Audience::family;
    // In the order of the report: texts for families, how they find the service, the rest.
    ask(out, service, [&](const model::FieldFacts& field) {
        return field.kind == model::FieldKind::text &&
               (field.wanted == Wanted::always || (family && field.wanted == Wanted::of_offices));
    });
    ask(out, service, [&](const model::FieldFacts& field) {
        return family && field.kind != model::FieldKind::text &&
               (field.wanted == Wanted::of_family || field.wanted == Wanted::of_offices);
    });
    ask(out, service, [](const model::FieldFacts& field) {
        return field.kind != model::FieldKind::text && field.wanted == Wanted::always;
    });
    return out;
}

Completeness of_office(const model::Office& office) {
    Completeness out{office.id, office.name.base, {}, 0, {}, 0, ""};
    ask(out, office, [](const model::FieldFacts& field) { return field.wanted == Wanted::always; });
    return out;
}

} // namespace

const Completeness* CityCompleteness::service(std::string_view wanted_id) const {
    const auto found = std::ranges::find(services, wanted_id, &Completeness::id);
    return found == services.end() ? nullptr : &*found;
}

CityCompleteness completeness_of(const draft::CityDraft& city) {
    CityCompleteness out{city.city.id, city.city.name.base, {}, {}, {}};
    for (const Service& service : joined_services(city)) {
        Completeness one = of_service(service);
        one.questions = static_cast<std::size_t>(std::ranges::count(
            city.notes, service.id, [](const auto& line) { return line.service; }));
        if (one.offices.empty()) out.without_office.push_back(one.id);
        out.services.push_back(std::move(one));
    }
    std::set<std::string> seen;
    for (const auto& line : city.offices) {
        if (!seen.insert(line.value.id).second) continue;
        OfficeCompleteness office{of_office(line.value), {}};
        for (const Completeness& service : out.services) {
            if (std::ranges::find(service.offices, line.value.id) == service.offices.end())
                continue;
            office.services.push_back(service.id);
            office.office.questions += service.questions;
        }
        out.offices.push_back(std::move(office));
    }
    return out;
}

bool is_asked_of_offices(std::string_view column) {
    if (column == "checked_on") return true;
    const auto fields = model::fields_of<Service>();
    const auto found = std::ranges::find(fields, column, &model::Field<Service>::id);
    return found != fields.end() && found->wanted == Wanted::of_offices;
}

int percent(std::size_t filled, std::size_t wanted) {
    if (wanted == 0) return 100;
    return static_cast<int>(filled * 100 / wanted);
}

} // namespace exchange
