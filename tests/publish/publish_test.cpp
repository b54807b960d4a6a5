#include "publish/publish.h"

#include "publish/package.h"
#include "support/built_city.h"
#include "support/publisher.h"

#include <filesystem>

using namespace publish;
using support::content_of;
using support::draft_of;
using support::plays_well;
using support::put_content;
using support::SmallCity;

namespace {

/// A city's folder and its key.
struct Office {
    SmallCity city;
    support::Publisher publisher;

    PublishOrder order(std::optional<std::int64_t> release = {}) const {
        return {city.city(), city.file("mori.sealed"), release, "2026-04-10", "", ""};
    }
    base::Result<Published> publish(const PublishOrder& order) const {
        return publish::publish(draft_of(city), order, publisher.key(), {}, plays_well);
    }
    std::string refusal(const PublishOrder& order) const {
        const auto planned = plan_release(draft_of(city), order);
        return planned ? "" : planned.error().message.en;
    }
};

} // namespace

TEST_CASE("the first release is 1, every later one a number above, and each is recorded") {
    const Office office;
    const auto first = office.publish(office.order());
    REQUIRE(first.ok());
    CHECK(first.value().manifest.edition == release::Edition{0, 1});
    CHECK(first.value().manifest.city == "012345");
    CHECK(first.value().manifest.city_name == "森市");
    CHECK(first.value().manifest.published_at == "2026-04-10");
    const auto seal =
        release::verify_files({office.city.file("mori.sealed")}, office.publisher.trust());
    REQUIRE(seal.ok());
    CHECK(seal.value().manifest == first.value().manifest);
    CHECK(office.publish(office.order()).value().manifest.edition.release == 2);
    CHECK(office.publish(office.order(7)).value().manifest.edition.release == 7);
    const auto record = read_releases(office.city.file("mori/releases.csv"));
    REQUIRE(record.ok());
    REQUIRE(record.value().size() == 3);
    CHECK(record.value().back().edition.release == 7);
    CHECK(record.value().back().services == 3);
    CHECK(record.value().back().key == key_name(office.publisher.key().public_key()));
    CHECK(record.value().front().hash == first.value().manifest.payload_hash);
}

TEST_CASE("a used number is not used again") {
    const Office office;
    REQUIRE(office.publish(office.order(5)).ok());
    CHECK(office.refusal(office.order(5)).find("take 6 or more") != std::string::npos);
    CHECK(office.refusal(office.order(1)).find("take 6 or more") != std::string::npos);
    CHECK(office.refusal(office.order(0)).find("is from 1 to") != std::string::npos);
    CHECK(office.refusal(office.order(release::largest_release + 1)).find("is from 1 to") !=
          std::string::npos);
    CHECK(office.refusal(office.order(6)).empty());
}

TEST_CASE("a number that was recorded and never sealed is used up") {
    const Office office;
    PublishOrder order = office.order();
    order.output = office.city.file("no/such/folder/f.sealed");
    CHECK_FALSE(office.publish(order).ok());
    CHECK_FALSE(std::filesystem::exists(office.city.file("mori/releases.csv")));
    std::filesystem::create_directories(office.city.file("out.sealed"));
    order.output = office.city.file("out.sealed"); // a folder prevents the rename
    CHECK_FALSE(office.publish(order).ok());
    CHECK(office.publish(office.order()).value().manifest.edition.release == 2);
}

TEST_CASE("an unreadable record of releases stops publishing") {
    const Office office;
    for (const char* record :
         {"garbage", "edition,published_at,review_by,services,hash,key\nx,2026-04-10,,,,\n",
          "edition,published_at,review_by,services,hash,key\n1,2026-04-10\n", "\xFF\xFE"}) {
        office.city.write("mori/releases.csv", record);
        CHECK(office.refusal(office.order()).find("record of releases") != std::string::npos);
    }
}

