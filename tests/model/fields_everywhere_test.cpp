// A field in the table of model/fields reaches every form that a service takes: each is
// given a value of its own and looked for in the CSV files, the catalogue, the JSON, the sheet and
// the differences.

#include "catalogue/builder.h"
#include "catalogue/catalogue.h"
#include "commands/command_service_json.h"
#include "draft/draft_writer.h"
#include "draft/field_cells.h"
#include "exchange/completeness.h"
#include "exchange/diff.h"
#include "exchange/edited_city.h"
#include "exchange/exported.h"
#include "exchange/hsds.h"
#include "exchange/standard.h"
#include "model/fields.h"
#include "support/built_city.h"
#include "support/catch.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace {

using model::FieldFacts;
using model::FieldKind;
using model::Service;

constexpr const char* city = "mori";

std::string kana(int number) {
    static constexpr const char* digits[] = {"あ", "い", "う", "え", "お",
                                             "か", "き", "く", "け", "こ"};
    std::string out;
    for (const char digit : std::to_string(number)) out += digits[digit - '0'];
    return out;
}

/// Puts values into records, each another than the last. Keys and what refers to other records
/// stay.
class Filler {
  public:
    explicit Filler(int first) : number_(first) {}

    template <class T> void fill(T& record) {
        record_ = ++number_;
        for (const model::Field<T>& field : model::fields_of<T>()) {
            if (field.kind == FieldKind::key || field.id == "row") continue;
            model::visit_value(field, record, [&](auto& value) { put(field, value); });
        }
    }

  private:
    void put(const FieldFacts& field, text::RubyText& value) {
        if (field.kind == FieldKind::name)
            value = text::parse_ruby("森《もり》の" + kana(record_));
        else
            value = text::parse_ruby("漢《かん》" + kana(++number_));
    }
    void put(const FieldFacts& field, std::string& value) {
        const auto words = model::words_of(field.list);
        ++number_;
        if (field.id == "reading")
            value = "もりの" + kana(record_);
        else if (!words.empty())
            value = words[static_cast<std::size_t>(record_) % words.size()];
        else if (field.kind == FieldKind::date || field.kind == FieldKind::month)
            value = "2026-03-" + std::to_string(10 + record_ % 20);
        else
            value = "値" + std::to_string(number_);
    }
    void put(const FieldFacts&, std::optional<double>& value) { value = ++number_ + 0.5; }
    void put(const FieldFacts& field, int& value) {
        value = field.range.least + record_ % (field.range.most - field.range.least + 1);
    }
    void put(const FieldFacts&, bool& value) { value = !value; }
    template <class T> void put(const FieldFacts&, T&) {}

    int number_, record_ = 0;
};

/// The small city with other values in the first line of each table.
draft::Draft filled(draft::Draft draft, int first) {
    Filler filler(first);
    draft::CityDraft& of = draft.cities.front();
    filler.fill(of.services.front().service);
    filler.fill(of.offices.front().value);
    filler.fill(of.aliases.front().value);
    filler.fill(of.amounts.front().value);
    filler.fill(of.rules.front().value);
    filler.fill(of.results.front().value);
    return draft;
}

/// Two states of the small city that differ in every field.
struct TwoStates {
    TwoStates()
        : before(filled(support::draft_of(small), 100)),
          after(filled(support::draft_of(small), 507)) {
        REQUIRE(write_draft(before.cities.front(), small.city()));
    }
    Service service() const { return joined_services(before.cities.front()).front(); }

    support::SmallCity small;
    draft::Draft before, after;
};

template <class T> void check_equal(const T& one, const T& other) {
    for (const model::Field<T>& field : model::fields_of<T>()) {
        INFO(field.id);
        model::visit_value(field, one, [&](const auto& value) {
            model::visit_value(field, other, [&](const auto& same) {
                using V = std::remove_cvref_t<decltype(value)>;
                if constexpr (std::is_same_v<V, std::remove_cvref_t<decltype(same)>>)
                    CHECK((value == same));
                else
                    FAIL("one field, two kinds");
            });
        });
    }
}

/// What a cell holds for the field; empty for what the record does not hold itself.
template <class T> std::string cell_of(const model::Field<T>& field, const T& record) {
    return model::visit_value(field, record, draft::CellWriter(field));
}

