#include "check/family_texts.h"

#include "check/rule_sets.h"
#include "model/fields.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace check {
namespace {

class Collection {
  public:
    void name(const base::SourceRef& where, std::string_view column, const text::RubyText& text) {
        add(where, column, text, false);
    }
    void plain(const base::SourceRef& where, std::string_view column, const std::string& text) {
        add(where, column, {text, {}, {}}, false);
    }
    void running(const base::SourceRef& where, std::string_view column,
                 const text::RubyText& text) {
        add(where, column, text, true);
    }
    /// A label in columns that are languages (ja, en, zh-Hant).
    void label(const base::SourceRef& where, const model::Label& label) {
        for (const auto& [language, text] : label.by_language)
            add(where, language, text, language == "ja");
    }
    /// A label in the columns `field` and `field`_en.
    void label(const base::SourceRef& where, const std::string& field, const model::Label& label) {
        for (const auto& [language, text] : label.by_language) {
            const bool japanese = language == "ja", kana = language == "ja-Hira";
            add(where,
                japanese ? field
                : kana   ? "reading"
                         : field + "_" + language,
                text, japanese);
        }
    }
    /// The fields of a record that families see.
    template <class T> void shown(const base::SourceRef& where, const T& record) {
        for (const model::Field<T>& field : model::fields_of<T>()) {
            if (!field.shown) continue;
            model::visit_value(field, record, [&](const auto& value) {
                using V = std::remove_cvref_t<decltype(value)>;
                if constexpr (std::is_same_v<V, text::RubyText>)
                    add(where, field.id, value, field.kind == model::FieldKind::text);
                else if constexpr (std::is_same_v<V, std::string>)
                    plain(where, field.id, value);
            });
        }
    }
    std::vector<FamilyText> take() { return std::move(texts_); }

  private:
    void add(const base::SourceRef& where, std::string_view column, text::RubyText text,
             bool running) {
        if (!text.empty()) texts_.push_back({at(where, column), std::move(text), running});
    }
    std::vector<FamilyText> texts_;
};

void add_city(const draft::CityDraft& draft, Collection& texts) {
    const model::City& city = draft.city;
    texts.name(draft.where, "name", city.name);
    texts.plain(draft.where, "name_en", city.name_en);
    texts.name(draft.where_hall, "city_hall.name", city.hall.name);
    texts.plain(draft.where_hall, "city_hall.address", city.hall.address);
    texts.plain(draft.where_hall, "city_hall.phone", city.hall.phone);
    texts.name(draft.where, "plan.name", city.plan.name);
    texts.plain(draft.where, "plan.kind", city.plan.kind);
    texts.plain(draft.where, "plan.year", city.plan.year);
    for (const std::string& level : city.plan.levels)
        texts.plain(draft.where, "plan.levels", level);
    for (const auto& [where, section] : draft.sections) {
        texts.shown(where, section);
    }
    for (const auto& [where, office] : draft.offices) {
        texts.shown(where, office);
        texts.plain(where, "note", office.note);
    }
}

void add_services(const draft::CityDraft& draft, Collection& texts) {
    for (const draft::DraftService& line : draft.services) {
        texts.name(line.where, "name", line.service.name);
        for (const auto& [column, text] : text_columns())
            texts.running(line.where, column, line.service.*text);
    }
    for (const draft::DraftRow& row : draft.rows) texts.plain(row.where, "name", row.name);
    for (const auto& line : draft.amounts)
        if (line.value.shown) texts.shown(line.where, line.value);
    for (const auto& line : draft.rules) texts.shown(line.where, line.value);
    for (const auto& line : draft.results) {
        texts.running(line.where, "label", line.value.label);
        texts.plain(line.where, "unit", line.value.unit);
        texts.running(line.where, "text", line.value.text);
    }
}

void add_indicators(const draft::CityDraft& draft, Collection& texts) {
    for (const draft::DraftIndicator& line : draft.indicators) {
        const model::IndicatorValue& value = line.value;
        texts.running(line.where, "name", line.name);
        texts.running(line.where, "short_name", line.short_name);
        texts.running(line.where, "part", value.part);
        texts.plain(line.where, "now_text", value.now_text);
        texts.plain(line.where, "target_text", value.target_text);
        texts.plain(line.where, "unit", value.unit);
    }
}

} // namespace

const std::vector<TextColumn>& text_columns() {
    static const std::vector<TextColumn> columns = [] {
        std::vector<TextColumn> all;
        for (const model::Field<model::Service>& field : model::fields_of<model::Service>())
            if (field.kind == model::FieldKind::text)
                all.push_back({field.id, std::get<text::RubyText model::Service::*>(field.member)});
        return all;
    }();
    return columns;
}

std::vector<FamilyText> family_texts(const draft::CityDraft& city) {
    Collection texts;
    add_city(city, texts);
    add_services(city, texts);
    add_indicators(city, texts);
    for (const auto& [where, list] : city.ready_lists) texts.label(where, list.name);
    return texts.take();
}

std::vector<FamilyText> shared_texts(const draft::Draft& draft) {
    Collection texts;
    for (const auto& [where, stage] : draft.life_stages) texts.label(where, stage.label);
    for (const auto& [where, need] : draft.needs) texts.label(where, need.label);
    for (const auto& [where, situation] : draft.situations) texts.label(where, situation.label);
    for (const auto& [where, hotline] : draft.hotlines) {
        texts.plain(where, "number", hotline.number);
        texts.label(where, "name", hotline.name);
        texts.label(where, "for_whom", hotline.for_whom);
        texts.label(where, "hours", hotline.hours);
        texts.label(where, "sentence", hotline.sentence);
    }
    return texts.take();
}

} // namespace check
