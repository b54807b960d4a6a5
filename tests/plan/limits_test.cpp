// Plans beyond every limit: nothing is left out without a finding that says what.

#include "plan/import.h"
#include "plan/repeats.h"
#include "plan/rows.h"

#include "plan/plan_facts.h"
#include "support/catch.h"

#include <algorithm>
#include <functional>

using namespace plan_test;

namespace {

const std::string header = "森市こども計画\n\n\t事業名\t内容\t担当\n";

std::string rows(int count, const std::function<std::string(int)>& row) {
    std::string text = header;
    for (int i = 1; i <= count; ++i) text += std::to_string(i) + "\t" + row(i) + "\n";
    return text;
}

std::string row(int i) { return "森の手当" + std::to_string(i) + "\t支給します。\tこども課"; }

/// The English sentences of the findings with this code.
std::vector<std::string> said(const base::Findings& findings, const std::string& code) {
    std::vector<std::string> all;
    for (const base::Finding& finding : findings)
        if (finding.code == code) all.push_back(finding.message.en);
    return all;
}

bool says(const std::vector<std::string>& sentences, const std::string& part) {
    return std::ranges::any_of(sentences, [&](const std::string& sentence) {
        return sentence.find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE(
    "a plan with more rows, lines or pages than are read is refused, and says from where on") {
    const struct {
        std::string text, code, what;
    } cases[] = {
        {rows(10'003, row), "too-many-records", "limit 10000): 3 rows from this one on"},
        {header + std::string(200'000, '\n'), "too-many-lines", "3 lines after this one"},
        {header + std::string(10'000, '\f') + "x\nx\n", "too-many-lines", "2 lines after this one"},
    };
    for (const auto& [text, code, what] : cases) {
        const plan::Import import = import_text(text);
        INFO(code);
        CHECK_FALSE(import.draft);
        const auto sentences = said(import.findings, code);
        REQUIRE(sentences.size() == 1);
        INFO(sentences.front());
        CHECK(says(sentences, what));
    }
    CHECK(import_text(rows(200, row)).draft);
}

TEST_CASE("the first row that is too many is named by its line") {
    const plan::Document document = plan::read_document(rows(5, row), {.records = 3});
    REQUIRE(document.findings.size() == 1);
    CHECK(document.findings.front().where.line == 7);
    CHECK(document.records.size() == 3);
}

TEST_CASE("more offices than are compared are reported") {
    const auto import = [](int offices) {
        return import_text(rows(offices, [](int i) {
            return "森の手当" + std::to_string(i) + "\t支給します。\t第" + std::to_string(i) + "課";
        }));
    };
    CHECK(said(import(500).findings, "offices-not-compared").empty());
    CHECK(says(said(import(501).findings, "offices-not-compared"), "501 names of offices"));
}

TEST_CASE("sentences that do not fit into the draft are named by their column") {
    const std::string part(31 << 10, 'x');
    const std::string text = "森市こども計画\n\n\t事業名\t内容\t今後の方向性\t担当\n1\t森の手当\t" +
                             part + "\t" + part + "\tこども課\n";
    const plan::Import import = import_text(text);
    REQUIRE(import.draft);
    CHECK(says(said(import.findings, "sentences-cut"), "今後の方向性"));
    CHECK(import.draft->services.front().plan_text.size() < 60u << 10);
}

TEST_CASE("of many rows with the repeat's name, how many were compared is said") {
    const std::string text = rows(25, [](int i) {
        return std::string("森の手当") + (i == 25 ? "（再掲）" : "") + "\t月" + std::to_string(i) +
               "円を支給します。\tこども課";
    });
    CHECK(says(said(import_text(text).findings, "repeat-of-several"),
               "Only the first 20 were compared"));
}

TEST_CASE("repeats for which no similar row was looked for are reported") {
    const std::string text = rows(6, [](int i) {
        return (i <= 3 ? "森の手当" + std::to_string(i)
                       : "森の手当て" + std::to_string(i - 3) + "（再掲）") +
               "\t支給します。\tこども課";
    });
    const plan::Document document = plan::read_document(text);
    for (const auto& [most, left_out] :
         {std::pair<std::size_t, std::size_t>{9, 0}, {3, 2}, {0, 3}}) {
        plan::Doubts doubts;
        const plan::PlanTables tables = plan::tables_of(document, doubts);
        REQUIRE(tables.rows.size() == 6);
        plan::join_repeats(tables.rows, doubts, most);
        const auto found =
            std::ranges::find(doubts, std::string("repeats-not-compared"), &plan::Doubt::code);
        CHECK((found != doubts.end()) == (left_out > 0));
        if (found == doubts.end()) continue;
        INFO(found->message.en);
        CHECK(found->message.en.find("for " + std::to_string(left_out) + " rows") !=
              std::string::npos);
    }
}

TEST_CASE("lines of tables that cannot be interpreted are counted when they are too many to list") {
    std::string text = rows(600, row) + "\n第2章 ほか\n\n";
    for (int i = 0; i < 230; ++i) text += "a\tb\tc\n\n";
    const auto sentences = said(import_text(text).findings, "unread-line");
    CHECK(sentences.size() == 201);
    CHECK(says(sentences, "there are 30 more lines"));
}

TEST_CASE("a table with more columns than are read is reported") {
    std::string wide = "\n第2章 ほか\n\n\t事業名\t内容\t担当";
    for (int i = 0; i < 100; ++i) wide += "\t欄" + std::to_string(i);
    const plan::Import import = import_text(rows(5, row) + wide + "\n");
    CHECK(said(import.findings, "unread-line").size() == 1);
}
