#include "release/checked_line.h"

#include "release/seal.h"

namespace release {

namespace {
constexpr std::size_t checksum_bytes = 32;
}

std::string with_checksum(const std::string& line) {
    Digest digest(checksum_bytes);
    digest.add(line);
    return line + to_hexadecimal(digest.bytes()) + "\n";
}

std::optional<std::string> checked_line(std::string_view text) {
    std::string line(text.substr(0, text.find('\n') + 1));
    if (line.empty() || with_checksum(line) != text) return {};
    return line;
}

} // namespace release
