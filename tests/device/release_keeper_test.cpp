#include "device/release_keeper.h"

#include "release/release_store.h"
#include "support/built_city.h"
#include "support/publisher.h"
#include "ui/real_kiosk.h"

using namespace device;
using support::build_into;
using support::plays_well;
using support::SmallCity;

namespace {

/// A kiosk with its own store; its packaged catalogue has only the first service.
struct Kiosk {
    SmallCity city;
    support::Publisher publisher;
    std::string now = "2026-04-10T09:00:00";
    std::vector<std::string> logged;
    std::string packaged = build_into(city, "packaged.kodomado");
    release::ReleaseStore store{city.file("store"), city.file("records")};
    std::optional<ReleaseKeeper> keeper;
    std::optional<test::RealKiosk> kiosk;
    double now_ms = 0;

    Kiosk() {
        std::filesystem::create_directories(city.file("store"));
        city.write("trust.toml", "city = \"012345\"\npublishers = [\"" +
                                     release::to_text(publisher.key().public_key()) + "\"]\n");
    }
    /// Installs a release with another name of the city hall, so that screens show which release it
    /// is.
    void install(std::int64_t release) {
        const std::string name = "第" + std::to_string(release) + "市";
        support::put_content(city.file("mori/city.toml"), toml(name));
        const std::string file = build_into(city);
        publisher.seal(file, {0, release}, city.file("f.sealed"));
        REQUIRE(store.install(city.file("f.sealed"), publisher.trust(), plays_well, now).took());
    }
    std::string toml(const std::string& name) const {
        std::string text = city.read("mori/city.toml");
        const std::size_t begin = text.find("name = ") + 8, end = text.find('"', begin);
        return text.replace(begin, end - begin, name);
    }
    void start() {
        kiosk.reset();
        keeper.emplace(ReleaseKeeper::Parts{
            city.file("store"), city.file("records"), city.file("trust.toml"), packaged,
            [this] { return now; },
            [this](const base::Message& message) { logged.push_back(message.en); }});
        kiosk.emplace(keeper->open(), [](ui::KioskParts& parts) { parts.city = "mori"; });
        keeper->serve(kiosk->kiosk());
        run();
    }
    void run(double later_ms = 0) {
        now_ms += later_ms;
        keeper->run(now_ms);
        kiosk->wait(20);
    }
    bool shows(const std::string& words) { return kiosk->shows(words); }
};

} // namespace

TEST_CASE("without a release the packaged catalogue is shown") {
    Kiosk kiosk;
    kiosk.start();
    CHECK(kiosk.shows("森市"));
    CHECK(kiosk.logged.empty());
}

TEST_CASE("an installed catalogue appears between visits, never during one") {
    Kiosk kiosk;
    kiosk.install(1);
    kiosk.start();
    CHECK(kiosk.shows("第1市"));
    REQUIRE(kiosk.kiosk->go({"begin"}) == "home");
    kiosk.install(2);
    kiosk.run();
    CHECK(kiosk.kiosk->screen() == "home");
    CHECK(kiosk.kiosk->go({"finish"}) == "start");
    CHECK(kiosk.shows("第1市"));
    kiosk.run();
    CHECK(kiosk.shows("第2市"));
    CHECK(kiosk.store.rollback(kiosk.publisher.trust(), kiosk.now).what ==
          release::Outcome::What::rollback);
    kiosk.run();
    CHECK(kiosk.shows("森市"));
    CHECK(kiosk.logged.size() == 2);
    for (const std::string& line : kiosk.logged)
        CHECK(line.find("another catalogue is shown") == 0);
}

TEST_CASE("a minute on screen passes the trial, an earlier end does not") {
    Kiosk kiosk;
    kiosk.install(1);
    kiosk.start();
    const auto left = [&] { return kiosk.store.state(kiosk.publisher.trust()).starts_left; };
    CHECK(left() == 2);
    REQUIRE(kiosk.keeper->due_ms());
    CHECK(*kiosk.keeper->due_ms() == kiosk.now_ms + 60'000);
    kiosk.run(59'000);
    CHECK(left() == 2);
    kiosk.run(1'000);
    CHECK_FALSE(left());
    CHECK_FALSE(kiosk.keeper->due_ms());
    kiosk.install(2);
    kiosk.run();
    CHECK(kiosk.shows("第2市"));
    CHECK(left() == 2);
    kiosk.start();
    kiosk.start();
    CHECK(left() == 0);
    kiosk.start();
    CHECK(kiosk.shows("第1市"));
    REQUIRE(kiosk.logged.size() == 2);
    CHECK(kiosk.logged.front().find("another catalogue is shown") == 0);
    CHECK(kiosk.logged.back().find("taken back") != std::string::npos);
}

TEST_CASE("switching the kiosk off within the minute is not a failed start") {
    Kiosk kiosk;
    kiosk.install(1);
    for (int start = 0; start < 5; ++start) {
        kiosk.start();
        CHECK(kiosk.shows("第1市"));
        kiosk.keeper->close();
    }
    CHECK(kiosk.logged.empty());
}

TEST_CASE("instead of a damaged catalogue the packaged one is shown until it is repaired") {
    Kiosk kiosk;
    kiosk.install(1);
    const std::string file = kiosk.city.file("store/releases/1/catalogue");
    std::string bytes = support::content_of(file);
    bytes[5000] ^= 1;
    support::put_content(file, bytes);
    kiosk.start();
    CHECK(kiosk.shows("森市"));
    CHECK(kiosk.logged.size() == 1);
    kiosk.now = "2026-04-10T10:00:00";
    REQUIRE(
        kiosk.store
            .install(kiosk.city.file("f.sealed"), kiosk.publisher.trust(), plays_well, kiosk.now)
            .what == release::Outcome::What::repaired);
    kiosk.run();
    CHECK(kiosk.shows("第1市"));
}

TEST_CASE("after its review date a catalogue is shown with a quiet note") {
    Kiosk kiosk;
    kiosk.install(1); // its review date is 2027-04-30
    const std::string word = "情報が古い可能性があります";
    for (const auto& [clock, outdated] :
         {std::pair("2027-04-30T12:00:00", false), std::pair("2027-05-01T00:00:00", true),
          std::pair("2038-01-19T03:14:08", true), std::pair("1970-01-01T00:00:00", false)}) {
        kiosk.now = clock;
        kiosk.start();
        CHECK_FALSE(kiosk.shows(word));
        kiosk.kiosk->go({"begin"});
        CHECK(kiosk.shows(word) == outdated);
    }
}

TEST_CASE("without any catalogue the trouble screen is shown until one is installed") {
    Kiosk kiosk;
    std::filesystem::remove(kiosk.packaged);
    kiosk.start();
    CHECK(kiosk.kiosk->screen() == "trouble");
    kiosk.install(1);
    kiosk.run();
    CHECK(kiosk.shows("第1市"));
}
