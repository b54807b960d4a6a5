#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace release {

/// The order of a city's catalogues: first by the epoch of its keys (trust.h), then by the
/// publisher's number.
struct Edition {
    std::int64_t epoch = 0;
    std::int64_t release = 0; ///< from 1

    auto operator<=>(const Edition&) const = default;
};

/// Far more than a city publishes in a century, far below an overflow.
constexpr std::int64_t largest_epoch = 9'999, largest_release = 99'999'999;

/// "12", or "2-12" if keys have been renewed twice.
std::string to_text(const Edition& edition);
std::optional<Edition> parse_edition(std::string_view text);

/// What a sealed catalogue states about itself, covered by the publisher's signature.
struct Manifest {
    std::string city;      ///< 全国地方公共団体コード, six digits
    std::string city_name; ///< without ruby, for messages
    Edition edition;
    /// versions of the catalogue file that a program must support
    std::int64_t schema_min = 0, schema_max = 0;
    std::int64_t payload_bytes = 0;
    /// BLAKE2b-512 of the catalogue alone, 128 lower-case hexadecimal digits
    std::string payload_hash;
    std::string published_at; ///< 2026-04-01
    /// from this day its texts may be out of date; it is never refused for that
    std::string review_by;

    bool operator==(const Manifest&) const = default;
};

bool is_city_code(std::string_view text);
/// One plain line of at most 200 bytes.
bool is_city_name(std::string_view text);
/// One line of JSON; the same manifest always gives the same bytes.
std::string to_json(const Manifest& manifest);
/// Accepts only what `to_json` writes, byte for byte: no other order, blank, key or spelling.
base::Result<Manifest> parse_manifest(std::string_view json);

/// The signed comment that `minisign -V` prints.
std::string trusted_comment(const Manifest& manifest);

} // namespace release
