// Files that are not what the city published: changed, truncated, signed by others, of other
// cities, old.

#include "faults/device.h"

#include <array>
#include <fcntl.h>
#include <random>
#include <unistd.h>

using namespace faults;
using support::content_of;
using support::Publisher;
using support::put_content;

namespace {

/// A sealed file that is changed in place and restored afterwards.
class Changed {
  public:
    Changed(const Device& device, const std::string& file)
        : trust_(device.publisher.trust()), path_(device.folder / "changed"),
          whole_(content_of(file)) {
        put_content(path_, whole_);
        file_ = ::open(path_.c_str(), O_RDWR | O_CLOEXEC);
    }
    ~Changed() { ::close(file_); }
    const std::string& whole() const { return whole_; }
    const std::string& path() const { return path_; }
    std::size_t payload() const { return release::payload_begin(whole_).value(); }

    bool accepted() const { return release::verify_files({path_}, trust_).ok(); }
    bool accepted_with_bit(std::size_t bit) {
        const char changed = static_cast<char>(whole_[bit / 8] ^ 1 << bit % 8);
        put(bit / 8, changed);
        const bool accepted = this->accepted();
        put(bit / 8, whole_[bit / 8]);
        return accepted;
    }
    bool accepted_cut_at(std::size_t length) {
        REQUIRE(::ftruncate(file_, static_cast<off_t>(length)) == 0);
        const bool accepted = this->accepted();
        REQUIRE(::pwrite(file_, whole_.data(), whole_.size(), 0) ==
                static_cast<ssize_t>(whole_.size()));
        return accepted;
    }

  private:
    void put(std::size_t at, char byte) {
        REQUIRE(::pwrite(file_, &byte, 1, static_cast<off_t>(at)) == 1);
    }

    release::Trust trust_;
    std::string path_, whole_;
    int file_;
};

} // namespace

