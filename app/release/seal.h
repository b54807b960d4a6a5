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

/// One sealed catalogue file (*.sealed): what a city publishes and a device installs, however it is
/// delivered.
///
///     0    signature: the four lines of a minisign signature, then line feeds up to 512 bytes
///     512  "KODOMADO", u32 length of trust, u32 length of manifest (big endian)
///     528  trust (trust.h; may be empty) · manifest (manifest.h) · catalogue (SQLite) to the end
///
/// The signature is Ed25519 over the BLAKE2b-512 of everything from byte 512 on ("ED"), so that
/// minisign itself can verify a whole file:
///
///     minisign -V -p city.pub -x FILE -m <(tail -c +513 FILE)
///
/// If only the manifest were signed, a person would have to cut out and hash the other parts by
/// hand. Only the four lines themselves are outside the signature, and they are compared byte for
/// byte with their only valid form: no bit of a file can change unnoticed. The price is that the
/// catalogue must be hashed before the manifest can be trusted: 0.1 s for the largest file.
///
/// A file with a larger format number in its first line is refused with the advice to update the
/// program.
constexpr std::size_t signature_block = 512, prefix_bytes = 16;
constexpr std::size_t most_trust = 64u << 10, most_manifest = 64u << 10;
constexpr std::uint64_t most_payload = 64u << 20;
constexpr std::uint64_t most_sealed =
    signature_block + prefix_bytes + most_trust + most_manifest + most_payload;

/// BLAKE2b of bytes that come in pieces.
class Digest {
  public:
    explicit Digest(std::size_t bytes = 64); ///< 16 to 64
    ~Digest();
    Digest(Digest&&) noexcept;
    void add(std::string_view piece);
    std::string bytes(); ///< the result; ends the calculation

  private:
    struct State;
    std::unique_ptr<State> state_;
    std::size_t size_;
};

std::string to_hexadecimal(std::string_view bytes);

/// The four lines of a minisign signature and their padding. `signature` (over the digest) and
/// `over_comment` (over that signature and the trusted comment) have 64 bytes each.
struct SignatureBlock {
    std::string key_id; ///< 8 bytes
    std::string signature, trusted_comment, over_comment;

    bool operator==(const SignatureBlock&) const = default;
};
/// The first lines of the two kinds of files.
extern const std::string_view catalogue_line, trust_line;

std::string write_block(const SignatureBlock& block, std::string_view first_line);
/// Accepts only what `write_block` writes with the same first line.
std::optional<SignatureBlock> parse_block(std::string_view bytes, std::string_view first_line);
/// Whether both signatures were made with this key.
bool is_signed(const SignatureBlock& block, std::string_view digest, const PublicKey& key);

/// The 16 bytes before trust and manifest.
std::string write_prefix(std::size_t trust_bytes, std::size_t manifest_bytes);
/// The offset of the catalogue in a file that begins with these 528 bytes.
base::Result<std::size_t> payload_begin(std::string_view first_bytes);

/// The verified facts about a file.
struct Seal {
    Manifest manifest;
    PublicKey signer;
};

/// Returns the next bytes, at most `most`; none at the end.
using Source = std::function<base::Result<std::string>(std::size_t most)>;

/// Reads all of `source` once, in pieces. Refuses what is incomplete, not in the form described
/// above, or not signed with a key that `trust` allows to publish for the city in the manifest.
/// Callers that know the device's city compare that city themselves.
base::Result<Seal> verify(const Source& source, const Trust& trust);
/// The same for a file, or for the two parts in which a device stores one. An error names the file
/// `shown`, or the first part if that is empty.
base::Result<Seal> verify_files(const std::vector<std::string>& parts, const Trust& trust,
                                const std::string& shown = {});
/// For a file that was verified when it was installed: checks that it is unchanged and signed with
/// this key. Whom the device trusts today does not matter.
base::Result<Seal> verify_stored(const std::vector<std::string>& parts, const PublicKey& signer);
/// The manifest before anything is verified; for messages only.
std::optional<Manifest> claimed_manifest(std::string_view before_payload);
/// The same for a file, of which only the head is read; nothing for a link, a pipe or another kind
/// of file.
std::optional<Manifest> claimed_by_file(const std::string& file);

} // namespace release
