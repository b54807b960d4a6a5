// What a city hands to others: Japan's columns for public services, and HSDS 3.0.

#include "catalogue/draft_reader.h"
#include "staff/csv.h"
#include "staff/hsds.h"
#include "staff/standard.h"
#include "staff/uuid.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

using namespace staff;
using nlohmann::json;
using support::SmallCity;
using Lines = std::vector<std::string>;

namespace {

using Export = Exported (*)(const OpenData&);

Exported exported(const std::string& folder, Export make) {
    const auto read = catalogue::read_draft(folder, {});
    REQUIRE(read.ok());
    const catalogue::Draft& draft = read.value().draft;
    const catalogue::Taxonomy taxonomy = taxonomy_of(draft);
    return make({draft.cities.front(), taxonomy});
}

/// The cells below the header of the standard's table, by column.
std::vector<std::map<std::string, std::string>> standard_rows(const Exported& from) {
    base::Findings findings;
    const auto book = read_csv("standard.csv", from.content, findings);
    REQUIRE(book.has_value());
    std::vector<std::map<std::string, std::string>> rows;
    const Sheet& sheet = book->sheets.at(0);
    for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
        auto& row = rows.emplace_back();
        for (const SheetCell& cell : sheet.rows[r].cells)
            row[std::string(sheet.rows[0].text(cell.column))] = cell.text;
    }
    return rows;
}

bool is_lost(const Exported& from, const std::string& service, const std::string& field) {
    return std::ranges::any_of(from.lost, [&](const Lost& lost) {
        return lost.service == service && lost.field == field;
    });
}

// ---- The rules of HSDS 3.0 (schema/*.json of its branch 3.0), as far as our export goes.

struct HsdsObject {
    Lines required;                            ///< fields
    std::map<std::string, std::string> fields; ///< and the form of each
};

// uuid, text, number, array:object, object, or one of several words
const std::map<std::string, HsdsObject>& hsds_objects() {
    const std::string kinds = "physical|postal|virtual";
    static const std::map<std::string, HsdsObject> all = {
        {"service",
         {{"id", "name", "status"},
          {{"id", "uuid"},
           {"organization_id", "uuid"},
           {"program_id", "uuid"},
           {"name", "text"},
           {"alternate_name", "text"},
           {"description", "text"},
           {"status", "active|inactive|defunct|temporarily closed"},
           {"application_process", "text"},
           {"fees_description", "text"},
           {"eligibility_description", "text"},
           {"assured_date", "date"},
           {"schedules", "array:schedule"},
           {"service_areas", "array:service_area"},
           {"service_at_locations", "array:service_at_location"},
           {"organization", "object:organization"},
           {"cost_options", "array:cost_option"},
           {"program", "object:program"},
           {"required_documents", "array:required_document"},
           {"contacts", "array:contact"},
           {"attributes", "array:attribute"}}}},
        {"organization",
         {{"id", "name", "description"},
          {{"id", "uuid"},
           {"name", "text"},
           {"alternate_name", "text"},
           {"description", "text"},
           {"locations", "array:location"},
           {"organization_identifiers", "array:organization_identifier"}}}},
        {"organization_identifier",
         {{"id", "identifier_type", "identifier"},
          {{"id", "uuid"},
           {"organization_id", "uuid"},
           {"identifier_type", "text"},
           {"identifier", "text"}}}},
        {"program",
         {{"id", "name", "description"},
          {{"id", "uuid"},
           {"organization_id", "uuid"},
           {"name", "text"},
           {"description", "text"}}}},
        {"location",
         {{"id", "location_type"},
          {{"id", "uuid"},
           {"location_type", kinds},
           {"organization_id", "uuid"},
           {"name", "text"},
           {"description", "text"},
           {"addresses", "array:address"},
           {"phones", "array:phone"},
           {"schedules", "array:schedule"}}}},
        {"address",
         {{"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"},
          {{"id", "uuid"},
           {"location_id", "uuid"},
           {"address_1", "text"},
           {"city", "text"},
           {"state_province", "text"},
           {"postal_code", "text"},
           {"country", "text"},
           {"address_type", kinds}}}},
        {"contact",
         {{"id"},
          {{"id", "uuid"},
           {"service_id", "uuid"},
           {"name", "text"},
           {"department", "text"},
           {"phones", "array:phone"}}}},
        {"phone",
         {{"id", "number"},
          {{"id", "uuid"}, {"contact_id", "uuid"}, {"location_id", "uuid"}, {"number", "text"}}}},
        {"schedule",
         {{"id"},
          {{"id", "uuid"},
           {"service_id", "uuid"},
           {"location_id", "uuid"},
           {"description", "text"}}}},
        {"service_area", {{"id"}, {{"id", "uuid"}, {"service_id", "uuid"}, {"name", "text"}}}},
        {"service_at_location",
         {{"id"},
          {{"id", "uuid"},
           {"service_id", "uuid"},
           {"location_id", "uuid"},
           {"location", "object:location"}}}},
        {"cost_option",
         {{"id"},
          {{"id", "uuid"},
           {"service_id", "uuid"},
           {"currency", "text"},
           {"amount", "number"},
           {"amount_description", "text"}}}},
        {"required_document",
         {{"id"}, {{"id", "uuid"}, {"service_id", "uuid"}, {"document", "text"}}}},
        {"attribute",
         {{"id"},
          {{"id", "uuid"},
           {"link_id", "uuid"},
           {"taxonomy_term_id", "uuid"},
           {"link_type", "text"},
           {"link_entity", "text"},
           {"value", "text"},
           {"taxonomy_term", "object:taxonomy_term"}}}},
        {"taxonomy_term",
         {{"id", "name", "description"},
          {{"id", "uuid"},
           {"code", "text"},
           {"name", "text"},
           {"description", "text"},
           {"taxonomy", "text"},
           {"taxonomy_detail", "object:taxonomy"},
           {"language", "text"},
           {"taxonomy_id", "uuid"}}}},
        {"taxonomy",
         {{"id", "name", "description"},
          {{"id", "uuid"}, {"name", "text"}, {"description", "text"}}}},
    };
    return all;
}

