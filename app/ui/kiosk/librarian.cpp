#include "ui/kiosk/librarian.h"

namespace ui {

base::Result<Librarian> Librarian::create(catalogue::Catalogue catalogue) {
    Librarian librarian(std::move(catalogue));
    auto cities = librarian.catalogue_.cities();
    if (!cities) return cities.error();
    auto taxonomy = librarian.catalogue_.taxonomy();
    if (!taxonomy) return taxonomy.error();
    auto hotlines = librarian.catalogue_.hotlines();
    if (!hotlines) return hotlines.error();
    librarian.cities_ = std::move(cities).value();
    librarian.taxonomy_ = std::move(taxonomy).value();
    librarian.hotlines_ = std::move(hotlines).value();
    if (librarian.cities_.empty())
        return base::Error{{"カタログに市がひとつもありません。", "The catalogue holds no city."}};
    return librarian;
}

base::Result<screens::ListContent> Librarian::list(const std::string& city, const Door& door,
                                                   const std::vector<std::string>& situations,
                                                   const model::Label& many_ages) {
    model::Query query{
        city, door.by_life_stage ? door.id : "", door.by_life_stage ? "" : door.id, {}};
    const auto all = catalogue_.find(query);
    if (!all) return all.error();
    query.situations = situations;
    const auto fitting = catalogue_.find(query);
    if (!fitting) return fitting.error();

    screens::ListContent content;
    content.by_life_stage = door.by_life_stage;
    content.door = door.id;
    content.situations = situations;
    content.all = static_cast<int>(all.value().size());
    if (const auto* stage = door.by_life_stage ? taxonomy_.life_stage(door.id) : nullptr) {
        content.icon = stage->icon;
        content.hue = stage->hue;
        content.label = stage->label;
        content.groups = screens::group_by_need(fitting.value(), taxonomy_);
    } else if (const auto* need = door.by_life_stage ? nullptr : taxonomy_.need(door.id)) {
        content.icon = need->icon;
        content.label = need->label;
        content.groups = screens::group_by_life_stage(fitting.value(), taxonomy_, many_ages);
    } else {
        return base::Error{
            {door.id + ": そのような入口はありません。", door.id + ": there is no such door."}};
    }
    return content;
}

base::Result<std::vector<std::string>> Librarian::known(const std::vector<std::string>& ids) {
    const auto cards = catalogue_.cards(ids);
    if (!cards) return cards.error();
    std::vector<std::string> known;
    for (const model::ServiceCard& card : cards.value()) known.push_back(card.id);
    return known;
}

base::Result<screens::ServiceContent> Librarian::service(const std::string& id, const Door& door) {
    auto service = catalogue_.service(id);
    if (!service) return service.error();
    auto related = catalogue_.cards(service.value().related);
    if (!related) return related.error();
    screens::ServiceContent content{std::move(service).value(), std::move(related).value(),
                                    door.by_life_stage, "", ""};
    if (const auto* stage = door.by_life_stage ? taxonomy_.life_stage(door.id) : nullptr) {
        content.icon = stage->icon;
        content.hue = stage->hue;
    } else if (const auto* need = taxonomy_.need(door.id)) {
        content.icon = need->icon;
    }
    return content;
}

base::Result<std::vector<model::Service>> Librarian::services(const std::vector<std::string>& ids) {
    std::vector<model::Service> services;
    for (const std::string& id : ids) {
        auto service = catalogue_.service(id);
        if (!service) return service.error();
        services.push_back(std::move(service).value());
    }
    return services;
}

base::Result<std::vector<Fit>> Librarian::fitting(const std::string& city, const Home& home) {
    auto cards = catalogue_.find({city, "", "", {}});
    if (!cards) return cards.error();
    return ui::fitting(cards.value(), home);
}

base::Result<screens::PlanContent> Librarian::plan(const std::string& city) {
    auto sections = catalogue_.sections(city);
    if (!sections) return sections.error();
    auto rows = catalogue_.rows(city);
    if (!rows) return rows.error();
    auto indicators = catalogue_.indicators(city);
    if (!indicators) return indicators.error();
    return screens::PlanContent{std::move(sections).value(), std::move(rows).value(),
                                std::move(indicators).value(), ""};
}

} // namespace ui
