#include "bench/search_bench.h"

#include "catalogue/builder.h"
#include "draft/draft_reader.h"
#include "search/evaluation.h"
#include "search/national.h"
#include "text/morpheme.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_map>

namespace bench {
namespace {

namespace fs = std::filesystem;

struct Question {
    std::string text, city;
};

/// A reading that somebody in this city might type.
struct Reading {
    std::string kana, city;
};

std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> out;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) out.emplace_back();
        if (!out.empty()) out.back() += c;
    }
    return out;
}

std::string first_of(const std::string& text, std::size_t count) {
    std::string out;
    for (const std::string& c : characters(text)) {
        if (count-- == 0) break;
        out += c;
    }
    return out;
}

/// Resident memory of this process in megabytes (10^6 bytes).
double resident_mb() {
    std::ifstream statm("/proc/self/statm");
    long pages = 0, resident = 0;
    statm >> pages >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// CPU time of this thread, which other programs' load does not change.
double cpu_ms(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

using Ask = std::function<void(const Question&)>;

constexpr std::size_t most_questions = 1'000;
constexpr double longest_ms = 4'000; ///< a series that takes longer ends early

void print_row(const std::string& what, const std::vector<Question>& questions, const Ask& ask) {
    if (questions.empty()) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(questions.size(), 3); ++i) ask(questions[i]);
    std::vector<double> times;
    double sum = 0;
    for (const Question& question : questions) {
        times.push_back(cpu_ms([&] { ask(question); }));
        sum += times.back();
        if (sum > longest_ms) break;
    }
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1,
                              static_cast<std::size_t>(share * static_cast<double>(times.size())))];
    };
    std::printf("    %-34s p50 %8.3f   p99 %8.3f   max %8.3f ms  (%zu asked)\n", what.c_str(),
                at(0.5), at(0.99), times.back(), times.size());
}

/// The first kana of readings that are spread evenly over all readings.
std::vector<Question> prefixes(const std::vector<Reading>& readings, std::size_t kana,
                               bool one_city) {
    std::vector<Question> questions;
    const std::size_t step = std::max<std::size_t>(1, readings.size() / most_questions);
    for (std::size_t i = 0; i < readings.size() && questions.size() < most_questions; i += step)
        if (characters(readings[i].kana).size() >= kana)
            questions.push_back(
                {first_of(readings[i].kana, kana), one_city ? readings[i].city : ""});
    return questions;
}

/// Five to seven kana with one missing, doubled, swapped or wrong.
std::vector<Question> near_misses(const std::vector<Reading>& readings, bool one_city) {
    std::vector<Question> questions;
    std::size_t kind = 0;
    for (const Question& question : prefixes(readings, 7, one_city)) {
        std::vector<std::string> kana = characters(first_of(question.text, 5 + kind % 3));
        const std::size_t at = 1 + kind % 3;
        switch (kind++ % 4) {
        case 0:
            kana.erase(kana.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            std::swap(kana[at], kana[at + 1]);
            break;
        case 2:
            kana[at] = "む";
            break;
        default:
            kana[at] += kana[at];
        }
        std::string text;
        for (const std::string& c : kana) text += c;
        questions.push_back({text, question.city});
    }
    return questions;
}

std::vector<Reading> readings_of(const std::string& file) {
    std::vector<Reading> readings;
    for (const Document& document : documents_of(file)) {
        const std::size_t line = document.text.find('\n') + 1;
        readings.push_back(
            {document.text.substr(line, document.text.find('\n', line) - line), document.city});
    }
    return readings;
}

void print_rows(const std::vector<Reading>& readings, const Ask& ask) {
    for (const bool one_city : {true, false}) {
        std::printf("   %s\n", one_city ? "within one city" : "across all");
        for (std::size_t kana = 1; kana <= 8; ++kana)
            print_row(std::to_string(kana) + " kana", prefixes(readings, kana, one_city), ask);
        print_row("near misses", near_misses(readings, one_city), ask);
    }
}

Ask asking(catalogue::Catalogue& catalogue) {
    return [&catalogue](const Question& question) {
        need(catalogue.search({.text = question.text, .city = question.city}));
    };
}

/// Adds readings and phrase breaks as `kodomado-catalogue build` does; each text is annotated once.
text::Annotate annotator() {
    struct Memory {
        text::Annotator annotator;
        std::unordered_map<std::string, text::RubyText> known;
    };
    const auto memory = std::make_shared<Memory>(Memory{
        need(text::Annotator::open(KODOMADO_DICTIONARY, KODOMADO_BUILD "/readings.dic")), {}});
    return [memory](const text::RubyText& text) {
        const auto [at, is_new] = memory->known.try_emplace(text::encode(text));
        if (is_new) at->second = memory->annotator.annotate(text);
        return at->second;
    };
}

void make_national(const std::string& file) {
    const auto real = need(draft::read_draft(KODOMADO_SOURCE "/data", {}));
    draft::Draft draft;
    const double generated = milliseconds([&] { draft = search::national_draft(real.draft); });
    catalogue::Built built;
    const double ms =
        milliseconds([&] { built = need(catalogue::build(draft, file, annotator())); });
    std::printf("  (generated in %.1f s, built in %.1f s: %zu cities, %zu services, %.0f MB)\n",
                generated / 1000, ms / 1000, built.cities, built.services,
                static_cast<double>(built.bytes) / 1e6);
}

/// Runs in its own process, so that its memory is not counted as that of searching.
void make_national_apart(const std::string& file) {
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        make_national(file);
        std::fflush(stdout);
        ::_exit(0);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) < 0 || status != 0) {
        std::fprintf(stderr, "%s could not be made\n", file.c_str());
        std::exit(3);
    }
}

