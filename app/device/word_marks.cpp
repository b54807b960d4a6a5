#include "device/word_marks.h"

#include "base/file.h"
#include "base/require.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sodium.h>

namespace device {
namespace {

constexpr std::size_t mark_bytes = crypto_generichash_BYTES_MIN;
constexpr std::size_t key_bytes = crypto_generichash_KEYBYTES;

base::Result<void> write_key(const std::string& file, const std::string& key) {
    if (auto written = base::write_file(file, key); !written) return written;
    std::error_code error;
    using std::filesystem::perms;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, error);
    if (!error) return {};
    return base::failure(file, "持ち主だけが読めるようにできません",
                         "cannot be made its owner's alone", error);
}

} // namespace

base::Result<WordMarks> WordMarks::open(const std::string& file) {
    base::require(sodium_init() >= 0, "libsodium starts");
    if (auto kept = base::read_file(file, key_bytes); kept && kept.value().size() == key_bytes)
        return WordMarks(std::move(kept).value());
    std::string key(key_bytes, '\0');
    randombytes_buf(key.data(), key.size());
    if (const auto written = write_key(file, key); !written) return written.error();
    return WordMarks(std::move(key));
}

std::string WordMarks::mark(std::string_view word) const {
    std::array<unsigned char, mark_bytes> mark{};
    crypto_generichash(mark.data(), mark.size(),
                       reinterpret_cast<const unsigned char*>(word.data()), word.size(),
                       reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
    std::string hex(2 * mark_bytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), mark.data(), mark.size());
    hex.pop_back();
    return hex;
}

bool is_word_mark(std::string_view text) {
    return text.size() == 2 * mark_bytes && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace device
