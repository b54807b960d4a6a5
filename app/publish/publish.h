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

/// One line of releases.csv in a city's folder: the record of every number that was given out. It
/// is with the data, so that whoever publishes next, from whichever machine, goes on from it.
struct PublishedRelease {
    release::Edition edition;
    std::string published_at, review_by;
    std::string hash; ///< of the catalogue; empty where publishing was broken off
    std::string key;  ///< name of the publisher's key
    std::size_t services = 0;

    bool operator==(const PublishedRelease&) const = default;
};

/// Oldest first. A file that is not there is an empty record; one that cannot be read fails.
base::Result<std::vector<PublishedRelease>> read_releases(const std::string& file);
base::Result<void> write_releases(const std::string& file,
                                  const std::vector<PublishedRelease>& releases);

/// The day on which a catalogue should be looked through again: 30 April, when the rules of the new
/// fiscal year are known, but not within the next 30 days.
std::string next_review(const std::string& today);

struct PublishOrder {
    std::string folder;                  ///< the city's
    std::string output;                  ///< FILE.sealed
    std::optional<std::int64_t> release; ///< none: one above the last
    std::string today, review_by;        ///< dates; `review_by` may be empty
    std::string appointment;             ///< bytes of a signed statement; may be empty
};

struct Published {
    release::Manifest manifest;
    catalogue::Built built;
    std::uint64_t bytes = 0;
};

/// What must hold before anybody is asked for a pass phrase: one city, a number above the last, a
/// date. The draft has no blocking findings. Gives the manifest without its payload.
base::Result<release::Manifest> plan_release(const draft::Draft& draft, const PublishOrder& order);

/// Builds, rehearses as a device will, seals and records. The number is recorded before the file
/// appears: one that is broken off in between is used up, never given out twice.
base::Result<Published> publish(const draft::Draft& draft, const PublishOrder& order,
                                const SecretKey& key, const text::Annotate& annotate,
                                const release::Rehearse& rehearse);

/// The seal alone: `manifest` with length and hash of the catalogue file filled in, signed, written
/// whole or not at all.
base::Result<release::Manifest> seal_file(const std::string& catalogue_file,
                                          release::Manifest manifest,
                                          const std::string& appointment, const SecretKey& key,
                                          const std::string& output);

} // namespace publish