/// Whether it was made from today's data by this version of the builder.
bool is_current(const std::string& file, const std::string& bundled) {
    return fs::exists(file) && fs::last_write_time(file) >= fs::last_write_time(bundled);
}

/// Opens the catalogue and its index, and runs one query.
std::unique_ptr<catalogue::Catalogue> opened(const std::string& file) {
    const double before = resident_mb();
    std::unique_ptr<catalogue::Catalogue> catalogue;
    const double open_ms = milliseconds([&] {
        catalogue = std::make_unique<catalogue::Catalogue>(need(catalogue::Catalogue::open(file)));
    });
    const double opened_mb = resident_mb();
    const double first_ms =
        milliseconds([&] { need(catalogue->search({.text = "じどうてあて", .city = ""})); });
    std::printf("    opened in %.1f ms (%.1f MB), the index with the first answer in %.1f ms "
                "(%.1f MB)\n",
                open_ms, opened_mb - before, first_ms, resident_mb() - opened_mb);
    return catalogue;
}

} // namespace

void print_speed(const std::string& bundled, const std::string& national, bool with_yardsticks) {
    std::printf(
        "Speed, the bundled catalogue (first 20 hits and the exact count; processor time)\n");
    {
        const auto catalogue = opened(bundled);
        std::vector<Question> evaluation;
        for (const search::EvaluationQuery& query :
             need(search::read_evaluation(KODOMADO_SOURCE "/tests/search/evaluation.csv")))
            evaluation.push_back({query.query, query.city});
        print_row("evaluation set", evaluation, asking(*catalogue));
        print_rows(readings_of(bundled), asking(*catalogue));
    }
    std::printf("Speed, a national catalogue\n");
    const std::string indexes = fs::path(national).parent_path() / "national";
    if (!is_current(national, bundled)) {
        fs::remove_all(indexes);
        make_national_apart(national);
    }
    auto catalogue = opened(national);
    const std::vector<Reading> readings = readings_of(national);
    const double before = resident_mb();
    print_rows(readings, asking(*catalogue));
    std::printf("    %.1f MB more than before all that\n", resident_mb() - before);
    catalogue.reset();
    if (!with_yardsticks) return;
    std::vector<Yardstick> yardsticks;
    {
        const auto documents = documents_of(national);
        for (auto made : {sqlite_yardsticks, xapian_yardsticks})
            for (Yardstick& one : made(documents, indexes)) yardsticks.push_back(std::move(one));
    }
    for (const Yardstick& yardstick : yardsticks) {
        std::printf("  %s\n", yardstick.name.c_str());
        print_rows(readings, [&](const Question& question) {
            yardstick.search(question.text, question.city, 20);
        });
    }
}

} // namespace bench
