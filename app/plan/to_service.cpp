#include "plan/to_service.h"

#include "base/lists.h"
#include "plan/audience.h"
#include "plan/city_name.h"
#include "plan/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace plan {
namespace {

using draft::CityDraft;

/// A name whose 《》｜ are not ruby; replaces them by other brackets.
text::RubyText plain_ruby(const std::string& name) {
    std::u32string out = text::code_points(name);
    for (char32_t& c : out) {
        if (c == U'《') c = U'〈';
        if (c == U'》') c = U'〉';
        if (c == U'｜') c = U'|';
        if (c == U'(') c = U'（';
        if (c == U')') c = U'）';
    }
    return {text::utf8_of(out), {}, {}};
}

std::string without_list_mark(std::string text) {
    std::ranges::replace(text, ';', ',');
    return text;
}

class Drafting {
  public:
    Drafting(const PlanTables& tables, const std::vector<std::size_t>& service_of,
             const Doubts& doubts, const CityFacts& facts)
        : tables_(tables), service_of_(service_of), doubts_(doubts), facts_(facts) {}

    CityDraft draft() {
        draft_.city = facts_.city;
        for (const PlanSection& section : tables_.sections.sections)
            draft_.sections.push_back(
                {{}, {section.id, section.parent, section.label, plain_ruby(section.name), "", 0}});
        for (std::size_t i = 0; i < tables_.rows.size(); ++i) {
            index_of_.emplace(tables_.rows[i].row, i);
            if (service_of_[i] == i) add_service(tables_.rows[i]);
            add_row(tables_.rows[i], tables_.rows[service_of_[i]]);
        }
        for (const PlanIndicator& indicator : tables_.indicators) add_indicator(indicator);
        for (const Doubt& doubt : doubts_) add_note(doubt);
        return std::move(draft_);
    }

  private:
    std::string in_city(const std::string& id) const { return draft_.city.id + ":" + id; }

    std::vector<std::string> office_ids(const std::vector<std::string>& names) {
        std::vector<std::string> ids;
        for (const std::string& name : names) ids.push_back(office_id(name));
        return ids;
    }

    std::string office_id(const std::string& name) {
        const auto known = office_ids_.find(name);
        if (known != office_ids_.end()) return known->second;
        std::string latin = facts_.reading ? latin_of(facts_.reading(name), false) : "";
        if (latin.empty() || latin.size() > 48)
            latin = "office-" + std::to_string(office_ids_.size() + 1);
        while (!used_.insert(latin).second) latin += "-2";
        const std::string id = in_city(latin);
        office_ids_.emplace(name, id);
        model::Office office;
        office.id = id;
        office.name = plain_ruby(name);
        draft_.offices.push_back({{}, std::move(office)});
        return id;
    }

    void add_service(const PlanRow& row) {
        draft::DraftService line;
        line.service.id = in_city(row.row);
        line.service.city = draft_.city.id;
        line.service.name = plain_ruby(row.name);
        // When in doubt, a service is shown to families until staff decide.
        line.service.audience =
            served_by(row) == Served::city ? model::Audience::city : model::Audience::family;
        line.offices = office_ids(row.offices);
        std::vector<std::string> reported; // by cell_doubts
        line.plan_text = plan_text_of(row, reported);
        draft_.services.push_back(std::move(line));
    }

    void add_row(const PlanRow& row, const PlanRow& original) {
        draft::DraftRow line;
        line.row = row.row;
        line.service = in_city(original.row);
        line.section = row.section;
        line.name = row.printed_name;
        line.repeat = row.is_repeat();
        if (row.marks.is_new) line.marks.emplace_back("new");
        if (row.marks.extended) line.marks.emplace_back("extended");
        line.offices = office_ids(row.offices);
        line.page = std::min(row.place.page, 10'000);
        draft_.rows.push_back(std::move(line));
        add_cells(row.row, row.cells);
    }

    void add_cells(const std::string& row, const std::vector<Cell>& cells) {
        for (const Cell& cell : cells)
            draft_.cells.push_back({{},
                                    row,
                                    cell.column.heading,
                                    cell.text,
                                    std::min(cell.place.page, 10'000),
                                    cell.place.line});
    }

    void add_indicator(const PlanIndicator& indicator) {
        const auto& now = indicator.now.figures;
        const auto& target = indicator.target.figures;
        const std::size_t values = std::max<std::size_t>({now.size(), target.size(), 1});
        for (std::size_t i = 0; i < values; ++i) {
            draft::DraftIndicator line;
            line.id = in_city(indicator.id);
            line.section = indicator.section;
            line.name = plain_ruby(indicator.name);
            line.offices = office_ids(indicator.offices);
            line.marks = indicator.marks.names();
            model::IndicatorValue& value = line.value;
            if (i < now.size()) {
                value.part = plain_ruby(now[i].part);
                value.now = now[i].number;
                value.now_text = now[i].text;
                value.unit = now[i].unit;
            }
            if (i < target.size()) {
                if (value.part.empty()) value.part = plain_ruby(target[i].part);
                value.target = target[i].number;
                value.target_text = target[i].text;
                if (value.unit.empty()) value.unit = target[i].unit;
            }
            value.now_year = indicator.now.year;
            value.target_year = indicator.target.year;
            draft_.indicators.push_back(std::move(line));
        }
        add_cells(in_city(indicator.id), indicator.cells);
    }

    void add_note(const Doubt& doubt) {
        if (doubt.row.empty()) return;
        const auto row = index_of_.find(doubt.row);
        if (row == index_of_.end()) return;
        const std::size_t index = row->second;
        draft_.notes.push_back(
            {{},
             in_city(tables_.rows[service_of_[index]].row),
             {doubt.row, without_list_mark(doubt.column.empty() ? "行" : doubt.column),
              doubt.contradiction ? "contradiction" : "doubt", doubt.message.ja}});
    }

    const PlanTables& tables_;
    const std::vector<std::size_t>& service_of_;
    const Doubts& doubts_;
    const CityFacts& facts_;
    CityDraft draft_;
    std::map<std::string, std::size_t> index_of_;
    std::map<std::string, std::string> office_ids_;
    std::set<std::string> used_;
};

} // namespace

std::string plan_text_of(const PlanRow& row, std::vector<std::string>& left_out) {
    constexpr std::size_t most = 60u << 10; // bytes; fits into a cell of the tables
    std::string text;
    const bool several = row.cells.size() > 1;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        const std::string part =
            (several ? "【" + cell.column.heading + "】\n" : std::string()) + cell.text;
        if (text.size() + part.size() > most)
            left_out.push_back(cell.column.heading);
        else
            base::append_item(text, part, "\n");
    }
    return text;
}

draft::CityDraft to_draft(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                          const Doubts& doubts, const CityFacts& facts) {
    return Drafting(tables, service_of, doubts, facts).draft();
}

} // namespace plan
