#include "draft/field_cells.h"

#include "base/lists.h"
#include "base/numbers.h"

namespace draft {

void CellReader::operator()(text::RubyText& value) const { value = record_.ruby(field_.id); }

void CellReader::operator()(std::string& value) const {
    const auto words = model::words_of(field_.list);
    if (field_.kind == model::FieldKind::date)
        value = record_.date(field_.id);
    else if (field_.kind == model::FieldKind::month)
        value = record_.date(field_.id, true);
    else if (!words.empty())
        value = record_.one_of(field_.id, words, true);
    else
        value = record_.text(field_.id);
}

void CellReader::operator()(std::vector<std::string>& value) const {
    const auto words = model::words_of(field_.list);
    value = words.empty() ? record_.list(field_.id) : record_.list_of(field_.id, words);
}

void CellReader::operator()(std::optional<double>& value) const {
    value = record_.number(field_.id);
}

void CellReader::operator()(int& value) const {
    value =
        record_.integer(field_.id, field_.range.least, field_.range.most, field_.range.otherwise);
}

void CellReader::operator()(bool& value) const { value = record_.yes(field_.id); }

void CellReader::operator()(model::Audience& value) const {
    value = record_.one_of(field_.id, model::words_of(field_.list), true) == "family"
                ? model::Audience::family
                : model::Audience::city;
}

std::string CellWriter::operator()(const text::RubyText& value) const {
    return text::write_ruby(value);
}

std::string CellWriter::operator()(const std::vector<std::string>& value) const {
    return base::join(value, ";");
}

std::string CellWriter::operator()(const std::optional<double>& value) const {
    return value ? base::write_number(*value) : std::string();
}

std::string CellWriter::operator()(int value) const {
    return value < field_.range.least ? std::string() : std::to_string(value);
}

std::string CellWriter::operator()(bool value) const { return value ? "yes" : ""; }

std::string CellWriter::operator()(model::Audience value) const {
    return value == model::Audience::family ? "family" : "city";
}

} // namespace draft
