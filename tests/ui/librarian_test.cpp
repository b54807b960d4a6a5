#include "ui/kiosk/librarian.h"

#include "catalogue/builder.h"
#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <functional>
#include <regex>

using ui::Door, ui::Librarian;

namespace {

model::Label label(const std::string& words) {
    model::Label label;
    label.by_language["ja"].base = words;
    return label;
}

/// The opened catalogue of the small city.
class Library {
  public:
    explicit Library(const std::function<void(const support::SmallCity&)>& change = {})
        : librarian(open(city_, change, folder_ / "small.kodomado")) {}

    /// Ids of the services behind a door, in the order of the groups.
    std::vector<std::string> behind(const Door& door,
                                    const std::vector<std::string>& situations = {}) {
        std::vector<std::string> ids;
        for (const auto& group : list(door, situations).groups)
            for (const auto& card : group.cards) ids.push_back(card.id);
        return ids;
    }
    ui::screens::ListContent list(const Door& door,
                                  const std::vector<std::string>& situations = {}) {
        return librarian.list("mori", door, situations, label("いろいろな年齢で")).value();
    }

  private:
    static Librarian open(const support::SmallCity& city,
                          const std::function<void(const support::SmallCity&)>& change,
                          const std::string& file) {
        if (change) change(city);
        const auto read = draft::read_draft(city.data(), {});
        REQUIRE(catalogue::build(read.value().draft, file, {}).ok());
        return Librarian::create(catalogue::Catalogue::open(file).value()).value();
    }

    support::SmallCity city_;
    support::TempFolder folder_;

  public:
    Librarian librarian;
};

const Door baby{true, "baby"}, money{false, "money"}, talk{false, "talk"};
using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("constant data is read once") {
    Library library;
    CHECK(library.librarian.cities().size() == 1);
    CHECK(library.librarian.cities().front().id == "mori");
    CHECK(library.librarian.taxonomy().life_stages.size() == 2);
    CHECK(library.librarian.hotlines().size() == 2);
}

TEST_CASE("a life stage and a need lead to the family's services only") {
    Library library;
    CHECK(library.behind(baby) == Ids{"mori:1"});
    CHECK(library.behind(talk) == Ids{"mori:2"});
    CHECK(library.behind(money).size() == 2);
}

TEST_CASE("a list has the icon and label of its door") {
    Library library;
    CHECK(library.list(baby).by_life_stage);
    CHECK(library.list(baby).icon == "life-2-baby");
    CHECK(library.list(baby).hue == "orange");
    CHECK(library.list(baby).label.in("en").base == "Age 0–2");
    CHECK_FALSE(library.list(talk).by_life_stage);
    CHECK(library.list(talk).icon == "need-04-talk");
    CHECK(library.list(talk).hue.empty());
}

TEST_CASE("filters reduce the shown services, not the total") {
    Library library;
    CHECK(library.list(money).all == 2);
    CHECK(library.behind(money, {"single-parent"}) == Ids{"mori:1"});
    CHECK(library.list(money, {"single-parent"}).all == 2);
    CHECK(library.list(money, {"single-parent"}).situations == Ids{"single-parent"});
    CHECK(library.behind(talk, {"single-parent"}).empty());
}

TEST_CASE("a service is shown with related ones and its door's icon") {
    Library library;
    const auto content = library.librarian.service("mori:1", baby).value();
    CHECK(content.service.name.base == "森の手当");
    CHECK(content.related.size() == 1);
    CHECK(content.related.front().id == "mori:2");
    CHECK(content.by_life_stage);
    CHECK(content.hue == "orange");
    const auto from_plan = library.librarian.service("mori:1", {}).value();
    CHECK(from_plan.icon.empty());
    CHECK(from_plan.hue.empty());
}

TEST_CASE("the plan shows every row, the city's own work too") {
    Library library;
    const auto plan = library.librarian.plan("mori").value();
    CHECK(plan.rows.size() == 4);
    CHECK(plan.sections.size() == 3);
    CHECK(plan.indicators.size() == 2);
}

TEST_CASE("unknown ids are errors, never a crash") {
    Library library;
    CHECK_FALSE(library.librarian.list("mori", {true, "none"}, {}, {}).ok());
    CHECK_FALSE(library.librarian.list("mori", {false, ""}, {}, {}).ok());
    CHECK_FALSE(library.librarian.service("mori:999", baby).ok());
    CHECK(library.librarian.list("elsewhere", baby, {}, {}).value().remaining() == 0);
}

namespace {

/// A second city, "aki", with the same content as "mori".
void add_aki(const support::SmallCity& city) {
    for (const auto& entry : std::filesystem::directory_iterator(city.city())) {
        const std::string name = entry.path().filename().string();
        city.write("aki/" + name,
                   std::regex_replace(city.read("mori/" + name), std::regex("mori"), "aki"));
    }
}

} // namespace

TEST_CASE("another city's names do not change this city's answers") {
    Library library([](const support::SmallCity& city) {
        add_aki(city);
        city.append("mori/aliases.csv", "mori:1,ひとやすめ,ひとやすめ,common");
        city.append("aki/aliases.csv", "aki:1,ひとやすみ,ひとやすみ,common");
    });
    const auto content = library.librarian.search("aki", "ひとやすめ").value().content;
    REQUIRE(content.near.size() == 1); // a misspelling here, a name there
    CHECK(content.near.front().id == "aki:1");
}

TEST_CASE("for an unknown word, doors are suggested from another city's services") {
    Library library([](const support::SmallCity& city) {
        add_aki(city);
        city.append("mori/aliases.csv", "mori:1,ベビーカー,べびーかー,common");
    });
    CHECK_FALSE(library.librarian.search("mori", "ベビーカー").value().content.nothing());
    const auto content = library.librarian.search("aki", "ベビーカー").value().content;
    CHECK(content.nothing());
    CHECK(content.life_stages == library.librarian.taxonomy().life_stages); // of mori:1
    REQUIRE(content.needs.size() == 1);
    CHECK(content.needs.front().id == "money");
    CHECK_FALSE(content.talk.empty());
}
