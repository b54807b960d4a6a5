#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace device {

/// Recognises a word that was counted before without storing the word: a mark is a keyed BLAKE2b
/// hash (libsodium's crypto_generichash) under a key that never leaves the device.
class WordMarks {
  public:
    /// Uses the key in `file`; if there is none, creates a random one that only its owner can read.
    static base::Result<WordMarks> open(const std::string& file);

    /// 32 hexadecimal digits.
    std::string mark(std::string_view word) const;

  private:
    explicit WordMarks(std::string key) : key_(std::move(key)) {}

    std::string key_; ///< 32 bytes
};

/// Whether the text has the form of a mark.
bool is_word_mark(std::string_view text);

} // namespace device
