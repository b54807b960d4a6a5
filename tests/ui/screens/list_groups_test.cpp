#include "ui/screens/list_screen.h"

#include "support/catch.h"

using namespace ui::screens;

namespace {

model::Label label(const std::string& words) {
    model::Label label;
    label.by_language["ja"].base = words;
    return label;
}

const model::Taxonomy taxonomy{
    {{"baby", "life-2-baby", "orange", label("0〜2さい")},
     {"elementary", "life-4-elementary", "green", label("しょうがくせい")},
     {"youth", "life-6-youth", "blue", label("わかもの")},
     {"family", "life-7-family", "violet", label("おとな")}},
    {{"money", "need-01-money", label("お金")}, {"talk", "need-04-talk", label("相談")}},
    {}};

model::ServiceCard card(const std::string& id, std::vector<std::string> stages,
                        std::vector<std::string> needs) {
    model::ServiceCard card;
    card.id = id;
    card.life_stages = std::move(stages);
    card.needs = std::move(needs);
    return card;
}

/// Each group as "money: a b".
std::vector<std::string> lines_of(const std::vector<ListGroup>& groups) {
    std::vector<std::string> all;
    for (const ListGroup& group : groups) {
        all.push_back(group.id + ":");
        for (const auto& card : group.cards) all.back() += " " + card.id;
    }
    return all;
}

std::vector<std::string> by_need(const std::vector<model::ServiceCard>& cards) {
    return lines_of(group_by_need(cards, taxonomy));
}

std::vector<std::string> by_life_stage(const std::vector<model::ServiceCard>& cards) {
    return lines_of(group_by_life_stage(cards, taxonomy, label("いろいろな年齢で")));
}

using Groups = std::vector<std::string>;

} // namespace

TEST_CASE("behind a life stage, services are grouped by their first need in the taxonomy's order") {
    CHECK(by_need({card("a", {}, {"talk"}), card("b", {}, {"money", "talk"}),
                   card("c", {}, {"talk", "money"})}) == Groups{"money: b", "talk: a c"});
}

TEST_CASE("behind a need, services are grouped by their first life stage") {
    CHECK(by_life_stage({card("a", {"youth"}, {}), card("b", {"baby", "youth"}, {}),
                         card("c", {"youth", "baby"}, {})}) == Groups{"baby: b", "youth: a c"});
}

TEST_CASE("services for four or more life stages come first, under their own heading") {
    const std::vector<std::string> three{"baby", "elementary", "youth"};
    const std::vector<std::string> four{"baby", "elementary", "youth", "family"};
    CHECK(by_life_stage({card("a", three, {}), card("b", four, {})}) ==
          Groups{"many: b", "baby: a"});
    CHECK(group_by_life_stage({card("b", four, {})}, taxonomy, label("いろいろな年齢で"))
              .front()
              .label == label("いろいろな年齢で"));
}

TEST_CASE("the order within a group is kept, and no group is empty") {
    CHECK(by_need({card("z", {}, {"money"}), card("a", {}, {"money"}), card("m", {}, {"money"})}) ==
          Groups{"money: z a m"});
    CHECK(by_need({}) == Groups{});
    CHECK(by_life_stage({}) == Groups{});
}

TEST_CASE("a service without a need or life stage of the taxonomy is in no group") {
    CHECK(by_need({card("a", {}, {}), card("b", {}, {"unknown"})}) == Groups{});
    CHECK(by_life_stage({card("a", {}, {}), card("b", {"unknown"}, {})}) == Groups{});
}

TEST_CASE("groups carry the picture and label of their door") {
    const auto groups = group_by_need({card("a", {}, {"talk"})}, taxonomy);
    CHECK(groups.front().icon == "need-04-talk");
    CHECK(groups.front().label == label("相談"));
}

TEST_CASE("the shown services are counted over all groups") {
    ListContent content;
    CHECK(content.remaining() == 0);
    content.groups = group_by_need({card("a", {}, {"talk"}), card("b", {}, {"money"})}, taxonomy);
    CHECK(content.remaining() == 2);
}
