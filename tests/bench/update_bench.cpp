// Measures `update` with a large workbook: 5,000 services of a generated city in .xlsx, 300 of them
// changed. Prints wall time, CPU time and the maximum resident memory of the program, the best of
// three runs. The goals are less than 3 s and 256 MiB.

#include "base/file.h"
#include "exchange/city_data.h"
#include "exchange/export.h"
#include "support/small_city.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int services = 5'000, changed = 300;

/// The small city, with as many services as a prefecture has.
void grow(const support::SmallCity& city) {
    std::string content = city.read("mori/services.csv");
    const std::size_t begin = content.find('\n') + 1, end = content.find('\n', begin) + 1;
    const std::string like = content.substr(begin, end - begin);
    content.resize(end);
    const std::string id = "mori:1";
    for (int i = 100; i < 100 + services; ++i)
        content += "mori:" + std::to_string(i) + like.substr(id.size());
    city.write("mori/services.csv", content);
}

struct Spent {
    double wall_s = 0, cpu_s = 0;
    long peak_mb = 0;
    int status = -1;
};

Spent run(const std::string& program, const std::string& folder, const std::string& sheet) {
    struct timeval from {
    }, to{};
    ::gettimeofday(&from, nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stderr)) ::_exit(126);
        ::execl(program.c_str(), program.c_str(), "update", folder.c_str(), sheet.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    struct rusage used {};
    ::wait4(child, &status, 0, &used);
    ::gettimeofday(&to, nullptr);
    const auto seconds = [](const struct timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return {seconds(to) - seconds(from), seconds(used.ru_utime) + seconds(used.ru_stime),
            used.ru_maxrss / 1024, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fprintf(stderr, "update_bench KODOMADO-CATALOGUE\n"), 2;
    const support::SmallCity city;
    grow(city);
    const auto read = exchange::read_city_data(city.city(), {});
    if (!read) return std::fprintf(stderr, "%s\n", read.error().message.en.c_str()), 3;
    sheets::NewWorkbook book =
        exchange::workbook_of(read.value().data, {}, exchange::SheetForm::divided);
    const auto sheet = std::ranges::find(book.sheets, "サービス", &sheets::NewSheet::name);
    const auto column =
        std::ranges::find(sheet->columns, "ひとことで", &sheets::NewColumn::heading) -
        sheet->columns.begin();
    for (int i = 0; i < changed; ++i)
        sheet->rows[static_cast<std::size_t>(i) * (services / changed)]
            .at(static_cast<std::size_t>(column))
            .text = "書きかえた説明 " + std::to_string(i) + "。";
    const std::string file = city.file("mori.xlsx");
    if (const auto done = sheets::write_xlsx(book, file); !done)
        return std::fprintf(stderr, "%s\n", done.error().message.en.c_str()), 3;
    const std::string before = city.read("mori/services.csv");
    Spent best{1e9, 1e9, 0, -1};
    for (int time = 0; time < 3; ++time) {
        city.write("mori/services.csv", before);
        const Spent spent = run(argv[1], city.city(), file);
        if (spent.wall_s < best.wall_s) best = spent;
    }
    const std::string after = city.read("mori/services.csv");
    std::size_t found = 0;
    for (std::size_t at = 0; (at = after.find("書きかえた説明", at)) != std::string::npos; ++at)
        ++found;
    std::printf(
        "update, %d rows, %d changes (%zu taken over, status %d): %.2f s, CPU %.2f s, %ld MB\n",
        services, changed, found, best.status, best.wall_s, best.cpu_s, best.peak_mb);
    return best.status == 0 && found == changed ? 0 : 1;
}
