#include "commands/annotator.h"

#include "text/morpheme.h"

#include <filesystem>
#include <memory>

namespace commands {

base::Result<text::Annotate> open_annotator(const Session& session, const std::string& dictionary,
                                            const std::string& readings) {
    const bool given = !dictionary.empty();
    const std::string& folder = given ? dictionary : session.dictionary;
    std::error_code ignored;
    if (!given && (folder.empty() || !std::filesystem::is_directory(folder, ignored))) {
        session.say({"MeCabの辞書がないので、読みがなと文節を足さずに作ります（mecab-ipadic-utf8 "
                     "を入れてください）",
                     "Without MeCab's dictionary no readings and phrase breaks are added (install "
                     "mecab-ipadic-utf8)"});
        return text::Annotate();
    }
    auto opened = text::Annotator::open(folder, readings.empty() ? session.readings : readings);
    if (!opened) return opened.error();
    auto shared = std::make_shared<text::Annotator>(std::move(opened).value());
    return text::Annotate([shared](const text::RubyText& text) { return shared->annotate(text); });
}

void add_annotator_options(host::Command& command, const Session& session, std::string& dictionary,
                           std::string& readings) {
    command.option("--dictionary", dictionary,
                   session.in_language({"MeCabの辞書のフォルダー（UTF-8のipadic）",
                                        "MeCab's dictionary folder (ipadic, UTF-8)"}));
    command.option("--readings", readings,
                   session.in_language({"コンパイルしたユーザー辞書（data/readings.csv）",
                                        "the compiled user dictionary (data/readings.csv)"}));
}

} // namespace commands