TEST_CASE("publish needs exactly one city, with its code") {
    const Office office;
    draft::Draft two = draft_of(office.city);
    two.cities.push_back(two.cities.front());
    CHECK_FALSE(plan_release(two, office.order()).ok());
    two.cities.resize(1);
    CHECK(plan_release(two, office.order()).ok());
    for (const std::string& name : {std::string("森\n市"), std::string(201, 'a')}) {
        two.cities.front().city.name.base = name;
        CHECK_FALSE(plan_release(two, office.order()).ok());
    }
    two.cities.front().city.name.base = "森市";
    two.cities.front().city.code = "123";
    CHECK_FALSE(plan_release(two, office.order()).ok());
}

TEST_CASE("a catalogue that fails the rehearsal is neither sealed nor recorded") {
    const Office office;
    const release::Rehearse fails = [](const std::string&, const release::Manifest&) {
        return base::Result<void>(base::Error{{"字", "a letter is missing"}});
    };
    const auto published =
        publish::publish(draft_of(office.city), office.order(), office.publisher.key(), {}, fails);
    CHECK(published.error().message.en == "a letter is missing");
    CHECK_FALSE(std::filesystem::exists(office.city.file("mori.sealed")));
    CHECK_FALSE(std::filesystem::exists(office.city.file("mori.sealed.building")));
    CHECK_FALSE(std::filesystem::exists(office.city.file("mori/releases.csv")));
}

TEST_CASE("the review date is the next 30 April that is at least a month away") {
    CHECK(next_review("2026-04-10") == "2027-04-30");
    CHECK(next_review("2026-03-31") == "2026-04-30");
    CHECK(next_review("2026-04-01") == "2027-04-30");
    CHECK(next_review("2026-12-01") == "2027-04-30");
    const Office office;
    PublishOrder order = office.order();
    order.review_by = "2026-09-30";
    CHECK(plan_release(draft_of(office.city), order).value().review_by == "2026-09-30");
    order.review_by = "soon";
    CHECK(office.refusal(order).find("write a date") != std::string::npos);
}

TEST_CASE("with an appointment the key must be the one appointed, for this city") {
    const Office office;
    const support::Publisher root, other;
    const auto order = [&](const std::string& city, const support::Publisher& publisher) {
        PublishOrder made = office.order();
        made.appointment =
            appoint({city, 3, {publisher.key().public_key()}}, "", root.key()).value();
        return made;
    };
    const auto published = office.publish(order("012345", office.publisher));
    REQUIRE(published.ok());
    CHECK(published.value().manifest.edition == release::Edition{3, 1});
    CHECK(office.refusal(order("999999", office.publisher)).find("another city") !=
          std::string::npos);
    CHECK(office.publish(order("012345", other)).error().message.en.find("not among") !=
          std::string::npos);
    // Otherwise the numbers would begin below those that devices have seen.
    CHECK_FALSE(office.refusal(office.order()).empty());
}

TEST_CASE("a package contains one file for the inbox and no scripts") {
    const Office office;
    const auto published = office.publish(office.order());
    REQUIRE(published.ok());
    const std::string sealed = office.city.file("mori.sealed"),
                      package = office.city.file("mori.deb"), again = office.city.file("again.deb");
    REQUIRE(write_package(sealed, published.value().manifest, "mori", package).ok());
    REQUIRE(write_package(sealed, published.value().manifest, "mori", again).ok());
    CHECK(content_of(package) == content_of(again));
    const std::string tree = office.city.file("tree"), listed = office.city.file("listed");
    REQUIRE(std::system(("dpkg-deb --raw-extract " + package + " " + tree + " && (cd " + tree +
                         " && find . -type f | sort) >" + listed)
                            .c_str()) == 0);
    CHECK(content_of(listed) ==
          "./DEBIAN/control\n./var/lib/kodomado/inbox/kodomado-catalogue-mori.sealed\n");
    CHECK(content_of(tree + "/var/lib/kodomado/inbox/kodomado-catalogue-mori.sealed") ==
          content_of(sealed));
    CHECK(content_of(tree + "/DEBIAN/control").find("Version: 0.1\n") != std::string::npos);
    CHECK_FALSE(write_package(sealed, published.value().manifest, "mori", "/no/such/x.deb").ok());
}
