// keygen, appoint, publish, verify, install, rollback and status as processes, as staff and devices
// run them.

#include "programs/town.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <unistd.h>

using namespace programs_test;
using nlohmann::json;
using support::content_of;
using support::put_content;
using support::TempFolder;

namespace {

/// Runs the program on a terminal and types an answer at each prompt. Returns the terminal's
/// output.
std::string on_a_terminal(const std::vector<std::string>& arguments,
                          const std::vector<std::string>& answers, int& status) {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child < 0)
        FAIL("no terminal can be opened (" << std::strerror(errno)
                                           << "): is devpts mounted at /dev/pts?");
    if (child == 0) {
        ::setenv("LC_ALL", "C", 1);
        std::vector<char*> words;
        for (const std::string& each : arguments) words.push_back(const_cast<char*>(each.c_str()));
        words.push_back(nullptr);
        ::execv(words.front(), words.data());
        ::_exit(127);
    }
    std::string shown;
    std::size_t answered = 0, asked_from = 0;
    std::array<char, 512> piece{};
    while (true) {
        const ssize_t got = ::read(terminal, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break; // EIO: the program has ended
        shown.append(piece.data(), static_cast<std::size_t>(got));
        if (answered < answers.size() && shown.find(": ", asked_from) != std::string::npos) {
            asked_from = shown.size();
            const std::string line = answers[answered++] + "\n";
            REQUIRE(::write(terminal, line.data(), line.size()) ==
                    static_cast<ssize_t>(line.size()));
        }
    }
    int ended = 0;
    ::waitpid(child, &ended, 0);
    ::close(terminal);
    status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return shown;
}

} // namespace

