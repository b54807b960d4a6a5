// What is tried in an inbox, in which order, and what people find beside it.

#include "commands/inbox.h"

#include "base/durable.h"
#include "release/release_device.h"
#include "text/plain_line.h"

#include <algorithm>
#include <filesystem>

namespace fs = std::filesystem;
using release::Outcome;
using support::content_of;
using support::put_content;
using What = Outcome::What;

namespace {

struct Folder {
    release::Device device;
    std::string inbox = device.folder / "inbox";

    Folder() { fs::create_directory(inbox); }
    std::string file(const std::string& name) const { return inbox + "/" + name; }
    std::string verdict(const std::string& name) const { return file(name) + ".結果.txt"; }
    void put(std::int64_t release, const std::string& name) const {
        fs::rename(device.sealed(release), file(name));
    }
    std::vector<commands::InboxVerdict> pass(bool stick = false) {
        const auto taken =
            commands::take_inbox({inbox, stick}, device.store, device.publisher.trust(),
                                 support::plays_well, [] { return release::now; });
        REQUIRE(taken.ok());
        return taken.value();
    }
    std::string refusal_of_stick() {
        const auto taken =
            commands::take_inbox({inbox, true}, device.store, device.publisher.trust(),
                                 support::plays_well, [] { return release::now; });
        return taken ? "" : taken.error().message.en;
    }
};

} // namespace

TEST_CASE("the highest edition comes first, and nothing is left out, however full the inbox is") {
    Folder folder;
    const std::size_t old = release::kept_entries + 30;
    for (std::size_t i = 0; i < old; ++i)
        put_content(folder.file("a" + std::to_string(i) + ".sealed"), "old");
    CHECK(folder.pass().size() == old);
    CHECK(folder.pass().empty()); // more of them than the history remembers
    folder.put(6, "y.sealed");
    folder.put(7, "z.sealed");
    const auto verdicts = folder.pass();
    REQUIRE(verdicts.size() == 2);
    CHECK(verdicts[0].file == folder.file("z.sealed"));
    CHECK(verdicts[0].outcome.what == What::installed);
    CHECK(verdicts[1].outcome.what == What::refused_older);
}

TEST_CASE("the newest of many files that have never been tried is tried first") {
    Folder folder;
    for (int i = 0; i < 100; ++i)
        put_content(folder.file("a" + std::to_string(i) + ".sealed"), "old");
    folder.put(3, "z.sealed");
    const auto verdicts = folder.pass();
    REQUIRE(verdicts.size() == 101);
    CHECK(verdicts.front().outcome.what == What::installed);
}

TEST_CASE("what systems leave beside a file is passed over") {
    Folder folder;
    for (const char* name : {"._kodomado.sealed", ".hidden.sealed", "~$kodomado.sealed",
                             "x.sealed~", "kodomado.sealed.part", ".from-stick.part", "Thumbs.db"})
        put_content(folder.file(name), "dropping");
    CHECK(folder.pass().empty());
    CHECK(std::distance(fs::directory_iterator(folder.inbox), {}) == 7);
}

TEST_CASE("results of files that are gone are removed, and no other file") {
    Folder folder;
    put_content(folder.file("a.sealed"), "old");
    put_content(folder.file("b.sealed"), "old");
    put_content(folder.file("letter.txt.結果.txt"), "from a person");
    CHECK(folder.pass().size() == 2);
    fs::remove(folder.file("a.sealed"));
    CHECK(folder.pass().empty());
    CHECK_FALSE(fs::exists(folder.verdict("a.sealed")));
    CHECK(fs::exists(folder.verdict("b.sealed")));
    CHECK(fs::exists(folder.file("letter.txt.結果.txt")));
}

