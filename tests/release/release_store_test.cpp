#include "base/catalogue_schema.h"
#include "base/durable.h"
#include "release/release_store.h"

#include "catalogue/inspection.h"
#include "release/release_device.h"
#include "support/built_city.h"
#include "text/plain_line.h"

#include <filesystem>
#include <fstream>

using namespace release;
using support::build_into;
using support::content_of;
using support::plays_well;
using support::Publisher;
using support::put_content;
using support::SmallCity;
using support::TempFolder;
using What = Outcome::What;

TEST_CASE("an installed release is shown, and the previous one is kept to go back to") {
    Device device;
    CHECK(device.install(1) == What::installed);
    CHECK(device.shown() == 1);
    CHECK(content_of(device.choose().file) == "payload 0-1");
    device.prove();
    CHECK(device.install(3) == What::installed);
    CHECK(device.shown() == 3);
    CHECK(device.state().previous->edition == Edition{0, 1});
    CHECK(device.rollback() == What::rollback);
    CHECK(device.shown() == 1);
    CHECK(device.state().highest == Edition{0, 3});
    CHECK(device.rollback() == What::rollback);
    CHECK(device.choose().from == Choice::From::packaged);
    CHECK(device.rollback() == What::refused_nothing);
}

TEST_CASE("a higher edition is installed, an equal one ignored, a lower one refused") {
    Device device;
    CHECK(device.install(5) == What::installed);
    CHECK(device.install(5) == What::already);
    CHECK(device.install(4) == What::refused_older);
    CHECK(device.install(device.sealed(5, "other content")).what == What::refused_older);
    CHECK(device.rollback() == What::rollback);
    CHECK(device.install(5) == What::refused_taken_back);
    CHECK(device.install(4) == What::refused_older);
    CHECK(device.install(6) == What::installed);
    CHECK(device.install(device.sealed(1, "", 1)).what ==
          What::refused_file); // nobody appointed this key
}

TEST_CASE("every city but the device's own is refused, and both are named by their codes only") {
    Device device;
    const Publisher ageo("112194", "上尾市");
    put_content(device.folder / "p", "payload");
    const std::string file = ageo.seal(device.folder / "p", {0, 1}, device.folder / "ageo.sealed");
    Outcome outcome = device.install(file);
    CHECK(outcome.what == What::refused_city);
    for (const char* part : {"112194", "012345"})
        CHECK(outcome.message.ja.find(part) != std::string::npos);
    CHECK(outcome.message.ja.find("上尾市") == std::string::npos);
    CHECK(outcome.message.en.find("上尾市") == std::string::npos);
    // Even if the device trusts the key.
    Trust both = ageo.trust();
    both.city = "012345";
    CHECK(device.store.install(file, both, plays_well, now).what == What::refused_city);
    CHECK(device.shown() == 0);
}

TEST_CASE("a catalogue of another format is refused until the program is updated") {
    Device device;
    Manifest manifest = device.publisher.manifest({0, 1});
    manifest.schema_min = manifest.schema_max = base::catalogue_schema + 1;
    put_content(device.folder / "p", "payload");
    const Outcome outcome =
        device.install(device.publisher.seal(device.folder / "p", manifest, device.folder / "f"));
    CHECK(outcome.what == What::refused_format);
    CHECK(device.state().highest == Edition{});
}

TEST_CASE("a release that fails the rehearsal changes nothing and can be corrected") {
    Device device;
    device.install(1);
    const Rehearse fails = [](const std::string&, const Manifest&) {
        return base::Result<void>(base::Error{{"字がない", "a letter is missing"}});
    };
    const Outcome outcome =
        device.store.install(device.sealed(2), device.publisher.trust(), fails, now);
    CHECK(outcome.what == What::refused_content);
    CHECK(outcome.message.en.find("a letter is missing") != std::string::npos);
    CHECK(device.shown() == 1);
    CHECK(device.install(2) == What::installed);
}

TEST_CASE("the same file repairs a damaged copy") {
    Device device;
    device.install(1);
    device.prove();
    device.damage(device.stored(1));
    CHECK(device.install(1) == What::repaired);
    CHECK(device.shown() == 1);
    CHECK_FALSE(device.state().starts_left);
}

TEST_CASE("a lost state is rebuilt from the releases, and the highest edition does not decrease") {
    Device device;
    device.install(1);
    device.prove();
    device.install(2);
    device.prove();
    for (const std::string& state :
         {std::string("garbage"), std::string(), std::string(9000, 'x')}) {
        put_content(device.folder / "store/state", state);
        CHECK(device.state().highest == Edition{0, 2});
        CHECK(device.state().previous->edition == Edition{0, 1});
        CHECK(device.shown() == 2);
    }
    std::filesystem::remove(device.folder / "store/state");
    CHECK(device.shown() == 2);
    CHECK(device.install(1) == What::refused_older);
    std::filesystem::remove(device.folder / "store/state");
    device.damage(device.stored(2));
    CHECK(device.shown() == 1);
    CHECK(device.state().highest == Edition{0, 2});
    CHECK(device.install(2) == What::installed);
    CHECK(device.shown() == 2);
}

TEST_CASE("any changed byte in the state is noticed") {
    Device device;
    device.install(1);
    const std::string good = content_of(device.folder / "store/state");
    REQUIRE(parse_state(good));
    CHECK(to_text(*parse_state(good)) == good);
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1 << at % 8);
        CHECK_FALSE(parse_state(changed));
        CHECK_FALSE(parse_state(good.substr(0, at)));
    }
}