/// What of a document breaks a rule; and that one id is one thing.
class HsdsCheck {
  public:
    Lines faults(const json& page) {
        for (const json& service : page.at("contents")) object(service, "service");
        return faults_;
    }

  private:
    void tell(const std::string& what) { faults_.push_back(what); }

    void object(const json& value, const std::string& kind) {
        const HsdsObject& rule = hsds_objects().at(kind);
        if (!value.is_object()) return tell(kind + " is no object");
        for (const std::string& field : rule.required)
            if (!value.contains(field)) tell(kind + " has no " + field);
        for (const auto& [name, content] : value.items()) {
            const auto form = rule.fields.find(name);
            if (form == rule.fields.end())
                tell(kind + " has the unknown field " + name);
            else
                field(content, form->second, kind + "." + name);
        }
        if (!value.contains("id")) return;
        const auto [known, fresh] = things_.emplace(value["id"], std::pair(kind, value));
        if (!fresh && known->second != std::pair(kind, value))
            tell("the id of a " + kind + " stands for two things");
    }

    void field(const json& value, const std::string& form, const std::string& name) {
        static const std::regex uuid(
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
            date("\\d{4}-\\d{2}-\\d{2}");
        if (form.starts_with("object:")) return object(value, form.substr(7));
        if (form.starts_with("array:")) {
            if (!value.is_array() || value.empty()) return tell(name + " is no list of something");
            for (const json& each : value) object(each, form.substr(6));
            return;
        }
        if (form == "number") {
            if (!value.is_number()) tell(name + " is no number");
            return;
        }
        if (!value.is_string() || value.get<std::string>().empty())
            return tell(name + " is no text");
        const auto text = value.get<std::string>();
        if (form == "uuid" && !std::regex_match(text, uuid)) tell(name + " is no UUID");
        if (form == "date" && !std::regex_match(text, date)) tell(name + " is no date");
        if (form.find('|') != std::string::npos &&
            ("|" + form + "|").find("|" + text + "|") == std::string::npos)
            tell(name + " is none of " + form);
    }

    Lines faults_;
    std::map<std::string, std::pair<std::string, json>> things_;
};

json hsds(const SmallCity& city) { return json::parse(exported(city.city(), hsds_json).content); }

} // namespace

TEST_CASE("a name has one UUID for ever") {
    // The vector of many implementations: version 5 of python.org in the space of DNS.
    CHECK(name_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org") ==
          "886313e1-3b8a-5372-9b90-0c9aee199e5d");
    CHECK(name_uuid(url_space, "urn:kodomado") == "0a72aeef-62b0-5d30-bad4-d4fc9c46aa36");
    for (const std::size_t length : {39u, 40u, 47u, 48u, 103u, 104u, 1000u})
        CHECK(name_uuid(url_space, std::string(length, 'a')).size() == 36);
}

