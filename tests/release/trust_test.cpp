#include "release/trust.h"

#include "release/seal.h"
#include "support/publisher.h"
#include "support/small_city.h"

using namespace release;
using support::Publisher;
using support::put_content;
using support::TempFolder;

namespace {

std::string refusal(const std::string& toml) {
    const auto trust = parse_trust_file(toml, "trust.toml");
    return trust ? "" : trust.error().message.en;
}

std::string quoted(const Publisher& publisher) {
    return "\"" + to_text(publisher.key().public_key()) + "\"";
}

/// A city with three roots, two of which must agree.
struct Rooted {
    Publisher roots[3], old_publisher, new_publisher;
    TempFolder folder;

    Trust trust() const {
        Trust trust = old_publisher.trust();
        for (const Publisher& root : roots) trust.roots.push_back(root.key().public_key());
        trust.needed = 2;
        return trust;
    }
    Statement statement(std::int64_t epoch = 1) const {
        return {"012345", epoch, {new_publisher.key().public_key()}};
    }
    std::string appointed(std::initializer_list<const Publisher*> by,
                          std::int64_t epoch = 1) const {
        std::string bytes;
        for (const Publisher* root : by) {
            auto more = publish::appoint(statement(epoch), bytes, root->key());
            REQUIRE(more.ok());
            bytes = more.value();
        }
        return bytes;
    }
    /// Whether a device accepts what `publisher` seals with this appointment.
    bool takes(const Publisher& publisher, const std::string& appointment,
               std::int64_t epoch) const {
        put_content(folder / "payload", "payload");
        publisher.seal(folder / "payload", {epoch, 1}, folder / "file", appointment);
        return verify_files({folder / "file"}, trust()).ok();
    }
};

} // namespace

TEST_CASE("a trust file names the city and its keys") {
    const Publisher publisher, root, second;
    const std::string key = quoted(publisher);
    const auto simple = parse_trust_file("city = \"202096\"\npublishers = [" + key + "]\n", "t");
    REQUIRE(simple.ok());
    CHECK(simple.value().city == "202096");
    CHECK(simple.value().publishers == std::vector<PublicKey>{publisher.key().public_key()});
    const auto rooted =
        parse_trust_file("city = \"202096\"\npublishers = [" + key + "]\nroots = [" + quoted(root) +
                             ", " + quoted(second) + "]\n",
                         "t");
    REQUIRE(rooted.ok());
    CHECK(rooted.value().needed == 2);
}

TEST_CASE("a doubtful trust file is refused with the reason") {
    const Publisher publisher;
    const std::string city = "city = \"202096\"\n", key = quoted(publisher);
    const std::string keys = "publishers = [" + key + "]\n";
    CHECK(refusal(keys).find("city: is missing") != std::string::npos);
    CHECK(refusal(city).find("publishers: the city's public key is missing") != std::string::npos);
    CHECK(refusal("city = \"2020\"\n" + keys).find("six digits") != std::string::npos);
    CHECK(refusal(city + "publishers = [" + key + "," + key + "]\n").find("twice") !=
          std::string::npos);
    CHECK(refusal(city + "publishers = [\"RWQx\"]\n").find("no public key") != std::string::npos);
    CHECK(refusal(city + keys + "needed = 0\n").find("needed") != std::string::npos);
    CHECK(refusal(city + keys + "roots = [" + key + "]\nneeded = 2\n").find("more than") !=
          std::string::npos);
    CHECK(refusal(city + keys + "colour = 1\n").find("no such entry") != std::string::npos);
    CHECK(refusal("city = ").find("TOML") != std::string::npos);
    CHECK(refusal(std::string(1000, '[')).find("TOML") != std::string::npos);
    CHECK(refusal("'u\xFFlishers = 1\n'").find("TOML") != std::string::npos);
    CHECK(read_trust("/no/such/file").error().message.en.find("keys.md") != std::string::npos);
}

TEST_CASE("keys are read as minisign writes them") {
    const Publisher publisher;
    const PublicKey key = publisher.key().public_key();
    CHECK(parse_public_key(to_text(key)) == key);
    CHECK(parse_public_key(publish::public_key_file(key)) == key);
    // Made by minisign 0.11.
    const char* theirs = "untrusted comment: minisign public key 9460284341F03E60\n"
                         "RWRgPvBBQyhglE++Vh+sJATxfZW8SXKaVcmGUVXXI/gtJI3ER2hXLMIu\n";
    REQUIRE(parse_public_key(theirs));
    CHECK(publish::key_name(*parse_public_key(theirs)) == "9460284341F03E60");
}

TEST_CASE("two of three roots appoint a publisher, and files of the old one then count as older") {
    const Rooted city;
    const std::string appointment = city.appointed({&city.roots[0], &city.roots[2]});
    CHECK(city.takes(city.old_publisher, "", 0));
    CHECK(city.takes(city.new_publisher, appointment, 1));
    CHECK_FALSE(city.takes(city.new_publisher, "", 0));
    CHECK_FALSE(city.takes(city.old_publisher, appointment, 1));
    CHECK_FALSE(city.takes(city.old_publisher, "", 1));
    CHECK_FALSE(city.takes(city.new_publisher, appointment, 2));
}

TEST_CASE("one root, the same root twice or an unknown key are not enough") {
    const Rooted city;
    CHECK_FALSE(city.takes(city.new_publisher, city.appointed({&city.roots[1]}), 1));
    const std::string once = city.appointed({&city.roots[1]});
    CHECK_FALSE(publish::appoint(city.statement(), once, city.roots[1].key()).ok());
    auto parsed = parse_signed(once).value();
    parsed.blocks.push_back(parsed.blocks.front());
    CHECK_FALSE(city.takes(city.new_publisher, write_signed(parsed), 1));
    const Publisher stranger;
    CHECK_FALSE(city.takes(city.new_publisher, city.appointed({&city.roots[0], &stranger}), 1));
    CHECK_FALSE(city.takes(city.new_publisher,
                           city.appointed({&city.roots[0], &city.roots[1], &stranger}), 1));
}

TEST_CASE("a statement that is changed, damaged or of another city is refused") {
    const Rooted city;
    const std::string good = city.appointed({&city.roots[0], &city.roots[1]});
    REQUIRE(verify_statement(good, city.trust()).ok());
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1 << at % 8);
        CHECK_FALSE(verify_statement(changed, city.trust()).ok());
    }
    for (std::size_t length = 0; length < good.size(); length += 7)
        CHECK_FALSE(verify_statement(good.substr(0, length), city.trust()).ok());
    Trust other = city.trust();
    other.city = "999999";
    put_content(city.folder / "payload", "payload");
    city.new_publisher.seal(city.folder / "payload", {1, 1}, city.folder / "file", good);
    CHECK(verify_files({city.folder / "file"}, other).error().message.en.find("another city") !=
          std::string::npos);
    CHECK(verify_statement(good, city.old_publisher.trust()).error().message.en.find("no root") !=
          std::string::npos);
}
