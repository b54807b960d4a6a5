#include "model/fields.h"

#include "support/catch.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <set>

using namespace model;

namespace {

std::string readme() {
    std::ifstream file(KODOMADO_SOURCE "/data/README.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

template <class T> bool is_japanese_text(const Field<T>& field) {
    return std::holds_alternative<text::RubyText T::*>(field.member);
}

/// Fields beside each other that mean the same share a row of data/README.md.
template <class T> std::string rows_of_readme() {
    std::string rows, ids, means;
    const auto finish = [&] {
        if (!ids.empty()) rows += "| " + ids + " | " + means + " |\n";
        ids.clear();
    };
    for (const Field<T>& field : fields_of<T>()) {
        if (field.kind == FieldKind::table) continue;
        if (field.means != means) finish();
        means = field.means;
        ids += (ids.empty() ? "`" : ", `") + std::string(field.id) + "`";
    }
    finish();
    return rows;
}

template <class T> std::string header_of() {
    std::string header;
    for (const FieldFacts& field : fields_of<T>())
        header += (header.empty() ? "" : ",") + std::string(field.id);
    return header;
}

template <class T> void check_rows() {
    std::set<std::string_view> ids, headings, columns;
    for (const Field<T>& field : fields_of<T>()) {
        INFO(field.id);
        CHECK(ids.insert(field.id).second);
        CHECK(columns.insert(field.sql_name()).second);
        if (field.kind == FieldKind::table) continue;
        CHECK(headings.insert(field.heading).second);
        CHECK_FALSE(field.heading.empty());
        CHECK_FALSE(field.hint.en.empty());
        CHECK_FALSE(field.means.empty());
        CHECK(is_japanese_text(field) ==
              (field.kind == FieldKind::name || field.kind == FieldKind::text));
        // What families read is wanted in their language, and nothing else is.
        CHECK(field.translated == (field.shown && is_japanese_text(field)));
    }
}

/// Ids of the fields for which this holds, a record after the other.
template <class Holds> std::string ids_where(const Holds& holds) {
    std::string ids;
    const auto add = [&]<class T>(std::string_view record, std::span<const Field<T>> fields) {
        std::string own;
        for (const FieldFacts& field : fields)
            if (std::invoke(holds, field)) own += " " + std::string(field.id);
        if (!own.empty()) ids += std::string(record) + own + "\n";
    };
    add("service:", fields_of<Service>());
    add("office:", fields_of<Office>());
    add("alias:", fields_of<Alias>());
    add("amount:", fields_of<Amount>());
    add("rule:", fields_of<Rule>());
    add("result:", fields_of<YearResult>());
    add("section:", fields_of<Section>());
    return ids;
}

} // namespace

TEST_CASE("these fields are shown to families") {
    CHECK(ids_where(&FieldFacts::shown) ==
          "service: name summary who get cost apply bring when where fact fact_note life_stages "
          "needs situations offices related\n"
          "office: name phone place hours\n"
          "alias: phrase\n"
          "amount: label low high unit per condition year\n"
          "rule: text source\n"
          "result: text\n"
          "section: label name\n");
}

TEST_CASE("these fields are on the slip and in the QR code") {
    CHECK(ids_where(&FieldFacts::handed_over) == "service: bring offices\n");
}

TEST_CASE("these fields are not in list --json") {
    CHECK(ids_where([](const FieldFacts& field) { return !field.listed; }) ==
          "service: fact fact_note related priority plan_text\n"
          "office: id reading phone_source note\n"
          "alias: service\n"
          "amount: service\n"
          "rule: service\n"
          "result: service\n");
}

TEST_CASE("these fields are searched, as names, as main texts and as other texts") {
    const auto searched = [](Searched as) {
        return ids_where([as](const FieldFacts& field) { return field.searched == as; });
    };
    CHECK(searched(Searched::label) == "service: name reading offices aliases\n"
                                       "office: name\n"
                                       "alias: phrase reading\n");
    CHECK(searched(Searched::main) == "service: summary get needs\n");
    CHECK(searched(Searched::other) ==
          "service: who cost apply bring when where fact fact_note life_stages situations\n"
          "amount: label\n"
          "rule: text\n");
}

TEST_CASE("these fields are wanted, from the service, from its office and always") {
    const auto wanted = [](Wanted by) {
        return ids_where([by](const FieldFacts& field) { return field.wanted == by; });
    };
    CHECK(wanted(Wanted::of_family) == "service: life_stages needs aliases\n");
    CHECK(wanted(Wanted::of_offices) == "service: who get cost apply bring when where\n");
    CHECK(wanted(Wanted::always) == "service: summary offices checked_on\n"
                                    "office: phone phone_source place hours\n");
}

TEST_CASE("tables of before may lack these columns") {
    CHECK(ids_where(&FieldFacts::may_be_missing) == "service: plan_text\n");
}

TEST_CASE("rows of the table of fields are whole") {
    check_rows<Service>();
    check_rows<Office>();
    check_rows<Alias>();
    check_rows<Amount>();
    check_rows<Rule>();
    check_rows<YearResult>();
    check_rows<Section>();
}

TEST_CASE("data/README.md explains each field as the table does") {
    const std::string page = readme();
    for (const std::string& rows : {rows_of_readme<Service>(), rows_of_readme<Amount>()}) {
        INFO(rows);
        CHECK(page.find("| column | what |\n|---|---|\n" + rows) != std::string::npos);
    }
    for (const std::string& header :
         {header_of<Section>(), header_of<Office>(), header_of<Alias>(), header_of<Amount>(),
          header_of<Rule>(), header_of<YearResult>()}) {
        INFO(header);
        CHECK(page.find("`" + header + "`") != std::string::npos);
    }
}

TEST_CASE("a field that the record does not hold is visited as nothing") {
    const Amount amount;
    const auto& beside = fields_of<Amount>().front();
    CHECK(beside.id == "service");
    CHECK(visit_value(beside, amount, [](const auto& value) {
        return std::is_same_v<std::remove_cvref_t<decltype(value)>, std::monostate>;
    }));
}
