#include "base/file.h"
#include "plan/import.h"

#include <chrono>
#include <cstdio>

/// Run by hand with the texts of plans; prints milliseconds for each import. The goal is less than
/// 300.
int main(int argc, char** argv) {
    using Clock = std::chrono::steady_clock;
    constexpr int times = 10;
    for (int i = 1; i < argc; ++i) {
        const auto bytes = base::read_file(argv[i]);
        if (!bytes) {
            std::fprintf(stderr, "%s\n", bytes.error().message.en.c_str());
            return 3;
        }
        std::size_t rows = 0;
        const auto start = Clock::now();
        for (int n = 0; n < times; ++n)
            rows = plan::import_plan(bytes.value(), {argv[i], "x", "", ""}).rows;
        const double spent =
            std::chrono::duration<double, std::milli>(Clock::now() - start).count() / times;
        std::printf("%-40s %4zu rows %8.1f ms\n", argv[i], rows, spent);
    }
    return 0;
}
