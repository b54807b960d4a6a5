#include "exchange/hsds.h"

#include "exchange/exported.h"
#include "exchange/hsds_rules.h"
#include "support/small_city.h"

using namespace exchange;
using nlohmann::json;
using support::SmallCity;
using test::exported, test::is_lost;
using Lines = std::vector<std::string>;

namespace {

json hsds(const SmallCity& city) { return json::parse(exported(city.city(), hsds_json).content); }

} // namespace

TEST_CASE("HSDS: every object keeps the rules of the specification") {
    const SmallCity city;
    CHECK(test::hsds_faults(hsds(city)) == Lines{});
    for (const char* name : {"ageo", "ina"}) {
        const Exported page = exported(std::string(KODOMADO_SOURCE "/data/") + name, hsds_json);
        CHECK(page.services > 50);
        CHECK(test::hsds_faults(json::parse(page.content)) == Lines{});
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
        return !test::hsds_faults(page).empty();
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

TEST_CASE("HSDS: the texts of a service are in the specified properties") {
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

TEST_CASE("HSDS: a cost with several amounts or none is not given as one number") {
    for (const char* cost : {"500円か1000円です。", "無料です。", "数百円です。"}) {
        const SmallCity city;
        city.replace("mori/services.csv", "月1,000円。\",,",
                     std::string("月1,000円。\",") + cost + ",");
        const json option = hsds(city)["contents"][0]["cost_options"][0];
        CHECK(option["amount_description"] == cost);
        CHECK_FALSE(option.contains("amount"));
    }
}

TEST_CASE("HSDS: fields without a property are listed, and identifiers are kept") {
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
