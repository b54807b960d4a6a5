#pragma once

#include "base/result.h"
#include "release/manifest.h"
#include "release/trust.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

/// One sealed catalogue file (*.sealed): what a city publishes and a device takes, whichever way it
/// comes.
///
///     0    signature: the four lines of a minisign signature, then line feeds up to 512 bytes
///     512  "KODOMADO", u32 length of trust, u32 length of manifest (big endian)
///     528  trust (trust.h; may be empty) · manifest (manifest.h) · catalogue (SQLite) to the end
///
/// The signature is Ed25519 over the BLAKE2b-512 of everything from byte 512 on ("ED"), so that
/// stock tools check all of a file with one line:
///
///     minisign -V -p city.pub -x FILE -m <(tail -c +513 FILE)
///
/// A signature of the manifest alone, as the reference has it, would leave lengths, trust and
/// catalogue to be cut out and hashed by hand. So there is nothing outside the signature but its
/// own lines, and those are compared byte for byte with the one way in which they may be written:
/// no bit of a file can change unnoticed. The price is that the catalogue is hashed before the
/// manifest is believed: 0.1 s for the largest file.
///
/// A file of a larger format number in the first line is refused with the advice to renew the
/// program.
constexpr std::size_t signature_block = 512, prefix_bytes = 16;
constexpr std::size_t most_trust = 64u << 10, most_manifest = 64u << 10;
constexpr std::uint64_t most_payload = 64u << 20;
constexpr std::uint64_t most_sealed =
    signature_block + prefix_bytes + most_trust + most_manifest + most_payload;

/// BLAKE2b of bytes that come piece by piece.
class Digest {
  public:
    explicit Digest(std::size_t bytes = 64); ///< 16 to 64
    ~Digest();
    Digest(Digest&&) noexcept;
    void add(std::string_view piece);
    std::string bytes(); ///< ends it

  private:
    struct State;
    std::unique_ptr<State> state_;
    std::size_t size_;
};

std::string to_hexadecimal(std::string_view bytes);

/// The four lines of a minisign signature and their padding. `signature` and `over_comment` are 64
/// bytes each: over the digest, and over that signature with the trusted comment.
struct SignatureBlock {
    std::string key_id; ///< 8 bytes
    std::string signature, trusted_comment, over_comment;

    bool operator==(const SignatureBlock&) const = default;
};
/// The first lines of the two kinds of files.
extern const std::string_view catalogue_line, trust_line;

std::string write_block(const SignatureBlock& block, std::string_view first_line);
/// Takes only what `write_block` writes with the same first line.
std::optional<SignatureBlock> parse_block(std::string_view bytes, std::string_view first_line);
/// Whether both signatures are this key's.
bool is_signed(const SignatureBlock& block, std::string_view digest, const PublicKey& key);

/// The 16 bytes before trust and manifest.
std::string write_prefix(std::size_t trust_bytes, std::size_t manifest_bytes);
/// Where the catalogue begins in a file that begins with these 528 bytes.
base::Result<std::size_t> payload_begin(std::string_view first_bytes);

/// What holds of a file whose seal is good.
struct Seal {
    Manifest manifest;
    PublicKey signer;
};

/// Gives the next bytes, at most so many, none at the end.
using Source = std::function<base::Result<std::string>(std::size_t most)>;

/// Reads all of `source` once, in pieces. Refuses what is not whole, not as written here, or not
/// signed by a key that `trust` lets publish for the city of the manifest. The city itself is
/// compared by whoever knows the device.
base::Result<Seal> verify(const Source& source, const Trust& trust);
/// The same of one file, or of the parts into which the device has cut one. An error names the file
/// `shown`, or the first part where that is empty.
base::Result<Seal> verify_files(const std::vector<std::string>& parts, const Trust& trust,
                                const std::string& shown = {});
/// Of what was verified when it came in: that it is still the same, and this key's. Who is trusted
/// today does not matter.
base::Result<Seal> verify_stored(const std::vector<std::string>& parts, const PublicKey& signer);
/// What a file claims before anything is verified; for messages only.
std::optional<Manifest> claimed_manifest(std::string_view before_payload);
/// The same of a file, of which no more than its head is read; nothing of a link, a pipe or another
/// kind of file.
std::optional<Manifest> claimed_by_file(const std::string& file);

} // namespace release
