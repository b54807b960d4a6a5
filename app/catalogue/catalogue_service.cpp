#include "catalogue/catalogue_impl.h"

namespace catalogue {

model::Office read_office(Columns& row) {
    model::Office o;
    o.id = row.text();
    o.name = row.ruby();
    o.reading = row.text();
    o.phone = row.text();
    o.phone_source = row.text();
    o.place = row.text();
    o.hours = row.text();
    o.note = row.text();
    return o;
}

namespace {

constexpr const char* life_stages_of =
    "SELECT life_stage FROM service_life_stage WHERE service=? ORDER BY position";
constexpr const char* needs_of = "SELECT need FROM service_need WHERE service=? ORDER BY position";
constexpr const char* situations_of =
    "SELECT situation FROM service_situation WHERE service=? ORDER BY position";

model::Alias read_alias(Columns& row) {
    model::Alias a;
    a.phrase = row.text();
    a.reading = row.text();
    a.kind = row.text();
    return a;
}

model::Amount read_amount(Columns& row) {
    model::Amount a;
    a.label = row.ruby();
    a.low = row.real();
    a.high = row.real();
    a.unit = row.text();
    a.per = row.text();
    a.condition = row.ruby();
    a.year = row.text();
    a.source = row.text();
    a.shown = row.flag();
    return a;
}

model::Rule read_rule(Columns& row) {
    model::Rule r;
    r.text = row.ruby();
    r.since = row.text();
    r.source = row.text();
    r.source_date = row.text();
    return r;
}

model::YearResult read_result(Columns& row) {
    model::YearResult r;
    r.row = row.text();
    r.year = row.text();
    r.label = row.ruby();
    r.value = row.real();
    r.unit = row.text();
    r.kind = row.text();
    r.text = row.ruby();
    return r;
}

struct RankedCard {
    int rank = 0;
    model::ServiceCard card;
};

RankedCard read_card(Columns& row) {
    RankedCard c;
    c.rank = row.integer();
    c.card.id = row.text();
    c.card.name = row.ruby();
    c.card.audience = row.audience();
    c.card.summary = row.ruby();
    c.card.fact = row.ruby();
    c.card.fact_note = row.ruby();
    c.card.priority = row.integer();
    return c;
}

struct RankedService {
    int rank = 0;
    std::string plan;
    model::Service service;
};

RankedService read_service(Columns& row) {
    RankedService r;
    model::Service& s = r.service;
    r.rank = row.integer();
    r.plan = row.text();
    s.id = row.text();
    s.city = row.text();
    s.name = row.ruby();
    s.reading = row.text();
    s.audience = row.audience();
    s.summary = row.ruby();
    s.who = row.ruby();
    s.get = row.ruby();
    s.cost = row.ruby();
    s.apply = row.ruby();
    s.bring = row.ruby();
    s.when = row.ruby();
    s.where = row.ruby();
    s.fact = row.ruby();
    s.fact_note = row.ruby();
    s.related = row.list();
    s.priority = row.integer();
    s.checked_on = row.text();
    return r;
}

/// The parts of a service that have tables of their own.
class Parts {
  public:
    Parts(Reader& reader, int rank) : reader_(reader), rank_(rank) {}

    template <class T> void texts(const char* sql, T& into) {
        take(reader_.texts(sql, rank_), into);
    }
    template <class T> void rows(const char* sql, T (*read)(Columns&), std::vector<T>& into) {
        take(reader_.select(sql, read, rank_), into);
    }
    base::Result<void> done() const {
        return failure_ ? base::Result<void>(*failure_) : base::Result<void>();
    }

  private:
    template <class T> void take(base::Result<T> found, T& into) {
        if (found)
            into = std::move(found).value();
        else if (!failure_)
            failure_ = found.error();
    }

