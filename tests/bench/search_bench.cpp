#include "bench/search_bench.h"

#include <chrono>
#include <cstring>
#include <filesystem>

namespace {

const std::string bundled = KODOMADO_BUILD "/data/catalogue.kodomado";
const std::string place = KODOMADO_BUILD "/tests/bench/search";

void quality(bool with_yardsticks) {
    auto catalogue = bench::need(catalogue::Catalogue::open(bundled));
    std::vector<bench::Yardstick> yardsticks;
    if (with_yardsticks) {
        // Small enough to be made again each time.
        std::filesystem::remove_all(place + "/bundled");
        const auto documents = bench::documents_of(bundled);
        for (auto made : {bench::sqlite_yardsticks, bench::xapian_yardsticks})
            for (bench::Yardstick& one : made(documents, place + "/bundled"))
                yardsticks.push_back(std::move(one));
    }
    bench::print_quality(catalogue, yardsticks);
}

int usage() {
    std::fprintf(stderr, "search_bench [quality | speed] [--alone]\n"
                         "  quality  the evaluation set\n"
                         "  speed    the bundled and a national catalogue\n"
                         "  --alone  without the full-text engines\n");
    return 2;
}

} // namespace

double bench::milliseconds(const std::function<void()>& work) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::string what;
    bool with_yardsticks = true;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--alone") == 0)
            with_yardsticks = false;
        else if (what.empty())
            what = argv[i];
        else
            return usage();
    }
    if (!what.empty() && what != "quality" && what != "speed") return usage();
    std::filesystem::create_directories(place);
    if (what != "speed") quality(with_yardsticks);
    if (what.empty() || what == "speed")
        bench::print_speed(bundled, place + "/national.kodomado", with_yardsticks);
    return 0;
}
