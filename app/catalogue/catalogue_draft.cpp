#include "catalogue/catalogue_impl.h"
#include "catalogue/field_columns.h"

#include <algorithm>

namespace catalogue {
namespace {

using text::as_written;

/// Numbers the lines of one table as in a file with a header.
class Lines {
  public:
    explicit Lines(const char* file) : where_{file, 0, 1, ""} {}
    base::SourceRef next() {
        ++where_.line;
        return where_;
    }

  private:
    base::SourceRef where_;
};

draft::DraftRow read_row(Columns& row) {
    draft::DraftRow r;
    r.row = row.text();
    r.service = row.text();
    r.section = row.text();
    r.name = row.text();
    r.repeat = row.flag();
    r.marks = row.list();
    r.offices = row.list();
    r.page = row.integer();
    return r;
}

model::Office read_written_office(Columns& row) {
    auto office = read_fields<model::Office>(row);
    take_back_annotations(office);
    return office;
}

/// One value of an indicator, with the columns that all its values share.
draft::DraftIndicator read_indicator(Columns& row) {
    draft::DraftIndicator i;
    i.id = row.text();
    i.section = row.text();
    i.name = as_written(row.ruby());
    i.short_name = as_written(row.ruby());
    i.offices = row.list();
    i.marks = row.list();
    i.value.part = as_written(row.ruby());
    i.value.now = row.real();
    i.value.target = row.real();
    i.value.now_text = row.text();
    i.value.target_text = row.text();
    i.value.now_year = row.text();
    i.value.target_year = row.text();
    i.value.unit = row.text();
    return i;
}

model::City as_written_city(model::City city) {
    for (text::RubyText* text : {&city.name, &city.hall.name, &city.plan.name})
        *text = as_written(*text);
    return city;
}

/// Moves the parts of services to the tables in which people wrote them.
void spread(std::vector<model::Service> services, draft::CityDraft& draft) {
    Lines lines("services.csv"), aliases("aliases.csv"), amounts("amounts.csv"), rules("rules.csv"),
        results("results.csv");
    for (model::Service& s : services) {
        take_back_annotations(s);
        const auto lay_out = [&](auto& parts, Lines& places, auto& into) {
            for (auto& part : parts) {
                take_back_annotations(part);
                into.push_back({places.next(), s.id, std::move(part)});
            }
            parts.clear();
        };
        lay_out(s.aliases, aliases, draft.aliases);
        lay_out(s.amounts, amounts, draft.amounts);
        lay_out(s.rules, rules, draft.rules);
        lay_out(s.results, results, draft.results);
        draft::DraftService line;
        line.where = lines.next();
        for (const model::Office& office : s.offices) line.offices.push_back(office.id);
        s.offices.clear();
        s.appears_in.clear();
        line.service = std::move(s);
        draft.services.push_back(std::move(line));
    }
}

} // namespace

base::Result<draft::CityDraft> Catalogue::draft(const std::string& city) {
    auto all_cities = cities();
    if (!all_cities) return all_cities.error();
    const auto found = std::ranges::find(all_cities.value(), city, &model::City::id);
    if (found == all_cities.value().end())
        return base::Error{{"「" + city + "」という市はこのカタログにありません",
                            "there is no city " + city + " in this catalogue"}};
    draft::CityDraft draft;
    draft.city = as_written_city(*found);
    draft.where = draft.where_hall = {"city.toml", 0, 1, ""};

    auto services = all(city);
    if (!services) return services.error();
    spread(std::move(services).value(), draft);

    auto tree = sections(city);
    if (!tree) return tree.error();
    Lines section_lines("sections.csv");
    for (model::Section& section : tree.value()) {
        section.name = as_written(std::move(section.name));
        section.rows = 0;
        draft.sections.push_back({section_lines.next(), std::move(section)});
    }
    auto offices =
        impl_->reader.select("SELECT " + column_names<model::Office>() +
                                 " FROM office WHERE substr(id,1,length(?1)+1)=?1||':' ORDER BY id",
                             read_written_office, city);
    if (!offices) return offices.error();
    Lines office_lines("offices.csv");
    for (model::Office& office : offices.value())
        draft.offices.push_back({office_lines.next(), std::move(office)});
    auto rows = impl_->reader.select(
        "SELECT r.row,s.id,r.section,r.name,r.repeat,r.marks,r.offices,r.page FROM plan_row r "
        "JOIN service s ON s.rank=r.service WHERE r.city=? ORDER BY r.position",
        read_row, city);
    if (!rows) return rows.error();
    draft.rows = std::move(rows).value();
    Lines row_lines("rows.csv");
    for (draft::DraftRow& row : draft.rows) row.where = row_lines.next();
    auto indicators = impl_->reader.select(
        "SELECT i.id,i.section,i.name,i.short_name,i.offices,i.marks,v.part,v.now,v.target,"
        "v.now_text,v.target_text,v.now_year,v.target_year,v.unit FROM indicator i "
        "JOIN indicator_value v ON v.city=i.city AND v.indicator=i.position "
        "WHERE i.city=? ORDER BY i.position,v.position",
        read_indicator, city);
    if (!indicators) return indicators.error();
    draft.indicators = std::move(indicators).value();
    Lines indicator_lines("indicators.csv");
    for (draft::DraftIndicator& indicator : draft.indicators)
        indicator.where = indicator_lines.next();
    return draft;
}

} // namespace catalogue
