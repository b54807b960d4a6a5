#include "catalogue/writer.h"

#include "base/lists.h"
#include "catalogue/field_columns.h"
#include "search/index_builder.h"
#include "text/collate.h"

#include <algorithm>

namespace catalogue {
namespace {

std::string joined(const std::vector<std::string>& values) { return base::join(values, ";"); }

const char* word_for(model::Audience audience) {
    return audience == model::Audience::family ? "family" : "city";
}

template <class T>
std::string insertion(std::string_view table,
                      const std::vector<std::pair<std::string_view, db::Value>>& beside) {
    std::string columns = column_names<T>();
    for (const auto& [column, value] : beside) columns.append(",").append(column);
    const auto count = static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1;
    std::string marks = "?";
    for (std::size_t i = 1; i < count; ++i) marks += ",?";
    return "INSERT INTO " + std::string(table) + " (" + columns + ") VALUES (" + marks + ")";
}

} // namespace

db::Statement* Writer::prepared(std::string_view sql) {
    const auto found = statements_.find(sql);
    if (found != statements_.end()) return &found->second;
    auto statement = database_.prepare(std::string(sql));
    if (!statement) {
        failure_ = statement.error();
        return nullptr;
    }
    return &statements_.emplace(sql, std::move(statement).value()).first->second;
}

std::string Writer::running(const text::RubyText& text) const {
    if (!annotate_ || text.empty()) return text::encode(text);
    text::RubyText annotated = annotate_(text);
    if (annotated.base != text.base) return text::encode(text);
    for (text::RubySpan& span : annotated.ruby)
        span.added = std::ranges::find(text.ruby, span) == text.ruby.end();
    return text::encode(annotated);
}

std::string Writer::name(const text::RubyText& text) const {
    if (!annotate_ || text.empty()) return text::encode(text);
    text::RubyText annotated = annotate_(text);
    if (annotated.base != text.base) return text::encode(text);
    annotated.ruby = text.ruby;
    return text::encode(annotated);
}

template <class T>
void Writer::put_record(std::string_view table, const std::vector<Beside>& beside,
                        const T& record) {
    if (failure_) return;
    db::Statement* statement = prepared(insertion<T>(table, beside));
    if (!statement) return;
    std::vector<db::Value> values;
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!is_stored(field)) continue;
        const auto value_of = [&](const auto& value) -> db::Value {
            using V = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<V, text::RubyText>)
                return field.kind == model::FieldKind::name ? name(value) : running(value);
            else if constexpr (std::is_same_v<V, std::vector<std::string>>)
                return joined(value);
            else if constexpr (std::is_same_v<V, model::Audience>)
                return word_for(value);
            else if constexpr (std::is_same_v<V, bool> || std::is_same_v<V, int>)
                return static_cast<std::int64_t>(value);
            else if constexpr (std::is_constructible_v<db::Value, V>)
                return value;
            else
                return {}; // lists of records have tables of their own
        };
        values.push_back(model::visit_value(field, record, value_of));
    }
    for (const auto& [column, value] : beside) values.push_back(value);
    if (const auto done = statement->run_with(values); !done) failure_ = done.error();
}

base::Result<Built> Writer::write(const draft::Draft& draft) {
    write_shared(draft);
    int position = 0;
    for (const draft::CityDraft& city : draft.cities) write_city(city, position++);
    write_services(draft);
    for (const draft::CityDraft& city : draft.cities) {
        write_rows(city);
        write_indicators(city);
        write_ready_lists(city);
    }
    if (failure_) return *failure_;
    built_.cities = draft.cities.size();
    return built_;
}