TEST_CASE("the standard's table has its columns and a row a service of families") {
    const SmallCity city;
    const Exported table = exported(city.city(), standard_csv);
    CHECK(table.content.starts_with("\xEF\xBB\xBF制度所管組織,タイトル（制度名）,"));
    CHECK(std::ranges::count(table.content.substr(0, table.content.find('\n')), ',') == 51);
    CHECK(standard_columns().size() == 52);
    CHECK(table.services == 2);
    const auto rows = standard_rows(table);
    REQUIRE(rows.size() == 2);
    auto first = rows[0];
    CHECK(first["制度所管組織"] == "森市");
    CHECK(first["タイトル（制度名）"] == "森の手当");
    CHECK(first["制度番号"] == "012345-1");
    CHECK(first["地域"] == "012345");
    CHECK(first["概要"] == "子どもを育てている人がもらえるお金です。");
    CHECK(first["内容"] == "月1,000円。\n金額: 全部もらえる場合: "
                           "月1000円（子ども1人・令和6年度）\n金額: おむつの券: "
                           "年2400.5円まで（令和6年度）\n場所: 市役所\n今の決まり: "
                           "今は3さいまでもらえます。（2024-04から）");
    CHECK(first["対象者"] == "0〜2さいの子がいる人。");
    CHECK(first["申請届出方法"] == "窓口で申しこみます。");
    CHECK(first["手続書類"] == "印かん");
    CHECK(first["ステージとアクション"] == "子育て");
    CHECK(first["お困りごと"] == "お金");
    CHECK(first["キーワード"] == "手当");
    CHECK(first["連絡先情報"] == "子ども課 0000-00-0001 1階 8時半〜17時");
    CHECK(first["表示優先度"] == "10");
}

TEST_CASE("every required column of the standard is filled for both cities") {
    for (const char* name : {"ageo", "ina"}) {
        const auto rows =
            standard_rows(exported(std::string(KODOMADO_SOURCE "/data/") + name, standard_csv));
        CHECK(rows.size() > 50);
        for (const auto& row : rows)
            for (const StandardColumn& column : standard_columns())
                if (column.required) CHECK(row.contains(std::string(column.name)));
    }
}

TEST_CASE("what the standard has no place for is listed") {
    const SmallCity city;
    const Exported table = exported(city.city(), standard_csv);
    for (const char* field : {"reading", "fact", "amounts", "rules", "situations", "related",
                              "appears_in", "checked_on", "where"}) {
        INFO(field);
        CHECK(is_lost(table, "mori:1", field));
    }
    CHECK(is_lost(table, "", "audience"));
    CHECK_FALSE(is_lost(table, "mori:1", "needs"));
    city.replace("mori/services.csv", "talk;money", "talk;taxes");
    CHECK(is_lost(exported(city.city(), standard_csv), "mori:2", "needs"));
    CHECK(lost_csv(table.lost, true).starts_with("\xEF\xBB\xBFサービスID,項目,内容,わけ\r\n"));
    CHECK(lost_csv(table.lost, false).starts_with("\xEF\xBB\xBFservice,field,value,why\r\n"));
}

TEST_CASE("a title longer than the standard recommends is told and written whole") {
    const SmallCity city;
    std::string name;
    for (int i = 0; i < 41; ++i) name += "あ";
    city.replace("mori/services.csv", "森《もり》の相談《そうだん》,もりのそうだん",
                 name + "," + name);
    const Exported table = exported(city.city(), standard_csv);
    CHECK(is_lost(table, "mori:2", "length"));
    CHECK(standard_rows(table).at(1)["タイトル（制度名）"] == name);
}

TEST_CASE("what begins like a formula is none in the table") {
    const SmallCity city;
    city.replace("mori/services.csv", "窓口で申しこみます。", "=1+1");
    const Exported table = exported(city.city(), standard_csv);
    CHECK(table.content.find(",=1+1") == std::string::npos);
    CHECK(standard_rows(table).at(0)["申請届出方法"] == "=1+1");
}