template <class T> void check_listed(const nlohmann::ordered_json& json, const T& record) {
    for (const model::Field<T>& field : model::fields_of<T>()) {
        INFO(field.id);
        CHECK(json.contains(std::string(field.id)) == field.listed);
        if (!field.listed) continue;
        const auto& value = json[std::string(field.id)];
        model::visit_value(field, record, [&](const auto& each) {
            using V = std::remove_cvref_t<decltype(each)>;
            if constexpr (std::is_same_v<V, text::RubyText>)
                CHECK(value == each.base);
            else if constexpr (std::is_same_v<V, std::optional<double>>)
                CHECK(value == *each);
            else if constexpr (std::is_constructible_v<nlohmann::ordered_json, V>)
                CHECK(value == each);
        });
    }
}

/// Writes what `record` holds into the cells of a row, as staff would.
template <class T>
void edit(support::EditedCity& edited, const char* sheet, std::size_t row, const T& record) {
    for (const model::Field<T>& field : model::fields_of<T>())
        if (const std::string cell = cell_of(field, record); !cell.empty())
            edited.cell(sheet, row, std::string(field.heading)) = cell;
        else if (std::holds_alternative<bool T::*>(field.member))
            edited.cell(sheet, row, std::string(field.heading)).clear();
}
void edit(support::EditedCity& edited, const Service& record) {
    for (const model::Field<Service>& field : model::fields_of<Service>())
        if (const std::string cell = cell_of(field, record); !cell.empty())
            edited.cell("サービス", 0, std::string(field.heading)) = cell;
}

std::string after_of(const exchange::EntryChange& change, std::string_view field) {
    const auto found = std::ranges::find(change.fields, field, &exchange::FieldChange::field);
    return found == change.fields.end() ? std::string() : found->after;
}

/// Each field that differs is among the changes, and shows what it holds now.
template <class T>
void check_compared(const exchange::EntryChange& change, const T& before, const T& now) {
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (field.kind == FieldKind::key) continue;
        INFO(field.id);
        model::visit_value(field, now, [&](const auto& value) {
            using V = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<V, text::RubyText> || std::is_same_v<V, std::string>) {
                REQUIRE(cell_of(field, before) != cell_of(field, now));
                CHECK(after_of(change, field.id) == cell_of(field, now));
            } else if constexpr (std::is_same_v<V, std::optional<double>> ||
                                 std::is_same_v<V, int> || std::is_same_v<V, bool>) {
                CHECK_FALSE(after_of(change, field.id).empty());
            }
        });
    }
}

/// What a line about a record says names each text of it.
template <class T> void check_named(const std::string& line, const T& record) {
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!model::words_of(field.list).empty()) continue; // in words of their own
        INFO(field.id << " in " << line);
        model::visit_value(field, record, [&](const auto& value) {
            using V = std::remove_cvref_t<decltype(value)>;
            if constexpr (!std::is_same_v<V, bool>)
                CHECK(line.find(cell_of(field, record)) != std::string::npos);
        });
    }
}

} // namespace

TEST_CASE("each field of a record is in its CSV table") {
    const TwoStates states;
    const draft::Draft read = support::draft_of(states.small);
    const draft::CityDraft &wrote = states.before.cities.front(), &same = read.cities.front();
    check_equal(wrote.services.front().service, same.services.front().service);
    check_equal(wrote.offices.front().value, same.offices.front().value);
    check_equal(wrote.aliases.front().value, same.aliases.front().value);
    check_equal(wrote.amounts.front().value, same.amounts.front().value);
    check_equal(wrote.rules.front().value, same.rules.front().value);
    check_equal(wrote.results.front().value, same.results.front().value);
    CHECK(same.services == wrote.services);
}

TEST_CASE("each field of a record is in the catalogue, and comes back from it") {
    const TwoStates states;
    const std::string file = states.small.file("c.kodomado");
    REQUIRE(catalogue::build(states.before, file, {}));
    auto opened = catalogue::Catalogue::open(file);
    REQUIRE(opened);
    const auto service = opened.value().service(states.service().id);
    REQUIRE(service);
    check_equal(states.service(), service.value());
    const auto back = opened.value().draft(city);
    REQUIRE(back);
    const draft::CityDraft& wrote = states.before.cities.front();
    check_equal(wrote.services.front().service, back.value().services.front().service);
    check_equal(wrote.offices.front().value, back.value().offices.front().value);
    check_equal(wrote.amounts.front().value, back.value().amounts.front().value);
}

