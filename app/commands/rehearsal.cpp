#include "commands/rehearsal.h"

#include "base/descriptor.h"
#include "base/file.h"
#include "base/step_limit.h"
#include "catalogue/inspection.h"
#include "host/font_files.h"
#include "host/missing_glyphs.h"
#include "text/characters.h"
#include "text/utf8.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <optional>
#include <poll.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace commands {
namespace {

constexpr int longest_ms = 120'000, longest_cpu_s = 100;
constexpr std::size_t longest_answer = 8192, longest_quoted = 60;
constexpr std::string_view ellipsis = "…";

base::Error error(const std::string& ja, const std::string& en) { return {{ja, en}}; }

base::Error impossible(int reason) {
    return base::error_of(reason).with_context({"試せません", "No rehearsal is possible"});
}

base::Result<void> play_texts(const std::string& file, const std::string& city) {
    host::FoundFonts fonts = host::find_fonts();
    fonts.missing.clear(); // the kiosk also works without them
    const auto missing = missing_glyphs(fonts);
    if (!missing) return missing.error();
    // From the first text on: SQLite's checks of the whole file come before.
    std::optional<base::StepLimit> limit;
    return catalogue::inspect(file, city, [&](const text::RubyText& text) -> base::Result<void> {
        if (!limit) limit.emplace(base::frame_limit_s);
        limit->step();
        const std::vector<char32_t> absent = missing.value()(text);
        if (absent.empty()) return {};
        const std::string which = text::code_point_name(absent.front());
        const std::string quoted = text::shortened(text.base, longest_quoted);
        return error("「" + quoted + "」の字（" + which + "）がこの端末の書体にありません",
                     "\"" + quoted + "\" has a letter (" + which +
                         ") that no font of this device shows");
    });
}

/// Waits for the process to end, and kills it after the time limit.
base::Result<int> end_of(pid_t child, int pipe_end, std::string& answer) {
    const base::Descriptor reading(pipe_end);
    int left_ms = longest_ms;
    constexpr int step_ms = 200;
    while (left_ms > 0) {
        struct pollfd waiting {
            reading.number(), POLLIN, 0
        };
        const int ready = ::poll(&waiting, 1, step_ms);
        if (ready == 0) left_ms -= step_ms;
        if (ready <= 0) continue;
        std::array<char, 1024> piece{};
        const ssize_t got = ::read(reading.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        answer.append(piece.data(), static_cast<std::size_t>(got));
        // Its last words say why it ended.
        if (answer.size() > longest_answer)
            answer.replace(0, answer.size() - longest_answer + ellipsis.size(), ellipsis);
    }
    if (left_ms <= 0) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (left_ms <= 0)
        return error("試しに開くと、いつまでも終わりません",
                     "The rehearsal does not come to an end");
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM) {
        const std::string limit = std::to_string(base::frame_limit_s);
        return error("画面が" + limit + "秒より長く止まります",
                     "It would stop the screen for more than " + limit + " s");
    }
    if (WIFSIGNALED(status))
        return error("試しに開くと、プログラムが止まります（シグナル" +
                         std::to_string(WTERMSIG(status)) + "）",
                     "It makes the program crash (signal " + std::to_string(WTERMSIG(status)) +
                         ")");
    return WEXITSTATUS(status);
}

/// Runs `what` in a child process that returns its result through a pipe.
base::Result<int> in_child(const std::function<int(int answer)>& what, std::string& answer) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return impossible(errno);
    const pid_t child = ::fork();
    const int reason = errno;
    if (child == 0) {
        const struct rlimit time { longest_cpu_s, longest_cpu_s }, no_core{0, 0};
        ::setrlimit(RLIMIT_CPU, &time);
        ::setrlimit(RLIMIT_CORE, &no_core);
        ::close(ends[0]);
        ::_exit(what(ends[1]));
    }
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        return impossible(reason);
    }
    return end_of(child, ends[0], answer);
}

void send(int answer, const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t sent = ::write(answer, rest.data(), rest.size());
        if (sent <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
}

base::Result<void> rehearse_texts(const std::string& file, const std::string& city) {
    std::string answer;
    const auto ended = in_child(
        [&](int out) {
            const auto played = play_texts(file, city);
            if (played) return 0;
            send(out, played.error().message.ja + '\0' + played.error().message.en);
            return 1;
        },
        answer);
    if (!ended) return ended.error();
    if (ended.value() == 0) return {};
    const std::size_t middle = std::min(answer.find('\0'), answer.size());
    return error(answer.substr(0, middle),
                 middle < answer.size() ? answer.substr(middle + 1) : std::string());
}

/// A script that visits screens by keys only, so it works in every language and with every
/// catalogue.
std::string walk() {
    std::string steps;
    for (int i = 0; i < 12; ++i) {
        for (int next = 0; next <= i % 5; ++next) steps += "key next\n";
        steps += "key activate\nwait 400\nkey page_down\n";
        if (i % 6 == 5) steps += "key back\nwait 400\n";
    }
    return steps;
}

base::Result<void> rehearse_screens(const std::string& kiosk, const std::string& file) {
    const std::string script = file + ".walk";
    if (const auto put = base::write_file(script, walk()); !put) return put;
    std::string answer;
    const auto ended = in_child(
        [&](int out) {
            const base::Descriptor nothing(::open("/dev/null", O_RDWR));
            ::dup2(nothing.number(), STDIN_FILENO);
            ::dup2(out, STDOUT_FILENO);
            ::dup2(out, STDERR_FILENO);
            ::execl(kiosk.c_str(), kiosk.c_str(), "--catalogue", file.c_str(), "--script",
                    script.c_str(), "--frame-limit", "--size", "1280x800", "--reduced-motion",
                    nullptr);
            return 127;
        },
        answer);
    ::unlink(script.c_str());
    if (!ended) return ended.error();
    if (ended.value() == 0) return {};
    return error("画面に出してみると失敗します。" + answer, "Drawing its screens fails. " + answer);
}

} // namespace

release::Rehearse make_rehearsal(const std::string& kiosk) {
    return [kiosk](const std::string& file, const release::Manifest& manifest) {
        auto played = rehearse_texts(file, manifest.city);
        if (!played || kiosk.empty()) return played;
        return rehearse_screens(kiosk, file);
    };
}

std::string find_kiosk() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const auto kiosk = program.parent_path() / "kodomado";
    return !failed && ::access(kiosk.c_str(), X_OK) == 0 ? kiosk.string() : std::string();
}

} // namespace commands
