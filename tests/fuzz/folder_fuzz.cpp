// A city's folder with any bytes in one file is read, checked, joined, compared and exported.

#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/draft_reader.h"
#include "exchange/completeness.h"
#include "exchange/diff_report.h"
#include "exchange/hsds.h"
#include "exchange/standard.h"
#include "support/small_city.h"

#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

constexpr const char* files[] = {
    "mori/services.csv",        "mori/city.toml",      "mori/offices.csv",        "mori/rows.csv",
    "mori/sections.csv",        "mori/aliases.csv",    "mori/amounts.csv",        "mori/rules.csv",
    "mori/results.csv",         "mori/indicators.csv", "mori/notes.csv",          "mori/cells.csv",
    "taxonomy/life_stages.csv", "taxonomy/needs.csv",  "taxonomy/situations.csv", "hotlines.csv",
    "urgent_words.csv",
};

/// Aids that report the worst case.
check::Aids aids() {
    check::Aids aids;
    aids.today = "2026-11-01";
    aids.missing_glyphs = [](const text::RubyText&) { return std::vector<char32_t>{U'🏥'}; };
    aids.reading_doubts = [](const text::RubyText& text) {
        return std::vector<text::ReadingDoubt>{{0, text.base.size(), "あ", "い"}};
    };
    aids.annotate = [](const text::RubyText& text) { return text; };
    aids.knows_reading = [](const std::string&, const std::string&) { return false; };
    aids.fits = [](const text::RubyText&, const check::Place&) { return false; };
    return aids;
}

void check_findings(const base::Findings& findings) {
    for (const base::Finding& finding : findings) {
        const base::Rule* rule = base::find_rule(finding.code);
        require(rule != nullptr && rule->severity == finding.severity);
        require(!finding.message.ja.empty() && !finding.message.en.empty());
        require(!finding.where.file.empty());
    }
}

void check_reports(const draft::Draft& draft, const exchange::Snapshot& good) {
    const exchange::Comparison comparison =
        exchange::compare(good, exchange::snapshot_of(draft, "b"));
    const std::string page = exchange::html_of(comparison, exchange::Tongue::japanese, "");
    require(page.find("<script") == std::string::npos && page.ends_with("</html>\n"));
    exchange::markdown_of(comparison, exchange::Tongue::english, "");
    for (const exchange::EntryChange& change : comparison.changes)
        for (const exchange::FieldChange& field : change.fields) {
            std::string before, after;
            for (const exchange::DiffPart& part : exchange::diff_words(field.before, field.after)) {
                if (part.kind != exchange::DiffPart::Kind::added) before += part.text;
                if (part.kind != exchange::DiffPart::Kind::removed) after += part.text;
            }
            require(before == field.before && after == field.after);
        }
}

void check_open_data(const draft::Draft& draft) {
    const model::Taxonomy taxonomy = taxonomy_of(draft);
    for (const draft::CityDraft& city : draft.cities) {
        for (const exchange::Completeness& service : exchange::completeness_of(city).services)
            require(service.missing.size() <= service.wanted);
        exchange::standard_csv({city, taxonomy});
        const exchange::Exported page = exchange::hsds_json({city, taxonomy});
        require(nlohmann::json::parse(page.content)["contents"].size() == page.services);
    }
}

} // namespace

/// The first byte selects the file, the rest is its content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const support::SmallCity city;
    static const exchange::Snapshot good =
        exchange::snapshot_of(draft::read_draft(city.data(), {}).value().draft, "a");
    static const check::Aids worst = aids();
    if (size == 0) return 0;
    const std::string file = files[data[0] % std::size(files)];
    const bool there = std::filesystem::exists(city.file(file));
    const std::string before = there ? city.read(file) : "";
    city.write(file, {reinterpret_cast<const char*>(data + 1), size - 1});
    auto read = draft::read_draft(city.data(), {});
    if (there)
        city.write(file, before);
    else
        city.remove(file);
    require(read.ok());
    base::Findings findings = read.value().findings;
    for (base::Finding& finding : check::check(read.value().draft, worst))
        findings.push_back(std::move(finding));
    check::sort_findings(findings);
    check_findings(findings);
    check_reports(read.value().draft, good);
    check_open_data(read.value().draft);
    return 0;
}