TEST_CASE("keygen asks twice without echo and encrypts the secret key") {
    const TempFolder folder;
    const std::string program = KODOMADO_CATALOGUE_PROGRAM, key = folder / "city";
    int status = -1;
    const auto keygen = [&](const std::vector<std::string>& answers) {
        return on_a_terminal({program, "keygen", "-o", key}, answers, status);
    };
    CHECK(keygen({"too short"}).find("12 letters") != std::string::npos);
    CHECK(status == 3);
    CHECK(keygen({phrase, phrase + "!"}).find("differ") != std::string::npos);
    CHECK(status == 3);
    CHECK(keygen({"abc\x03"}).find("No pass phrase was given") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(key + ".key"));
    // A typing error is corrected: one letter too many is erased.
    const std::string shown = keygen({phrase + "x\x7f", phrase});
    CHECK(status == 0);
    CHECK(shown.find("horse") == std::string::npos);
    struct stat about {};
    REQUIRE(::stat((key + ".key").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    const std::string before = content_of(key + ".key");
    CHECK(before.find("\nRWRTY0Iy") != std::string::npos); // Ed25519, scrypt, BLAKE2b
    CHECK(keygen({phrase, phrase}).find("exists already") != std::string::npos);
    CHECK(content_of(key + ".key") == before);
}

TEST_CASE("a sheet is published to two devices with different histories and rolled back") {
    Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    CHECK(town.run("verify " + (town.files / "1.sealed") + " --key " + (town.files / "city.pub"))
              .says("The seal is good. City 012345 (森市), release 1"));
    CHECK(town.install("1.sealed", "north").status == 0);

    town.city.replace("mori/services.csv", "月1,000円。", "月2,000円。");
    town.city.replace("mori/amounts.csv", "1000,1000", "2000,2000");
    REQUIRE(town.publish("2.sealed").status == 0);
    CHECK(town.install("2.sealed", "north").status == 0);
    CHECK(town.install("2.sealed", "south").status == 0); // it never had the first one
    CHECK(town.release("north") == 2);
    CHECK(town.release("south") == 2);
    CHECK(town.install("1.sealed", "south").status == 1);
    CHECK(town.install("2.sealed", "south").says("installed already"));

    const Outcome back = town.run("rollback" + town.device("south"));
    CHECK(back.status == 0);
    CHECK(back.says("Went back from release 2 to the packaged catalogue"));
    CHECK(town.run("rollback" + town.device("south")).status == 1);
    CHECK(town.install("2.sealed", "south").says("was taken back"));
    const json status = town.status("south");
    CHECK(status.at("current").is_null());
    CHECK(status.at("highest").at("release") == 2);
    CHECK(status.at("taken_back").at(0).at("why") == "staff");
    CHECK(status.at("refused").at(0).at("what") == "refused-taken-back");
    CHECK(town.status("north").at("current").at("manifest").at("city_name") == "森市");
    town.locale = "ja_JP.UTF-8";
    CHECK(
        town.run("status" + town.device("south")).out.find("取りやめ: 第2版（職員が戻しました）") !=
        std::string::npos);
}

TEST_CASE("the rehearsal uses the kiosk program if it is installed") {
    Town town;
    town.program = KODOMADO_CATALOGUE_PROGRAM;
    const Outcome published = town.publish("1.sealed");
    INFO(published.err);
    CHECK(published.status == 0);
}

TEST_CASE("publish refuses faulty data with a message and uses no number for it") {
    const Town town;
    CHECK(town.publish("f", "", "wrong pass phrase").says("The pass phrase is wrong"));
    CHECK(town.publish("f", "", "wrong pass phrase").status == 3);
    CHECK(town.run("publish " + town.city.city() + " -o f --key " + (town.files / "lost.key"))
              .says("If the key is lost, see packaging/keys.md"));
    CHECK(town.run("publish " + town.city.city() + " -o f --key " + (town.files / "city.key"))
              .status == 3); // neither a terminal nor a descriptor
    CHECK_FALSE(std::filesystem::exists(town.city.file("mori/releases.csv")));
    REQUIRE(town.publish("1.sealed", "--release 4").status == 0);
    CHECK(town.publish("2.sealed", "--release 4").status == 1);
    CHECK(town.publish("2.sealed", "--release 4").says("take 5 or more"));
    town.city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    const Outcome blocked = town.publish("2.sealed");
    CHECK(blocked.status == 1);
    CHECK(blocked.says("Nothing was published"));
    CHECK_FALSE(std::filesystem::exists(town.files / "2.sealed"));
}

TEST_CASE("publish --deb makes a package that delivers to the inbox") {
    const Town town;
    REQUIRE(town.publish("1.sealed", "--deb " + (town.files / "1.deb")).status == 0);
    REQUIRE(std::system(
                ("dpkg-deb -x " + (town.files / "1.deb") + " " + (town.files / "root")).c_str()) ==
            0);
    const Outcome taken = town.run(
        "install --inbox " + (town.files / "root/var/lib/kodomado/inbox") + town.device("north"));
    CHECK(taken.status == 0);
    CHECK(town.release("north") == 1);
}

TEST_CASE("each file in an inbox is tried once, and the result is written beside it") {
    const Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    const std::string inbox = town.files / "inbox";
    std::filesystem::create_directory(inbox);
    std::filesystem::copy(town.files / "1.sealed", inbox + "/mori-1.sealed");
    put_content(inbox + "/bad.sealed", "not a catalogue");
    put_content(inbox + "/letter.txt", "dear city");
    std::filesystem::create_symlink("/etc/passwd", inbox + "/link.sealed");
    const auto pass = [&] {
        return json::parse(town.run("install --json --inbox " + inbox + town.device("north")).out);
    };
    CHECK(pass().size() == 3);
    CHECK(town.release("north") == 1);
    const std::string good = content_of(inbox + "/mori-1.sealed.結果.txt"),
                      bad = content_of(inbox + "/bad.sealed.結果.txt"),
                      link = content_of(inbox + "/link.sealed.結果.txt");
    CHECK(good.find("結果: 入れました\r\n") != std::string::npos);
    CHECK(bad.find("結果: 入れませんでした\r\n") != std::string::npos);
    CHECK(bad.find("こどまどの発行したカタログ") != std::string::npos);
    CHECK(link.find("リンクは読みません") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(inbox + "/letter.txt.結果.txt"));
    CHECK(pass().empty());
    // removing the answer makes the importer try again
    std::filesystem::remove(inbox + "/mori-1.sealed.結果.txt");
    CHECK(pass().at(0).at("outcome") == "already");
    put_content(inbox + "/bad.sealed", "not a catalogue, but another one");
    CHECK(pass().size() == 1);
    CHECK(town.run("install --inbox " + (town.files / "absent") + town.device("north")).status ==
          3);
    CHECK(town.run("install" + town.device("north")).status == 2);
}

TEST_CASE("a stick is searched for one file name only") {
    const Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    const std::string stick = town.files / "stick";
    std::filesystem::create_directory(stick);
    std::filesystem::copy(town.files / "1.sealed", stick + "/other.sealed");
    const auto look = [&] { return town.run("install --stick " + stick + town.device("north")); };
    const Outcome nothing = look();
    CHECK(nothing.status == 3);
    CHECK(nothing.says("\"other.sealed\" has another name: call it kodomado.sealed"));
    CHECK(town.release("north") == 0);
    std::filesystem::rename(stick + "/other.sealed", stick + "/kodomado.sealed");
    CHECK(look().status == 0);
    CHECK(town.release("north") == 1);
    CHECK(std::filesystem::exists(stick + "/kodomado.sealed.結果.txt"));
    const Outcome again = look();
    CHECK(again.status == 0);
    CHECK(again.says("was tried before"));
}

TEST_CASE("names of strangers reach terminal, status and result as one plain line") {
    const Town town;
    const std::string inbox = town.files / "inbox", name = "a\n\t\u202Eb\x1B[2J.sealed";
    std::filesystem::create_directory(inbox);
    put_content(inbox + "/" + name, "no catalogue");
    const Outcome taken = town.run("install --inbox " + inbox + town.device("north"));
    const Outcome page = town.run("status" + town.device("north"));
    const Outcome document = town.run("status --json" + town.device("north"));
    for (const std::string& text : {taken.err, page.out, document.out}) {
        INFO(text);
        CHECK(text.find("b\uFFFD[2J.sealed") != std::string::npos);
        for (const char* hidden : {"\u202E", "\x1B", "\t", "a\n"})
            CHECK(text.find(hidden) == std::string::npos);
    }
}

TEST_CASE("status says how many refusals there are beyond those that it lists") {
    const Town town;
    const std::string inbox = town.files / "inbox";
    std::filesystem::create_directory(inbox);
    for (int i = 0; i < 8; ++i)
        put_content(inbox + "/" + std::to_string(i) + ".sealed", "no catalogue");
    CHECK(town.run("install --inbox " + inbox + town.device("north")).status == 3);
    CHECK(town.run("status" + town.device("north")).out.find("and 3 before them") !=
          std::string::npos);
    CHECK(town.status("north").at("older_refused") == 3);
}

TEST_CASE("a watched inbox installs new files and ends on SIGTERM") {
    const Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    const std::string inbox = town.files / "inbox", store = town.files / "north",
                      trust = town.files / "trust.toml", log = town.files / "log";
    std::filesystem::create_directory(inbox);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const int out = ::open(log.c_str(), O_CREAT | O_WRONLY, 0600);
        ::dup2(out, STDERR_FILENO);
        ::execl(town.program.c_str(), "kodomado-catalogue", "install", "--watch", "--inbox",
                inbox.c_str(), "--store", store.c_str(), "--trust", trust.c_str(), nullptr);
        ::_exit(127);
    }
    ::usleep(200'000);
    std::filesystem::copy(town.files / "1.sealed", inbox + "/1.sealed");
    for (int i = 0; i < 600 && !std::filesystem::exists(inbox + "/1.sealed.結果.txt"); ++i)
        ::usleep(100'000);
    ::kill(child, SIGTERM);
    int ended = -1;
    ::waitpid(child, &ended, 0);
    CHECK(ended == 0);
    CHECK(content_of(inbox + "/1.sealed.結果.txt").find("入れました") != std::string::npos);
    CHECK(town.release("north") == 1);
}

TEST_CASE("roots appoint a new publisher, and files of the old key then count as older") {
    const Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    REQUIRE(town.install("1.sealed", "north").status == 0);
    std::string roots;
    for (const char* name : {"root1", "root2", "root3"}) {
        const publish::SecretKey key = publish::SecretKey::generate();
        put_content(town.files / (std::string(name) + ".key"),
                    key.to_file(publish::PassPhrase(phrase), {32'768, 16u << 20}).value());
        roots += (roots.empty() ? "\"" : ", \"") + release::to_text(key.public_key()) + "\"";
    }
    put_content(town.files / "trust.toml",
                content_of(town.files / "trust.toml") + "roots = [" + roots + "]\n");
    const publish::SecretKey next = publish::SecretKey::generate();
    put_content(town.files / "next.key",
                next.to_file(publish::PassPhrase(phrase), {32'768, 16u << 20}).value());
    put_content(town.files / "next.pub", publish::public_key_file(next.public_key()));
    const auto appoint = [&](const char* root, const std::string& more) {
        return town.run("appoint -o " + (town.files / "letter") + " --pass-phrase-fd 3 --key " +
                        (town.files / (std::string(root) + ".key")) + " " + more);
    };
    CHECK(appoint("root1", "").status == 3); // the new publisher is missing
    REQUIRE(appoint("root1", "--city 012345 --epoch 1 --publisher " + (town.files / "next.pub"))
                .status == 0);
    const auto publish = [&](const char* file) {
        return town.run("publish " + town.city.city() + " -o " + (town.files / file) + " --key " +
                        (town.files / "next.key") + " --pass-phrase-fd 3 --appointment " +
                        (town.files / "letter") + " --dictionary " KODOMADO_DICTIONARY);
    };
    REQUIRE(publish("early.sealed").status == 0);
    CHECK(town.install("early.sealed", "north").says("1 of the 2 signatures"));
    CHECK(appoint("root1", "").says("signed with this key already"));
    REQUIRE(appoint("root3", "").status == 0);
    REQUIRE(publish("3.sealed").status == 0);
    CHECK(town.install("3.sealed", "north").status == 0);
    CHECK(town.status("north").at("highest").at("epoch") == 1);
    std::filesystem::remove(town.city.file("mori/releases.csv"));
    REQUIRE(town.publish("stolen.sealed", "--release 99999").status == 0);
    CHECK(town.install("stolen.sealed", "north").status == 1);
}

TEST_CASE("missing keys and a store that cannot be created are reported") {
    const Town town;
    REQUIRE(town.publish("1.sealed").status == 0);
    const Outcome keyless = town.run("install " + (town.files / "1.sealed") + " --store " +
                                     (town.files / "s") + " --trust " + (town.files / "none"));
    CHECK(keyless.status == 3);
    CHECK(keyless.says("packaging/keys.md"));
    put_content(town.files / "in-the-way", "");
    CHECK(town.install("1.sealed", "in-the-way/store").status == 3);
    CHECK(town.run("status" + town.device("never")).status == 0);
}
