#include "search/words.h"

#include "support/catch.h"

using namespace search;

namespace {

/// "預けられます/預け/預 保育所": the words of a text with their forms as written.
std::string shapes(const std::string& marked) {
    std::string out;
    for (const TextWord& word : words_of(text::parse_ruby(marked))) {
        if (!out.empty()) out += ' ';
        for (std::size_t i = 0; i < word.shapes.size(); ++i)
            out += (i == 0 ? "" : "/") + utf8_of(word.shapes[i].written);
    }
    return out;
}

} // namespace

TEST_CASE("the words of a text are found in the forms in which they are looked up") {
    CHECK(shapes("手当《てあて》") == "手当");
    CHECK(shapes("手当《てあて》の額《がく》") == "手当 額");
    CHECK(shapes("預《あず》けられます") == "預けられます/預け/預");
    CHECK(shapes("児童《じどう》扶養《ふよう》") == "児童 扶養");
    CHECK(shapes("生活保護《せいかつほご》") == "生活保護");
    CHECK(shapes("3歳児《さいじ》") == "3才児");
    CHECK(shapes("SNS相談《そうだん》") == "sns 相談");
    CHECK(shapes("single parent") == "single parent");
    CHECK(shapes("、。（）").empty());
    CHECK(shapes("").empty());
}

TEST_CASE("a word has its reading") {
    const auto words = words_of(text::parse_ruby("子《こ》どもを預《あず》ける"));
    REQUIRE(words.size() == 2);
    CHECK(utf8_of(words[1].shapes.back().written) == "預");
    CHECK(utf8_of(words[1].shapes.back().read) == "あず");
}

TEST_CASE("particles and endings are recognised") {
    CHECK(particle_at_end(u"こどもには") == 2);
    CHECK(particle_at_end(u"たま") == 0);
    CHECK(without_endings(u"あずけられます") == 3);
    CHECK(without_endings(u"あずけたい") == 3);
    CHECK(without_endings(u"さがしている") == 2);
    CHECK(without_endings(u"ねこ") == 2);
    CHECK(is_particle(u"からの"));
    CHECK_FALSE(is_particle(u"ねこ"));
    CHECK(are_endings(u"られます"));
}

TEST_CASE("search keys are converted to UTF-16 and back") {
    for (const char* text : {"", "abc", "手当ー", "é"}) CHECK(utf8_of(units_of(text)) == text);
    CHECK(units_of("\xF0\xA0\xAE\xB7") == u"\uFFFD");
}
