#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace device {

/// Tells whether a word has been met before without keeping the word: marks are keyed BLAKE2b
/// (libsodium's crypto_generichash) under a key that never leaves the device.
class WordMarks {
  public:
    /// With the key in `file`, made at random where there is none, readable by its owner only.
    static base::Result<WordMarks> open(const std::string& file);

    /// 32 hexadecimal digits.
    std::string mark(std::string_view word) const;

  private:
    explicit WordMarks(std::string key) : key_(std::move(key)) {}

    std::string key_; ///< 32 bytes
};

/// Whether it looks like one.
bool is_word_mark(std::string_view text);

} // namespace device
