#include "exchange/hsds.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "exchange/uuid.h"

#include <algorithm>
#include <optional>

namespace exchange {
namespace {

using base::Json;
using model::Service;

/// The UUID of an id of ours; `kind` keeps equal ids of different kinds apart.
std::string id_of(const std::string& kind, const std::string& id) {
    static const std::string space = name_uuid(url_space, "urn:kodomado");
    return name_uuid(space, kind + ":" + id);
}

/// Adds a text unless it is empty: HSDS has no empty fields.
void put(Json& to, const char* field, const std::string& text) {
    if (!text.empty()) to[field] = text;
}

/// The only amount in yen in a text; nothing if there is none or several.
std::optional<double> only_sum(const std::string& text) {
    constexpr std::string_view digits = "0123456789,", yen = "円";
    std::optional<double> found;
    for (std::size_t at = text.find(yen); at != std::string::npos; at = text.find(yen, at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && digits.find(text[begin - 1]) != std::string_view::npos) --begin;
        std::string number = text.substr(begin, at - begin);
        std::erase(number, ',');
        if (found || number.empty() || number.size() > 12) return std::nullopt;
        found = base::parse_number<double>(number);
    }
    return found;
}

class Hsds {
  public:
    explicit Hsds(const OpenData& data)
        : data_(data), city_(data.city.city), organization_id_(id_of("city", city_.id)) {}

    Exported make() {
        Json contents = Json::array();
        std::size_t own_work = 0;
        for (const Service& service : joined_services(data_.city)) {
            if (service.audience == model::Audience::family)
                contents.push_back(service_json(service));
            else
                ++own_work;
        }
        if (own_work > 0)
            exported_.lost.push_back(
                {"",
                 "audience",
                 std::to_string(own_work),
                 {"市の取り組みは、使えるサービスではないので書き出しません",
                  "the city's own work is no service that anybody could use"}});
        report_lost_of_city();
        exported_.services = contents.size();
        Json page = {{"total_items", contents.size()}, {"total_pages", 1},   {"page_number", 1},
                     {"size", contents.size()},        {"first_page", true}, {"last_page", true},
                     {"empty", contents.empty()}};
        page["contents"] = std::move(contents);
        exported_.content = base::json_page(page);
        return std::move(exported_);
    }

  private:
    Json organization() const {
        Json out = {{"id", organization_id_}, {"name", city_.name.base}};
        put(out, "alternate_name", city_.name_en);
        out["description"] =
            city_.prefecture.empty() ? city_.name.base : city_.prefecture + " " + city_.name.base;
        Json hall = {{"id", id_of("hall", city_.id)},
                     {"location_type", "physical"},
                     {"organization_id", organization_id_},
                     {"name", city_.hall.name.base}};
        add_address(hall);
        if (!city_.hall.phone.empty())
            hall["phones"] = Json::array({{{"id", id_of("phone", city_.id)},
                                           {"location_id", hall["id"]},
                                           {"number", city_.hall.phone}}});
        out["locations"] = Json::array({std::move(hall)});
        out["organization_identifiers"] =
            Json::array({{{"id", id_of("code", city_.id)},
                          {"organization_id", organization_id_},
                          {"identifier_type", "全国地方公共団体コード"},
                          {"identifier", city_.code}}});
        return out;
    }

    /// Adds an address if all its parts are known, which HSDS requires.
    void add_address(Json& hall) const {
        const model::CityHall& at = city_.hall;
        const std::string prefix = city_.prefecture + city_.name.base;
        if (at.postcode.empty() || !at.address.starts_with(prefix) ||
            at.address.size() == prefix.size() || city_.prefecture.empty())
            return put(hall, "description", at.address);
        hall["addresses"] = Json::array({{{"id", id_of("address", city_.id)},
                                          {"location_id", hall["id"]},
                                          {"address_1", at.address.substr(prefix.size())},
                                          {"city", city_.name.base},
                                          {"state_province", city_.prefecture},
                                          {"postal_code", at.postcode},
                                          {"country", "JP"},
                                          {"address_type", "physical"}}});
    }

    Json program() const {
        const model::Plan& plan = city_.plan;
        std::string about = plan.kind;
        if (!plan.year.empty()) base::append_item(about, plan.year, "、");
        return {{"id", id_of("plan", plan.id)},
                {"organization_id", organization_id_},
                {"name", plan.name.base},
                {"description", about.empty() ? plan.name.base : about}};
    }