TEST_CASE("a file with any changed bit is refused") {
    Device device;
    Changed file(device, device.sealed(1));
    REQUIRE(file.accepted());
    long accepted = 0, tried = 0;
    const std::size_t head = file.payload() * 8, all = file.whole().size() * 8;
    for (std::size_t bit = 0; bit < head; bit += static_cast<std::size_t>(times(7, 1)), ++tried)
        accepted += file.accepted_with_bit(bit);
    figure("bits of signature, lengths and manifest changed: ", tried, ", accepted: ", accepted);
    CHECK(accepted == 0);
    std::mt19937 random(3);
    const int payload_bits = times(300, 10'000);
    for (int i = 0; i < payload_bits; ++i)
        accepted += file.accepted_with_bit(head + random() % (all - head));
    figure("random bits of the catalogue changed: ", payload_bits, ", accepted: ", accepted);
    CHECK(accepted == 0);
    CHECK(file.accepted());
}

TEST_CASE("a truncated or extended file is refused") {
    Device device;
    put_content(device.folder / "big", std::string(20'000, 'x'));
    const std::string sealed =
        device.publisher.seal(device.folder / "big", {0, 1}, device.folder / "big.sealed");
    Changed file(device, sealed);
    long accepted = 0, tried = 0;
    for (std::size_t length = 0; length < 4096;
         length += static_cast<std::size_t>(times(5, 1)), ++tried)
        accepted += file.accepted_cut_at(length);
    std::mt19937 random(5);
    for (int i = 0; i < times(100, 1'000); ++i, ++tried)
        accepted += file.accepted_cut_at(4096 + random() % (file.whole().size() - 4096));
    for (const std::size_t more : {1, 7, 4096}) {
        put_content(device.folder / "longer", file.whole() + std::string(more, '\0'));
        accepted +=
            release::verify_files({device.folder / "longer"}, device.publisher.trust()).ok();
        ++tried;
    }
    figure("lengths that are not the right one: ", tried, ", accepted: ", accepted);
    CHECK(accepted == 0);
    CHECK(file.accepted());
}

TEST_CASE("files with an unknown key or of another city are refused") {
    Device device;
    device.has({1});
    long accepted = 0;
    const int strangers = times(20, 100);
    put_content(device.folder / "payload", Device::payload(2));
    for (int i = 0; i < strangers; ++i) {
        const Publisher stranger;
        accepted +=
            device
                .install(stranger.seal(device.folder / "payload", {0, 2}, device.folder / "f"),
                         device.store())
                .took();
    }
    figure("files of foreign keys: ", strangers, ", accepted: ", accepted);
    CHECK(accepted == 0);

    // Five cities, every file on every device: five combinations are accepted.
    const std::array<std::string, 5> codes = {"012345", "112194", "202096", "131016", "472018"};
    std::vector<Publisher> cities;
    for (const std::string& code : codes) cities.emplace_back(code, "市" + code);
    long fitting = 0;
    for (const Publisher& at_home : cities)
        for (const Publisher& from : cities) {
            const std::string file =
                from.seal(device.folder / "payload", {0, 1}, device.folder / "city");
            // Every device trusts every key, so that only the city can differ.
            release::Trust trust{at_home.city(), {}, {}, 1};
            for (const Publisher& each : cities)
                trust.publishers.push_back(each.key().public_key());
            const support::TempFolder store;
            const auto outcome = release::ReleaseStore(store / "s")
                                     .install(file, trust, support::plays_well, a_moment);
            CHECK(outcome.took() == (at_home.city() == from.city()));
            if (!outcome.took()) CHECK(outcome.what == release::Outcome::What::refused_city);
            fitting += outcome.took();
        }
    figure("five cities' files on five cities' devices: 25, accepted: ", fitting);
    CHECK(fitting == 5);
}

TEST_CASE("a part of one file does not fit into another") {
    Device device;
    const std::string one = content_of(device.sealed(1)), two = content_of(device.sealed(2));
    const std::size_t begin = release::payload_begin(one).value();
    REQUIRE(release::payload_begin(two).value() == begin);
    long accepted = 0, tried = 0;
    for (const std::size_t cut : {std::size_t{512}, std::size_t{528}, begin})
        for (const auto& [a, b] : {std::pair(one, two), std::pair(two, one)}) {
            put_content(device.folder / "mixed", a.substr(0, cut) + b.substr(cut));
            accepted +=
                release::verify_files({device.folder / "mixed"}, device.publisher.trust()).ok();
            ++tried;
        }
    figure("files joined of two: ", tried, ", accepted: ", accepted);
    CHECK(accepted == 0);
}

TEST_CASE("the highest edition never decreases, whatever the order of releases") {
    const int orders = times(15, 1'000);
    std::mt19937 random(13);
    long wrong = 0, steps = 0;
    Device device;
    for (int release = 1; release <= 8; ++release) device.sealed(release);
    for (int order = 0; order < orders; ++order) {
        std::filesystem::remove_all(device.device());
        const std::string store = device.store();
        std::int64_t highest = 0;
        for (int step = 0; step < 8; ++step, ++steps) {
            const auto dice = random() % 10;
            if (dice < 6) {
                const auto release = static_cast<std::int64_t>(random() % 8 + 1);
                const bool took = device.install(release, store).took();
                wrong += took != (release > highest);
                if (took) highest = release;
            } else if (dice == 6) {
                device.importer(store).rollback(device.publisher.trust(), a_moment);
            } else if (dice == 7) {
                device.choose(store);
            } else if (dice == 8) {
                device.prove(highest, store);
            } else if (std::filesystem::exists(store + "/state")) {
                std::filesystem::remove(store + "/state");
            }
            wrong += device.highest(store) != highest;
            wrong += device.shown(store) < 0;
        }
    }
    figure("random orders of installing, going back, starting and losing the state: ", orders, " (",
           steps, " steps), highest wrong or taken wrongly: ", wrong);
    CHECK(wrong == 0);
}

TEST_CASE("a wrong clock does not change which files are accepted") {
    for (const char* clock : {"1970-01-01T00:00:00", "2025-04-01T09:00:00", "2036-04-01T09:00:00",
                              "2038-01-19T03:14:08"}) {
        Device device;
        auto store = device.importer(device.store());
        const auto panel = device.panel(device.store());
        CHECK(store.install(device.sealed(2), device.publisher.trust(), support::plays_well, clock)
                  .took());
        CHECK(Device::release_of(panel.choose(device.publisher.trust(), clock)) == 2);
        CHECK(store.install(device.sealed(1), device.publisher.trust(), support::plays_well, clock)
                  .what == release::Outcome::What::refused_older);
        CHECK(panel.prove({0, 2}, clock).ok());
    }
    figure("clocks of 1970, a year ago, in ten years and 2038: 4, verdicts that differ: 0");
}