TEST_CASE("a file is tried again if its result is removed, it is replaced, or the device failed") {
    Folder folder;
    put_content(folder.file("a.sealed"), "old");
    CHECK(folder.pass().size() == 1);
    fs::remove(folder.verdict("a.sealed"));
    CHECK(folder.pass().size() == 1);
    put_content(folder.file("a.sealed"), "another");
    CHECK(folder.pass().size() == 1);
    CHECK(folder.pass().empty());
    folder.put(1, "b.sealed");
    const std::string staging = folder.device.folder / "store/staging";
    fs::remove_all(staging);
    put_content(staging, "in the way");
    CHECK(folder.pass().front().outcome.what == What::failed);
    CHECK(folder.pass().size() == 1);
    fs::remove(staging);
    CHECK(folder.pass().front().outcome.what == What::installed);
    CHECK(folder.pass().empty());
}

TEST_CASE("whatever a file is called, it is tried once and its result has its lines and no more") {
    Folder folder;
    const std::string names[] = {"a\nb.sealed",
                                 "a\tb.sealed",
                                 "\u202Edelaes.sealed",
                                 "\xFF.sealed",
                                 "\x1B[2J.sealed",
                                 std::string(230, 'x') + ".sealed",
                                 std::string(240, 'x') + ".sealed"};
    for (const std::string& name : names) put_content(folder.file(name), "no catalogue");
    CHECK(folder.pass().size() == std::size(names));
    CHECK(folder.pass().empty());
    for (const std::string& name : names) {
        if (name.size() > 240) continue; // no room for the result's name
        const std::string text = content_of(folder.verdict(name));
        INFO(text);
        CHECK(std::ranges::count(text, '\n') == 10);
        std::string one_line = text.substr(3); // after the byte-order mark
        std::erase(one_line, '\n');
        std::erase(one_line, '\r');
        CHECK(text::plain_line(one_line, 10'000) == one_line);
    }
}

TEST_CASE("a file that is too large gets its result once") {
    Folder folder;
    put_content(folder.file("a.sealed"), "");
    fs::resize_file(folder.file("a.sealed"), base::free_bytes(folder.inbox).value());
    const auto verdicts = folder.pass();
    REQUIRE(verdicts.size() == 1);
    CHECK(verdicts.front().outcome.what == What::refused_file);
    CHECK(folder.pass().empty());
}

TEST_CASE("a stick without kodomado.sealed is named with what to do") {
    const struct {
        std::vector<std::string> names;
        std::vector<std::string> said;
    } cases[] = {
        {{}, {"no kodomado.sealed at the top"}},
        {{"._kodomado.sealed", "photo.jpg", "kodomado.sealed.結果.txt"}, {"at the top"}},
        {{"kodomado (1).sealed"}, {"\"kodomado (1).sealed\"", "call it kodomado.sealed"}},
        {{"kodomado.sealed.txt"}, {"\"kodomado.sealed.txt\""}},
        {{"KODOMADO.SEALED"}, {"\"KODOMADO.SEALED\""}},
        {{"ageo-3.sealed"}, {"\"ageo-3.sealed\""}},
        {{"kodomado_sealed"}, {"\"kodomado_sealed\""}},
        {{"a\n\u202Eb.sealed"}, {"\"a \uFFFDb.sealed\""}},
        {{"a.sealed", "b.sealed", "c.sealed", "d.sealed", "e.sealed"}, {"\"c.sealed\"", ": 2"}},
    };
    for (const auto& [names, said] : cases) {
        Folder folder;
        for (const std::string& name : names) put_content(folder.file(name), "x");
        const std::string refusal = folder.refusal_of_stick();
        INFO(refusal);
        CHECK(refusal.find('\n') == std::string::npos);
        CHECK((refusal.find("call it") != std::string::npos) == (said.front().front() == '"'));
        for (const std::string& words : said) CHECK(refusal.find(words) != std::string::npos);
    }
}

TEST_CASE("only kodomado.sealed is tried on a stick") {
    Folder folder;
    folder.put(2, "other.sealed");
    folder.put(1, "kodomado.sealed");
    CHECK(folder.pass(true).size() == 1);
    CHECK(folder.device.shown() == 1);
    CHECK(folder.pass(true).empty());
}
