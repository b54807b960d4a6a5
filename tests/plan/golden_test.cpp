// The result of reading both cities' plans, approved line by line. The plans are not in the
// repository: KODOMADO_PLANS names the folder with ageo.txt and ina.txt. Without it only the
// approved rows are compared with data/. With KODOMADO_RENEW=1 tests/golden is written again.

#include "draft/draft_reader.h"
#include "plan/plan_facts.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace plan_test;

namespace {

using Lines = std::vector<std::string>;

std::string golden_file(const std::string& city) {
    return KODOMADO_SOURCE "/tests/golden/import_" + city + ".txt";
}

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// The rows, then the findings: line, row and column, code.
Lines approved_form(const plan::Import& import) {
    Lines lines = facts_of(*import.draft);
    for (const draft::DraftIndicator& line : import.draft->indicators) {
        const model::IndicatorValue& value = line.value;
        const auto figure = [](const std::optional<double>& number, const std::string& word) {
            std::ostringstream out;
            number ? out << *number : out << word;
            return out.str();
        };
        lines.push_back(line.id + " " + line.section + " " + line.name.base + " " +
                        value.part.base + ": " + figure(value.now, value.now_text) + value.unit +
                        " " + value.now_year + " → " + figure(value.target, value.target_text) +
                        value.unit + " " + value.target_year);
    }
    for (const base::Finding& finding : import.findings)
        lines.push_back("? " + std::to_string(finding.where.page) + ":" +
                        std::to_string(finding.where.line) + " " + finding.where.column + " " +
                        finding.code);
    return lines;
}

Lines rows_of(const std::string& city) {
    Lines rows = lines_of(support::content_of(golden_file(city)));
    std::erase_if(rows, [&](const std::string& line) {
        return line.starts_with("? ") || line.starts_with(city);
    });
    return rows;
}

Lines facts_of_data(const std::string& name) {
    auto draft = draft::read_draft(KODOMADO_SOURCE "/data/" + name, {});
    REQUIRE(draft.ok());
    return facts_of(draft.value().draft.cities.at(0));
}

} // namespace

TEST_CASE("both plans are read as approved") {
    const char* plans = std::getenv("KODOMADO_PLANS");
    if (plans == nullptr) return;
    for (const std::string city : {"ageo", "ina"}) {
        INFO(city);
        const std::string file = std::string(plans) + "/" + city + ".txt";
        REQUIRE(std::filesystem::exists(file));
        const plan::Import import = import_text(support::content_of(file), city);
        REQUIRE(import.draft);
        const Lines now = approved_form(import);
        if (std::getenv("KODOMADO_RENEW") != nullptr) {
            std::string text;
            for (const std::string& line : now) text += line + "\n";
            support::put_content(golden_file(city), text);
        }
        CHECK(differences(now, lines_of(support::content_of(golden_file(city)))) == Lines());
    }
}

TEST_CASE("the approved rows equal the catalogue's, except for corrections by people") {
    // The name for families leaves out the number and the name of the law.
    CHECK(differences(rows_of("ageo"), facts_of_data("ageo")) ==
          Lines{"< 4-2-2 4.2 生活困窮者自立支援制度（2）住居確保給付金の支給 [生活支援課]",
                "> 4-2-2 4.2 住居確保給付金の支給 [生活支援課]"});
    // Labels in cells that span rows are on the wrong row in the plan; the import reports three.
    CHECK(differences(rows_of("ina"), facts_of_data("ina")) ==
          Lines{"< 95 4.2 幼稚園の長期休業預かり [子育て支援課]",
                "< 96 4.2 保育の実施 [子育て支援課]",
                "< 106 4.4 母子父子寡婦福祉資金の貸付 [子育て支援課]",
                "< 109 4.5 就学援助 [学校教育課] repeat of 40",
                "> 95 4.1 幼稚園の長期休業預かり [子育て支援課]",
                "> 96 4.1 保育の実施 [子育て支援課]",
                "> 106 4.3 母子父子寡婦福祉資金の貸付 [子育て支援課]",
                "> 109 4.4 就学援助 [学校教育課] repeat of 40"});
}
