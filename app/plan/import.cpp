#include "plan/import.h"

#include "base/lists.h"
#include "base/rule_table.h"
#include "draft/draft_writer.h"
#include "plan/audience.h"
#include "plan/cell_doubts.h"
#include "plan/city_name.h"
#include "plan/repeats.h"
#include "plan/to_service.h"
#include "plan/understanding.h"
#include "plan/words.h"
#include "text/encoding.h"

#include <algorithm>
#include <optional>

namespace plan {
namespace {

bool is_plain_id(const std::string& id) {
    return !id.empty() && id.size() <= 32 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    });
}

/// Control characters that extraction tools leave behind. (UTF-16 contains such bytes too.)
bool is_stray(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') ||
           byte == 0x7F;
}

/// Nothing if there are none, or so many that the file is not text.
std::optional<std::string> without_stray_controls(std::string_view bytes) {
    constexpr std::size_t one_in = 200;
    const auto strays = static_cast<std::size_t>(std::ranges::count_if(bytes, is_stray));
    if (strays == 0 || strays > bytes.size() / one_in + 1) return std::nullopt;
    std::string kept(bytes);
    std::erase_if(kept, is_stray);
    return kept;
}

class Importing {
  public:
    Importing(const ImportOptions& options, Import& out) : options_(options), out_(out) {}

    void read(std::string_view bytes) {
        if (bytes.size() > largest_plan)
            return report("too-large", {},
                          {"ファイルが大きすぎます（上限 8 MiB）。計画の文字だけのファイルですか",
                           "The file is too large (limit 8 MiB). Is it the plan's text?"});
        auto decoded = text::decode_bytes(bytes);
        if (!decoded)
            if (const auto cleaned = without_stray_controls(bytes)) {
                auto again = text::decode_bytes(*cleaned);
                if (again) {
                    report_stray(bytes);
                    decoded = std::move(again);
                }
            }
        if (!decoded) return report("no-text", {}, decoded.error().message);
        report_encoding(decoded.value().encoding);
        const Document document = read_document(decoded.value().utf8);
        for (base::Finding finding : document.findings) {
            finding.where.file = options_.file;
            out_.findings.push_back(std::move(finding));
        }
        if (base::any_blocking(out_.findings)) return;
        if (!is_understood(document)) return explain(document);
        Doubts doubts;
        PlanTables tables = tables_of(document, doubts);
        const auto service_of = join_repeats(tables.rows, doubts);
        doubt_cells(tables, doubts);
        doubt_sections(document, tables, doubts);
        doubt_audience(tables, service_of, doubts);
        const CityFacts facts{city_of(document, tables), options_.reading};
        std::ranges::stable_sort(doubts, {}, [](const Doubt& d) { return d.place.line; });
        out_.draft = to_draft(tables, service_of, doubts, facts);
        for (const Doubt& doubt : doubts) add(doubt);
        report_unread(document);
        count(tables, service_of);
    }

  private:
    base::SourceRef at(Place place, std::string column = "") const {
        return {options_.file, place.page, place.line, std::move(column)};
    }

    void report(const char* code, Place place, base::Message message) {
        base::report(out_.findings, code, at(place), std::move(message));
    }

    void add(const Doubt& doubt) {
        std::string column = doubt.row;
        if (!doubt.column.empty()) base::append_item(column, doubt.column, " ");
        base::report(out_.findings, doubt.code, at(doubt.place, std::move(column)), doubt.message);
    }

    /// Reports them with their lines.
    void report_stray(std::string_view bytes) {
        constexpr std::size_t most = 20;
        std::size_t lines = 0, line = 1, last = 0;
        for (const char c : bytes) {
            line += c == '\n';
            if (!is_stray(c) || line == last) continue;
            last = line;
            if (++lines > most) continue;
            report(
                "stray-byte", {0, static_cast<int>(line)},
                {"文字でない符号がまじっていたので、取りのぞいて読みました。この行の文字が欠けてい"
                 "な"
                 "いか、計画を見てください",
                 "A control character was here and was left out. Look whether this line has lost "
                 "anything"});
        }
        if (lines > most)
            report("stray-byte", {},
                   {"ほかにも" + std::to_string(lines - most) + "行に、文字でない符号がありました",
                    "Control characters were on " + std::to_string(lines - most) + " more lines"});
    }

    void report_encoding(text::Encoding encoding) {
        if (encoding == text::Encoding::utf8) return;
        const std::string name = text::name_of(encoding);
        report("encoding", {},
               {"文字コードは " + name + " でした。UTF-8に直して読みました",
                "The file is in " + name + ". It was converted to UTF-8"});
    }

