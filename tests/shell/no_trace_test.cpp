#include "device/missed_counts.h"
#include "print/slip_pdf.h"
#include "shell/renderer.h"
#include "support/catch.h"
#include "support/temp_folder.h"
#include "ui/real_kiosk.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/mman.h>

// Searches all memory of this process, and the folders that it could write to, for traces of a
// visitor. Linked with device/forgetful_memory.cpp, as the kiosk is.

using test::RealKiosk;

namespace {

constexpr char mask = 0x55;

/// A word that is stored in memory only in a masked form.
class Secret {
  public:
    explicit Secret(std::string masked) : masked_(std::move(masked)) {}
    std::size_t size() const { return masked_.size(); }
    bool at(const char* place) const {
        for (std::size_t i = 0; i < masked_.size(); ++i)
            if (place[i] != static_cast<char>(masked_[i] ^ mask)) return false;
        return true;
    }
    /// Passes the word itself to `use` and erases it afterwards.
    template <class Use> void lend(Use use) const {
        std::string word = masked_;
        for (char& c : word) c = static_cast<char>(c ^ mask);
        use(word);
        word.assign(word.capacity(), ' ');
    }

  private:
    std::string masked_;
};

/// Masked at compile time, so that the program's own constants do not contain it.
template <std::size_t n> consteval std::array<char, n> masked(const char (&word)[n]) {
    std::array<char, n> bytes{};
    for (std::size_t i = 0; i < n; ++i) bytes[i] = static_cast<char>(word[i] ^ mask);
    return bytes;
}
template <std::size_t n> Secret secret(const std::array<char, n>& bytes) {
    return Secret(std::string(bytes.begin(), bytes.end() - 1));
}
/// In the form in which the search keeps typed text: UTF-16, here from three bytes of UTF-8 each.
template <std::size_t n> Secret secret_key(const std::array<char, n>& bytes) {
    std::string units;
    for (std::size_t i = 0; i + 3 < n; i += 3) {
        const auto bits = [&](std::size_t at, int kept) {
            return static_cast<unsigned>(bytes[at] ^ mask) & ((1u << kept) - 1);
        };
        const unsigned unit = bits(i, 4) << 12 | bits(i + 1, 6) << 6 | bits(i + 2, 6);
        units += static_cast<char>(unit ^ mask);
        units += static_cast<char>(unit >> 8 ^ mask);
    }
    return Secret(units);
}

/// How often the word occurs in writable memory, except the stacks.
int found_in_memory(const Secret& word) {
    constexpr std::size_t part = 1u << 20;
    char* const window = static_cast<char*>(
        mmap(nullptr, part, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    REQUIRE(window != MAP_FAILED);
    std::ifstream maps("/proc/self/maps");
    std::FILE* const memory = std::fopen("/proc/self/mem", "rb");
    REQUIRE(memory != nullptr);
    std::setvbuf(memory, nullptr, _IONBF, 0);
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char rights[8] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %7s", &from, &to, rights) != 3) continue;
        if (std::string_view(rights).substr(0, 2) != "rw") continue;
        if (line.find("[stack") != std::string::npos) continue;
        if (from == reinterpret_cast<unsigned long>(window)) continue;
        while (from < to) {
            const std::size_t wanted = std::min<std::size_t>(part, to - from);
            if (std::fseek(memory, static_cast<long>(from), SEEK_SET) != 0) break;
            const std::size_t read = std::fread(window, 1, wanted, memory);
            if (read == 0) break;
            for (std::size_t at = 0; at + word.size() <= read; ++at)
                if (word.at(window + at)) ++found;
            if (read < part || from + read >= to) break;
            from += read - word.size();
        }
    }
    std::fclose(memory);
    munmap(window, part);
    return found;
}

/// How many of the files below a folder contain the word.
int found_in_files(const Secret& word, const std::string& folder) {
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (std::size_t at = 0; at + word.size() <= bytes.size(); ++at)
            if (word.at(bytes.data() + at)) {
                ++found;
                break;
            }
    }
    return found;
}

struct Panel {
    explicit Panel(bool home_visit = false)
        : kiosk([=](ui::KioskParts& parts) { parts.home_visit = home_visit; }),
          window(shell::Window::offscreen(1920, 1080).value()) {}

    void show() {
        for (int i = 0; i < 3; ++i)
            renderer.show(*kiosk.kiosk().frame(kiosk.visitor().now_ms()), kiosk.kiosk().glyphs());
    }

    RealKiosk kiosk;
    shell::Window window;
    draw::PicturePack pictures;
    shell::Renderer renderer{window, pictures};
};

constexpr auto typed_word = masked("ぬばたまのかなりあ");
constexpr auto list_head = masked("伊那市 わたしのリスト 1/");

} // namespace

TEST_CASE("the search for traces finds an existing trace") {
    const Secret word = secret(typed_word);
    word.lend([&](const std::string& planted) {
        const auto copy = std::make_unique<std::string>(planted + " and more, on the heap");
        CHECK(found_in_memory(word) > 0);
    });
}

#ifndef __SANITIZE_ADDRESS__

