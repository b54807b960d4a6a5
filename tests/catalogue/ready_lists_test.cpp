#include "model/ready_list.h"

#include "catalogue/catalogue.h"
#include "check/rules.h"
#include "draft/draft_writer.h"
#include "support/built_city.h"

#include <algorithm>

using model::ReadyList;
using support::SmallCity;

namespace {

const std::string header = "id,ja,ja-Hira,en,services\n";

/// The findings about these lines.
std::vector<std::string> said(const std::string& lines) {
    const SmallCity city;
    city.write("mori/ready_lists.csv", header + lines);
    auto read = draft::read_draft(city.data(), {});
    REQUIRE(read.ok());
    base::Findings findings = read.value().findings;
    for (base::Finding& finding : check::check(read.value().draft))
        findings.push_back(std::move(finding));
    std::vector<std::string> codes;
    for (const base::Finding& finding : findings)
        codes.push_back(finding.code + " " + std::to_string(finding.where.line) + " " +
                        finding.where.column);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("ready lists are copied from the table into the catalogue in order") {
    const SmallCity city;
    city.write("mori/ready_lists.csv",
               header + "mori:ready-birth,生《う》まれたとき,うまれた とき,At birth,mori:2;mori:1\n"
                        "mori:ready-school,就学前,,,mori:1\n");
    auto catalogue = catalogue::Catalogue::open(support::build_into(city)).value();
    const auto lists = catalogue.ready_lists("mori").value();
    REQUIRE(lists.size() == 2);
    CHECK(lists[0].id == "mori:ready-birth");
    CHECK(lists[0].name.in("ja").base == "生まれたとき");
    CHECK(lists[0].name.in("en").base == "At birth");
    CHECK(lists[0].services == Codes{"mori:2", "mori:1"});
    CHECK(lists[1].name.in("en").base == "就学前");
    CHECK(catalogue.ready_lists("elsewhere").value().empty());
}

TEST_CASE("a city need not have ready lists") {
    const SmallCity city;
    auto catalogue = catalogue::Catalogue::open(support::build_into(city)).value();
    CHECK(catalogue.ready_lists("mori").value().empty());
}

TEST_CASE("a fault in a ready list is reported with line and column") {
    CHECK(said("mori:ready-a,あ,,,mori:1\n").empty());
    CHECK(said(",あ,,,mori:1\n") == Codes{"missing-value 2 id"});
    CHECK(said("mori:ready-a,,,,mori:1\n") == Codes{"missing-value 2 ja"});
    CHECK(said("mori:ready-a,あ,,,\n") == Codes{"missing-value 2 services"});
    CHECK(said("mori:ready-a,あ,,,mori:99\n") == Codes{"unknown-service 2 services"});
    CHECK(said("mori:ready-a,あ,,,mori:1\nmori:ready-a,い,,,mori:2\n") ==
          Codes{"duplicate-id 3 id"});
}

TEST_CASE("a written draft contains its ready lists") {
    const SmallCity city;
    city.write("mori/ready_lists.csv",
               header + "mori:ready-birth,生《う》まれたとき,,At birth,mori:2;mori:1\n");
    const auto files = draft::table_files(support::draft_of(city).cities.front());
    const auto found = std::ranges::find(files, "ready_lists.csv", &draft::TableFile::name);
    REQUIRE(found != files.end());
    CHECK(found->content ==
          header + "mori:ready-birth,生《う》まれたとき,,At birth,mori:2;mori:1\n");
}