TEST_CASE("each field that is listed is in list --json") {
    const TwoStates states;
    const Service service = states.service();
    const nlohmann::ordered_json json = commands::to_json(service);
    for (const model::Field<Service>& field : model::fields_of<Service>())
        if (field.kind != FieldKind::table) {
            INFO(field.id);
            CHECK(json.contains(std::string(field.id)) == field.listed);
            model::visit_value(field, service, [&](const auto& value) {
                using V = std::remove_cvref_t<decltype(value)>;
                if constexpr (std::is_same_v<V, text::RubyText>)
                    if (field.listed) CHECK(json[std::string(field.id)] == value.base);
            });
        }
    check_listed(json["offices"][0], service.offices.front());
    check_listed(json["amounts"][0], service.amounts.front());
}

TEST_CASE("each field can be edited in the staff's workbook") {
    const TwoStates states;
    const draft::CityDraft& wish = states.after.cities.front();
    support::EditedCity edited(states.small, exchange::SheetForm::joined);
    edit(edited, wish.services.front().service);
    edit(edited, "窓口", 0, wish.offices.front().value);
    edit(edited, "金額", 0, wish.amounts.front().value);
    edit(edited, "いまの制度", 0, wish.rules.front().value);
    edit(edited, "実績", 0, wish.results.front().value);
    const exchange::Updated updated = edited.update();
    for (const std::string& each : support::said(updated)) INFO(each);
    REQUIRE_FALSE(updated.refused());
    const draft::Draft read = support::draft_of(states.small);
    const draft::CityDraft& now = read.cities.front();
    check_equal(wish.services.front().service, now.services.front().service);
    check_equal(wish.offices.front().value, now.offices.front().value);
    check_equal(wish.amounts.front().value, now.amounts.front().value);
    check_equal(wish.rules.front().value, now.rules.front().value);
    check_equal(wish.results.front().value, now.results.front().value);
}

TEST_CASE("each field is compared") {
    const TwoStates states;
    const exchange::Comparison comparison = compare(exchange::snapshot_of(states.before, "before"),
                                                    exchange::snapshot_of(states.after, "after"));
    const auto change_of = [&](const std::string& id) {
        const auto found = std::ranges::find(comparison.changes, id, &exchange::EntryChange::id);
        REQUIRE(found != comparison.changes.end());
        return *found;
    };
    const draft::CityDraft &before = states.before.cities.front(),
                           &now = states.after.cities.front();
    const exchange::EntryChange service = change_of("mori:1");
    check_compared(service, before.services.front().service, now.services.front().service);
    check_compared(change_of("mori:kodomo"), before.offices.front().value,
                   now.offices.front().value);
    check_named(after_of(service, "amounts"), now.amounts.front().value);
    check_named(after_of(service, "rules"), now.rules.front().value);
    check_named(after_of(change_of("mori:2"), "results"), now.results.front().value);
}

TEST_CASE("each text that a standard has a name for is exported to it") {
    const TwoStates states;
    const Service service = states.service();
    const std::string standard =
                          test::exported(states.small.city(), exchange::standard_csv).content,
                      hsds = test::exported(states.small.city(), exchange::hsds_json).content;
    model::each_text(service, [&](const FieldFacts& field, const text::RubyText& text) {
        INFO(field.id);
        CHECK((standard.find(text.base) != std::string::npos) == !field.standard.empty());
        CHECK((hsds.find(text.base) != std::string::npos) == !field.hsds.empty());
    });
}

TEST_CASE("a field that is wanted is missed where it is empty") {
    const support::SmallCity small;
    draft::CityDraft of = support::draft_of(small).cities.front();
    Service& service = of.services.front().service;
    Service bare;
    bare.id = service.id;
    bare.name = service.name;
    bare.audience = model::Audience::family;
    service = bare;
    of.services.front().offices.clear();
    of.aliases.clear();
    const exchange::CityCompleteness completeness = exchange::completeness_of(of);
    const std::vector<std::string>& missing = completeness.services.front().missing;
    for (const model::Field<Service>& field : model::fields_of<Service>()) {
        INFO(field.id);
        CHECK(std::ranges::count(missing, field.id) == (field.wanted == model::Wanted::no ? 0 : 1));
    }
}