    Reader& reader_;
    int rank_;
    std::optional<base::Error> failure_;
};

template <class T> void doors(Parts& parts, T& of) {
    parts.texts(life_stages_of, of.life_stages);
    parts.texts(needs_of, of.needs);
    parts.texts(situations_of, of.situations);
}

model::Appearance read_appearance(Columns& row) {
    model::Appearance a;
    a.row = row.text();
    a.section_id = row.text();
    a.name = row.text();
    a.repeat = row.flag();
    a.marks = row.list();
    a.page = row.integer();
    return a;
}

base::Result<void> fill(Reader& reader, RankedService& ranked) {
    model::Service& s = ranked.service;
    Parts parts(reader, ranked.rank);
    doors(parts, s);
    parts.rows("SELECT o.id,o.name,o.reading,o.phone,o.phone_source,o.place,o.hours,o.note "
               "FROM service_office JOIN office o ON o.id=office WHERE service=? ORDER BY position",
               read_office, s.offices);
    parts.rows("SELECT phrase,reading,kind FROM alias WHERE service=? ORDER BY position",
               read_alias, s.aliases);
    parts.rows("SELECT label,low,high,unit,per,condition,year,source,shown FROM amount "
               "WHERE service=? ORDER BY position",
               read_amount, s.amounts);
    parts.rows("SELECT text,since,source,source_date FROM rule WHERE service=? ORDER BY position",
               read_rule, s.rules);
    parts.rows("SELECT row,year,label,value,unit,kind,text FROM result WHERE service=? "
               "ORDER BY position",
               read_result, s.results);
    parts.rows("SELECT row,section,name,repeat,marks,page FROM plan_row WHERE service=? "
               "ORDER BY position",
               read_appearance, s.appears_in);
    for (model::Appearance& appearance : s.appears_in) appearance.plan = ranked.plan;
    return parts.done();
}

/// Section trees of the cities that are asked for, each read once.
class SectionTrees {
  public:
    explicit SectionTrees(Reader& reader) : reader_(reader) {}

    base::Result<void> name(model::Service& service) {
        if (!trees_.contains(service.city)) {
            const auto sections = reader_.select(
                "SELECT id,parent,name FROM section WHERE city=?",
                [](Columns& row) {
                    model::Section s;
                    s.id = row.text();
                    s.parent = row.text();
                    s.name = row.ruby();
                    return s;
                },
                service.city);
            if (!sections) return sections.error();
            for (const model::Section& section : sections.value())
                trees_[service.city].add(section);
        }
        for (model::Appearance& appearance : service.appears_in)
            appearance.section = trees_[service.city].path(appearance.section_id);
        return {};
    }

  private:
    Reader& reader_;
    std::map<std::string, model::SectionTree> trees_;
};

} // namespace

base::Result<std::vector<model::ServiceCard>>
Catalogue::Impl::cards(const std::string& condition, const std::vector<std::string>& values) {
    auto found = reader.select_with(
        "SELECT rank,id,name,audience,summary,fact,fact_note,priority FROM service WHERE " +
            condition + " ORDER BY rank",
        read_card, values);
    if (!found) return found.error();
    std::vector<model::ServiceCard> cards;
    for (RankedCard& ranked : found.value()) {
        Parts parts(reader, ranked.rank);
        doors(parts, ranked.card);
        if (const auto done = parts.done(); !done) return done.error();
        cards.push_back(std::move(ranked.card));
    }
    return cards;
}

base::Result<std::vector<model::Service>>
Catalogue::Impl::services(const std::string& condition, const std::vector<std::string>& values) {
    auto found = reader.select_with(
        "SELECT s.rank,c.plan_id,s.id,s.city,s.name,s.reading,s.audience,s.summary,s.who,s.gets,"
        "s.cost,s.apply,s.bring,s.times,s.places,s.fact,s.fact_note,s.related,s.priority,s.checked_"
        "on "
        "FROM service s JOIN city c ON c.id=s.city WHERE " +
            condition + " ORDER BY c.position,s.position",
        read_service, values);
    if (!found) return found.error();
    SectionTrees sections(reader);
    std::vector<model::Service> services;
    for (RankedService& ranked : found.value()) {
        if (const auto done = fill(reader, ranked); !done) return done.error();
        if (const auto done = sections.name(ranked.service); !done) return done.error();
        services.push_back(std::move(ranked.service));
    }
    return services;
}

} // namespace catalogue
