#include "text/morpheme.h"

#include "support/catch.h"

namespace {

text::Annotator open() {
    return text::Annotator::open(KODOMADO_DICTIONARY, KODOMADO_BUILD "/readings.dic").value();
}

std::string ruby(const std::string& marked) {
    text::Annotator annotator = open();
    return text::write_ruby(annotator.annotate(text::parse_ruby(marked)));
}

/// | between phrases, ¦ between the parts of a long word.
std::string breaks(const std::string& marked) {
    text::Annotator annotator = open();
    const text::RubyText text = annotator.annotate(text::parse_ruby(marked));
    std::string out;
    std::size_t done = 0;
    for (const text::PhraseBreak& place : text.breaks) {
        out += text.base.substr(done, place.offset - done);
        out += place.level == text::PhraseBreak::Level::bunsetsu ? "|" : "¦";
        done = place.offset;
    }
    return out + text.base.substr(done);
}

} // namespace

TEST_CASE("kanji get readings, okurigana get none") {
    CHECK(ruby("子どもを預かります") == "子《こ》どもを預《あず》かります");
    CHECK(ruby("お問い合わせください") == "お問《と》い合《あ》わせください");
    CHECK(ruby("児童扶養手当") == "児童《じどう》扶養《ふよう》手当《てあて》");
    CHECK(ruby("小・中学生") == "小《しょう》・中学生《ちゅうがくせい》");
}

TEST_CASE("digits, Latin letters and kana get no reading") {
    CHECK(ruby("SNSのサービス") == "SNSのサービス");
    CHECK(ruby("2024") == "2024");
}

TEST_CASE("words that ipadic reads wrong are corrected") {
    CHECK(ruby("ひとり親家庭") == "ひとり親《おや》家庭《かてい》");
    CHECK(ruby("病児保育") == "病児《びょうじ》保育《ほいく》");
    CHECK(ruby("健診") == "健診《けんしん》");
    CHECK(ruby("多子世帯") == "多子《たし》世帯《せたい》");
    CHECK(ruby("フッ化物") == "フッ化物《かぶつ》");
}

TEST_CASE("counters are read according to their number") {
    CHECK(ruby("3人") == "3人《にん》");
    CHECK(ruby("1人と2人") == "1人《り》と2人《り》");
    CHECK(ruby("12人") == "12人《にん》");
    CHECK(ruby("5歳") == "5歳《さい》");
    CHECK(ruby("8園") == "8園《えん》");
    CHECK(ruby("1か月") == "1か月《げつ》");
    CHECK(ruby("3か所") == "3か所《しょ》");
    CHECK(ruby("45,500円") == "45,500円《えん》");
    CHECK(ruby("令和6年度") == "令和《れいわ》6年度《ねんど》");
    CHECK(ruby("11月8日") == "11月《がつ》8日《か》");
    CHECK(ruby("4月1日") == "4月《がつ》1日《たち》");
    CHECK(ruby("3月31日") == "3月《がつ》31日《にち》");
    CHECK(ruby("７日間") == "７日《か》間《かん》");
    CHECK(ruby("30分と15分") == "30分《ぷん》と15分《ふん》");
    CHECK(ruby("2分の1") == "2分《ぶん》の1");
    CHECK(ruby("150件") == "150件《けん》");
    CHECK(ruby("3階") == "3階《がい》");
    CHECK(ruby("月10回") == "月《つき》10回《かい》");
}

TEST_CASE("existing ruby is kept") {
    CHECK(ruby("上尾《うえお》市") == "上尾《うえお》市《し》");
    CHECK(ruby("児《じ》童手当") == "児《じ》童《どう》手当《てあて》");
    CHECK(ruby("｜子ども《こども》の日") == "｜子ども《こども》の日《ひ》");
}

TEST_CASE("a word may be read in each of the ways that the dictionary has") {
    text::Annotator dictionary = open();
    CHECK(dictionary.reads("市場", "しじょう"));
    CHECK(dictionary.reads("市場", "いちば"));
    CHECK_FALSE(dictionary.reads("市場", "まちば"));
}

TEST_CASE("phrases and parts of long words are found") {
    CHECK(breaks("生活困窮者自立支援制度について相談を受け、支援プランを作成します。") ==
          "生活¦困窮者¦自立¦支援¦制度について|相談を|受け、|支援¦プランを|作成します。");
    CHECK(breaks("ひとり親家庭等医療費支給事業") == "ひとり親¦家庭等¦医療費¦支給¦事業");
    CHECK(breaks("ファミリー・サポート・センター事業") == "ファミリー・¦サポート・¦センター¦事業");
    CHECK(breaks("お問い合わせください") == "お問い合わせください");
    CHECK(breaks("「すてっぷ」で体験をし、なやみも話せます") ==
          "「すてっぷ」で|体験を|し、|なやみも|話せます");
    CHECK(breaks("小学校裏で待ちます") == "小学校裏で|待ちます");
    CHECK(breaks("毎月お金がもらえます") == "毎月|お金が|もらえます");
}

TEST_CASE("no break is where a line must not end or inside a reading") {
    CHECK(breaks("「窓口」です。") == "「窓口」です。");
    CHECK(breaks("児童手当《じどうてあて》") == "児童手当");
}

TEST_CASE("annotation never changes the base text") {
    text::Annotator annotator = open();
    for (const std::string& base :
         {std::string(), std::string("\n\n"), std::string("a\0b", 3), std::string("\xff児"),
          std::string("児童\n\n手当 です　か"), std::string(5'000, 'a'),
          std::string("𠮷野家で葛󠄀を🏥")}) {
        text::RubyText text;
        text.base = base;
        const text::RubyText out = annotator.annotate(text);
        CHECK(out.base == base);
        CHECK(text::decode(text::encode(out)) == out);
    }
}

TEST_CASE("a missing dictionary is reported") {
    CHECK_FALSE(text::Annotator::open("/nonexistent", "").ok());
    CHECK_FALSE(text::Annotator::open(KODOMADO_DICTIONARY, "/nonexistent.dic").ok());
}
