#pragma once

#include "base/result.h"
#include "catalogue/builder.h"
#include "draft/draft.h"
#include "publish/sign.h"
#include "release/release_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace publish {

/// One line of releases.csv in a city's folder, which records every release number that was used.
/// It is kept with the data, so that numbering continues whoever publishes next, on any machine.
struct PublishedRelease {
    release::Edition edition;
    std::string published_at, review_by;
    std::string hash; ///< of the catalogue; empty if publishing was interrupted
    std::string key;  ///< name of the publisher's key
    std::size_t services = 0;

    bool operator==(const PublishedRelease&) const = default;
};

/// Oldest first; empty if there is no such file. Fails if the file cannot be read.
base::Result<std::vector<PublishedRelease>> read_releases(const std::string& file);
base::Result<void> write_releases(const std::string& file,
                                  const std::vector<PublishedRelease>& releases);

/// The day by which a catalogue should be reviewed: the next 30 April, when the rules of the new
/// fiscal year are known, that is at least 30 days away.
std::string next_review(const std::string& today);

/// What is to be published.
struct PublishOrder {
    std::string folder;                  ///< the city's
    std::string output;                  ///< FILE.sealed
    std::optional<std::int64_t> release; ///< its number; nothing: one above the last
    std::string today, review_by;        ///< dates; `review_by` may be empty
    std::string appointment; ///< bytes of a signed statement that appoints the publisher's key; may
                             ///< be empty
};

/// What was published.
struct Published {
    release::Manifest manifest;
    catalogue::Built built;
    std::uint64_t bytes = 0;
};

/// The checks before anybody is asked for a pass phrase: one city, a number above the last, a valid
/// date. The draft must have no blocking findings. Returns the manifest without length and hash.
base::Result<release::Manifest> plan_release(const draft::Draft& draft, const PublishOrder& order);

/// Builds the catalogue, rehearses it as a device will, seals it and records the release. The
/// number is recorded before the file appears, so that it is never used twice, even if publishing
/// is interrupted in between.
base::Result<Published> publish(const draft::Draft& draft, const PublishOrder& order,
                                const SecretKey& key, const text::Annotate& annotate,
                                const release::Rehearse& rehearse);

/// Only the last step: adds length and hash of the catalogue file to the manifest, signs, and
/// writes the sealed file completely or not at all.
base::Result<release::Manifest> seal_file(const std::string& catalogue_file,
                                          release::Manifest manifest,
                                          const std::string& appointment, const SecretKey& key,
                                          const std::string& output);

} // namespace publish
