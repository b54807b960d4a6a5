#include "draft/source_text.h"

#include "base/file.h"
#include "base/rule_table.h"
#include "text/utf8.h"

#include <algorithm>

namespace draft {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Whether all bytes could be Shift_JIS as Windows writes it.
bool could_be_cp932(std::string_view bytes) {
    const auto lead = [](unsigned char b) {
        return (b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC);
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (!lead(byte)) {
            if (byte == 0x80 || byte == 0xA0 || byte > 0xFC) return false;
            continue;
        }
        if (++i == bytes.size()) return false;
        const auto trail = static_cast<unsigned char>(bytes[i]);
        if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return false;
    }
    return true;
}

/// Offset of the first byte that is not UTF-8, or npos.
std::size_t first_invalid(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        bool valid = true;
        (void)text::next_code_point(text, i, &valid);
        if (!valid) return begin;
    }
    return std::string_view::npos;
}

int line_of(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

void wrong_encoding(const std::string& file, int line, const std::string& name_ja,
                    const std::string& name_en, base::Findings& findings) {
    base::report(findings, "wrong-encoding", {file, 0, line, ""},
                 {"UTF-8ではありません" + name_ja, "This is not UTF-8" + name_en});
}

} // namespace

std::optional<std::string> checked_source(const std::string& file, std::string bytes,
                                          base::Findings& findings) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        wrong_encoding(file, 1, "（UTF-16です）", " but UTF-16", findings);
        return std::nullopt;
    }
    if (bytes.starts_with(utf8_mark)) {
        bytes.erase(0, utf8_mark.size());
        base::report(findings, "byte-order-mark", {file, 0, 1, ""},
                     {"ファイルの先頭にBOMがあります（読みとばしました）",
                      "The file begins with a byte-order mark (it was skipped)"});
    }
    if (const std::size_t at = bytes.find('\0'); at != std::string::npos) {
        base::report(findings, "nul-byte", {file, 0, line_of(bytes, at), ""},
                     {"NULバイトがあります", "There is a NUL byte"});
        return std::nullopt;
    }
    if (const std::size_t at = first_invalid(bytes); at != std::string::npos) {
        if (could_be_cp932(bytes))
            wrong_encoding(file, line_of(bytes, at), "（Shift_JIS（CP932）のようです）",
                           " but seems to be Shift_JIS (CP932)", findings);
        else
            wrong_encoding(file, line_of(bytes, at), "", "", findings);
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::string> read_source(const std::string& file, std::uint64_t limit,
                                       base::Findings& findings) {
    auto bytes = base::read_file(file, limit);
    if (bytes) return checked_source(file, std::move(bytes).value(), findings);
    base::report(findings, "unreadable", {file, 0, 0, ""}, bytes.error().message);
    return std::nullopt;
}

} // namespace draft
