#include "publish/sign.h"
#include "release/release_history.h"
#include "release/release_state.h"
#include "release/seal.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const publish::SecretKey& key() {
    static const publish::SecretKey made = publish::SecretKey::generate();
    return made;
}

release::Trust trust() { return {"202096", {key().public_key()}, {key().public_key()}, 1}; }

release::Source from(const std::string& bytes, std::size_t piece) {
    return [bytes, piece, at = std::size_t{0}](std::size_t most) mutable {
        const std::string next = bytes.substr(at, std::min(most, piece));
        at += next.size();
        return base::Result<std::string>(next);
    };
}

/// Bytes as they come from a stick, without a valid signature.
void check_file(const std::string& bytes, std::size_t piece) {
    require(!release::verify(from(bytes, piece), trust()).ok());
    const auto begin = release::payload_begin(bytes);
    if (begin) require(begin.value() >= release::signature_block + release::prefix_bytes);
    release::claimed_manifest(bytes);
    for (const std::string_view line : {release::catalogue_line, release::trust_line})
        if (const auto block =
                release::parse_block(bytes.substr(0, release::signature_block), line))
            require(release::write_block(*block, line) ==
                    bytes.substr(0, release::signature_block));
}

/// The same bytes with a valid signature, as a publisher's faulty program could make them.
void check_signed(const std::string& bytes, std::size_t piece) {
    release::Digest digest;
    digest.add(bytes);
    const std::string block = release::write_block(
        key().sign(digest.bytes(), bytes.substr(0, std::min(bytes.find('\n'), std::size_t{60}))),
        release::catalogue_line);
    const auto seal = release::verify(from(block + bytes, piece), trust());
    if (seal) require(release::parse_manifest(release::to_json(seal.value().manifest)).ok());
}

void check_parts(const std::string& bytes) {
    if (const auto manifest = release::parse_manifest(bytes))
        require(release::to_json(manifest.value()) == bytes);
    if (const auto statement = release::parse_statement(bytes))
        require(release::to_json(statement.value()) == bytes);
    if (const auto parsed = release::parse_signed(bytes))
        require(release::write_signed(parsed.value()) == bytes);
    require(!release::verify_statement(bytes, trust()).ok());
    if (const auto state = release::parse_state(bytes)) require(release::to_text(*state) == bytes);
    if (const auto edition = release::parse_edition(bytes))
        require(release::to_text(*edition) == bytes);
    release::parse_public_key(bytes);
    (void)release::parse_trust_file(bytes, "trust.toml");
}

} // namespace

/// The first byte selects how the rest is interpreted and the size of its pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t piece = 1 + data[0] / 4 * 37;
    switch (data[0] % 4) {
    case 0:
        check_file(bytes, piece);
        break;
    case 1:
        check_signed(bytes, piece);
        break;
    case 2:
        check_signed(release::write_prefix(0, std::min(bytes.size(), std::size_t{400})) + bytes,
                     piece);
        break;
    default:
        check_parts(bytes);
    }
    return 0;
}
