#include "catalogue/inspection.h"

#include "catalogue/catalogue.h"
#include "db/database.h"
#include "db/statement.h"
#include "model/fields.h"

#include <type_traits>
#include <utility>

namespace catalogue {
namespace {

base::Error unsound(const std::string& file, const std::string& reason) {
    return {{file + ": カタログのファイルがこわれています（" + reason + "）",
             file + ": the catalogue file is damaged (" + reason + ")"}};
}

base::Result<void> inspect_database(const std::string& file) {
    auto opened = db::Database::open_read_only(file);
    if (!opened) return opened.error();
    auto integrity = opened.value().prepare("PRAGMA integrity_check(1)");
    if (!integrity) return integrity.error();
    const auto row = integrity.value().step();
    if (!row) return row.error();
    if (!row.value() || integrity.value().text(0) != "ok")
        return unsound(file, "integrity_check: " + integrity.value().text(0));
    auto references = opened.value().prepare("PRAGMA foreign_key_check");
    if (!references) return references.error();
    const auto broken = references.value().step();
    if (!broken) return broken.error();
    if (broken.value()) return unsound(file, "foreign_key_check: " + references.value().text(0));
    return {};
}

/// Runs the queries, passes the texts to `show`, and keeps the first error.
class Rehearsal {
  public:
    Rehearsal(Catalogue& catalogue, const Show& show) : catalogue_(catalogue), show_(show) {}

    base::Result<void> run(const std::string& file, const std::string& city_code) {
        const auto cities = answer(catalogue_.cities());
        show_taxonomy(answer(catalogue_.taxonomy()), cities);
        for (const model::Hotline& line : answer(catalogue_.hotlines()))
            for (const model::Label* label :
                 {&line.name, &line.for_whom, &line.hours, &line.sentence})
                show_label(*label);
        for (const model::City& city : cities) show_city(city);
        if (failure_) return *failure_;
        if (city_code.empty() && !cities.empty()) return {};
        if (cities.size() == 1 && cities.front().code == city_code) return {};
        return base::Error{
            {file + ": 目録の市（" + city_code + "）ひとつだけのカタログではありません",
             file + ": it is not the catalogue of just the manifest's city " + city_code}};
    }

  private:
    template <class T> T answer(base::Result<T> result) {
        if (result) return std::move(result).value();
        if (!failure_) failure_ = result.error();
        return {};
    }
    void show(const text::RubyText& text) {
        if (failure_ || text.empty()) return;
        if (const auto shown = show_(text); !shown) failure_ = shown.error();
    }
    void show(const std::string& text) { show(text::RubyText{text, {}, {}}); }
    void show_label(const model::Label& label) {
        for (const auto& [language, text] : label.by_language) show(text);
    }

    void show_taxonomy(const model::Taxonomy& taxonomy, const std::vector<model::City>& cities) {
        for (const model::LifeStage& stage : taxonomy.life_stages) show_label(stage.label);
        for (const model::Need& need : taxonomy.needs) show_label(need.label);
        for (const model::Situation& situation : taxonomy.situations) show_label(situation.label);
        for (const model::City& city : cities) {
            for (const model::LifeStage& stage : taxonomy.life_stages)
                answer(catalogue_.find({city.id, stage.id, "", {}}));
            for (const model::Need& need : taxonomy.needs)
                answer(catalogue_.find({city.id, "", need.id, {}}));
        }
    }

    void show_city(const model::City& city) {
        for (const text::RubyText* text : {&city.name, &city.hall.name, &city.plan.name})
            show(*text);
        for (const std::string* text : {&city.name_en, &city.hall.address, &city.hall.phone})
            show(*text);
        for (const model::Section& section : answer(catalogue_.sections(city.id)))
            show(section.name);
        for (const model::PlanRow& row : answer(catalogue_.rows(city.id)))
            for (const text::RubyText* text : {&row.name, &row.summary}) show(*text);
        for (const model::Indicator& indicator : answer(catalogue_.indicators(city.id))) {
            show(indicator.name);
            show(indicator.short_name);
            for (const model::IndicatorValue& value : indicator.values) show(value.part);
        }
        for (const model::Service& each : answer(catalogue_.all(city.id))) {
            if (failure_) return;
            show_service(answer(catalogue_.service(each.id)));
            if (each.audience == model::Audience::family)
                answer(catalogue_.search({each.name.base, city.id}));
        }
        answer(catalogue_.suggest({"", city.id}));
    }

    /// The texts that families see.
    template <class T> void show_record(const T& record) {
        for (const model::Field<T>& field : model::fields_of<T>()) {
            if (!field.shown) continue;
            model::visit_value(field, record, [&](const auto& value) {
                using V = std::remove_cvref_t<decltype(value)>;
                if constexpr (std::is_same_v<V, text::RubyText> || std::is_same_v<V, std::string>)
                    show(value);
            });
        }
    }

    void show_service(const model::Service& s) {
        show_record(s);
        for (const model::Office& office : s.offices) show_record(office);
        for (const model::Amount& amount : s.amounts) show_record(amount);
        for (const model::Rule& rule : s.rules) show_record(rule);
        for (const model::YearResult& result : s.results) show_record(result);
        answer(catalogue_.cards(s.related));
    }

    Catalogue& catalogue_;
    const Show& show_;
    std::optional<base::Error> failure_;
};

} // namespace

base::Result<void> inspect(const std::string& file, const std::string& city_code,
                           const Show& show) {
    if (const auto sound = inspect_database(file); !sound) return sound;
    auto opened = Catalogue::open(file);
    if (!opened) return opened.error();
    return Rehearsal(opened.value(), show).run(file, city_code);
}

} // namespace catalogue
