#pragma once

#include "base/result.h"
#include "release/seal.h"
#include "release/trust.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace publish {

/// A pass phrase as typed. Its memory is overwritten when the object is destroyed.
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

/// The cost of one attempt at a pass phrase: scrypt's operations, and bytes of memory. The default
/// is minisign's: about 3 s and 1 GiB.
struct Work {
    std::uint64_t operations = 33'554'432, memory = 1'073'741'824;
};

/// The publisher's secret key (Ed25519). To be kept in memory only while signing; its memory is
/// overwritten when the object is destroyed.
class SecretKey {
  public:
    static SecretKey generate();
    /// Reads a secret key file, ours or minisign's. A wrong pass phrase and a damaged file fail the
    /// same checksum, so they cannot always be distinguished.
    static base::Result<SecretKey> parse(std::string_view file, const PassPhrase& phrase);
    SecretKey(SecretKey&&) noexcept;
    SecretKey& operator=(SecretKey&&) = delete;
    ~SecretKey();

    /// The key file's content, encrypted with the pass phrase. Fails if there is too little memory.
    base::Result<std::string> to_file(const PassPhrase& phrase, const Work& work) const;
    release::PublicKey public_key() const;
    /// A minisign signature block for a BLAKE2b-512 digest.
    release::SignatureBlock sign(std::string_view digest, const std::string& trusted_comment) const;

  private:
    struct Bytes;
    explicit SecretKey(std::unique_ptr<Bytes> bytes);
    std::unique_ptr<Bytes> bytes_;
};

/// The content of a .pub file, as for `minisign -V -p`; its key line also goes into a device's
/// trust file.
std::string public_key_file(const release::PublicKey& key);
/// The key's id, like "9460284341F03E60", as minisign and our messages show it.
std::string key_name(const release::PublicKey& key);

/// Signs a statement with a root's key. `already_signed`: the statement with the signatures so far;
/// empty if this is the first.
base::Result<std::string> appoint(const release::Statement& statement,
                                  std::string_view already_signed, const SecretKey& root);

} // namespace publish
