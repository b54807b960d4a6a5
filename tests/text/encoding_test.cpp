// Decoding of files that people made, and encoding.

#include "text/encoding.h"

#include "support/catch.h"

using text::decode_bytes;
using text::encode_cp932;
using text::Encoding;
using namespace std::string_literals;

namespace {

std::string read(const std::string& bytes, Encoding expected) {
    const auto decoded = decode_bytes(bytes);
    REQUIRE(decoded.ok());
    CHECK(decoded.value().encoding == expected);
    return decoded.value().utf8;
}

/// The English message about bytes that are refused.
std::string refusal(const std::string& bytes) {
    const auto decoded = decode_bytes(bytes);
    REQUIRE_FALSE(decoded.ok());
    CHECK_FALSE(decoded.error().message.ja.empty());
    return decoded.error().message.en;
}

bool says(const std::string& message, const std::string& part) {
    return message.find(part) != std::string::npos;
}

std::string cp932(const std::string& utf8) {
    const auto encoded = encode_cp932(utf8);
    CHECK(encoded.lost.empty());
    return encoded.bytes;
}

} // namespace

TEST_CASE("UTF-8 is taken unchanged, without its byte-order mark") {
    CHECK(read("", Encoding::utf8).empty());
    CHECK(read("a,窓口\r\n", Encoding::utf8) == "a,窓口\r\n");
    CHECK(read("\xEF\xBB\xBF窓口", Encoding::utf8_with_mark) == "窓口");
    CHECK(read("𠮷\tpage\f", Encoding::utf8) == "𠮷\tpage\f");
}

TEST_CASE("UTF-16 is recognised by its byte-order mark or its content") {
    CHECK(read("\xFF\xFE\x97\x7A\x0A\0"s, Encoding::utf16_le) == "窗\n");
    CHECK(read("\xFE\xFF\x7A\x97\0\x0A"s, Encoding::utf16_be) == "窗\n");
    CHECK(read("\xFF\xFE\x42\xD8\xB7\xDF"s, Encoding::utf16_le) == "𠮷");
    CHECK(read("a\0,\0\x97\x7A\n\0"s, Encoding::utf16_le) == "a,窗\n");
    CHECK(read("\0a\0,\x7A\x97\0\n"s, Encoding::utf16_be) == "a,窗\n");
}

TEST_CASE("CP932 is read as Windows writes it") {
    CHECK(read("\x91\x8B\x8C\xFB,A\r\n", Encoding::cp932) == "窓口,A\r\n");
    CHECK(read("\x87\x40\x87\x8A\xFB\xFC\xED\x95", Encoding::cp932) == "①㈱髙﨑");
    CHECK(read("\x81\x60\x81\x7C\x81\x61\x81\x5C", Encoding::cp932) == "～－∥―");
    CHECK(read("\x81\x91\x81\x92\x81\xCA", Encoding::cp932) == "￠￡￢");
    CHECK(read("\x91\x8B\x5C\x7E", Encoding::cp932) == "窓\\~");
    CHECK(read("\xB1\xB2\x91\x8B\x8C\xFB", Encoding::cp932) == "ｱｲ窓口");
    // The second byte of a character may be the code of a backslash.
    CHECK(read("\x95\x5C\x8E\xA6", Encoding::cp932) == "表示");
}

TEST_CASE("bytes that are not text are refused with their offset") {
    CHECK(says(refusal("PK\x03\x04"s), "byte 2: a control character"));
    CHECK(says(refusal("abc\0def"s), "byte 3"));
    CHECK(says(refusal("\x1B$B%+%J\x1B(B"s), "byte 0"));
    CHECK(says(refusal("ab\xFF\xFF"s), "byte 2: neither UTF-8 nor CP932"));
    CHECK(says(refusal("\x91\x8B\x91"s), "byte 2"));
    CHECK(says(refusal("\x91\x8B\x86\xA2"s), "byte 2"));
    CHECK(says(refusal("\xEF\xBB\xBF窓\xFF"s), "byte 6: broken UTF-8"));
    CHECK(says(refusal("\xFF\xFE\x97"s), "byte 2: broken UTF-16"));
    CHECK(says(refusal("\xFF\xFE\x42\xD8"s), "byte 2: broken UTF-16"));
    CHECK(says(refusal("\xFF\xFE\0\0"s), "byte 2: a control character"));
    CHECK(says(refusal("\xBB\xD2\xA4\xC9\xA4\xE2\xA4\xCE"s), "EUC-JP")); // 子どもの
}

TEST_CASE("CP932 is written, and read back the same") {
    const std::string words = "窓口①㈱髙﨑～－∥―ｱ\\~\"\r\n";
    CHECK(read(cp932(words), Encoding::cp932) == words);
}

TEST_CASE("Unicode's 〜 and − are written as Windows' characters in CP932") {
    CHECK(cp932("1〜2") == cp932("1～2"));
    CHECK(cp932("−‖—¢£¬") == cp932("－∥―￠￡￢"));
    CHECK(text::without_windows_spelling("窓1～2－∥―￠￡￢") == "窓1〜2−‖—¢£¬");
}

TEST_CASE("characters that CP932 does not have are listed once with their offset") {
    const auto encoded = encode_cp932("a𠮷é𠮷é¥");
    CHECK(encoded.bytes == "a?????");
    REQUIRE(encoded.lost.size() == 3);
    CHECK(encoded.lost[0] == text::Unencodable{U'𠮷', 1});
    CHECK(encoded.lost[1] == text::Unencodable{U'é', 5});
    CHECK(encoded.lost[2] == text::Unencodable{U'¥', 13});
}
