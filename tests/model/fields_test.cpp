#include "model/fields.h"

#include "support/catch.h"

#include <fstream>
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

} // namespace

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
