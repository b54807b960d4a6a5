#pragma once

#include "base/result.h"
#include "release/seal.h"
#include "release/trust.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace publish {

/// What a person types and nobody else may see: wiped when it goes.
class PassPhrase {
  public:
    explicit PassPhrase(std::string text) : text_(std::move(text)) {}
    PassPhrase(PassPhrase&& other) noexcept;
    PassPhrase& operator=(PassPhrase&&) = delete;
    ~PassPhrase();
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

/// How much work one guess of a pass phrase is (scrypt). The default is minisign's own: about 3 s
/// and 1 GiB.
struct Work {
    std::uint64_t operations = 33'554'432, memory = 1'073'741'824;
};

/// The publisher's private half. It exists in memory only while something is signed, and is wiped.
class SecretKey {
  public:
    static SecretKey generate();
    /// A secret key file of minisign's or of ours. Tells a wrong pass phrase from a damaged file as
    /// far as can be known: both fail the same checksum.
    static base::Result<SecretKey> parse(std::string_view file, const PassPhrase& phrase);
    SecretKey(SecretKey&&) noexcept;
    SecretKey& operator=(SecretKey&&) = delete;
    ~SecretKey();

    /// The file's content, encrypted with the pass phrase. Fails where there is too little memory.
    base::Result<std::string> to_file(const PassPhrase& phrase, const Work& work) const;
    release::PublicKey public_key() const;
    /// A signature block of minisign's kind over a BLAKE2b-512 digest.
    release::SignatureBlock sign(std::string_view digest, const std::string& trusted_comment) const;

  private:
    struct Bytes;
    explicit SecretKey(std::unique_ptr<Bytes> bytes);
    std::unique_ptr<Bytes> bytes_;
};

/// The .pub file that goes into a device's trust file and to `minisign -V -p`.
std::string public_key_file(const release::PublicKey& key);
/// "9460284341F03E60": how minisign and our messages name a key.
std::string key_name(const release::PublicKey& key);

/// Adds a root's signature to a statement, or makes its first one.
base::Result<std::string> appoint(const release::Statement& statement,
                                  std::string_view already_signed, const SecretKey& root);

} // namespace publish
