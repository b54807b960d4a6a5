#include "catalogue/writer.h"

#include "search/index_builder.h"
#include "text/collate.h"

#include <algorithm>

namespace catalogue {
namespace {

std::string joined(const std::vector<std::string>& values) {
    std::string out;
    for (const std::string& value : values) out.append(out.empty() ? "" : ";").append(value);
    return out;
}

const char* word_for(model::Audience audience) {
    return audience == model::Audience::family ? "family" : "city";
}

} // namespace

db::Statement* Writer::prepared(const char* sql) {
    const auto found = statements_.find(sql);
    if (found != statements_.end()) return &found->second;
    auto statement = database_.prepare(sql);
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
        put("INSERT INTO life_stage VALUES (?,?,?,?)", position++, stage.id, stage.icon, stage.hue);
        write_label("life_stage", stage.id, stage.label);
    }
    position = 0;
    for (const auto& [where, need] : draft.needs) {
        put("INSERT INTO need VALUES (?,?,?)", position++, need.id, need.icon);
        write_label("need", need.id, need.label);
    }
    position = 0;
    for (const auto& [where, situation] : draft.situations) {
        put("INSERT INTO situation VALUES (?,?)", position++, situation.id);
        write_label("situation", situation.id, situation.label);
    }
    position = 0;
    for (const auto& [where, hotline] : draft.hotlines) {
        put("INSERT INTO hotline VALUES (?,?,?,?,?)", position++, hotline.number, hotline.urgent,
            hotline.source, hotline.checked_on);
        write_label("hotline_name", hotline.number, hotline.name);
        write_label("hotline_for_whom", hotline.number, hotline.for_whom);
        write_label("hotline_hours", hotline.number, hotline.hours);
        write_label("hotline_sentence", hotline.number, hotline.sentence);
    }
    position = 0;
    for (const auto& [where, word] : draft.urgent_words)
        put("INSERT INTO urgent_word VALUES (?,?,?,?,?)", position++, word.phrase, word.reading,
            joined(word.unless), joined(word.hotlines));
}

void Writer::write_label(const char* kind, const std::string& id, const model::Label& label) {
    for (const auto& [language, text] : label.by_language)
        put("INSERT INTO label VALUES (?,?,?,?)", kind, id, language,
            language == "ja" ? running(text) : text::encode(text));
}

void Writer::write_city(const draft::CityDraft& draft, int position) {
    const model::City& c = draft.city;
    put("INSERT INTO city VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", position, c.id,
        name(c.name), c.reading, c.name_en, c.prefecture, c.code, name(c.hall.name),
        c.hall.postcode, c.hall.address, c.hall.phone, c.hall.phone_source, c.hall.source,
        c.plan.id, name(c.plan.name), c.plan.kind, c.plan.year, c.plan.previous_year,
        c.plan.successor, joined(c.plan.levels));
    int at = 0;
    for (const model::Section& s : joined_sections(draft))
        put("INSERT INTO section VALUES (?,?,?,?,?,?,?,?)", c.id, at++, s.id, s.parent, s.label,
            name(s.name), s.reading, s.rows);
    for (const auto& [where, o] : draft.offices)
        put("INSERT INTO office VALUES (?,?,?,?,?,?,?,?)", o.id, name(o.name), o.reading, o.phone,
            o.phone_source, o.place, o.hours, o.note);
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
    put("INSERT INTO service VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rank, s.id,
        ranked.city->city.id, ranked.position, name(s.name), s.reading, db::Blob{ranked.sort_key},
        word_for(s.audience), running(s.summary), running(s.who), running(s.get), running(s.cost),
        running(s.apply), running(s.bring), running(s.when), running(s.where), running(s.fact),
        running(s.fact_note), joined(s.related), s.priority, s.checked_on);
    const auto put_all = [&](const char* sql, const std::vector<std::string>& ids) {
        int position = 0;
        for (const std::string& id : ids) put(sql, rank, position++, id);
    };
    put_all("INSERT INTO service_life_stage VALUES (?,?,?)", s.life_stages);
    put_all("INSERT INTO service_need VALUES (?,?,?)", s.needs);
    put_all("INSERT INTO service_situation VALUES (?,?,?)", s.situations);
    int position = 0;
    for (const model::Office& office : s.offices)
        put("INSERT INTO service_office VALUES (?,?,?)", rank, position++, office.id);
    position = 0;
    for (const model::Alias& alias : s.aliases)
        put("INSERT INTO alias VALUES (?,?,?,?,?)", rank, position++, alias.phrase, alias.reading,
            alias.kind);
    position = 0;
    for (const model::Amount& a : s.amounts)
        put("INSERT INTO amount VALUES (?,?,?,?,?,?,?,?,?,?,?)", rank, position++, running(a.label),
            a.low, a.high, a.unit, a.per, running(a.condition), a.year, a.source, a.shown);
    position = 0;
    for (const model::Rule& r : s.rules)
        put("INSERT INTO rule VALUES (?,?,?,?,?,?)", rank, position++, running(r.text), r.since,
            r.source, r.source_date);
    position = 0;
    for (const model::YearResult& r : s.results)
        put("INSERT INTO result VALUES (?,?,?,?,?,?,?,?,?)", rank, position++, r.row, r.year,
            running(r.label), r.value, r.unit, r.kind, running(r.text));
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
        put("INSERT INTO plan_row VALUES (?,?,?,?,?,?,?,?,?,?)", draft.city.id, position++, r.row,
            rank->second, r.section, r.name, r.repeat, joined(r.marks), joined(r.offices), r.page);
        ++built_.rows;
    }
}

void Writer::write_ready_lists(const draft::CityDraft& draft) {
    int position = 0;
    for (const auto& [where, list] : draft.ready_lists) {
        put("INSERT INTO ready_list VALUES (?,?,?,?)", draft.city.id, position++, list.id,
            joined(list.services));
        write_label("ready_list", list.id, list.name);
    }
}

void Writer::write_indicators(const draft::CityDraft& draft) {
    std::map<std::string, std::vector<std::string>> offices;
    for (const draft::DraftIndicator& line : draft.indicators)
        offices.emplace(line.id, line.offices);
    int position = 0;
    for (const model::Indicator& i : joined_indicators(draft)) {
        put("INSERT INTO indicator VALUES (?,?,?,?,?,?,?,?)", draft.city.id, position, i.id,
            i.section_id, running(i.name), running(i.short_name), joined(offices[i.id]),
            joined(i.marks));
        int at = 0;
        for (const model::IndicatorValue& v : i.values)
            put("INSERT INTO indicator_value VALUES (?,?,?,?,?,?,?,?,?,?,?)", draft.city.id,
                position, at++, running(v.part), v.now, v.target, v.now_text, v.target_text,
                v.now_year, v.target_year, v.unit);
        ++position;
    }
}

} // namespace catalogue
