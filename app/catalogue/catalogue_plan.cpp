#include "catalogue/catalogue_impl.h"

namespace catalogue {
namespace {

model::City read_city(Columns& row) {
    model::City c;
    c.id = row.text();
    c.name = row.ruby();
    c.reading = row.text();
    c.name_en = row.text();
    c.prefecture = row.text();
    c.code = row.text();
    c.hall.name = row.ruby();
    c.hall.postcode = row.text();
    c.hall.address = row.text();
    c.hall.phone = row.text();
    c.hall.phone_source = row.text();
    c.hall.source = row.text();
    c.plan.id = row.text();
    c.plan.name = row.ruby();
    c.plan.kind = row.text();
    c.plan.year = row.text();
    c.plan.previous_year = row.text();
    c.plan.successor = row.text();
    c.plan.levels = row.list();
    return c;
}

model::Section read_section(Columns& row) {
    model::Section s;
    s.id = row.text();
    s.parent = row.text();
    s.label = row.text();
    s.name = row.ruby();
    s.reading = row.text();
    s.rows = row.integer();
    return s;
}

/// A row or an indicator with its offices as written: ids, or names that have no id.
template <class T> struct WithOffices {
    T value;
    std::vector<std::string> offices;
};

WithOffices<model::PlanRow> read_row(Columns& row) {
    WithOffices<model::PlanRow> r;
    r.value.row = row.text();
    r.value.service = row.text();
    r.value.section_id = row.text();
    r.value.name = row.ruby();
    r.value.summary = row.ruby();
    r.value.family = row.audience() == model::Audience::family;
    r.value.repeat = row.flag();
    r.value.marks = row.list();
    r.offices = row.list();
    return r;
}

WithOffices<model::Indicator> read_indicator(Columns& row) {
    WithOffices<model::Indicator> i;
    i.value.id = row.text();
    i.value.section_id = row.text();
    i.value.name = row.ruby();
    i.value.short_name = row.ruby();
    i.offices = row.list();
    i.value.marks = row.list();
    return i;
}

struct NumberedValue {
    std::size_t indicator = 0;
    model::IndicatorValue value;
};

NumberedValue read_value(Columns& row) {
    NumberedValue v;
    v.indicator = static_cast<std::size_t>(std::max(0, row.integer()));
    v.value.part = row.ruby();
    v.value.now = row.real();
    v.value.target = row.real();
    v.value.now_text = row.text();
    v.value.target_text = row.text();
    v.value.now_year = row.text();
    v.value.target_year = row.text();
    v.value.unit = row.text();
    return v;
}

template <class T>
std::vector<T> with_names(std::vector<WithOffices<T>> lines,
                          const std::map<std::string, text::RubyText>& names) {
    std::vector<T> values;
    for (WithOffices<T>& line : lines) {
        for (const std::string& office : line.offices) {
            const auto name = names.find(office);
            line.value.offices.push_back(name == names.end() ? text::parse_ruby(office)
                                                             : name->second);
        }
        values.push_back(std::move(line.value));
    }
    return values;
}

/// Every label of one kind, by id.
base::Result<std::map<std::string, model::Label>> labels(Reader& reader, const char* kind) {
    struct Line {
        std::string id, language;
        text::RubyText text;
    };
    auto lines = reader.select(
        "SELECT id,language,text FROM label WHERE kind=?",
        [](Columns& row) {
            Line line;
            line.id = row.text();
            line.language = row.text();
            line.text = row.ruby();
            return line;
        },
        kind);
    if (!lines) return lines.error();
    std::map<std::string, model::Label> labels;
    for (Line& line : lines.value())
        labels[line.id].by_language[line.language] = std::move(line.text);
    return labels;
}

} // namespace

base::Result<std::map<std::string, text::RubyText>>
Catalogue::Impl::office_names(const std::string& city) {
    auto lines = reader.select(
        "SELECT id,name FROM office WHERE substr(id,1,length(?1)+1)=?1||':'",
        [](Columns& row) {
            std::string id = row.text();
            return std::pair(std::move(id), row.ruby());
        },
        city);
    if (!lines) return lines.error();
    return std::map<std::string, text::RubyText>(lines.value().begin(), lines.value().end());
}

base::Result<std::vector<model::City>> Catalogue::cities() {
    return impl_->reader.select(
        "SELECT id,name,reading,name_en,prefecture,code,hall_name,hall_postcode,hall_address,"
        "hall_phone,hall_phone_source,hall_source,plan_id,plan_name,plan_kind,plan_year,"
        "plan_previous_year,plan_successor,plan_levels FROM city ORDER BY position",
        read_city);
}

base::Result<model::Taxonomy> Catalogue::taxonomy() {
    Reader& reader = impl_->reader;
    auto stage_labels = labels(reader, "life_stage");
    auto need_labels = labels(reader, "need");
    auto situation_labels = labels(reader, "situation");
    for (const auto* each : {&stage_labels, &need_labels, &situation_labels})
        if (!*each) return each->error();
    auto stages =
        reader.select("SELECT id,icon,hue FROM life_stage ORDER BY position", [&](Columns& row) {
            model::LifeStage stage;
            stage.id = row.text();
            stage.icon = row.text();
            stage.hue = row.text();
            stage.label = stage_labels.value()[stage.id];
            return stage;
        });
    if (!stages) return stages.error();
    auto needs = reader.select("SELECT id,icon FROM need ORDER BY position", [&](Columns& row) {
        model::Need need;
        need.id = row.text();
        need.icon = row.text();
        need.label = need_labels.value()[need.id];
        return need;
    });
    if (!needs) return needs.error();
    auto situations =
        reader.select("SELECT id FROM situation ORDER BY position", [&](Columns& row) {
            model::Situation situation;
            situation.id = row.text();
            situation.label = situation_labels.value()[situation.id];
            return situation;
        });
    if (!situations) return situations.error();
    return model::Taxonomy{std::move(stages).value(), std::move(needs).value(),
                           std::move(situations).value()};
}

base::Result<std::vector<model::Hotline>> Catalogue::hotlines() {
    Reader& reader = impl_->reader;
    auto names = labels(reader, "hotline_name");
    auto for_whom = labels(reader, "hotline_for_whom");
    auto hours = labels(reader, "hotline_hours");
    auto sentences = labels(reader, "hotline_sentence");
    for (const auto* each : {&names, &for_whom, &hours, &sentences})
        if (!*each) return each->error();
    return reader.select("SELECT number,urgent,source,checked_on FROM hotline ORDER BY position",
                         [&](Columns& row) {
                             model::Hotline hotline;
                             hotline.number = row.text();
                             hotline.urgent = row.flag();
                             hotline.source = row.text();
                             hotline.checked_on = row.text();
                             hotline.name = names.value()[hotline.number];
                             hotline.for_whom = for_whom.value()[hotline.number];
                             hotline.hours = hours.value()[hotline.number];
                             hotline.sentence = sentences.value()[hotline.number];
                             return hotline;
                         });
}

base::Result<std::vector<std::string>> Catalogue::urgent(const std::string& text) {
    if (!impl_->urgent_words) {
        const auto words = impl_->reader.select(
            "SELECT phrase,reading,harmless_in,hotlines FROM urgent_word ORDER BY position",
            [](Columns& row) {
                model::UrgentWord word;
                word.phrase = row.text();
                word.reading = row.text();
                word.unless = row.list();
                word.hotlines = row.list();
                return word;
            });
        if (!words) return words.error();
        impl_->urgent_words.emplace(words.value());
    }
    return impl_->urgent_words->hotlines(text);
}

base::Result<std::vector<model::Section>> Catalogue::sections(const std::string& city) {
    return impl_->reader.select("SELECT id,parent,label,name,reading,row_count FROM section "
                                "WHERE city=? ORDER BY position",
                                read_section, city);
}

base::Result<std::vector<model::PlanRow>> Catalogue::rows(const std::string& city) {
    auto rows = impl_->reader.select(
        "SELECT r.row,s.id,r.section,s.name,s.summary,s.audience,r.repeat,r.marks,r.offices "
        "FROM plan_row r JOIN service s ON s.rank=r.service WHERE r.city=? ORDER BY r.position",
        read_row, city);
    if (!rows) return rows.error();
    const auto names = impl_->office_names(city);
    if (!names) return names.error();
    return with_names(std::move(rows).value(), names.value());
}

base::Result<std::vector<model::ReadyList>> Catalogue::ready_lists(const std::string& city) {
    auto names = labels(impl_->reader, "ready_list");
    if (!names) return names.error();
    return impl_->reader.select(
        "SELECT id,services FROM ready_list WHERE city=? ORDER BY position",
        [&](Columns& row) {
            model::ReadyList list;
            list.id = row.text();
            list.services = row.list();
            list.name = names.value()[list.id];
            return list;
        },
        city);
}

base::Result<std::vector<model::Indicator>> Catalogue::indicators(const std::string& city) {
    auto lines = impl_->reader.select("SELECT id,section,name,short_name,offices,marks "
                                      "FROM indicator WHERE city=? ORDER BY position",
                                      read_indicator, city);
    if (!lines) return lines.error();
    auto values = impl_->reader.select(
        "SELECT indicator,part,now,target,now_text,target_text,now_year,target_year,unit "
        "FROM indicator_value WHERE city=? ORDER BY indicator,position",
        read_value, city);
    if (!values) return values.error();
    const auto names = impl_->office_names(city);
    if (!names) return names.error();
    std::vector<model::Indicator> indicators = with_names(std::move(lines).value(), names.value());
    for (NumberedValue& numbered : values.value())
        if (numbered.indicator < indicators.size())
            indicators[numbered.indicator].values.push_back(std::move(numbered.value));
    return indicators;
}

} // namespace catalogue