TEST_CASE("HSDS: every object keeps the rules of the specification") {
    const SmallCity city;
    CHECK(HsdsCheck().faults(hsds(city)) == Lines{});
    for (const char* name : {"ageo", "ina"}) {
        const Exported page = exported(std::string(KODOMADO_SOURCE "/data/") + name, hsds_json);
        CHECK(page.services > 50);
        CHECK(HsdsCheck().faults(json::parse(page.content)) == Lines{});
    }
}

TEST_CASE("HSDS: the check notices what breaks its rules") {
    const SmallCity city;
    const json good = hsds(city);
    const auto faults = [&](const char* where, const json& value) {
        json page = good;
        json& at = page[json::json_pointer(where)];
        if (value.is_null())
            at.get_ref<json::object_t&>().erase("id");
        else
            at = value;
        return !HsdsCheck().faults(page).empty();
    };
    CHECK(faults("/contents/0/status", "open"));
    CHECK(faults("/contents/0/id", "mori:1"));
    CHECK(faults("/contents/0/colour", "red"));
    CHECK(faults("/contents/0/organization", nullptr));
    CHECK(faults("/contents/0/name", ""));
    CHECK(faults("/contents/0/contacts", json::array()));
    CHECK(faults("/contents/0/organization/name", "another"));
    CHECK(faults("/contents/0/assured_date", "yesterday"));
}

TEST_CASE("HSDS: what a service says stands where the specification wants it") {
    const SmallCity city;
    city.replace("mori/services.csv", "月1,000円。\",,", "月1,000円。\",1回 500円です。,");
    const json page = hsds(city);
    CHECK(page["total_items"] == 2);
    CHECK(page["last_page"] == true);
    const json& service = page["contents"][0];
    CHECK(service["name"] == "森の手当");
    CHECK(service["status"] == "active");
    CHECK(service["eligibility_description"] == "0〜2さいの子がいる人。");
    CHECK(service["application_process"] == "窓口で申しこみます。");
    CHECK(service["assured_date"] == "2026-04-01");
    CHECK(service["cost_options"][0]["amount"] == 500);
    CHECK(service["cost_options"][0]["currency"] == "jpy");
    CHECK(service["required_documents"][0]["document"] == "印かん");
    CHECK(service["schedules"][0]["description"] == "毎月");
    CHECK(service["contacts"][0]["department"] == "子ども課");
    CHECK(service["contacts"][0]["phones"][0]["number"] == "0000-00-0001");
    CHECK(service["service_at_locations"][0]["location"]["description"] == "1階");
    CHECK(service["organization"]["name"] == "森市");
    const json& address = service["organization"]["locations"][0]["addresses"][0];
    CHECK(address["address_1"] == "1番地");
    CHECK(address["state_province"] == "北県");
    CHECK(service["program"]["name"] == "森の計画");
    Lines attributes;
    for (const json& each : service["attributes"])
        attributes.push_back(each["link_type"].get<std::string>() + " " +
                             each["taxonomy_term"]["code"].get<std::string>() + " " +
                             each.value("value", ""));
    CHECK(attributes == Lines{"life_stage baby ", "life_stage family ", "need money ",
                              "eligibility single-parent ", "eligibility foreign ", "plan 1.1 1",
                              "plan 1.2 3 再掲"});
}

TEST_CASE("HSDS: a cost of several sums, or of none, is not made one number") {
    for (const char* cost : {"500円か1000円です。", "無料です。", "数百円です。"}) {
        const SmallCity city;
        city.replace("mori/services.csv", "月1,000円。\",,",
                     std::string("月1,000円。\",") + cost + ",");
        const json option = hsds(city)["contents"][0]["cost_options"][0];
        CHECK(option["amount_description"] == cost);
        CHECK_FALSE(option.contains("amount"));
    }
}

TEST_CASE("HSDS: what it has no place for is listed, identifiers stay") {
    const SmallCity city, again;
    const Exported page = exported(city.city(), hsds_json);
    for (const char* field :
         {"reading", "fact", "amounts", "rules", "related", "priority", "aliases", "where"}) {
        INFO(field);
        CHECK(is_lost(page, "mori:1", field));
    }
    CHECK(is_lost(page, "", "values"));
    CHECK(is_lost(page, "mori:2", "results"));
    again.replace("mori/services.csv", "何でも相談できます。", "相談できます。");
    CHECK(hsds(city)["contents"][1]["id"] == hsds(again)["contents"][1]["id"]);
}
