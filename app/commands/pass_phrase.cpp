#include "commands/pass_phrase.h"

#include "base/file.h"
#include "host/silent_line.h"
#include "text/utf8.h"

#include <string>
#include <sys/stat.h>

namespace commands {
namespace {

constexpr std::size_t shortest_characters = 12;

const base::Message pass_phrase{"合言葉", "pass phrase"};

} // namespace

base::Result<publish::PassPhrase> ask_pass_phrase(const Session& session, int descriptor,
                                                  const base::Message& prompt) {
    auto line = descriptor >= 0
                    ? host::read_silent_line(descriptor, pass_phrase)
                    : host::ask_silently(pass_phrase, session.in_language(prompt),
                                         {"端末から動かすか、--pass-phrase-fd を使ってください",
                                          "Run this on one, or use --pass-phrase-fd"});
    if (!line) return line.error();
    return publish::PassPhrase(std::move(line).value());
}

base::Result<publish::PassPhrase> ask_new_pass_phrase(const Session& session, int descriptor) {
    auto phrase = ask_pass_phrase(session, descriptor,
                                  {"新しい合言葉（12文字以上。打っても見えません）",
                                   "A new pass phrase (12 letters or more; it is not shown)"});
    if (!phrase) return phrase;
    if (text::count_code_points(phrase.value().text()) < shortest_characters)
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

void add_pass_phrase_option(host::Command& command, const Session& session, int& descriptor) {
    descriptor = -1;
    command
        .option("--pass-phrase-fd", descriptor,
                session.in_language({"合言葉を読むファイル記述子の番号（ふつうは端末で聞きます）",
                                     "the descriptor to read the pass phrase from (default: "
                                     "ask on the terminal)"}))
        .range(0, 1023);
}

base::Result<publish::SecretKey> open_secret_key(const Session& session, const std::string& file,
                                                 int descriptor) {
    constexpr std::uint64_t most_bytes = 16u << 10;
    const auto content = base::read_file(file, most_bytes);
    if (!content)
        return content.error().with_advice({"鍵をなくしたときは packaging/keys.md を見てください",
                                            "If the key is lost, see packaging/keys.md"});
    struct stat about {};
    if (::stat(file.c_str(), &about) == 0 && (about.st_mode & 077) != 0)
        session.say({file + ": ほかの人も読める鍵です。「chmod 600 " + file + "」をしてください",
                     file + ": Others can read this key. Do \"chmod 600 " + file + "\""});
    const auto phrase = ask_pass_phrase(
        session, descriptor, {"鍵「" + file + "」の合言葉", "Pass phrase of the key " + file});
    if (!phrase) return phrase.error();
    auto key = publish::SecretKey::parse(content.value(), phrase.value());
    if (key) return key;
    return key.error().in(file);
}

} // namespace commands
