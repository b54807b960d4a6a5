#pragma once

#include "catalogue/reader.h"
#include "model/fields.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The fields of records as columns of the catalogue's tables. For this room only.
namespace catalogue {

/// Whether the record's own table has a column for the field.
template <class T> bool is_stored(const model::Field<T>& field) {
    return field.stored == model::Stored::column &&
           !std::holds_alternative<std::monostate>(field.member);
}

/// "id,name,reading", or with `table` "s": "s.id,s.name,s.reading".
template <class T> std::string column_names(std::string_view table = "") {
    std::string names;
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!is_stored(field)) continue;
        if (!names.empty()) names += ',';
        if (!table.empty()) names.append(table).append(".");
        names += field.sql_name();
    }
    return names;
}

/// Reads the next column of a row into a field's value.
class ColumnReader {
  public:
    explicit ColumnReader(Columns& row) : row_(row) {}

    void operator()(text::RubyText& value) const { value = row_.ruby(); }
    void operator()(std::string& value) const { value = row_.text(); }
    void operator()(std::vector<std::string>& value) const { value = row_.list(); }
    void operator()(std::optional<double>& value) const { value = row_.real(); }
    void operator()(int& value) const { value = row_.integer(); }
    void operator()(bool& value) const { value = row_.flag(); }
    void operator()(model::Audience& value) const { value = row_.audience(); }
    void operator()(std::monostate) const {}
    template <class T> void operator()(std::vector<T>&) const {}

  private:
    Columns& row_;
};

/// Reads a record from the next columns of a row, which must be those of `column_names`.
template <class T> T read_fields(Columns& row) {
    T record;
    for (const model::Field<T>& field : model::fields_of<T>())
        if (is_stored(field)) model::visit_value(field, record, ColumnReader(row));
    return record;
}

/// Removes from all texts of a record the ruby and phrase breaks that the build added.
template <class T> void take_back_annotations(T& record) {
    model::each_text(record, [](const model::FieldFacts&, text::RubyText& text) {
        text = text::as_written(std::move(text));
    });
}

} // namespace catalogue
