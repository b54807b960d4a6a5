#include "release/manifest.h"

#include "base/date.h"
#include "base/json.h"
#include "base/numbers.h"
#include "text/plain_line.h"

#include <algorithm>

namespace release {
namespace {

constexpr const char* product = "kodomado";
constexpr std::size_t longest_name = 200, hash_digits = 128;

/// A number without sign or leading zeros, at most `largest`.
std::optional<std::int64_t> number_of(std::string_view text, std::int64_t largest) {
    if (!base::is_digits(text) || (text.size() > 1 && text.front() == '0')) return {};
    return base::parse_number<std::int64_t>(text, 0, largest);
}

std::string text_of(const base::Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::int64_t integer_of(const base::Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::int64_t>() : -1;
}

bool plausible(const Manifest& m) {
    const bool hexadecimal = std::ranges::all_of(
        m.payload_hash, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return is_city_code(m.city) && is_city_name(m.city_name) && m.edition.epoch >= 0 &&
           m.edition.epoch <= largest_epoch && m.edition.release >= 1 &&
           m.edition.release <= largest_release && m.schema_min >= 1 &&
           m.schema_max >= m.schema_min && m.payload_bytes >= 0 &&
           m.payload_hash.size() == hash_digits && hexadecimal &&
           base::parse_date(m.published_at) && base::parse_date(m.review_by);
}

} // namespace

std::string to_text(const Edition& edition) {
    const std::string epoch = edition.epoch > 0 ? std::to_string(edition.epoch) + "-" : "";
    return epoch + std::to_string(edition.release);
}

std::optional<Edition> parse_edition(std::string_view text) {
    Edition edition;
    if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
        const auto epoch = number_of(text.substr(0, dash), largest_epoch);
        if (!epoch || *epoch == 0) return {};
        edition.epoch = *epoch;
        text.remove_prefix(dash + 1);
    }
    const auto release = number_of(text, largest_release);
    if (!release || *release == 0) return {};
    edition.release = *release;
    return edition;
}

bool is_city_code(std::string_view text) { return text.size() == 6 && base::is_digits(text); }

bool is_city_name(std::string_view text) {
    return !text.empty() && text.size() <= longest_name && text::plain_line(text) == text;
}

std::string to_json(const Manifest& m) {
    const base::Json object = {{"product", product},
                               {"city", m.city},
                               {"city_name", m.city_name},
                               {"epoch", m.edition.epoch},
                               {"release", m.edition.release},
                               {"schema_min", m.schema_min},
                               {"schema_max", m.schema_max},
                               {"payload_bytes", m.payload_bytes},
                               {"payload_blake2b", m.payload_hash},
                               {"published_at", m.published_at},
                               {"review_by", m.review_by}};
    return base::json_line(object);
}

base::Result<Manifest> parse_manifest(std::string_view json) {
    const base::Error refused{
        {"目録（manifest）の書き方が違います。カタログを発行しなおしてもらってください",
         "The manifest is not written as it should be. Ask for the catalogue to be published "
         "again"}};
    const auto object = base::parse_json(json);
    if (!object.is_object()) return refused;
    Manifest m;
    m.city = text_of(object, "city");
    m.city_name = text_of(object, "city_name");
    m.edition = {integer_of(object, "epoch"), integer_of(object, "release")};
    m.schema_min = integer_of(object, "schema_min");
    m.schema_max = integer_of(object, "schema_max");
    m.payload_bytes = integer_of(object, "payload_bytes");
    m.payload_hash = text_of(object, "payload_blake2b");
    m.published_at = text_of(object, "published_at");
    m.review_by = text_of(object, "review_by");
    if (!plausible(m) || to_json(m) != json) return refused;
    return m;
}

std::string trusted_comment(const Manifest& m) {
    return std::string(product) + " city=" + m.city + " epoch=" + std::to_string(m.edition.epoch) +
           " release=" + std::to_string(m.edition.release) + " published=" + m.published_at;
}

} // namespace release
