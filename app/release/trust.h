#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

/// An Ed25519 public key as minisign has it.
struct PublicKey {
    std::string id;    ///< 8 bytes
    std::string bytes; ///< 32 bytes

    bool operator==(const PublicKey&) const = default;
};

/// The 56 letters that stand in a key file and in the trust file.
std::string to_text(const PublicKey& key);
/// Those letters, or a whole key file of minisign's with its comment line.
std::optional<PublicKey> parse_public_key(std::string_view text);

/// Whose catalogues a device takes. It stands in a file of the device's own, put there with the
/// program or by hand, never by a catalogue:
///
///     city = "202096"
///     publishers = ["RWQ…"]            # who publishes until a root has appointed somebody else
///     roots = ["RWQ…", "RWQ…", "RWQ…"] # may be left out
///     needed = 2                       # how many roots must agree; else more than half of them
///
/// The simple city has one publisher's key here and renews it here. A city with roots can appoint
/// another publisher without touching a device: the statement travels in every catalogue file.
struct Trust {
    std::string city;
    std::vector<PublicKey> publishers; ///< at epoch 0
    std::vector<PublicKey> roots;
    std::size_t needed = 0;
};

/// Reads the trust file. Anything doubtful in it refuses it whole.
base::Result<Trust> parse_trust_file(std::string_view toml, const std::string& file);
/// Reads it from the disk.
base::Result<Trust> read_trust(const std::string& file);

/// What the roots say: from this epoch on these keys publish for the city. A catalogue of a lower
/// epoch is older than every one of a higher.
struct Statement {
    std::string city;
    std::int64_t epoch = 0; ///< from 1
    std::vector<PublicKey> publishers;

    bool operator==(const Statement&) const = default;
};

std::string to_json(const Statement& statement);
std::string trusted_comment(const Statement& statement);
/// Takes only what `to_json` writes.
base::Result<Statement> parse_statement(std::string_view json);

/// A statement with its signatures, as a file and as part of a sealed catalogue: "KODOTRU" and a
/// digit, so many signature blocks (seal.h), the statement's JSON. A block is a minisign signature
/// of that JSON.
struct SignedStatement {
    std::vector<std::string> blocks;
    std::string json;
};
constexpr std::size_t most_signatures = 9;

std::string write_signed(const SignedStatement& signed_statement);
base::Result<SignedStatement> parse_signed(std::string_view bytes);
/// Every signature is of a different root, and there are enough of them.
base::Result<Statement> verify_statement(std::string_view bytes, const Trust& trust);

} // namespace release
