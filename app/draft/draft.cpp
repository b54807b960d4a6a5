#include "draft/draft.h"

#include "model/section_tree.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace draft {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the run of digits, or of other characters, off the beginning and returns it.
std::string_view take_run(std::string_view& text) {
    const bool digits = is_digit(text.front());
    const auto end = std::ranges::find_if(text, [&](char c) { return is_digit(c) != digits; });
    const std::string_view run(text.begin(), end);
    text.remove_prefix(run.size());
    return run;
}

std::string_view without_leading_zeros(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

/// The lines of a table by their service.
template <class T> class ByService {
  public:
    explicit ByService(const std::vector<OfService<T>>& lines) {
        for (const auto& line : lines) lines_[line.service].push_back(&line.value);
    }

    std::vector<T> of(const std::string& service) const {
        std::vector<T> values;
        const auto found = lines_.find(service);
        if (found == lines_.end()) return values;
        for (const T* value : found->second) values.push_back(*value);
        return values;
    }

  private:
    std::unordered_map<std::string_view, std::vector<const T*>> lines_;
};

model::SectionTree tree_of(const CityDraft& city) {
    model::SectionTree tree;
    for (const auto& line : city.sections) tree.add(line.value);
    return tree;
}

template <class T> std::vector<T> values_of(const std::vector<Sourced<T>>& lines) {
    std::vector<T> values;
    for (const auto& line : lines) values.push_back(line.value);
    return values;
}

} // namespace

bool number_before(const std::string& a, const std::string& b) {
    std::string_view left = a, right = b;
    while (!left.empty() && !right.empty()) {
        const std::string_view l = take_run(left), r = take_run(right);
        if (!is_digit(l.front()) || !is_digit(r.front())) {
            if (l != r) return l < r;
            continue;
        }
        const std::string_view x = without_leading_zeros(l), y = without_leading_zeros(r);
        if (x.size() != y.size()) return x.size() < y.size();
        if (x != y) return x < y;
    }
    return left.empty() && !right.empty();
}

std::vector<DraftRow> ordered_rows(const CityDraft& city) {
    std::vector<DraftRow> rows = city.rows;
    std::ranges::stable_sort(rows, number_before, &DraftRow::row);
    return rows;
}

text::RubyText office_name(const CityDraft& city, const std::string& id_or_name) {
    const auto found = std::ranges::find(
        city.offices, id_or_name, [](const Sourced<model::Office>& line) { return line.value.id; });
    return found == city.offices.end() ? text::parse_ruby(id_or_name) : found->value.name;
}

std::vector<model::Service> joined_services(const CityDraft& city) {
    const model::SectionTree tree = tree_of(city);
    std::map<std::string, std::size_t> index;
    std::vector<model::Service> services;
    const ByService aliases(city.aliases);
    const ByService amounts(city.amounts);
    const ByService rules(city.rules);
    const ByService results(city.results);
    const auto join = [&](const DraftService& line) {
        if (!index.emplace(line.service.id, services.size()).second) return;
        model::Service service = line.service;
        for (const std::string& id : line.offices)
            for (const auto& office : city.offices)
                if (office.value.id == id) {
                    service.offices.push_back(office.value);
                    break;
                }
        service.aliases = aliases.of(service.id);
        service.amounts = amounts.of(service.id);
        service.rules = rules.of(service.id);
        service.results = results.of(service.id);
        services.push_back(std::move(service));
    };
    std::map<std::string, const DraftService*> lines;
    for (const DraftService& line : city.services) lines.emplace(line.service.id, &line);
    for (const DraftRow& row : ordered_rows(city)) {
        const auto line = lines.find(row.service);
        if (line == lines.end()) continue;
        join(*line->second);
        services[index.at(row.service)].appears_in.push_back(
            {city.city.plan.id, row.row, row.section, tree.path(row.section), row.name, row.repeat,
             row.marks, row.page});
    }
    for (const DraftService& line : city.services) join(line);
    return services;
}

std::vector<model::Section> joined_sections(const CityDraft& city) {
    const model::SectionTree tree = tree_of(city);
    std::map<std::string, int> rows;
    for (const DraftRow& row : city.rows)
        for (const std::string& id : tree.path_ids(row.section)) ++rows[id];
    std::vector<model::Section> sections = values_of(city.sections);
    for (model::Section& section : sections) section.rows = rows[section.id];
    return sections;
}

std::vector<model::Indicator> joined_indicators(const CityDraft& city) {
    std::vector<model::Indicator> indicators;
    for (const DraftIndicator& line : city.indicators) {
        auto found = std::ranges::find(indicators, line.id, &model::Indicator::id);
        if (found == indicators.end()) {
            indicators.push_back(
                {line.id, line.section, line.name, line.short_name, {}, {}, line.marks});
            found = std::prev(indicators.end());
            for (const std::string& office : line.offices)
                found->offices.push_back(office_name(city, office));
        }
        found->values.push_back(line.value);
    }
    return indicators;
}

model::Taxonomy taxonomy_of(const Draft& draft) {
    return {values_of(draft.life_stages), values_of(draft.needs), values_of(draft.situations)};
}

} // namespace draft