    Json location(const model::Office& office) const {
        Json out = {{"id", id_of("location", office.id)},
                    {"location_type", "physical"},
                    {"organization_id", organization_id_},
                    {"name", office.name.base}};
        put(out, "description", office.place);
        if (!office.phone.empty())
            out["phones"] = Json::array({{{"id", id_of("phone-of-location", office.id)},
                                          {"location_id", out["id"]},
                                          {"number", office.phone}}});
        if (!office.hours.empty())
            out["schedules"] = Json::array({{{"id", id_of("hours", office.id)},
                                             {"location_id", out["id"]},
                                             {"description", office.hours}}});
        return out;
    }

    static Json contact(const Service& s, const model::Office& office) {
        const std::string key = s.id + "|" + office.id;
        Json out = {{"id", id_of("contact", key)},
                    {"service_id", id_of("service", s.id)},
                    {"name", office.name.base},
                    {"department", office.name.base}};
        if (!office.phone.empty())
            out["phones"] = Json::array({{{"id", id_of("phone-of-contact", key)},
                                          {"contact_id", out["id"]},
                                          {"number", office.phone}}});
        return out;
    }

    Json taxonomy(const std::string& id) const {
        const auto name = [&]() -> std::string {
            if (id == "life_stages") return "年齢";
            if (id == "needs") return "用件";
            if (id == "situations") return "状況";
            return city_.plan.name.base;
        };
        return {{"id", taxonomy_id(id)}, {"name", name()}, {"description", name()}};
    }
    std::string taxonomy_id(const std::string& id) const {
        return id_of("taxonomy", id == "sections" ? city_.plan.id + "|sections" : id);
    }

    Json term(const std::string& of, const std::string& id, const std::string& name,
              const std::string& description) const {
        const bool own = of == "sections";
        const std::string key = of + "|" + (own ? city_.plan.id + "|" : "") + id;
        Json detail = taxonomy(of);
        return {{"id", id_of("term", key)},
                {"code", id},
                {"name", name},
                {"description", description.empty() ? name : description},
                {"taxonomy", detail["name"]},
                {"taxonomy_detail", detail},
                {"language", "ja"},
                {"taxonomy_id", detail["id"]}};
    }

    template <class Values>
    void add_terms(Json& attributes, const Service& s, const std::string& of, const Values& all,
                   const std::vector<std::string>& ids, const char* type) const {
        for (const std::string& id : ids) {
            const auto found = std::ranges::find_if(all, [&](const auto& v) { return v.id == id; });
            if (found == all.end()) continue;
            add_attribute(attributes, s, of + "|" + id,
                          term(of, id, found->label.in("ja").base, found->label.in("en").base),
                          type, "");
        }
    }

    static void add_attribute(Json& attributes, const Service& s, const std::string& key, Json term,
                              const char* type, const std::string& value) {
        Json attribute = {{"id", id_of("attribute", s.id + "|" + key)},
                          {"link_id", id_of("service", s.id)},
                          {"taxonomy_term_id", term["id"]},
                          {"link_type", type},
                          {"link_entity", "service"}};
        put(attribute, "value", value);
        attribute["taxonomy_term"] = std::move(term);
        attributes.push_back(std::move(attribute));
    }

    /// Adds the plan's rows: for each its section as a term, and its number and 再掲 as the value.
    void add_rows(Json& attributes, const Service& s) const {
        for (const model::Appearance& place : s.appears_in) {
            if (place.section.empty()) continue;
            Json section = term("sections", place.section_id, place.section.back(),
                                base::join(place.section, " > "));
            add_attribute(attributes, s, "row|" + place.row, std::move(section), "plan",
                          place.row + (place.repeat ? " 再掲" : ""));
        }
    }

    static std::string description(const Service& s) {
        std::string text = s.summary.base;
        const auto add = [&](const std::string& heading, const std::string& what) {
            if (!what.empty()) base::append_item(text, heading + what, "\n");
        };
        add("", s.get.base);
        for (const model::Amount& amount : s.amounts)
            if (amount.shown) add("金額: ", amount_in_words(amount));
        add("場所: ", s.where.base);
        for (const model::Rule& rule : s.rules) add("今の決まり: ", rule.text.base);
        return text;
    }

    void add_money_and_papers(Json& out, const Service& s) const {
        const std::string id = id_of("service", s.id);
        if (!s.cost.empty()) {
            Json cost = {{"id", id_of("cost", s.id)}, {"service_id", id}};
            if (const auto sum = only_sum(s.cost.base)) {
                cost["currency"] = "jpy";
                cost["amount"] = *sum;
            }
            cost["amount_description"] = s.cost.base;
            out["cost_options"] = Json::array({std::move(cost)});
        }
        if (!s.bring.empty())
            out["required_documents"] = Json::array({{{"id", id_of("document", s.id)},
                                                      {"service_id", id},
                                                      {"document", s.bring.base}}});
        if (!s.when.empty())
            out["schedules"] = Json::array({{{"id", id_of("schedule", s.id)},
                                             {"service_id", id},
                                             {"description", s.when.base}}});
    }

