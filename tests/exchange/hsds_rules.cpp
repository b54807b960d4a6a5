#include "exchange/hsds_rules.h"

#include <map>
#include <regex>
#include <utility>

using nlohmann::json;

namespace test {
namespace {

using Lines = std::vector<std::string>;

struct HsdsObject {
    Lines required;                            ///< fields
    std::map<std::string, std::string> fields; ///< and the type of each
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

class HsdsCheck {
  public:
    Lines faults(const json& page) {
        for (const json& service : page.at("contents")) object(service, "service");
        return faults_;
    }

  private:
    void report(const std::string& what) { faults_.push_back(what); }

    void object(const json& value, const std::string& kind) {
        const HsdsObject& rule = hsds_objects().at(kind);
        if (!value.is_object()) return report(kind + " is no object");
        for (const std::string& field : rule.required)
            if (!value.contains(field)) report(kind + " has no " + field);
        for (const auto& [name, content] : value.items()) {
            const auto form = rule.fields.find(name);
            if (form == rule.fields.end())
                report(kind + " has the unknown field " + name);
            else
                field(content, form->second, kind + "." + name);
        }
        if (!value.contains("id")) return;
        const auto [known, fresh] = things_.emplace(value["id"], std::pair(kind, value));
        if (!fresh && known->second != std::pair(kind, value))
            report("the id of a " + kind + " is used for two things");
    }

    void field(const json& value, const std::string& form, const std::string& name) {
        static const std::regex uuid(
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
            date("\\d{4}-\\d{2}-\\d{2}");
        if (form.starts_with("object:")) return object(value, form.substr(7));
        if (form.starts_with("array:")) {
            if (!value.is_array() || value.empty())
                return report(name + " is not a list with items");
            for (const json& each : value) object(each, form.substr(6));
            return;
        }
        if (form == "number") {
            if (!value.is_number()) report(name + " is no number");
            return;
        }
        if (!value.is_string() || value.get<std::string>().empty())
            return report(name + " is no text");
        const auto text = value.get<std::string>();
        if (form == "uuid" && !std::regex_match(text, uuid)) report(name + " is no UUID");
        if (form == "date" && !std::regex_match(text, date)) report(name + " is no date");
        if (form.find('|') != std::string::npos &&
            ("|" + form + "|").find("|" + text + "|") == std::string::npos)
            report(name + " is none of " + form);
    }

    Lines faults_;
    std::map<std::string, std::pair<std::string, json>> things_;
};

} // namespace

std::vector<std::string> hsds_faults(const json& page) { return HsdsCheck().faults(page); }

} // namespace test
