#include "check/rule_sets.h"

#include "check/name_rules.h"
#include "text/characters.h"

#include <algorithm>
#include <map>
#include <set>

namespace check {
namespace {

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
}

bool is_plain_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, is_id_character);
}

void bad_id(base::Findings& findings, const base::SourceRef& where, std::string_view column,
            const std::string& id, const std::string& example) {
    base::report(findings, "bad-id", at(where, column),
                 {"「" + id + "」はidに使えません（例 " + example + "）",
                  "\"" + id + "\" cannot be an id (one is " + example + ")"});
}

/// The ids of one table: each must be there, well formed and used once.
class Ids {
  public:
    Ids(base::Findings& findings, std::string_view column, std::string example)
        : findings_(findings), column_(column), example_(std::move(example)) {}

    void plain(const std::string& id, const base::SourceRef& where) {
        if (id.empty()) return missing_value(findings_, where, column_);
        if (!is_plain_id(id)) return bad_id(findings_, where, column_, id, example_);
        once(id, where);
    }

    void any(const std::string& id, const base::SourceRef& where) {
        if (id.empty()) return missing_value(findings_, where, column_);
        once(id, where);
    }

    void of_city(const std::string& city, const std::string& id, const base::SourceRef& where) {
        if (id.empty()) return missing_value(findings_, where, column_);
        const std::size_t colon = id.find(':');
        if (colon == std::string::npos || !is_plain_id(std::string_view(id).substr(0, colon)) ||
            !is_plain_id(std::string_view(id).substr(colon + 1)))
            return bad_id(findings_, where, column_, id, example_);
        if (id.substr(0, colon) != city)
            base::report(findings_, "foreign-id", at(where, column_),
                         {"「" + id + "」は「" + city + ":」で始まっていません",
                          "\"" + id + "\" does not begin with \"" + city + ":\""});
        once(id, where);
    }

  private:
    void once(const std::string& id, const base::SourceRef& where) {
        const auto [first, fresh] = lines_.emplace(id, where.line);
        if (fresh) return;
        const std::string line = std::to_string(first->second);
        base::report(findings_, "duplicate-id", at(where, column_),
                     {"「" + id + "」は" + line + "行目にもあります",
                      "\"" + id + "\" is used in line " + line + " too"});
    }

    base::Findings& findings_;
    std::string_view column_;
    std::string example_;
    std::map<std::string, int> lines_;
};

void check_label(const model::Label& label, const base::SourceRef& where,
                 base::Findings& findings) {
    check_name(label.in("ja"), "", where, "ja", "", findings);
}

bool is_phone(std::string_view phone) {
    return phone.size() >= 3 && phone.size() <= 20 &&
           phone.find_first_not_of("0123456789-#+()") == std::string_view::npos;
}

void check_phone(const std::string& phone, const std::string& source, const base::SourceRef& where,
                 const std::string& prefix, base::Findings& findings) {
    if (phone.empty()) return;
    if (!is_phone(phone))
        base::report(findings, "bad-phone", at(where, prefix + "phone"),
                     {"「" + phone + "」は電話番号の形ではありません",
                      "\"" + phone + "\" is no telephone number"});
    if (source.empty())
        base::report(findings, "phone-without-source", at(where, prefix + "phone_source"),
                     {"電話番号 " + phone + " の出どころがありません",
                      "The telephone number " + phone + " has no source"});
}

void bad_reading(base::Findings& findings, const base::SourceRef& where, const std::string& phrase,
                 const std::string& reading) {
    base::report(findings, "bad-reading", at(where, "reading"),
                 {"「" + phrase + "」の読みが「" + reading + "」です",
                  "The reading of \"" + phrase + "\" is \"" + reading + "\""});
}

