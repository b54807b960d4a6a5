#include "support/catch.h"
#include "ui/real_kiosk.h"
#include "ui/typing.h"

using test::RealKiosk;
using Ids = std::vector<std::string>;

namespace {

/// A kiosk on its search screen.
class Search : public RealKiosk {
  public:
    explicit Search(const Change& change = {}) : RealKiosk(change) { go({"begin", "search"}); }

    Search& type(const std::string& text) {
        CHECK(kiosk().type(text));
        wait(50);
        return *this;
    }
    Search& key(ui::Key key) {
        kiosk().key(key);
        wait(50);
        return *this;
    }
    std::string field() const {
        for (const ui::Node& node : tree().nodes)
            if (node.id == "search.field") return node.label;
        return "no field";
    }
    Ids results() const { return targets("service."); }
};

Ids keys(const std::vector<std::string>& characters) {
    Ids ids;
    for (const std::string& c : characters) ids.push_back("key." + c);
    return ids;
}

} // namespace

TEST_CASE("search: keys on the screen write, and answers come with every key") {
    Search search;
    CHECK(search.screen() == "search");
    CHECK(search.results().empty());
    search.go(keys({"あ"}));
    CHECK(search.field() == "あ");
    CHECK_FALSE(search.results().empty());
    search.go(keys({"す", "form", "け"}));
    CHECK(search.field() == "あずけ");
    CHECK(search.shows("見つかったもの"));
    const Ids found = search.results();
    search.go(keys({"erase", "erase"}));
    CHECK(search.field() == "あ");
    CHECK(search.results() != found);
    search.go(keys({"space", "い"}));
    CHECK(search.field() == "あ い");
    search.go(keys({"clear"}));
    CHECK(search.field().empty());
    CHECK(search.results().empty());
}

TEST_CASE("search: a result opens, and the search is unchanged afterwards") {
    Search search;
    search.type("そうだん");
    search.visitor().scroll_through("results.scrollbar", [] {});
    const Ids last = search.results();
    REQUIRE(search.go({last.back()}) == "service");
    CHECK(search.go({"back"}) == "search");
    CHECK(search.field() == "そうだん");
    CHECK(search.results() == last);
    CHECK(search.go({last.back(), "search"}) == "search"); // the button in the foot leads there too
    CHECK(search.results() == last);
    CHECK(search.go({"back"}) == "home");
}

TEST_CASE("search: letters and digits have their own layer, shown first in English") {
    Search search;
    CHECK(search.has("key.あ"));
    CHECK_FALSE(search.has("key.k"));
    search.go(keys({"layer", "k", "o", "1", "layer", "あ"}));
    CHECK(search.field() == "ko1あ");

    RealKiosk english;
    english.go({"language.en", "begin", "search"});
    CHECK(english.has("key.k"));
    english.go(keys({"layer"}));
    CHECK(english.has("key.あ"));
}

TEST_CASE("search: a keyboard beside the screen writes to the same field") {
    RealKiosk kiosk;
    CHECK_FALSE(kiosk.kiosk().type("あ")); // the start screen has no field
    kiosk.go({"begin"});
    CHECK(kiosk.kiosk().type("よなき")); // typing on the home screen opens it
    kiosk.wait(300);
    CHECK(kiosk.screen() == "search");
    CHECK(kiosk.shows("よなき"));

    Search search;
    search.type("あずけ").key(ui::Key::erase);
    CHECK(search.field() == "あず");
    search.key(ui::Key::back);
    CHECK(search.screen() == "search");
    CHECK(search.field().empty());
    search.key(ui::Key::back).wait(300);
    CHECK(search.screen() == "home");
}

TEST_CASE("search: a suggestion is taken instead of typing on") {
    Search search;
    search.type("そうだ");
    const Ids chips = search.targets("suggest.");
    REQUIRE_FALSE(chips.empty());
    const std::string phrase = search.visitor().find(chips.front())->label;
    search.go({chips.front()});
    CHECK(search.field() == phrase);
    CHECK_FALSE(search.results().empty());
}

