#include "base/json.h"

namespace base {
namespace {

std::string written(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Json parse_json(std::string_view text) { return Json::parse(text, nullptr, false); }

std::string json_line(const Json& value) { return written(value, -1); }

std::string json_page(const Json& value, int indent) { return written(value, indent); }

} // namespace base