TEST_CASE("only the releases that may be needed are kept") {
    Device device;
    for (int release = 1; release <= 6; ++release) {
        device.install(release);
        device.prove();
    }
    CHECK_FALSE(std::filesystem::exists(device.stored(4)));
    CHECK(std::filesystem::exists(device.stored(5)));
    device.rollback();
    CHECK(device.shown() == 5);
    CHECK(std::filesystem::is_empty(device.folder / "store/staging"));
}

TEST_CASE("links, pipes, folders and files that are too large are not read") {
    Device device;
    const std::string file = device.sealed(1), link = device.folder / "link",
                      pipe = device.folder / "pipe", giant = device.folder / "giant";
    std::filesystem::create_symlink(file, link);
    REQUIRE(::system(("mkfifo " + pipe).c_str()) == 0);
    std::ofstream(giant).close();
    std::filesystem::resize_file(giant, 4ull << 30);
    for (const std::string& each : {link, pipe, giant, device.folder.path(),
                                    device.folder / "absent", std::string("/dev/zero")}) {
        const Outcome outcome = device.install(each);
        INFO(outcome.message.en);
        CHECK(outcome.what == What::refused_file);
        CHECK(outcome.message.ja.find(each) == 0);
    }
    CHECK(device.shown() == 0);
}

TEST_CASE("a file that is too large is refused as such, even if the disk has no room for it") {
    Device device;
    const std::string giant = device.folder / "giant";
    std::ofstream(giant).close();
    std::filesystem::resize_file(giant, base::free_bytes(device.folder.path()).value());
    const Outcome outcome = device.install(giant);
    CHECK(outcome.what == What::refused_file);
    CHECK(outcome.message.en.find("too large") != std::string::npos);
}

TEST_CASE("a failure says which release is current") {
    Device device;
    put_content(device.folder / "in-the-way", "");
    ReleaseStore nowhere(device.folder / "in-the-way/store", device.folder / "kiosk");
    const Outcome first =
        nowhere.install(device.sealed(1), device.publisher.trust(), plays_well, now);
    CHECK(first.what == What::failed);
    CHECK(first.message.en.ends_with("The packaged catalogue is still current"));
    device.install(1);
    std::filesystem::remove_all(device.folder / "store/staging");
    put_content(device.folder / "store/staging", "");
    const Outcome second = device.install(device.sealed(2));
    CHECK(second.what == What::failed);
    CHECK(second.message.en.ends_with("Release 1 is still current"));
    CHECK(second.message.ja.ends_with("第1版のままです"));
}

TEST_CASE("whatever a file is called, its message is one line and its entry is kept") {
    Device device;
    std::string worst;
    while (worst.size() < 248) worst += "\"\U0001F600\x01";
    for (const std::string& name : {std::string("a\nb.sealed"), std::string("a\tb\u202Ex.sealed"),
                                    std::string("a\xFF.sealed"), std::string(250, '\x02'),
                                    std::string(255, '\n'), worst.substr(0, 250)}) {
        const std::string file = device.folder / name;
        put_content(file, "no catalogue");
        const Outcome outcome =
            device.store.install(file, device.publisher.trust(), plays_well, now, "mark");
        CHECK(outcome.what == What::refused_file);
        CHECK(text::plain_line(outcome.message) == outcome.message);
        const HistoryEntry last = device.store.history().back();
        CHECK(last.mark == "mark");
        CHECK(last.message == outcome.message);
        CHECK(text::plain_line(last.file) == last.file);
        device.store.remember({now, "test", "", "", "", {}});
    }
    const std::string endless(1u << 20, '"');
    for (std::size_t i = 0; i <= kept_entries; ++i)
        device.store.remember({endless, endless, endless, endless, endless, {endless, endless}});
    CHECK(device.store.history().size() == kept_entries);
}

TEST_CASE("the history keeps the last 200 entries") {
    Device device;
    device.install(1);
    device.install(1);
    device.install(device.folder / "absent");
    const auto history = device.store.history();
    REQUIRE(history.size() == 3);
    CHECK(history[0].what == "installed");
    CHECK(history[0].release == "1");
    CHECK(history[0].at == now);
    CHECK(history[1].what == "already");
    CHECK(history[2].what == "refused-file");
    CHECK(history[2].refused());
    std::string many;
    for (int i = 0; i < 220; ++i) many += "{\"what\":\"line " + std::to_string(i) + "\"}\n";
    put_content(device.folder / "store/history", many);
    device.store.remember({now, "test", "", "", "", {}});
    CHECK(device.store.history().size() == kept_entries);
    CHECK(device.store.history().front().what == "line 21");
    CHECK(device.store.history().back().what == "test");
    put_content(device.folder / "store/history", "\xFF\n{}\n[1]\n");
    CHECK(device.store.history().size() == 1);
}

TEST_CASE("inspection finds the faults of a real catalogue") {
    const SmallCity city;
    const std::string file = build_into(city);
    std::size_t texts = 0;
    const catalogue::Show counts = [&](const text::RubyText&) {
        return ++texts, base::Result<void>();
    };
    CHECK(catalogue::inspect(file, "012345", counts).ok());
    CHECK(texts > 40);
    CHECK_FALSE(catalogue::inspect(file, "999999", counts).ok());
    CHECK(catalogue::inspect(file, "", counts).ok());
    const catalogue::Show objects = [&](const text::RubyText& text) -> base::Result<void> {
        if (text.base.find("森の手当") == std::string::npos) return {};
        return base::Error{{"字", "a glyph"}};
    };
    CHECK(catalogue::inspect(file, "012345", objects).error().message.en == "a glyph");
    std::string bytes = content_of(file);
    for (std::size_t i = 5000; i < 9000; ++i) bytes[i] = 'x';
    put_content(city.file("bad"), bytes);
    CHECK_FALSE(catalogue::inspect(city.file("bad"), "012345", counts).ok());
}