TEST_CASE("after a visit nothing of it is left in memory") {
    const Secret word = secret(typed_word), key = secret_key(typed_word), list = secret(list_head);
    Panel panel;
    panel.kiosk.go({"begin", "need.money"});
    for (int i = 0; i < 3; ++i) {
        const auto toggles = panel.kiosk.targets("listed.");
        panel.kiosk.go({toggles[static_cast<std::size_t>(i)]});
    }
    panel.kiosk.go({"my_list"});
    panel.show();
    CHECK(found_in_memory(list) > 0);
    panel.kiosk.go({"search"});
    word.lend([&](const std::string& typed) { CHECK(panel.kiosk.kiosk().type(typed)); });
    panel.kiosk.wait(500);
    panel.show();
    CHECK(found_in_memory(word) > 0);
    CHECK(found_in_memory(key) == 0); // the search keeps nothing

    SECTION("ended by hand") { CHECK(panel.kiosk.go({"finish"}) == "start"); }
    SECTION("left alone") { CHECK(panel.kiosk.wait(125'000) == "start"); }
    panel.show();
    CHECK(found_in_memory(word) == 0);
    CHECK(found_in_memory(key) == 0);
    CHECK(found_in_memory(list) == 0);
}

TEST_CASE("a slip leaves nothing in memory") {
    const Secret list = secret(list_head);
    Panel panel;
    std::size_t bytes = 0;
    {
        RealKiosk kiosk([&](ui::KioskParts& parts) {
            parts.print_slip = [&](const ui::Slip& slip,
                                   const std::stop_token&) -> base::Result<void> {
                bytes =
                    print::slip_pdf(slip, print::SlipPaper::a4, test::kiosk_fonts()).value().size();
                return {};
            };
        });
        kiosk.go({"begin", "need.money"});
        kiosk.go({kiosk.targets("listed.").front(), "my_list", "print"});
        CHECK(kiosk.screen() == "notice");
        CHECK(bytes > 1000);
        kiosk.go({"close", "finish"});
        CHECK(kiosk.screen() == "start");
        CHECK(found_in_memory(list) == 0);
    }
}

TEST_CASE("a day of visits leaves nothing in memory or in files") {
    const char* const thorough = std::getenv("KODOMADO_FAULTS");
    const bool is_long = thorough && std::string_view(thorough) == "long";
    const int visits = is_long ? 144 : 12; // at regular intervals
    const double interval_ms = 24 * 3'600'000.0 / visits;
    const Secret word = secret(typed_word), key = secret_key(typed_word), list = secret(list_head);
    const support::TempFolder state;
    int printed = 0;
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.words_missed = [counts = device::MissedCounts(state.path())](const auto& words) {
            CHECK(counts.add("2026-06-01", words).ok());
        };
        parts.print_slip = [&](const ui::Slip& slip, const std::stop_token&) -> base::Result<void> {
            printed += print::slip_pdf(slip, print::SlipPaper::a4, test::kiosk_fonts()).ok();
            return {};
        };
    });
    for (int visit = 0; visit < visits; ++visit) {
        const double until = kiosk.visitor().now_ms() + interval_ms;
        kiosk.go({"begin", "need.money"});
        kiosk.go({kiosk.targets("listed.").front(), "my_list", "print", "close", "search"});
        word.lend([&](const std::string& typed) { CHECK(kiosk.kiosk().type(typed)); });
        kiosk.wait(1000);
        if (visit % 2 == 0) kiosk.go({"finish"});
        CHECK(kiosk.wait(until - kiosk.visitor().now_ms()) == "start");
    }
    CHECK(printed == visits);
    const int memory = found_in_memory(word) + found_in_memory(key) + found_in_memory(list);
    const int files = found_in_files(word, state.path()) + found_in_files(key, state.path()) +
                      found_in_files(list, state.path());
    CHECK(memory == 0);
    CHECK(files == 0);
    if (is_long)
        std::cout << "visits of a day: " << visits << ", traces in memory: " << memory
                  << ", in files: " << files << std::endl;
}

TEST_CASE("locking the tablet ends a home visit at once") {
    const Secret list = secret(list_head);
    Panel panel(true);
    REQUIRE(panel.kiosk.screen() == "visit");
    panel.kiosk.go({"ready.ina:ready-pregnancy"});
    REQUIRE(panel.kiosk.screen() == "my_list");
    panel.show();
    CHECK(found_in_memory(list) > 0);
    panel.kiosk.kiosk().locked();
    panel.kiosk.wait(100);
    CHECK(panel.kiosk.screen() == "visit");
    panel.show();
    CHECK(found_in_memory(list) == 0);
}

#endif

TEST_CASE("a visit writes no file") {
    const support::TempFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder / "");
    {
        Panel panel;
        panel.kiosk.go({"begin", "need.money"});
        panel.kiosk.go({panel.kiosk.targets("listed.").front(), "my_list", "counter", "finish"});
        panel.show();
    }
    std::filesystem::current_path(before);
    CHECK(std::filesystem::is_empty(folder / ""));
}