TEST_CASE("search: a word never leads to an empty page") {
    Search search;
    search.type("ぬぬぬむむ");
    CHECK(search.shows("見つかりませんでした"));
    CHECK(search.results().size() == 2); // people to ask
    search.visitor().see_all([&] {});
    REQUIRE(search.go({"need.housing"}) == "list");
    CHECK(search.shows("住まい"));
    CHECK(search.go({"back"}) == "search");
    CHECK(search.field() == "ぬぬぬむむ");
}

TEST_CASE("search: any bytes of any length can be typed") {
    for (const std::string& bytes :
         {std::string("\xFF\xFE\xE3"), std::string(2, '\0'), std::string("' OR 1=1; --"),
          std::string("NEAR(a b) AND * \""), std::string("   "), std::string("。、！？"),
          std::string("\u202E\u200B\uFEFF"), std::string(40'000, 'x')}) {
        Search search;
        search.type(bytes);
        CHECK(search.screen() == "search");
        CHECK(ui::character_count(search.field()) <= ui::most_typed);
        search.go(keys({"erase", "あ", "clear"}));
        CHECK(search.field().empty());
    }
}

TEST_CASE("search: the end of a long text is visible before the caret") {
    Search search;
    std::string text;
    for (int i = 0; i < 50; ++i) text += "かな";
    search.type(text + "おわり");
    bool end = false;
    for (const ui::Node& node : search.tree().nodes)
        end =
            end || (!node.target && node.label.starts_with("…") && node.label.ends_with("おわり"));
    CHECK(end);
}

TEST_CASE("search: parts of sentences are found but not suggested") {
    for (const auto& [typed, piece] : {std::pair{"じどうてあて", "児童手当が入"},
                                       {"きゅうりょう", "給料が減"},
                                       {"びょういんに", "病院に通"},
                                       {"せきを", "籍を抜"}}) {
        Search search;
        search.type(typed);
        for (const ui::Node& node : search.tree().nodes) CHECK(node.label != piece);
    }
}

TEST_CASE("search: words are forgotten with the visit, and words without hits are reported") {
    std::vector<Ids> missed;
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.words_missed = [&](const Ids& words) { missed.push_back(words); };
    });
    const auto visit = [&](const std::vector<std::string>& words) {
        kiosk.go({"begin", "search"});
        for (const std::string& word : words) {
            kiosk.go({"key.clear"});
            kiosk.kiosk().type(word);
            kiosk.wait(50);
        }
    };
    visit({"ぬぬぬむむ", "そうだん", "ほほほぬぬ", "ぬぬぬむむ"});
    kiosk.go({"finish", "begin", "search"});
    CHECK(kiosk.shows("ここに、さがすことばが入ります"));
    CHECK(missed == std::vector<Ids>{{"ぬぬぬむむ", "ほほほぬぬ"}});
    visit({"よよよぬぬ"});
    kiosk.wait(125'000); // the visitor has left
    CHECK(kiosk.screen() == "start");
    CHECK(missed.size() == 2);
    visit({"09012345678", "そうだん"});
    kiosk.go({"finish"});
    CHECK(missed.size() == 2);
}

TEST_CASE("search: words of danger show hotlines and the way to all numbers") {
    Search search;
    CHECK(search.targets("urgent.").empty());
    search.type("しにたい");
    CHECK(search.shows("0120-279-338"));
    CHECK(search.go({"urgent.more"}) == "emergency");
    CHECK(search.go({"close"}) == "search");
    CHECK(search.field() == "しにたい");
}

TEST_CASE("search: words of despair are neither suggested nor recorded") {
    std::vector<Ids> missed;
    Search search([&](ui::KioskParts& parts) {
        parts.words_missed = [&](const Ids& words) { missed.push_back(words); };
    });
    for (const char* words : {"死にたい", "消えたい"}) CHECK_FALSE(search.shows(words));
    search.type("しにたい ぬぬぬむむ");
    search.go({"finish"});
    CHECK(missed.empty());
}

TEST_CASE("search: touching the keys does not open another screen") {
    Search search;
    search.go(keys({"に", "ん", "し", "ん"}));
    // when the kiosk asks whether somebody is still there
    CHECK(search.kiosk().next_frame_ms().has_value());
    CHECK(*search.kiosk().next_frame_ms() > 80'000); // no caret blinks
}
