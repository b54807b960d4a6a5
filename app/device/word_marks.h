#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace device {

/// Turns words into marks that are far too short to tell which word it was: one of 1,024, by a
/// keyed BLAKE2b hash (libsodium's crypto_generichash). Of 100,000 words that somebody tries, about
/// a hundred have the same mark, also for somebody who has the key.
class WordMarks {
  public:
    static constexpr int all = 1024;

    /// Under a new random key.
    WordMarks();
    /// Under the key that `key()` wrote; nothing if the text is no key.
    static std::optional<WordMarks> under(std::string_view key);

    /// 0 … 1,023.
    int mark(std::string_view word) const;
    /// 64 hexadecimal digits.
    std::string key() const;

  private:
    explicit WordMarks(std::string key) : key_(std::move(key)) {}

    std::string key_; ///< 32 bytes
};

} // namespace device