void Writer::write_shared(const draft::Draft& draft) {
    int position = 0;
    for (const auto& [where, stage] : draft.life_stages) {
        put("INSERT INTO life_stage (position,id,icon,hue) VALUES (?,?,?,?)", position++, stage.id,
            stage.icon, stage.hue);
        write_label("life_stage", stage.id, stage.label);
    }
    position = 0;
    for (const auto& [where, need] : draft.needs) {
        put("INSERT INTO need (position,id,icon) VALUES (?,?,?)", position++, need.id, need.icon);
        write_label("need", need.id, need.label);
    }
    position = 0;
    for (const auto& [where, situation] : draft.situations) {
        put("INSERT INTO situation (position,id) VALUES (?,?)", position++, situation.id);
        write_label("situation", situation.id, situation.label);
    }
    position = 0;
    for (const auto& [where, hotline] : draft.hotlines) {
        put("INSERT INTO hotline (position,number,urgent,source,checked_on) VALUES (?,?,?,?,?)",
            position++, hotline.number, hotline.urgent, hotline.source, hotline.checked_on);
        write_label("hotline_name", hotline.number, hotline.name);
        write_label("hotline_for_whom", hotline.number, hotline.for_whom);
        write_label("hotline_hours", hotline.number, hotline.hours);
        write_label("hotline_sentence", hotline.number, hotline.sentence);
    }
    position = 0;
    for (const auto& [where, word] : draft.urgent_words)
        put("INSERT INTO urgent_word (position,phrase,reading,harmless_in,hotlines) VALUES "
            "(?,?,?,?,?)",
            position++, word.phrase, word.reading, joined(word.unless), joined(word.hotlines));
}

void Writer::write_label(const char* kind, const std::string& id, const model::Label& label) {
    for (const auto& [language, text] : label.by_language)
        put("INSERT INTO label (kind,id,language,text) VALUES (?,?,?,?)", kind, id, language,
            language == "ja" ? running(text) : text::encode(text));
}

void Writer::write_city(const draft::CityDraft& draft, int position) {
    const model::City& c = draft.city;
    put("INSERT INTO city "
        "(position,id,name,reading,name_en,prefecture,code,hall_name,hall_postcode,"
        "hall_address,hall_phone,hall_phone_source,hall_source,plan_id,plan_name,plan_kind,plan_"
        "year,"
        "plan_previous_year,plan_successor,plan_levels) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        position, c.id, name(c.name), c.reading, c.name_en, c.prefecture, c.code, name(c.hall.name),
        c.hall.postcode, c.hall.address, c.hall.phone, c.hall.phone_source, c.hall.source,
        c.plan.id, name(c.plan.name), c.plan.kind, c.plan.year, c.plan.previous_year,
        c.plan.successor, joined(c.plan.levels));
    int at = 0;
    for (const model::Section& s : joined_sections(draft))
        put_record("section", {{"city", c.id}, {"position", at++}, {"row_count", s.rows}}, s);
    for (const auto& [where, office] : draft.offices) put_record("office", {}, office);
}

void Writer::write_services(const draft::Draft& draft) {
    std::vector<Ranked> services;
    for (const draft::CityDraft& city : draft.cities) {
        int position = 0;
        for (model::Service& service : joined_services(city)) {
            std::string key = text::sort_key(service.reading);
            services.push_back({&city, std::move(service), position++, std::move(key)});
        }
    }
    std::ranges::stable_sort(services, [](const Ranked& a, const Ranked& b) {
        if (a.service.priority != b.service.priority)
            return a.service.priority > b.service.priority;
        return a.sort_key < b.sort_key;
    });
    int rank = 0;
    for (const Ranked& ranked : services) write_service(ranked, ++rank);
    write_search_index(draft, services);
    built_.services = services.size();
}

