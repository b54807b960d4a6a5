#include "exchange/completeness.h"

#include <algorithm>
#include <array>
#include <set>

namespace exchange {
namespace {

using model::Audience;
using model::Service;

struct TextField {
    std::string_view column;
    text::RubyText Service::*text;
};
constexpr std::array<TextField, 7> asked = {{{"who", &Service::who},
                                             {"get", &Service::get},
                                             {"cost", &Service::cost},
                                             {"apply", &Service::apply},
                                             {"bring", &Service::bring},
                                             {"when", &Service::when},
                                             {"where", &Service::where}}};

class Wanted {
  public:
    explicit Wanted(Completeness& of) : of_(of) {}
    void field(std::string_view column, bool filled) {
        ++of_.wanted;
        if (!filled) of_.missing.emplace_back(column);
    }

  private:
    Completeness& of_;
};

Completeness of_service(const Service& service) {
    Completeness out{service.id, service.name.base, {}, 0, {}, 0, service.checked_on};
    for (const model::Office& office : service.offices) out.offices.push_back(office.id);
    Wanted wanted(out);
    wanted.field("summary", !service.summary.empty());
    if (service.audience == Audience::family) {
        for (const TextField& field : asked)
            wanted.field(field.column, !(service.*field.text).empty());
        wanted.field("life_stages", !service.life_stages.empty());
        wanted.field("needs", !service.needs.empty());
        wanted.field("aliases", !service.aliases.empty());
    }
    wanted.field("offices", !service.offices.empty());
    wanted.field("checked_on", !service.checked_on.empty());
    return out;
}

Completeness of_office(const model::Office& office) {
    Completeness out{office.id, office.name.base, {}, 0, {}, 0, ""};
    Wanted wanted(out);
    wanted.field("phone", !office.phone.empty());
    wanted.field("phone_source", !office.phone_source.empty());
    wanted.field("place", !office.place.empty());
    wanted.field("hours", !office.hours.empty());
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
    return column == "checked_on" ||
           std::ranges::find(asked, column, &TextField::column) != asked.end();
}

int percent(std::size_t filled, std::size_t wanted) {
    if (wanted == 0) return 100;
    return static_cast<int>(filled * 100 / wanted);
}

} // namespace exchange
