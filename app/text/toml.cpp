#include "text/toml.h"

#include "text/normalise.h"

#include <algorithm>
#include <sstream>
#include <toml.hpp>

namespace text {
namespace {

/// `otherwise` where the library does not know.
int line_of(const toml::source_location& place, int otherwise) {
    const auto line = place.line();
    return line > 0 && line < 1'000'000 ? static_cast<int>(line) : otherwise;
}

TomlValue taken_over(const toml::value& value);

TomlValue::Content content_of(const toml::value& value) {
    switch (value.type()) {
    case toml::value_t::boolean:
        return value.as_boolean();
    case toml::value_t::integer:
        return static_cast<std::int64_t>(value.as_integer());
    case toml::value_t::floating:
        return value.as_floating();
    case toml::value_t::string:
        return value.as_string().str;
    case toml::value_t::array: {
        TomlValue::Array array;
        for (const toml::value& each : value.as_array()) array.push_back(taken_over(each));
        return array;
    }
    case toml::value_t::table: {
        TomlValue::Table table;
        for (const auto& [key, each] : value.as_table()) table.emplace_back(key, taken_over(each));
        std::ranges::sort(table, {}, [](const auto& entry) {
            return std::pair(entry.second.line(), std::string_view(entry.first));
        });
        return table;
    }
    default:
        return {};
    }
}

TomlValue taken_over(const toml::value& value) {
    return TomlValue(content_of(value), line_of(value.location(), 0));
}

} // namespace

TomlFile parse_toml(std::string_view toml) {
    // toml11 3.7 reads beyond its buffer where a string is not UTF-8.
    if (!is_valid_utf8(toml)) return {};
    std::istringstream stream{std::string(toml)};
    try {
        return {taken_over(toml::parse(stream)), 0};
    } catch (const toml::exception& failure) {
        return {std::nullopt, line_of(failure.location(), 1)};
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace text
