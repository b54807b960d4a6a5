// The table of rules: whole, and the only place from which findings get their codes.

#include "base/rule_table.h"

#include "base/file.h"
#include "support/catch.h"

#include <filesystem>
#include <map>
#include <regex>
#include <set>

using namespace base;

namespace {

std::set<std::string> codes() {
    std::set<std::string> all;
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules) all.emplace(rule.code);
    return all;
}

/// The sources of the program by name, without the table and what check binds to it. print/ and
/// release/ have functions called `report` that make no findings.
std::map<std::string, std::string> sources() {
    namespace fs = std::filesystem;
    const fs::path app = fs::path(KODOMADO_SOURCE) / "app";
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(app)) {
        const std::string name = fs::relative(entry.path(), app).string();
        if (entry.path().extension() != ".cpp" || name.starts_with("base/rules_of_") ||
            name == "check/looks.cpp" || name.starts_with("print/") || name.starts_with("release/"))
            continue;
        all.emplace(name, read_file(entry.path().string()).value());
    }
    return all;
}

/// The codes that a source hands to `report`, to its own helpers around it, or to a doubt.
std::set<std::string> reported_in(const std::string& source) {
    static const std::regex calls[] = {
        std::regex(R"re(\b(?:report|refuse)\w*\([^"{};()]*"([a-z-]+)")re"),
        std::regex(R"re(\bdoubts_?\.push_back\(\s*\{[^"{};]*"([a-z-]+)")re"),
        std::regex(R"re(\bScanError\{\s*"([a-z-]+)")re"),
    };
    std::set<std::string> found;
    for (const std::regex& call : calls)
        for (std::sregex_iterator at(source.begin(), source.end(), call), end; at != end; ++at)
            found.insert((*at)[1]);
    return found;
}

} // namespace

TEST_CASE("every rule has its sentence and its remedy, and each code is there once") {
    std::set<std::string_view> seen;
    for (const RuleGroup& group : rule_groups()) {
        CHECK_FALSE(group.rules.empty());
        for (const Rule& rule : group.rules) {
            INFO(rule.code);
            CHECK(seen.insert(rule.code).second);
            for (const Sentence& sentence : {rule.sentence, rule.remedy}) {
                CHECK_FALSE(sentence.ja.empty());
                CHECK_FALSE(sentence.en.empty());
                CHECK_FALSE(sentence.ja.ends_with("。"));
                CHECK_FALSE(sentence.en.ends_with("."));
            }
            CHECK((!rule.also_sheet || group.source == Source::reading));
            CHECK(find_rule(rule.code) == &rule);
        }
    }
    CHECK(find_rule("no-such-code") == nullptr);
}

TEST_CASE("a finding has its rule's severity and remedy, and seen_of leaves the remedy out") {
    Findings findings;
    report(findings, "no-phone", {"offices.csv", 0, 2, "phone"}, {"番号がありません", "None"});
    CHECK(findings.at(0).severity == Severity::doubtful);
    CHECK(findings.at(0).where == SourceRef{"offices.csv", 0, 2, "phone"});
    CHECK(findings.at(0).message.ja.starts_with("番号がありません。窓口に確かめ"));
    CHECK(findings.at(0).message.en.starts_with("None. Ask the office"));
    CHECK(seen_of(findings.at(0)) == Message{"番号がありません", "None"});
}

TEST_CASE("what says its own remedy is left as it is") {
    Findings findings;
    const Message whole{"「a」は使えません。使えるもの: b", "\"a\" is not known here. Known: b"};
    report(findings, "bad-value", {"services.csv", 0, 2, "kind"}, whole);
    CHECK(findings.at(0).severity == Severity::blocking);
    CHECK(findings.at(0).message == whole);
    CHECK(seen_of(findings.at(0)) == whole);
}

TEST_CASE("no code is reported that is in no rule, and no rule is unused") {
    const std::set<std::string> known = codes();
    std::set<std::string> unused = known;
    std::size_t reported = 0;
    for (const auto& [name, source] : sources()) {
        INFO("app/" << name);
        for (const std::string& code : reported_in(source)) {
            ++reported;
            INFO(code);
            CHECK(known.contains(code));
        }
        std::erase_if(unused, [&source = source](const std::string& code) {
            return source.find('"' + code + '"') != std::string::npos;
        });
    }
    CHECK(reported > 100);
    for (const std::string& code : unused) FAIL_CHECK(code << " is reported nowhere");
}

TEST_CASE("a rule of reading is marked where sheets have it too") {
    std::set<std::string> of_sheets;
    for (const auto& [name, source] : sources())
        if (name.starts_with("sheets/") || name.starts_with("exchange/"))
            of_sheets.merge(reported_in(source));
    for (const RuleGroup& group : rule_groups())
        if (group.source == Source::reading)
            for (const Rule& rule : group.rules) {
                INFO(rule.code);
                CHECK(rule.also_sheet == of_sheets.contains(std::string(rule.code)));
            }
}

TEST_CASE("nobody adds a finding but through report") {
    const std::regex made_by_hand(R"(\{\s*(base::)?Severity::|\bFinding\s*\{)");
    for (const auto& [name, source] : sources()) {
        INFO("app/" << name);
        CHECK_FALSE(std::regex_search(source, made_by_hand));
    }
}
