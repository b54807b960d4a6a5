#include "programs/pass_phrase.h"

#include "base/descriptor.h"
#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace programs {
namespace {

constexpr std::size_t longest = 1024, shortest_characters = 12;
constexpr char interrupt = 3, end_of_input = 4, backspace = 8, erase_line = 21, rubout = 127;

base::Error broken_off() { return {{"合言葉の入力を取りやめました", "No pass phrase was given"}}; }

/// The terminal without echo and without signals, as it was before when this goes: nothing that is
/// typed half way can leave it silent.
class SilentTerminal {
  public:
    explicit SilentTerminal(int terminal) : terminal_(terminal) {
        usable_ = ::tcgetattr(terminal, &before_) == 0;
        if (!usable_) return;
        struct termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        usable_ = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal() {
        if (usable_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    bool usable() const { return usable_; }

  private:
    int terminal_;
    bool usable_ = false;
    struct termios before_ {};
};

void remove_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    if (!text.empty()) text.pop_back();
}

/// One line, its end not included. `typed`: keys of a terminal mean something.
base::Result<staff::PassPhrase> read_line(int descriptor, bool typed) {
    std::string text;
    text.reserve(longest); // it never moves, so that no copy of it stays behind
    while (text.size() < longest) {
        char c = 0;
        const ssize_t got = ::read(descriptor, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return base::Error{
                {std::string("合言葉が読めません: ") + std::strerror(errno),
                 std::string("The pass phrase cannot be read: ") + std::strerror(errno)}};
        if (got == 0 || c == '\n' || c == '\r') break;
        if (typed && (c == interrupt || c == end_of_input)) return broken_off();
        if (typed && (c == backspace || c == rubout))
            remove_last_character(text);
        else if (typed && c == erase_line)
            text.clear();
        else
            text += c;
    }
    if (text.empty()) return broken_off();
    return staff::PassPhrase(std::move(text));
}

void write_out(int terminal, const std::string& text) {
    if (::write(terminal, text.data(), text.size()) < 0) return; // it is only a prompt
}

std::size_t characters_of(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

} // namespace

base::Result<staff::PassPhrase> ask_pass_phrase(const Session& session, int descriptor,
                                                const base::Message& prompt) {
    if (descriptor >= 0) return read_line(descriptor, false);
    const base::Descriptor terminal(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.open())
        return base::Error{
            {"合言葉を聞く端末がありません。端末から動かすか、--pass-phrase-fd を使ってください",
             "There is no terminal to ask for the pass phrase. Run this on one, or use "
             "--pass-phrase-fd"}};
    const SilentTerminal silent(terminal.number());
    if (!silent.usable())
        return base::Error{{"端末に合言葉を出さずに聞くことができません",
                            "The terminal cannot be kept from showing the pass phrase"}};
    write_out(terminal.number(), session.in_language(prompt) + ": ");
    auto phrase = read_line(terminal.number(), true);
    write_out(terminal.number(), "\r\n");
    return phrase;
}

base::Result<staff::PassPhrase> ask_new_pass_phrase(const Session& session, int descriptor) {
    auto phrase = ask_pass_phrase(session, descriptor,
                                  {"新しい合言葉（12文字以上。打っても見えません）",
                                   "A new pass phrase (12 letters or more; it is not shown)"});
    if (!phrase) return phrase;
    if (characters_of(phrase.value().text()) < shortest_characters)
        return base::Error{{"合言葉が短すぎます。12文字以上にしてください（ことばを4つ並べると"
                            "覚えやすくなります）",
                            "The pass phrase is too short: 12 letters or more (four words in a row "
                            "are easy to remember)"}};
    if (descriptor >= 0) return phrase;
    const auto again =
        ask_pass_phrase(session, descriptor, {"もう一度同じ合言葉", "The same pass phrase again"});
    if (!again) return again.error();
    if (again.value().text() == phrase.value().text()) return phrase;
    return base::Error{
        {"2回の合言葉が違います。はじめからどうぞ", "The two pass phrases differ. Begin again"}};
}

void add_pass_phrase_option(CLI::App& command, const Session& session, int& descriptor) {
    descriptor = -1;
    command
        .add_option(
            "--pass-phrase-fd", descriptor,
            session.in_language({"合言葉を読むファイル記述子の番号（ふつうは端末で聞きます）",
                                 "the descriptor to read the pass phrase from (else the "
                                 "terminal is asked)"}))
        ->check(CLI::Range(0, 1023));
}

base::Result<staff::SecretKey> open_secret_key(const Session& session, const std::string& file,
                                               int descriptor) {
    constexpr std::uint64_t most_bytes = 16u << 10;
    const auto content = base::read_file(file, most_bytes);
    if (!content) {
        const base::Message& why = content.error().message;
        return base::Error{{why.ja + "。鍵をなくしたときは packaging/keys.md を見てください",
                            why.en + ". If the key is lost, see packaging/keys.md"}};
    }
    struct stat about {};
    if (::stat(file.c_str(), &about) == 0 && (about.st_mode & 077) != 0)
        session.say({file + ": ほかの人も読める鍵です。「chmod 600 " + file + "」をしてください",
                     file + ": Others can read this key. Do \"chmod 600 " + file + "\""});
    const auto phrase = ask_pass_phrase(
        session, descriptor, {"鍵「" + file + "」の合言葉", "Pass phrase of the key " + file});
    if (!phrase) return phrase.error();
    auto key = staff::SecretKey::parse(content.value(), phrase.value());
    if (key) return key;
    const base::Message& why = key.error().message;
    return base::Error{{file + ": " + why.ja, file + ": " + why.en}};
}

} // namespace programs
