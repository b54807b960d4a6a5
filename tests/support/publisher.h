#pragma once

#include "catalogue/release_store.h"
#include "catalogue/schema.h"
#include "staff/publish.h"
#include "support/catch.h"

#include <string>

namespace support {

/// A city's publisher with a key of its own; the catalogue that it seals may be any file.
class Publisher {
  public:
    explicit Publisher(std::string city = "012345", std::string name = "森市")
        : city_(std::move(city)), name_(std::move(name)) {}

    const std::string& city() const { return city_; }
    const staff::SecretKey& key() const { return key_; }
    catalogue::Trust trust() const { return {city_, {key_.public_key()}, {}, 1}; }

    catalogue::Manifest manifest(const catalogue::Edition& edition) const {
        return {city_,
                name_,
                edition,
                catalogue::schema_version,
                catalogue::schema_version,
                0,
                "",
                "2026-04-01",
                "2027-04-30"};
    }
    /// The path of a sealed file, `out`.
    std::string seal(const std::string& catalogue, const catalogue::Edition& edition,
                     const std::string& out, const std::string& appointment = {}) const {
        return seal(catalogue, manifest(edition), out, appointment);
    }
    std::string seal(const std::string& catalogue, const catalogue::Manifest& manifest,
                     const std::string& out, const std::string& appointment = {}) const {
        const auto sealed = staff::seal_file(catalogue, manifest, appointment, key_, out);
        REQUIRE(sealed.ok());
        return out;
    }

  private:
    std::string city_, name_;
    staff::SecretKey key_ = staff::SecretKey::generate();
};

/// For tests that are not about the catalogue's content.
inline const catalogue::Rehearse plays_well = [](const std::string&, const catalogue::Manifest&) {
    return base::Result<void>();
};

/// Little work: tests need no protection.
constexpr staff::Work light{32'768, 16u << 20};

} // namespace support
