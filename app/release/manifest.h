#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace release {

/// Which of two catalogues of a city is the newer one: the epoch of the keys first (trust.h), then
/// the publisher's number.
struct Edition {
    std::int64_t epoch = 0;
    std::int64_t release = 0; ///< from 1

    auto operator<=>(const Edition&) const = default;
};

/// Far above what a city publishes in a century, far below where counting could overflow.
constexpr std::int64_t largest_epoch = 9'999, largest_release = 99'999'999;

/// "12", or "2-12" where keys have been renewed twice.
std::string to_text(const Edition& edition);
std::optional<Edition> parse_edition(std::string_view text);

/// What a sealed catalogue says of itself, under its publisher's signature.
struct Manifest {
    std::string city;      ///< 全国地方公共団体コード, six digits
    std::string city_name; ///< without ruby, for messages
    Edition edition;
    std::int64_t schema_min = 0, schema_max = 0; ///< formats with which a program can read it
    std::int64_t payload_bytes = 0;
    std::string payload_hash; ///< BLAKE2b-512 of the catalogue alone, 128 lower-case hexadecimals
    std::string published_at; ///< 2026-04-01
    std::string review_by; ///< from this day on its texts may be out of date; never refused for it

    bool operator==(const Manifest&) const = default;
};

bool is_city_code(std::string_view text);
/// One line of JSON; the same manifest always gives the same bytes.
std::string to_json(const Manifest& manifest);
/// Takes only what `to_json` writes, byte for byte: no other order, space, key or spelling.
base::Result<Manifest> parse_manifest(std::string_view json);

/// The line under the publisher's signature that `minisign -V` prints.
std::string trusted_comment(const Manifest& manifest);

} // namespace release
