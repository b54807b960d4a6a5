#include "device/print_server_proof.h"

#include "base/file.h"
#include "text/toml.h"

#include <algorithm>

namespace device {
namespace {

constexpr std::uint64_t most_bytes = 4096;
/// It is made daily; one may be missed.
constexpr int days_it_counts = 2;

const text::TomlValue* find(const text::TomlValue::Table& table, const char* key) {
    const auto entry =
        std::ranges::find(table, key, &std::pair<std::string, text::TomlValue>::first);
    return entry == table.end() ? nullptr : &entry->second;
}

} // namespace

bool PrintServerProof::counts_on(const base::Date& today) const {
    return day <= today.plus_days(1) && today <= day.plus_days(days_it_counts);
}

std::optional<PrintServerProof> read_print_server_proof(const std::string& file) {
    const auto content = base::read_file(file, most_bytes);
    if (!content) return {};
    const text::TomlFile parsed = text::parse_toml(content.value());
    if (!parsed.root) return {};
    const text::TomlValue* day_value = find(*parsed.root->table(), "day");
    const text::TomlValue* wrong_value = find(*parsed.root->table(), "wrong");
    if (!day_value || !day_value->string() || !wrong_value || !wrong_value->array()) return {};
    const auto day = base::parse_date(*day_value->string());
    if (!day) return {};
    PrintServerProof proof{*day, {}};
    for (const text::TomlValue& each : *wrong_value->array()) {
        if (!each.string()) return {};
        proof.wrong.push_back(*each.string());
    }
    return proof;
}

} // namespace device
