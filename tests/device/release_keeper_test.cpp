#include "device/release_keeper.h"

#include "release/release_store.h"
#include "support/built_city.h"
#include "support/publisher.h"
#include "ui/real_kiosk.h"

#include <fstream>

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
    std::string shown_city = "mori";

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
        kiosk.emplace(keeper->open(), [this](ui::KioskParts& parts) { parts.city = shown_city; });
        keeper->serve(kiosk->kiosk());
        run();
    }
    void run(double later_ms = 0) {
        now_ms += later_ms;
        keeper->run(now_ms);
        kiosk->wait(20);
    }
    std::vector<release::HistoryEntry> history() const {
        return release::read_panel_history(city.file("records"));
    }
    bool noted(const std::string& what, const std::string& release) const {
        return std::ranges::any_of(history(), [&](const release::HistoryEntry& entry) {
            return entry.what == what && entry.release == release;
        });
    }
    std::string stored(int release) const {
        return city.file("store/releases/" + std::to_string(release) + "/catalogue");
    }
    /// Presses these and lets the keeper run after each, as the loop does.
    std::string go(const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            if (kiosk->go({id}).starts_with("no ")) return "no " + id;
            run();
        }
        return kiosk->screen();
    }
    /// A visitor opens a list, puts a service on it and looks at another one.
    void visit() {
        REQUIRE(go({"begin", "need.money"}) == "list");
        const auto listed = kiosk->targets("listed.");
        REQUIRE_FALSE(listed.empty());
        go({listed.front()});
        in_list = listed.front().substr(7);
    }
    /// Looks at services until one cannot be read.
    bool fails() {
        if (kiosk->screen() == "home" && kiosk->go({"need.money"}) == "trouble") return true;
        for (const std::string& id : kiosk->targets("service.")) {
            if (kiosk->go({id}) == "trouble") return true;
            kiosk->go({"back"});
        }
        return false;
    }
    std::string in_list;
    bool shows(const std::string& words) { return kiosk->shows(words); }
};

/// Changes the content of a file, but neither its size nor its time, as a failing disk does.
class Decay {
  public:
    explicit Decay(std::string file)
        : file_(std::move(file)), whole_(support::content_of(file_)),
          time_(std::filesystem::last_write_time(file_)) {
        // The header and the schema are read once, when the file is opened.
        put(whole_.substr(0, 8192) + std::string(whole_.size() - 8192, '\0'));
    }
    void mend() const { put(whole_); }

  private:
    void put(const std::string& bytes) const {
        std::fstream(file_, std::ios::in | std::ios::out | std::ios::binary) << bytes;
        std::filesystem::last_write_time(file_, time_);
    }

