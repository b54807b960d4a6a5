#include "host/silent_line.h"

#include "base/descriptor.h"
#include "text/utf8.h"

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace host {
namespace {

constexpr std::size_t longest = 1024;
constexpr char interrupt = 3, end_of_input = 4, backspace = 8, erase_line = 21, rubout = 127;

base::Error broken_off(const base::Message& what) {
    return {{what.ja + "の入力を取りやめました", "No " + what.en + " was given"}};
}

/// Switches off the terminal's echo and signals. The destructor restores them, so that no early end
/// leaves the terminal silent.
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
    if (!text.empty()) text.resize(text::code_point_begin(text, text.size() - 1));
}

/// Reads one line without its line end. `typed`: the special keys of a terminal work.
base::Result<std::string> read_line(int descriptor, const base::Message& what, bool typed) {
    std::string text;
    text.reserve(longest); // avoids a reallocation, which would leave a copy in memory
    while (text.size() < longest) {
        char c = 0;
        const ssize_t got = ::read(descriptor, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return base::error_of(errno).with_context(
                {what.ja + "が読めません", "The " + what.en + " cannot be read"});
        if (got == 0 || c == '\n' || c == '\r') break;
        if (typed && (c == interrupt || c == end_of_input)) return broken_off(what);
        if (typed && (c == backspace || c == rubout))
            remove_last_character(text);
        else if (typed && c == erase_line)
            text.clear();
        else
            text += c;
    }
    if (text.empty()) return broken_off(what);
    return text;
}

void write_out(int terminal, const std::string& text) {
    if (::write(terminal, text.data(), text.size()) < 0) return; // it is only a prompt
}

} // namespace

base::Result<std::string> read_silent_line(int descriptor, const base::Message& what) {
    return read_line(descriptor, what, false);
}

base::Result<std::string> ask_silently(const base::Message& what, const std::string& prompt,
                                       const base::Message& otherwise) {
    const base::Descriptor terminal(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!terminal.open())
        return base::Error{
            {what.ja + "を聞く端末がありません。" + otherwise.ja,
             "There is no terminal to ask for the " + what.en + ". " + otherwise.en}};
    const SilentTerminal silent(terminal.number());
    if (!silent.usable())
        return base::Error{{"端末に" + what.ja + "を出さずに聞くことができません",
                            "The terminal cannot be kept from showing the " + what.en}};
    write_out(terminal.number(), prompt + ": ");
    auto line = read_line(terminal.number(), what, true);
    write_out(terminal.number(), "\r\n");
    return line;
}

} // namespace host
