#include "search/urgent_words.h"

#include "catalogue/catalogue.h"
#include "draft/draft_reader.h"
#include "support/built_city.h"

using namespace catalogue;
using support::build_into;
using support::SmallCity;

namespace {

using Numbers = std::vector<std::string>;

const search::UrgentWords& examples() {
    static const search::UrgentWords words({
        {"死にたい", "しにたい", {"にたいする", "にたいして"}, {"7"}},
        {"殴られ", "なぐられ", {}, {"110", "7"}},
        {"火事", "", {}, {"119"}},
        {"ストーカー", "すとーかー", {}, {"110"}},
        {"ドメスティックバイオレンス", "どめすてぃっくばいおれんす", {}, {"8"}},
        {"rape", "", {}, {"110"}},
        {"can't breathe", "", {}, {"119"}},
        {"DV", "でぃーぶい", {}, {"8"}},
    });
    return words;
}

/// The first hotline for a text; empty if there is none.
std::string first(const search::UrgentWords& words, const std::string& text) {
    const Numbers numbers = words.hotlines(text);
    return numbers.empty() ? "" : numbers.front();
}

std::string first(const std::string& text) { return first(examples(), text); }

draft::Draft real() {
    auto read = draft::read_draft(KODOMADO_SOURCE "/data", {});
    REQUIRE(read.ok());
    return std::move(read).value().draft;
}

search::UrgentWords words_of(const draft::Draft& draft) {
    std::vector<model::UrgentWord> words;
    for (const auto& [where, word] : draft.urgent_words) words.push_back(word);
    return search::UrgentWords(words);
}

} // namespace

TEST_CASE("words of danger are found anywhere in the text, in any script") {
    CHECK(first("死にたい") == "7");
    CHECK(first("もう 死に たい です") == "7");
    CHECK(first("しにたい") == "7");
    CHECK(first("シニタイ") == "7");
    CHECK(first("ｼﾆﾀｲ") == "7");
    CHECK(first("夫に殴られた") == "110");
    CHECK(first("なぐられてる") == "110");
    CHECK(first("すとーかー") == "110");
    CHECK(first("火事です") == "119");
    CHECK(first("ＤＶ") == "8");
    CHECK(first("DVかも") == "8");
    CHECK(first("I CAN’T BREATHE!") == "119");
    CHECK(first("cant  breathe") == "119");
    CHECK(first("can't　breathe") == "119");
}

TEST_CASE("words that only look similar are not taken for danger") {
    CHECK(first("").empty());
    CHECK(first("　 \n").empty());
    CHECK(first("障害児に対する手当").empty());
    CHECK(first("しょうがいじにたいするてあて").empty());
    CHECK(first("かじをてつだってほしい").empty());
    CHECK(first("grape").empty());
    CHECK(first("DVDを借りたい").empty());
    CHECK(first("breathe").empty());
    CHECK(first("\xFF\xFE%' OR 1=1 --").empty());
}

TEST_CASE("dakuten may be missing in long words of danger") {
    CHECK(first("とめすていつくはいおれんす") == "8");
    CHECK(first("なくられ").empty());
}

TEST_CASE("hotlines of the longest word come first, each number once") {
    CHECK(examples().hotlines("殴られて死にたい") == Numbers{"7", "110"});
    CHECK(examples().hotlines("ストーカーに殴られた") == Numbers{"110", "7"});
}

TEST_CASE("a text of any length is searched for danger") {
    std::string text;
    for (int i = 0; i < 9'000; ++i) text += "あ";
    CHECK(first(text + "死にたい") == "7");
    for (int i = 0; i < 200'000; ++i) text += "x ";
    CHECK(first(text).empty());
}

TEST_CASE("the catalogue file contains the words of danger") {
    const SmallCity city;
    auto catalogue = Catalogue::open(build_into(city));
    REQUIRE(catalogue.ok());
    CHECK(catalogue.value().urgent("赤ちゃんの息が止まった").value() == Numbers{"119"});
    CHECK(catalogue.value().urgent("たすけて").value() == Numbers{"0120-000-000", "119"});
    CHECK(catalogue.value().urgent("家事を助けてほしい").value().empty());
    CHECK(catalogue.value().urgent("森の手当").value().empty());
}

TEST_CASE("sentences of people in danger lead to the right number") {
    const search::UrgentWords words = words_of(real());
    const auto leads = [&](const char* text) { return first(words, text); };
    CHECK(leads("死にたい") == "0120-279-338");
    CHECK(leads("きえたい") == "0120-279-338");
    CHECK(leads("I want to die") == "0120-279-338");
    CHECK(leads("shinitai") == "0120-279-338");
    CHECK(leads("赤ちゃんの息がおかしい") == "119");
    CHECK(leads("ミルクがのどにつまった") == "119");
    CHECK(leads("赤ちゃんをゆさぶってしまった") == "119");
    CHECK(leads("熱が下がらない") == "#8000");
    CHECK(leads("たたいてしまいそう") == "189");
    CHECK(leads("子どもを殴ってしまう") == "189");
    CHECK(leads("子どもをぶってしまいそう") == "189");
    CHECK(leads("帽子をかぶってしまう").empty());
    CHECK(leads("たたいちゃう") == "189");
    CHECK(leads("家に帰れない") == "189");
    CHECK(leads("お父さんに殴られる") == "110");
    CHECK(leads("おっとがこわい") == "0120-279-889");
    CHECK(leads("dv") == "0120-279-889");
    CHECK(leads("レイプされた") == "110");
    CHECK(leads("いじめられている") == "0120-0-78310");
    CHECK(leads("となりの子 泣き声がする") == "189");
    CHECK(leads("となりから怒鳴り声がする") == "189");
    CHECK(leads("息がつまって顔が青い") == "119");
    CHECK(leads("my husband hits me") == "0120-279-889");
}

TEST_CASE("no name or description of a real service is taken for danger") {
    const draft::Draft draft = real();
    const search::UrgentWords words = words_of(draft);
    std::vector<std::string> taken;
    const auto ask = [&](const std::string& id, const std::string& text) {
        if (!words.hotlines(text).empty()) taken.push_back(id);
    };
    for (const draft::CityDraft& city : draft.cities)
        for (const draft::DraftService& line : city.services) {
            if (line.service.audience != model::Audience::family) continue;
            ask(line.service.id, line.service.name.base);
            ask(line.service.id, line.service.reading);
            ask(line.service.id, line.service.summary.base);
        }
    CHECK(taken == std::vector<std::string>{"ageo:2-1-6"}); // its text really is about bullying
}
