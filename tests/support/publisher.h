#pragma once

#include "base/catalogue_schema.h"
#include "publish/publish.h"
#include "release/release_store.h"
#include "support/catch.h"

#include <string>

namespace support {

/// A publisher with its own key; it seals any file as a catalogue.
class Publisher {
  public:
    explicit Publisher(std::string city = "012345", std::string name = "森市")
        : city_(std::move(city)), name_(std::move(name)) {}

    const std::string& city() const { return city_; }
    const publish::SecretKey& key() const { return key_; }
    release::Trust trust() const { return {city_, {key_.public_key()}, {}, 1}; }

    release::Manifest manifest(const release::Edition& edition) const {
        return {city_, name_,        edition,     base::catalogue_schema, base::catalogue_schema, 0,
                "",    "2026-04-01", "2027-04-30"};
    }
    /// Seals a file and returns its path, `out`.
    std::string seal(const std::string& catalogue, const release::Edition& edition,
                     const std::string& out, const std::string& appointment = {}) const {
        return seal(catalogue, manifest(edition), out, appointment);
    }
    std::string seal(const std::string& catalogue, const release::Manifest& manifest,
                     const std::string& out, const std::string& appointment = {}) const {
        const auto sealed = publish::seal_file(catalogue, manifest, appointment, key_, out);
        REQUIRE(sealed.ok());
        return out;
    }

  private:
    std::string city_, name_;
    publish::SecretKey key_ = publish::SecretKey::generate();
};

/// A rehearsal that always succeeds, for tests that do not depend on the catalogue's content.
inline const release::Rehearse plays_well = [](const std::string&, const release::Manifest&) {
    return base::Result<void>();
};

/// Cheap key derivation: tests need no protection.
constexpr publish::Work light{32'768, 16u << 20};

} // namespace support
