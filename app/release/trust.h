#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

/// An Ed25519 public key in minisign's form.
struct PublicKey {
    std::string id;    ///< 8 bytes
    std::string bytes; ///< 32 bytes

    bool operator==(const PublicKey&) const = default;
};

/// The 56 characters of a key in a key file or trust file.
std::string to_text(const PublicKey& key);
/// Parses those characters, or a whole key file of minisign with its comment line.
std::optional<PublicKey> parse_public_key(std::string_view text);

/// Whose catalogues a device accepts. This is a file of the device, installed with the program or
/// by hand; a catalogue never changes it:
///
///     city = "202096"
///     publishers = ["RWQ…"]            # who publishes until the roots appoint somebody else
///     roots = ["RWQ…", "RWQ…", "RWQ…"] # optional
///     needed = 2                       # how many roots must agree; default: more than half
///
/// A simple city has one publisher's key here and replaces it here. A city with roots can appoint
/// another publisher without touching the devices: the appointment is part of every catalogue file.
struct Trust {
    std::string city;
    std::vector<PublicKey> publishers; ///< for epoch 0
    std::vector<PublicKey> roots;
    std::size_t needed = 0;
};

/// Parses the trust file. A single doubtful value makes it invalid.
base::Result<Trust> parse_trust_file(std::string_view toml, const std::string& file);
/// Reads it from the disk.
base::Result<Trust> read_trust(const std::string& file);

/// An appointment by the roots: from this epoch on these keys publish for the city. A catalogue of
/// a lower epoch is older than every one of a higher epoch.
struct Statement {
    std::string city;
    std::int64_t epoch = 0; ///< from 1
    std::vector<PublicKey> publishers;

    bool operator==(const Statement&) const = default;
};

std::string to_json(const Statement& statement);
std::string trusted_comment(const Statement& statement);
/// Accepts only what `to_json` writes.
base::Result<Statement> parse_statement(std::string_view json);

/// A statement with its signatures, as a file or as a part of a sealed catalogue: "KODOTRU" and a
/// digit, that many signature blocks (seal.h), the statement's JSON. Each block is a minisign
/// signature of that JSON.
struct SignedStatement {
    std::vector<std::string> blocks;
    std::string json;
};
constexpr std::size_t most_signatures = 9;

std::string write_signed(const SignedStatement& signed_statement);
base::Result<SignedStatement> parse_signed(std::string_view bytes);
/// Requires signatures of enough different roots.
base::Result<Statement> verify_statement(std::string_view bytes, const Trust& trust);

} // namespace release
