#include "commands/check_aids.h"

#include "host/missing_glyphs.h"
#include "text/layout.h"

#include <filesystem>
#include <memory>

namespace commands {
namespace {

bool is_dictionary(const std::string& folder) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(folder + "/sys.dic", ignored);
}

bool fits(text::Typesetter& typesetter, const text::RubyText& text, const check::Place& place) {
    text::Style style;
    style.size_px = place.em_px;
    style.weight = text::Weight::bold;
    style.line_height = place.line_height;
    style.ruby = place.ruby;
    style.balance = true;
    constexpr float rounding = 0.5f;
    const bool one_line = place.height_px <= 0;
    const auto layout = typesetter.set(text, style, one_line ? 0 : place.width_px);
    return layout->size.width <= place.width_px + rounding &&
           (one_line || layout->size.height <= place.height_px + rounding);
}

void add_fonts(const Session& session, check::Aids& aids) {
    const host::FoundFonts fonts = host::find_fonts();
    auto missing = missing_glyphs(fonts);
    auto opened =
        missing ? text::FontSet::open(fonts.files) : base::Result<text::FontSet>(missing.error());
    if (!opened)
        return session.say(opened.error().message.with_context(
            {"画面の書体にない文字と、入りきらない文字は調べません",
             "Characters that no font has and texts that do not fit are not looked for"}));
    aids.missing_glyphs = std::move(missing).value();
    constexpr std::size_t kept_layouts = 1; // no text is laid out twice
    auto typesetter = std::make_shared<text::Typesetter>(
        std::make_shared<text::FontSet>(std::move(opened).value()), kept_layouts);
    aids.fits = [typesetter](const text::RubyText& text, const check::Place& place) {
        return fits(*typesetter, text, place);
    };
}

base::Result<void> add_dictionaries(const Session& session, const std::string& second,
                                    check::Aids& aids) {
    if (!is_dictionary(session.dictionary)) {
        session.say(
            {"MeCabの辞書がないので、読みは調べません（mecab-ipadic-utf8 を入れてください）",
             "Without MeCab's dictionary readings are not looked at (install "
             "mecab-ipadic-utf8)"});
        return {};
    }
    auto opened = text::Annotator::open(session.dictionary, session.readings);
    if (!opened) return opened.error();
    auto first = std::make_shared<text::Annotator>(std::move(opened).value());
    aids.annotate = [first](const text::RubyText& text) { return first->annotate(text); };
    if (!is_dictionary(second)) return {};
    auto another = text::Annotator::open(second, "");
    if (!another) return another.error();
    auto other = std::make_shared<text::Annotator>(std::move(another).value());
    aids.reading_doubts = [first, other](const text::RubyText& text) {
        return first->doubts(text, *other);
    };
    aids.knows_reading = [first, other](const std::string& word, const std::string& reading) {
        return first->reads(word, reading) || other->reads(word, reading);
    };
    return {};
}

} // namespace

base::Result<check::Aids> check_aids(const Session& session, const std::string& second_dictionary,
                                     const std::string& today) {
    check::Aids aids;
    if (today != "none") aids.today = today;
    add_fonts(session, aids);
    if (const auto added = add_dictionaries(session, second_dictionary, aids); !added)
        return added.error();
    return aids;
}

} // namespace commands
