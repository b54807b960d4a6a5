#include "publish/sign.h"

#include "support/publisher.h"

using namespace publish;
using support::light;

namespace {

PassPhrase phrase(const char* text) { return PassPhrase(text); }

/// A key as minisign -W writes it, without a pass phrase; all zeros here.
const std::string bare_key =
    "untrusted comment: minisign encrypted secret key\nRWQAAEIy" + std::string(203, 'A') + "=\n";

} // namespace

TEST_CASE("a secret key comes back from its file with the right pass phrase only") {
    const SecretKey key = SecretKey::generate();
    const auto file = key.to_file(phrase("correct horse battery"), light);
    REQUIRE(file.ok());
    const auto again = SecretKey::parse(file.value(), phrase("correct horse battery"));
    REQUIRE(again.ok());
    CHECK(again.value().public_key() == key.public_key());
    for (const char* wrong : {"correct horse batter", "Correct horse battery", "", " "}) {
        const auto refused = SecretKey::parse(file.value(), phrase(wrong));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().message.en.find("pass phrase is wrong") != std::string::npos);
        CHECK(refused.error().message.ja.find("合言葉が違います") != std::string::npos);
    }
}

TEST_CASE("two files of one key share no visible bytes") {
    const SecretKey key = SecretKey::generate();
    const std::string one = key.to_file(phrase("correct horse battery"), light).value(),
                      two = key.to_file(phrase("correct horse battery"), light).value();
    std::size_t same = 0;
    for (std::size_t i = 0; i < one.size(); ++i) same += one[i] == two[i];
    CHECK(same < one.size() / 2);
}

TEST_CASE("an invalid secret key and a wrong pass phrase have different messages") {
    const std::string file =
        SecretKey::generate().to_file(phrase("correct horse battery"), light).value();
    const auto says = [&](const std::string& bytes) {
        const auto key = SecretKey::parse(bytes, phrase("correct horse battery"));
        return key ? "" : key.error().message.en;
    };
    CHECK(says("").find("no secret key") != std::string::npos);
    CHECK(says("untrusted comment: x").find("no secret key") != std::string::npos);
    CHECK(says(file.substr(0, file.size() / 2)).find("no secret key") != std::string::npos);
    CHECK(says(bare_key).find("no pass phrase") != std::string::npos);
    std::string greedy = file; // demands more memory than any of our keys
    greedy[file.find('\n') + 1 + 70] = 'z';
    CHECK_FALSE(says(greedy).empty());
}

TEST_CASE("a signature is of this message, this comment and this key") {
    const SecretKey key = SecretKey::generate(), other = SecretKey::generate();
    const std::string digest(64, 'd');
    const auto block = key.sign(digest, "kodomado city=1");
    CHECK(release::is_signed(block, digest, key.public_key()));
    CHECK_FALSE(release::is_signed(block, std::string(64, 'e'), key.public_key()));
    CHECK_FALSE(release::is_signed(block, digest, other.public_key()));
    auto renamed = block;
    renamed.trusted_comment = "kodomado city=2";
    CHECK_FALSE(release::is_signed(renamed, digest, key.public_key()));
    const std::string bytes = release::write_block(block, release::catalogue_line);
    CHECK(release::parse_block(bytes, release::catalogue_line) == block);
    CHECK_FALSE(release::parse_block(bytes, release::trust_line));
}
