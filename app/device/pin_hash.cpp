#include "device/pin_hash.h"

#include "base/numbers.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace device {

bool is_pin(std::string_view text) { return text.size() == pin_digits && base::is_digits(text); }

bool is_easy_pin(std::string_view pin) {
    bool same = true, up = true, down = true;
    for (std::size_t i = 1; i < pin.size(); ++i) {
        same = same && pin[i] == pin[i - 1];
        up = up && pin[i] == pin[i - 1] + 1;
        down = down && pin[i] == pin[i - 1] - 1;
    }
    return same || up || down;
}

base::Result<std::string> hash_pin(const std::string& pin) {
    base::require(is_pin(pin), "a PIN has six digits");
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(),
                                                   crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                   crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                                   crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::Error{
            {"暗証番号の計算に使うメモリーが足りません（64MB 要ります）。ほかのものを終わらせて、"
             "もう一度ためしてください",
             "There is not enough memory (64 MB) to work out the hash of the PIN. End something "
             "else and try again"}};
    return std::string(hash.data());
}

bool is_pin_hash(std::string_view text) {
    return text.starts_with("$argon2id$v=19$m=") && text.size() < crypto_pwhash_STRBYTES &&
           std::ranges::count(text, '$') == 5 &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}

bool pin_fits(const std::string& hash, const std::string& pin) {
    if (!is_pin_hash(hash) || sodium_init() < 0) return false;
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace device