void Writer::write_service(const Ranked& ranked, int rank) {
    const model::Service& s = ranked.service;
    ranks_.emplace(s.id, rank);
    put_record("service",
               {{"rank", rank},
                {"city", ranked.city->city.id},
                {"position", ranked.position},
                {"sort_key", db::Blob{ranked.sort_key}}},
               s);
    const auto put_all = [&](const char* sql, const std::vector<std::string>& ids) {
        int position = 0;
        for (const std::string& id : ids) put(sql, rank, position++, id);
    };
    put_all("INSERT INTO service_life_stage (service,position,life_stage) VALUES (?,?,?)",
            s.life_stages);
    put_all("INSERT INTO service_need (service,position,need) VALUES (?,?,?)", s.needs);
    put_all("INSERT INTO service_situation (service,position,situation) VALUES (?,?,?)",
            s.situations);
    int position = 0;
    for (const model::Office& office : s.offices)
        put("INSERT INTO service_office (service,position,office) VALUES (?,?,?)", rank, position++,
            office.id);
    const auto put_parts = [&](std::string_view table, const auto& parts) {
        std::int64_t at = 0;
        for (const auto& part : parts)
            put_record(table, {{"service", rank}, {"position", at++}}, part);
    };
    put_parts("alias", s.aliases);
    put_parts("amount", s.amounts);
    put_parts("rule", s.rules);
    put_parts("result", s.results);
}

void Writer::write_search_index(const draft::Draft& draft, const std::vector<Ranked>& services) {
    const model::Taxonomy taxonomy = taxonomy_of(draft);
    search::SearchIndexBuilder builder(taxonomy, annotate_);
    for (const model::Audience audience : {model::Audience::family, model::Audience::city})
        for (const Ranked& ranked : services)
            if (ranked.service.audience == audience) builder.add(ranked.service);
    const search::SearchIndex index = builder.finish();
    int part = 0;
    search::SearchIndex::each_part(index, [&](const auto& values) {
        constexpr std::size_t piece = 4u << 20;
        std::string_view bytes(reinterpret_cast<const char*>(values.data()),
                               values.size() * sizeof(values[0]));
        while (!bytes.empty()) {
            put("INSERT INTO search_part (part,bytes) VALUES (?,?)", part,
                db::Blob{bytes.substr(0, piece)});
            bytes.remove_prefix(std::min(piece, bytes.size()));
        }
        ++part;
    });
}

void Writer::write_rows(const draft::CityDraft& draft) {
    int position = 0;
    for (const draft::DraftRow& r : ordered_rows(draft)) {
        const auto rank = ranks_.find(r.service);
        if (rank == ranks_.end()) continue;
        put("INSERT INTO plan_row "
            "(city,position,row,service,section,name,repeat,marks,offices,page) "
            "VALUES (?,?,?,?,?,?,?,?,?,?)",
            draft.city.id, position++, r.row, rank->second, r.section, r.name, r.repeat,
            joined(r.marks), joined(r.offices), r.page);
        ++built_.rows;
    }
}

void Writer::write_ready_lists(const draft::CityDraft& draft) {
    int position = 0;
    for (const auto& [where, list] : draft.ready_lists) {
        put("INSERT INTO ready_list (city,position,id,services) VALUES (?,?,?,?)", draft.city.id,
            position++, list.id, joined(list.services));
        write_label("ready_list", list.id, list.name);
    }
}

void Writer::write_indicators(const draft::CityDraft& draft) {
    std::map<std::string, std::vector<std::string>> offices;
    for (const draft::DraftIndicator& line : draft.indicators)
        offices.emplace(line.id, line.offices);
    int position = 0;
    for (const model::Indicator& i : joined_indicators(draft)) {
        put("INSERT INTO indicator (city,position,id,section,name,short_name,offices,marks) "
            "VALUES (?,?,?,?,?,?,?,?)",
            draft.city.id, position, i.id, i.section_id, running(i.name), running(i.short_name),
            joined(offices[i.id]), joined(i.marks));
        int at = 0;
        for (const model::IndicatorValue& v : i.values)
            put("INSERT INTO indicator_value "
                "(city,indicator,position,part,now,target,now_text,target_text,"
                "now_year,target_year,unit) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                draft.city.id, position, at++, running(v.part), v.now, v.target, v.now_text,
                v.target_text, v.now_year, v.target_year, v.unit);
        ++position;
    }
}

} // namespace catalogue