    void explain(const Document& document) {
        report("not-understood", {},
               {"この計画は読めませんでした。下の行ごとの結果を見て、表の見出し（事業名・内容・担当"
                "など）"
                "の行と、列のあいだのタブを確かめてください",
                "This plan could not be read. Look at the lines below: each table needs a header "
                "(事業名, 内容, 担当 …) and tabs between its columns"});
        for (base::Finding finding : understanding_of(document)) {
            finding.where.file = options_.file;
            out_.findings.push_back(std::move(finding));
        }
    }

    void report_unread(const Document& document) {
        for (base::Finding finding : unread_lines(document)) {
            finding.where.file = options_.file;
            out_.findings.push_back(std::move(finding));
        }
    }

    model::City city_of(const Document& document, const PlanTables& tables) {
        const PlanTitle title = title_of(document);
        model::City city;
        const std::string name = title.city.empty() ? options_.city_name : title.city;
        city.name = {name, {}, {}};
        city.id = city_id(name);
        if (name.empty())
            report("no-city-name", {},
                   {"計画に市の名前が見つかりません。--city で名前を言うか、city.toml の name "
                    "に書いてくだ"
                    "さい",
                    "The plan names no city that could be found. Give it with --city or write it "
                    "under name in city.toml"});
        if (!options_.city_name.empty() && !title.city.empty() && title.city != options_.city_name)
            report("other-city", {},
                   {"計画の市は「" + title.city + "」のようですが、--city は「" +
                        options_.city_name + "」です。計画の名前を使いました",
                    "The plan seems to be of \"" + title.city + "\", but --city says \"" +
                        options_.city_name + "\". The plan's name was taken"});
        city.hall.name = {name.empty() ? name : name + "役所", {}, {}};
        if (!name.empty() && !name.ends_with("市") && !name.ends_with("区"))
            city.hall.name.base = name + "役場";
        city.plan.id = city.id;
        city.plan.name = {title.name, {}, {}};
        city.plan.kind = title.rest;
        if (title.name.empty())
            report("no-plan-name", {},
                   {"計画の名前が見つかりません。city.toml の [plan] の name に書いてください",
                    "No title of the plan was found. Write it under [plan], name, in city.toml"});
        if (city.plan.kind.empty() && !tables.sections.chapters.empty())
            city.plan.kind = tables.sections.chapters.front();
        city.plan.levels = tables.sections.levels;
        years_of(document, city.plan);
        return city;
    }

    std::string city_id(const std::string& name) {
        if (!options_.city_id.empty()) return options_.city_id;
        if (options_.reading && !name.empty())
            if (const std::string latin = latin_of(options_.reading(name)); is_plain_id(latin)) {
                report("city-id", {},
                       {"市のidを、名前の読みから「" + latin +
                            "」としました。ちがうときは --city で言ってください",
                        "The city's id was made \"" + latin +
                            "\" from the reading of its name. Give another with --city"});
                return latin;
            }
        const std::string id = is_plain_id(options_.other_id) ? options_.other_id : "city";
        report("city-id", {},
               {"市のidがわからないので「" + id + "」としました。--city で言ってください",
                "The city's id is not known; \"" + id + "\" was taken. Give it with --city"});
        return id;
    }

    /// From the headings of columns: the year of what is planned or aimed at is the plan's.
    static void years_of(const Document& document, model::Plan& plan) {
        for (const Record& record : document.records)
            for (const Cell& cell : record.cells) {
                const Role role = cell.column.role;
                if ((role == Role::planned || role == Role::target) && plan.year.empty())
                    plan.year = cell.column.year;
                if (role == Role::actual && plan.previous_year.empty())
                    plan.previous_year = cell.column.year;
            }
    }

    void count(const PlanTables& tables, const std::vector<std::size_t>& service_of) {
        out_.rows = tables.rows.size();
        for (std::size_t i = 0; i < tables.rows.size(); ++i) {
            out_.repeats += tables.rows[i].is_repeat();
            out_.services += service_of[i] == i;
        }
        out_.indicators = tables.indicators.size();
        out_.sections = tables.sections.sections.size();
        out_.offices = out_.draft->offices.size();
    }

    const ImportOptions& options_;
    Import& out_;
};

} // namespace

Import import_plan(std::string_view bytes, const ImportOptions& options) {
    Import out;
    Importing(options, out).read(bytes);
    return out;
}

std::string findings_csv(const base::Findings& findings) {
    draft::CsvText csv({"file", "page", "line", "column", "severity", "code", "ja", "en"});
    const auto positive = [](int n) { return n > 0 ? std::to_string(n) : std::string(); };
    for (const base::Finding& finding : findings)
        csv.add({finding.where.file, positive(finding.where.page), positive(finding.where.line),
                 finding.where.column,
                 finding.severity == base::Severity::blocking ? "blocking" : "doubtful",
                 finding.code, finding.message.ja, finding.message.en});
    return csv.content();
}

} // namespace plan
