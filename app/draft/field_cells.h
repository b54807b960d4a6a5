#pragma once

#include "draft/table.h"
#include "model/fields.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace draft {

/// Reads a cell into the value of its field. Does nothing for fields that are lists of records or
/// not members of the record.
class CellReader {
  public:
    CellReader(const TableRecord& record, const model::FieldFacts& field)
        : record_(record), field_(field) {}

    void operator()(text::RubyText& value) const;
    void operator()(std::string& value) const;
    void operator()(std::vector<std::string>& value) const;
    void operator()(std::optional<double>& value) const;
    void operator()(int& value) const;
    void operator()(bool& value) const;
    void operator()(model::Audience& value) const;
    void operator()(std::monostate) const {}
    template <class T> void operator()(std::vector<T>&) const {}

  private:
    const TableRecord& record_;
    const model::FieldFacts& field_;
};

/// The cell for a value, in the form that `CellReader` reads.
class CellWriter {
  public:
    explicit CellWriter(const model::FieldFacts& field) : field_(field) {}

    std::string operator()(const text::RubyText& value) const;
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const std::vector<std::string>& value) const;
    std::string operator()(const std::optional<double>& value) const;
    std::string operator()(int value) const;
    std::string operator()(bool value) const;
    std::string operator()(model::Audience value) const;
    std::string operator()(std::monostate) const { return {}; }
    template <class T> std::string operator()(const std::vector<T>&) const { return {}; }

  private:
    const model::FieldFacts& field_;
};

/// Whether a CSV table has a column for the field.
inline bool is_column(const model::FieldFacts& field) {
    return field.kind != model::FieldKind::table;
}

/// The required and the optional columns of the table of `T`.
template <class T> TableShape shape_of() {
    TableShape shape;
    std::vector<std::string_view> optional;
    for (const model::FieldFacts& field : model::fields_of<T>()) {
        if (!is_column(field)) continue;
        if (field.may_be_missing)
            optional.push_back(field.id);
        else
            shape.columns.emplace_back(field.id);
    }
    shape.also_allowed = [optional](std::string_view column) {
        return std::ranges::find(optional, column) != optional.end();
    };
    return shape;
}

template <class T> T read_fields(const TableRecord& record) {
    T value;
    for (const model::Field<T>& field : model::fields_of<T>())
        model::visit_value(field, value, CellReader(record, field));
    return value;
}

} // namespace draft
