#include "release/seal.h"

#include "support/built_city.h"
#include "support/publisher.h"

#include <cstdlib>

using namespace release;
using support::content_of;
using support::Publisher;
using support::put_content;
using support::SmallCity;
using support::TempFolder;

namespace {

/// Sealed files whose payload is not a catalogue: the seal does not depend on the content.
struct Sealed {
    TempFolder folder;
    Publisher publisher;
    std::string file;

    explicit Sealed(const std::string& payload = "a catalogue, as far as the seal knows\n")
        : file(folder / "mori.sealed") {
        put_content(folder / "payload", payload);
        publisher.seal(folder / "payload", {0, 12}, file);
    }
    std::string refusal(const std::string& bytes) const {
        put_content(folder / "changed", bytes);
        const auto seal = verify_files({folder / "changed"}, publisher.trust());
        return seal ? "" : seal.error().message.en;
    }
};

} // namespace

TEST_CASE("a sealed file gives its manifest") {
    const Sealed sealed;
    const auto seal = verify_files({sealed.file}, sealed.publisher.trust());
    REQUIRE(seal.ok());
    const Manifest& m = seal.value().manifest;
    CHECK(m.city == "012345");
    CHECK(m.city_name == "森市");
    CHECK(m.edition == Edition{0, 12});
    CHECK(m.payload_bytes == 38);
    CHECK(m.review_by == "2027-04-30");
    CHECK(seal.value().signer == sealed.publisher.key().public_key());
}

TEST_CASE("the parts that a device stores are verified like the whole file") {
    const Sealed sealed;
    const std::string whole = content_of(sealed.file);
    const auto begin = payload_begin(whole.substr(0, 528));
    REQUIRE(begin.ok());
    const std::string head = sealed.folder / "head", rest = sealed.folder / "rest";
    put_content(head, whole.substr(0, begin.value()));
    put_content(rest, whole.substr(begin.value()));
    CHECK(verify_files({head, rest}, sealed.publisher.trust()).ok());
    CHECK(verify_stored({head, rest}, sealed.publisher.key().public_key()).ok());
    CHECK_FALSE(verify_files({rest, head}, sealed.publisher.trust()).ok());
    CHECK_FALSE(verify_stored({head, rest}, Publisher().key().public_key()).ok());
    CHECK(claimed_manifest(content_of(head))->city == "012345");
}

TEST_CASE("minisign verifies a whole file in one command") {
    const Sealed sealed;
    const std::string key = sealed.folder / "mori.pub";
    put_content(key, publish::public_key_file(sealed.publisher.key().public_key()));
    const auto minisign = [&](const std::string& file) {
        // The command given in seal.h and packaging/keys.md.
        const std::string line =
            "minisign -V -p " + key + " -x " + file + " -m <(tail -c +513 " + file + ")";
        return std::system(
            ("bash -c '" + line + "' >" + (sealed.folder / "said") + " 2>&1").c_str());
    };
    CHECK(minisign(sealed.file) == 0);
    CHECK(content_of(sealed.folder / "said")
              .find("Trusted comment: kodomado city=012345 epoch=0 release=12 "
                    "published=2026-04-01") != std::string::npos);
    std::string changed = content_of(sealed.file);
    changed.back() ^= 1;
    put_content(sealed.folder / "changed", changed);
    CHECK(minisign(sealed.folder / "changed") != 0);
}

TEST_CASE("each reason for refusing a file has its own message") {
    const Sealed sealed;
    const std::string whole = content_of(sealed.file);
    const auto says = [&](const std::string& bytes, const char* what) {
        const std::string refusal = sealed.refusal(bytes);
        INFO(refusal);
        return refusal.find(what) != std::string::npos;
    };
    std::string newer = whole, longer = whole + "x", changed = whole;
    newer[46] = '2';
    changed[whole.size() - 3] ^= 4;
    CHECK(says("", "cut off"));
    CHECK(says("untrusted comment: something else\n" + std::string(600, 'x'), "no published"));
    CHECK(says("SQLite format 3" + std::string(9000, '\0'), "no published"));
    CHECK(says(newer, "newer than this program"));
    CHECK(says(longer, "signature does not fit"));
    CHECK(says(changed, "signature does not fit"));
    CHECK(says(whole.substr(0, 300), "cut off"));
    CHECK(says(whole.substr(0, whole.size() - 1), "signature does not fit"));
    CHECK(verify_files({sealed.file}, Publisher().trust())
              .error()
              .message.en.find("a key that this device does not know") != std::string::npos);
    CHECK(verify_files({sealed.file}, Publisher().trust()).error().kind ==
          base::ErrorKind::not_ours);
    put_content(sealed.folder / "changed", changed);
    const auto damaged =
        verify_files({sealed.folder / "changed"}, sealed.publisher.trust(), "from the city");
    CHECK(damaged.error().kind == base::ErrorKind::damaged);
    CHECK(damaged.error().message.en.starts_with("from the city: The content"));
    CHECK(verify_files({sealed.folder / "absent"}, sealed.publisher.trust())
              .error()
              .message.en.find("absent: cannot be opened") != std::string::npos);
}

TEST_CASE("a manifest is accepted in its canonical form only") {
    const Manifest m = [] {
        Manifest made = Publisher().manifest({0, 12});
        made.payload_hash = std::string(128, 'a');
        return made;
    }();
    const std::string json = to_json(m);
    REQUIRE(parse_manifest(json).ok());
    CHECK(parse_manifest(json).value() == m);
    const auto refuses = [&](const std::string& from, const std::string& to) {
        std::string changed = json;
        const std::size_t at = changed.find(from);
        REQUIRE(at != std::string::npos);
        return !parse_manifest(changed.replace(at, from.size(), to)).ok();
    };
    CHECK(refuses("{", " {"));
    CHECK(refuses("\"kodomado\"", "\"another\""));
    CHECK(refuses("\"release\":12", "\"release\":0"));
    CHECK(refuses("\"release\":12", "\"release\":-12"));
    CHECK(refuses("\"release\":12", "\"release\":12.0"));
    CHECK(refuses("\"release\":12", "\"release\":18446744073709551615"));
    CHECK(refuses("\"release\":12", "\"release\":12,\"more\":1"));
    CHECK(refuses("\"release\":12", "\"release\":12,\"release\":12"));
    CHECK(refuses("\"012345\"", "\"12345\""));
    CHECK(refuses("2026-04-01", "2026-02-30"));
    CHECK(refuses("aaaa", "AAAA"));
    CHECK(refuses("森市", "\\u68ee市"));
    for (const char* name : {"森\\n市", "森\\t市", "森\u202E市", "森\u200B市", ""})
        CHECK(refuses("森市", name));
    CHECK(refuses("森市", std::string(201, 'a')));
    CHECK_FALSE(parse_manifest("").ok());
    CHECK_FALSE(parse_manifest("[]").ok());
}

TEST_CASE("editions are ordered and written by epoch, then release") {
    CHECK(Edition{1, 1} > Edition{0, 99});
    CHECK(Edition{0, 10} > Edition{0, 9});
    CHECK(to_text(Edition{0, 12}) == "12");
    CHECK(to_text(Edition{2, 12}) == "2-12");
    for (const char* text : {"1", "12", "2-12", "9999-99999999"})
        CHECK(to_text(*parse_edition(text)) == text);
    for (const char* text :
         {"", "0", "-1", "01", "0-1", "1-0", "1-", "x", "1-2-3", "1 ", "100000000"})
        CHECK_FALSE(parse_edition(text));
}
