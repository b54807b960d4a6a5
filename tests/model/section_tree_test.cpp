#include "model/section_tree.h"

#include "support/catch.h"

using Ids = std::vector<std::string>;

namespace {

model::Section section(const std::string& id, const std::string& parent, const std::string& name) {
    model::Section made;
    made.id = id;
    made.parent = parent;
    made.name.base = name;
    return made;
}

} // namespace

TEST_CASE("a path leads from the top of the plan down to the section") {
    model::SectionTree tree;
    tree.add(section("4", "", "子育てを支える"));
    tree.add(section("4.3", "4", "相談"));
    CHECK(tree.path_ids("4.3") == Ids{"4", "4.3"});
    CHECK(tree.path("4.3") == Ids{"子育てを支える", "相談"});
    CHECK(tree.path_ids("4") == Ids{"4"});
    CHECK(tree.path_ids("9").empty());
}

TEST_CASE("sections that are below each other end at the deepest level") {
    model::SectionTree tree;
    tree.add(section("a", "b", "甲"));
    tree.add(section("b", "a", "乙"));
    CHECK(tree.path_ids("a").size() == model::SectionTree::deepest);
}