void look_at_shared_ids(const draft::Draft& draft, base::Findings& findings) {
    Ids stages(findings, "id", "baby"), needs(findings, "id", "money"),
        situations(findings, "id", "foreign"), numbers(findings, "number", "110");
    for (const auto& [where, stage] : draft.life_stages) {
        stages.plain(stage.id, where);
        check_label(stage.label, where, findings);
        if (stage.icon.empty()) missing_value(findings, where, "icon");
    }
    for (const auto& [where, need] : draft.needs) {
        needs.plain(need.id, where);
        check_label(need.label, where, findings);
        if (need.icon.empty()) missing_value(findings, where, "icon");
    }
    for (const auto& [where, situation] : draft.situations) {
        situations.plain(situation.id, where);
        check_label(situation.label, where, findings);
    }
    for (const auto& [where, hotline] : draft.hotlines) {
        check_phone(hotline.number, hotline.source, where, "", findings);
        numbers.any(hotline.number, where);
        check_name(hotline.name.in("ja"), hotline.name.in("ja-Hira").base, where, "name", "reading",
                   findings);
    }
}

void look_at_city_ids(const draft::CityDraft& draft, base::Findings& findings) {
    const model::City& city = draft.city;
    if (!city.id.empty() && !is_plain_id(city.id))
        bad_id(findings, draft.where, "id", city.id, "ina");
    if (!city.name.empty())
        check_name(city.name, city.reading, draft.where, "name", "reading", findings);
    if (!city.hall.name.empty())
        check_name(city.hall.name, "", draft.where_hall, "city_hall.name", "", findings);
    if (!city.plan.name.empty())
        check_name(city.plan.name, "", draft.where, "plan.name", "", findings);
    check_phone(city.hall.phone, city.hall.phone_source, draft.where_hall, "city_hall.", findings);

    Ids sections(findings, "id", "4.3"), offices(findings, "id", city.id + ":kosodate"),
        services(findings, "id", city.id + ":58"), rows(findings, "row", "58");
    for (const auto& [where, section] : draft.sections) {
        sections.plain(section.id, where);
        check_name(section.name, section.reading, where, "name", "reading", findings);
    }
    for (const auto& [where, office] : draft.offices) {
        offices.of_city(city.id, office.id, where);
        check_name(office.name, office.reading, where, "name", "reading", findings);
        check_phone(office.phone, office.phone_source, where, "", findings);
    }
    for (const draft::DraftService& line : draft.services) {
        services.of_city(city.id, line.service.id, line.where);
        check_name(line.service.name, line.service.reading, line.where, "name", "reading",
                   findings);
    }
    for (const draft::DraftRow& row : draft.rows) {
        rows.plain(row.row, row.where);
        if (row.name.empty()) missing_value(findings, row.where, "name");
    }
    for (const auto& line : draft.aliases) {
        if (line.value.phrase.empty())
            missing_value(findings, line.where, "phrase");
        else if (!text::is_hiragana_word(line.value.reading))
            bad_reading(findings, line.where, line.value.phrase, line.value.reading);
    }
}

} // namespace

void look_at_urgent_words(const Scene& scene, base::Findings& findings) {
    if (scene.city) return;
    std::set<std::string> numbers;
    for (const auto& [where, hotline] : scene.draft.hotlines) numbers.insert(hotline.number);
    Ids phrases(findings, "phrase", "助けて");
    for (const auto& [where, word] : scene.draft.urgent_words) {
        phrases.any(word.phrase, where);
        if (!word.reading.empty() && !text::is_hiragana_word(word.reading))
            bad_reading(findings, where, word.phrase, word.reading);
        if (word.hotlines.empty()) missing_value(findings, where, "hotlines");
        for (const std::string& number : word.hotlines)
            if (!numbers.contains(number))
                base::report(findings, "unknown-hotline", at(where, "hotlines"),
                             {"「" + number + "」は hotlines.csv にありません",
                              "\"" + number + "\" is not in hotlines.csv"});
    }
}

void look_at_ids(const Scene& scene, base::Findings& findings) {
    if (scene.city)
        look_at_city_ids(*scene.city, findings);
    else
        look_at_shared_ids(scene.draft, findings);
}

} // namespace check