    std::string file_, whole_;
    std::filesystem::file_time_type time_;
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

TEST_CASE("a catalogue that is cut off under a visitor gives way to the release before") {
    for (const std::uintmax_t length : {0, 1, 4096, 50'000}) {
        Kiosk kiosk;
        kiosk.install(1);
        kiosk.start();
        kiosk.run(60'000);
        kiosk.install(2);
        kiosk.run();
        kiosk.run(60'000);
        kiosk.visit();
        std::filesystem::resize_file(kiosk.stored(2), length);
        CHECK(kiosk.go({"begin"}) == "no begin");
        kiosk.run();
        CHECK(kiosk.kiosk->screen() == "notice");
        CHECK(kiosk.shows("リストは、のこっています"));
        CHECK(kiosk.go({"close"}) == "home");
        REQUIRE(kiosk.go({"my_list"}) == "my_list");
        CHECK(kiosk.kiosk->has("service." + kiosk.in_list));
        CHECK(kiosk.noted("damaged", "2"));
        CHECK(kiosk.noted("shown", "1"));
        CHECK(kiosk.go({"finish"}) == "start");
        CHECK(kiosk.shows("第1市"));
        kiosk.start(); // the next start agrees
        CHECK(kiosk.shows("第1市"));
    }
}

TEST_CASE("a catalogue that is cut off between visits gives way before the next visitor") {
    Kiosk kiosk;
    kiosk.install(1);
    kiosk.start();
    std::filesystem::resize_file(kiosk.stored(1), 5000);
    kiosk.run();
    CHECK(kiosk.kiosk->screen() == "start");
    CHECK(kiosk.shows("森市"));
    CHECK(kiosk.noted("damaged", "1"));
    const std::size_t lines = kiosk.logged.size();
    kiosk.run();
    CHECK(kiosk.logged.size() == lines); // once
}

TEST_CASE("the list keeps only services that the release before has, too") {
    Kiosk kiosk;
    kiosk.install(1);
    kiosk.start();
    kiosk.run(60'000);
    kiosk.city.append(
        "mori/services.csv",
        "mori:3,森《もり》の食堂《しょくどう》,もりのしょくどう,family,食べられます。,"
        ",,,,,,,,,family,talk;money,,mori:kodomo,,5,2026-04-01");
    kiosk.install(2);
    kiosk.run();
    kiosk.go({"begin", "need.money"});
    for (const std::string& each : kiosk.kiosk->targets("listed.")) kiosk.go({each});
    REQUIRE(kiosk.go({"my_list"}) == "my_list");
    REQUIRE(kiosk.kiosk->has("service.mori:3"));
    REQUIRE(kiosk.kiosk->has("service.mori:1"));
    std::filesystem::resize_file(kiosk.stored(2), 0);
    kiosk.run();
    REQUIRE(kiosk.go({"close", "my_list"}) == "my_list");
    CHECK(kiosk.kiosk->has("service.mori:1"));
    CHECK_FALSE(kiosk.kiosk->has("service.mori:3"));
}

TEST_CASE("a read error in a real catalogue brings the packaged one at once") {
    Kiosk kiosk;
    kiosk.shown_city = "ina";
    kiosk.packaged = test::real_catalogue;
    kiosk.publisher.seal(test::real_catalogue, {0, 1}, kiosk.city.file("f.sealed"));
    REQUIRE(
        kiosk.store
            .install(kiosk.city.file("f.sealed"), kiosk.publisher.trust(), plays_well, kiosk.now)
            .took());
    kiosk.start();
    kiosk.visit();
    const Decay decay(kiosk.stored(1));
    CHECK(kiosk.fails());
    kiosk.run();
    CHECK(kiosk.kiosk->screen() == "notice");
    CHECK(kiosk.noted("damaged", "1"));
    CHECK(kiosk.noted("shown", ""));
    REQUIRE(kiosk.go({"close", "my_list"}) == "my_list");
    CHECK(kiosk.go({"service." + kiosk.in_list}) == "service");
}

TEST_CASE("after a read error a file that is sound again is opened again") {
    Kiosk kiosk;
    kiosk.shown_city = "ina";
    kiosk.publisher.seal(test::real_catalogue, {0, 1}, kiosk.city.file("f.sealed"));
    REQUIRE(
        kiosk.store
            .install(kiosk.city.file("f.sealed"), kiosk.publisher.trust(), plays_well, kiosk.now)
            .took());
    kiosk.start();
    kiosk.visit();
    for (int time = 0; time < 3; ++time) {
        const Decay decay(kiosk.stored(1));
        CHECK(kiosk.fails());
        decay.mend();
        kiosk.run();
        CHECK(kiosk.kiosk->screen() == "notice");
        CHECK_FALSE(kiosk.noted("damaged", "1"));
        REQUIRE(kiosk.go({"close", "my_list"}) == "my_list");
        CHECK(kiosk.go({"service." + kiosk.in_list}) == "service");
        CHECK(kiosk.go({"home"}) == "home");
    }
}

TEST_CASE("a packaged catalogue that is cut off and installed again heals without a restart") {
    Kiosk kiosk;
    kiosk.start();
    const std::string whole = support::content_of(kiosk.packaged);
    std::filesystem::resize_file(kiosk.packaged, 100);
    kiosk.run();
    CHECK(kiosk.noted("damaged", ""));
    std::filesystem::remove(kiosk.packaged);
    kiosk.run();
    support::put_content(kiosk.packaged, whole);
    kiosk.run();
    CHECK(kiosk.kiosk->screen() == "start");
    CHECK(kiosk.go({"begin", "need.money"}) == "list");
    CHECK(kiosk.logged.back().find("has been opened again") != std::string::npos);
}

TEST_CASE("a release that staff took back leaves the screen when they have left") {
    Kiosk kiosk;
    kiosk.install(1);
    kiosk.start();
    kiosk.run(60'000);
    kiosk.install(2);
    kiosk.run();
    CHECK(kiosk.shows("第2市"));
    kiosk.go({"begin"});
    REQUIRE(release::ReleaseChooser(kiosk.city.file("store"), kiosk.city.file("records"))
                .go_back(kiosk.publisher.trust(), {0, 2}, kiosk.now)
                .ok());
    kiosk.run();
    CHECK(kiosk.kiosk->screen() == "home");
    kiosk.go({"finish"});
    kiosk.run();
    CHECK(kiosk.shows("第1市"));
}