    void add_offices(Json& out, const Service& s) const {
        Json contacts = Json::array(), places = Json::array();
        for (const model::Office& office : s.offices) {
            contacts.push_back(contact(s, office));
            Json at = location(office);
            places.push_back({{"id", id_of("service-at-location", s.id + "|" + office.id)},
                              {"service_id", id_of("service", s.id)},
                              {"location_id", at["id"]},
                              {"location", at}});
        }
        if (contacts.empty()) return;
        out["contacts"] = std::move(contacts);
        out["service_at_locations"] = std::move(places);
    }

    Json service_json(const Service& s) {
        Json out = {{"id", id_of("service", s.id)},
                    {"organization_id", organization_id_},
                    {"program_id", id_of("plan", city_.plan.id)},
                    {"name", s.name.base}};
        for (const model::Alias& alias : s.aliases)
            if (alias.kind == "common" && !out.contains("alternate_name"))
                out["alternate_name"] = alias.phrase;
        put(out, "description", description(s));
        out["status"] = "active";
        put(out, "application_process", s.apply.base);
        put(out, "fees_description", s.cost.base);
        put(out, "eligibility_description", s.who.base);
        put(out, "assured_date", s.checked_on);
        out["service_areas"] = Json::array(
            {{{"id", id_of("area", s.id)}, {"service_id", out["id"]}, {"name", city_.name.base}}});
        add_money_and_papers(out, s);
        add_offices(out, s);
        out["organization"] = organization();
        out["program"] = program();
        Json attributes = Json::array();
        const model::Taxonomy& known = data_.taxonomy;
        add_terms(attributes, s, "life_stages", known.life_stages, s.life_stages, "life_stage");
        add_terms(attributes, s, "needs", known.needs, s.needs, "need");
        add_terms(attributes, s, "situations", known.situations, s.situations, "eligibility");
        add_rows(attributes, s);
        if (!attributes.empty()) out["attributes"] = std::move(attributes);
        report_lost(s);
        return out;
    }

    void lose(const Service& s, std::string field, std::string value, base::Message why) {
        if (!value.empty())
            exported_.lost.push_back({s.id, std::move(field), std::move(value), std::move(why)});
    }

    void report_lost(const Service& s) {
        const base::Message no_place = {"HSDSに書くところがありません", "HSDS has no place"};
        lose(s, "reading", s.reading, no_place);
        lose(s, "fact", s.fact.base, no_place);
        lose(s, "where", s.where.base,
             {"場所の住所などに分けていないので、description に書きました",
              "not divided into places and addresses; written into description"});
        for (const model::Amount& amount : s.amounts)
            lose(s, "amounts", amount_in_words(amount),
                 amount.shown ? base::Message{"cost_option は払うお金だけなので、description "
                                              "に書きました",
                                              "a cost_option is what one pays; written into "
                                              "description"}
                              : base::Message{"確かめられていないので、書き出しません",
                                              "not upheld, so not written"});
        for (const model::Rule& rule : s.rules)
            lose(s, "rules", rule.text.base,
                 {"日付と出どころの項目がないので、description に文だけ書きました",
                  "no place for its date and source; its text is in description"});
        bool first = true;
        std::string aliases;
        for (const model::Alias& alias : s.aliases) {
            if (alias.kind == "common" && first) {
                first = false;
                continue;
            }
            base::append_item(aliases, alias.phrase, ";");
        }
        lose(s, "aliases", aliases,
             {"alternate_name は1つだけです", "there is one alternate_name only"});
        for (const model::YearResult& result : s.results)
            lose(s, "results", result.year + " " + result.label.base, no_place);
        lose(s, "related", base::join(s.related, ";"), no_place);
        lose(s, "priority", std::to_string(s.priority), no_place);
    }

    void report_lost_of_city() {
        if (!data_.city.indicators.empty())
            exported_.lost.push_back({"",
                                      "values",
                                      std::to_string(data_.city.indicators.size()),
                                      {"計画の指標を書くところがありません",
                                       "there is no place for the plan's indicators"}});
    }

    const OpenData& data_;
    const model::City& city_;
    std::string organization_id_;
    Exported exported_;
};

} // namespace

Exported hsds_json(const OpenData& data) { return Hsds(data).make(); }

} // namespace exchange
