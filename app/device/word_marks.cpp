#include "device/word_marks.h"

#include "base/require.h"

#include <array>
#include <sodium.h>

namespace device {
namespace {

constexpr std::size_t key_bytes = crypto_generichash_KEYBYTES;
static_assert(crypto_generichash_BYTES_MIN >= 2 && WordMarks::all <= 1 << 16);

} // namespace

WordMarks::WordMarks() : key_(key_bytes, '\0') {
    base::require(sodium_init() >= 0, "libsodium starts");
    randombytes_buf(key_.data(), key_.size());
}

std::optional<WordMarks> WordMarks::under(std::string_view key) {
    std::string bytes(key_bytes, '\0');
    std::size_t read = 0;
    const char* end = nullptr;
    const bool good = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                     key.data(), key.size(), nullptr, &read, &end) == 0;
    if (!good || read != key_bytes || end != key.data() + key.size()) return {};
    return WordMarks(std::move(bytes));
}

int WordMarks::mark(std::string_view word) const {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(word.data()), word.size(),
                       reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
    return (hash[0] << 8 | hash[1]) % all;
}

std::string WordMarks::key() const {
    std::string hex(2 * key_bytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(key_.data()),
                   key_.size());
    hex.pop_back();
    return hex;
}

} // namespace device
