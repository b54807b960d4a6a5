#include "check/rule_sets.h"

#include <map>

namespace check {
namespace {

/// Reports every line whose key an earlier line has too.
class Twins {
  public:
    Twins(std::string code, std::string column, base::Findings& findings)
        : code_(std::move(code)), column_(std::move(column)), findings_(findings) {}

    void look(const std::string& key, const std::string& name, const base::SourceRef& where) {
        if (name.empty()) return;
        const auto [first, fresh] = lines_.emplace(key, where.line);
        if (fresh) return;
        const std::string line = std::to_string(first->second);
        base::report(findings_, code_, at(where, column_),
                     {"「" + name + "」は" + line + "行目にもあります",
                      "\"" + name + "\" occurs in line " + line + " too"});
    }

  private:
    std::string code_, column_;
    base::Findings& findings_;
    std::map<std::string, int> lines_;
};

} // namespace

void look_for_twins(const Scene& scene, base::Findings& findings) {
    if (!scene.city) return;
    Twins names("duplicate-name", "name", findings), offices("duplicate-office", "name", findings),
        aliases("duplicate-alias", "phrase", findings);
    for (const draft::DraftService& line : scene.city->services)
        if (line.service.audience == model::Audience::family)
            names.look(line.service.name.base, line.service.name.base, line.where);
    for (const auto& line : scene.city->offices)
        offices.look(line.value.name.base, line.value.name.base, line.where);
    for (const auto& line : scene.city->aliases)
        aliases.look(line.service + '\n' + line.value.phrase, line.value.phrase, line.where);
}

} // namespace check
