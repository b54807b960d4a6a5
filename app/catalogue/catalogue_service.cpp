#include "catalogue/catalogue_impl.h"
#include "catalogue/field_columns.h"

namespace catalogue {

namespace {

constexpr const char* life_stages_of =
    "SELECT life_stage FROM service_life_stage WHERE service=? ORDER BY position";
constexpr const char* needs_of = "SELECT need FROM service_need WHERE service=? ORDER BY position";
constexpr const char* situations_of =
    "SELECT situation FROM service_situation WHERE service=? ORDER BY position";

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
    r.rank = row.integer();
    r.plan = row.text();
    std::string city = row.text();
    r.service = read_fields<model::Service>(row);
    r.service.city = std::move(city);
    return r;
}

/// The parts of a service that have tables of their own.
class Parts {
  public:
    Parts(Reader& reader, int rank) : reader_(reader), rank_(rank) {}

    template <class T> void texts(const char* sql, T& into) {
        take(reader_.texts(sql, rank_), into);
    }
    template <class T>
    void rows(const std::string& sql, T (*read)(Columns&), std::vector<T>& into) {
        take(reader_.select(sql, read, rank_), into);
    }
    /// Reads the records of `table`, each of which belongs to one service.
    template <class T> void records(const char* table, std::vector<T>& into) {
        rows("SELECT " + column_names<T>() + " FROM " + table +
                 " WHERE service=? ORDER BY position",
             read_fields<T>, into);
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
    parts.rows("SELECT " + column_names<model::Office>("o") +
                   " FROM service_office JOIN office o ON o.id=office WHERE service=? "
                   "ORDER BY position",
               read_fields<model::Office>, s.offices);
    parts.records("alias", s.aliases);
    parts.records("amount", s.amounts);
    parts.records("rule", s.rules);
    parts.records("result", s.results);
    parts.rows("SELECT row,section,name,repeat,marks,page FROM plan_row WHERE service=? "
               "ORDER BY position",
               read_appearance, s.appears_in);
    for (model::Appearance& appearance : s.appears_in) appearance.plan = ranked.plan;
    return parts.done();
}

/// The section trees of cities; each is read once, when first needed.
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
    auto found =
        reader.select_with("SELECT s.rank,c.plan_id,s.city," + column_names<model::Service>("s") +
                               " FROM service s JOIN city c ON c.id=s.city WHERE " + condition +
                               " ORDER BY c.position,s.position",
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
