#include "catalogue/schema.h"

#include "catalogue/field_columns.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace catalogue {
namespace {

/// `{record}` is replaced by the columns of the record's fields, each followed by a comma;
/// `{record.}` by the same without the last comma.
constexpr std::string_view template_text = R"sql(
CREATE TABLE city (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, reading TEXT NOT NULL,
  name_en TEXT NOT NULL, prefecture TEXT NOT NULL, code TEXT NOT NULL,
  hall_name TEXT NOT NULL, hall_postcode TEXT NOT NULL, hall_address TEXT NOT NULL,
  hall_phone TEXT NOT NULL, hall_phone_source TEXT NOT NULL, hall_source TEXT NOT NULL,
  plan_id TEXT NOT NULL, plan_name TEXT NOT NULL, plan_kind TEXT NOT NULL, plan_year TEXT NOT NULL,
  plan_previous_year TEXT NOT NULL, plan_successor TEXT NOT NULL, plan_levels TEXT NOT NULL
) STRICT;
CREATE TABLE life_stage (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, icon TEXT NOT NULL, hue TEXT NOT NULL
) STRICT;
CREATE TABLE need (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, icon TEXT NOT NULL
) STRICT;
CREATE TABLE situation (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE hotline (
  position INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, urgent INTEGER NOT NULL,
  source TEXT NOT NULL, checked_on TEXT NOT NULL
) STRICT;
CREATE TABLE urgent_word (
  position INTEGER PRIMARY KEY, phrase TEXT NOT NULL, reading TEXT NOT NULL,
  harmless_in TEXT NOT NULL, hotlines TEXT NOT NULL
) STRICT;
CREATE TABLE label (
  kind TEXT NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (kind, id, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE section (
  city TEXT NOT NULL REFERENCES city (id), position INTEGER NOT NULL, id TEXT NOT NULL,
  parent TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, reading TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  PRIMARY KEY (city, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE office (
{office.}
) STRICT, WITHOUT ROWID;
CREATE TABLE service (
  rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, city TEXT NOT NULL REFERENCES city (id),
  position INTEGER NOT NULL, name TEXT NOT NULL, reading TEXT NOT NULL, sort_key BLOB NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('family', 'city')),
{service}
  UNIQUE (city, position)
) STRICT;
CREATE INDEX service_found ON service (city, audience);
CREATE TABLE service_life_stage (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  life_stage TEXT NOT NULL REFERENCES life_stage (id),
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX life_stage_found ON service_life_stage (life_stage, service);
CREATE TABLE service_need (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  need TEXT NOT NULL REFERENCES need (id),
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX need_found ON service_need (need, service);
CREATE TABLE service_situation (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  situation TEXT NOT NULL REFERENCES situation (id),
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX situation_found ON service_situation (situation, service);
CREATE TABLE service_office (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  office TEXT NOT NULL REFERENCES office (id),
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE alias (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
{alias}
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE amount (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
{amount}
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE rule (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
{rule}
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE result (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
{result}
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_row (
  city TEXT NOT NULL REFERENCES city (id), position INTEGER NOT NULL, row TEXT NOT NULL,
  service INTEGER NOT NULL REFERENCES service (rank), section TEXT NOT NULL, name TEXT NOT NULL,
  repeat INTEGER NOT NULL, marks TEXT NOT NULL, offices TEXT NOT NULL, page INTEGER NOT NULL,
  PRIMARY KEY (city, position), UNIQUE (city, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_row_of_service ON plan_row (service);
CREATE TABLE indicator (
  city TEXT NOT NULL REFERENCES city (id), position INTEGER NOT NULL, id TEXT NOT NULL,
  section TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT NOT NULL, offices TEXT NOT NULL,
  marks TEXT NOT NULL,
  PRIMARY KEY (city, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_value (
  city TEXT NOT NULL, indicator INTEGER NOT NULL, position INTEGER NOT NULL, part TEXT NOT NULL,
  now REAL, target REAL, now_text TEXT NOT NULL, target_text TEXT NOT NULL, now_year TEXT NOT NULL,
  target_year TEXT NOT NULL, unit TEXT NOT NULL,
  PRIMARY KEY (city, indicator, position),
  FOREIGN KEY (city, indicator) REFERENCES indicator (city, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE ready_list (
  city TEXT NOT NULL REFERENCES city (id), position INTEGER NOT NULL, id TEXT NOT NULL,
  services TEXT NOT NULL,
  PRIMARY KEY (city, position), UNIQUE (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_part (
  position INTEGER PRIMARY KEY, part INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT;
)sql";

/// Columns of the service that the text above defines, because they have constraints.
constexpr std::array<std::string_view, 4> written_above = {"id", "name", "reading", "audience"};

std::string_view type_of(model::FieldKind kind) {
    switch (kind) {
    case model::FieldKind::number:
        return "REAL";
    case model::FieldKind::integer:
    case model::FieldKind::flag:
        return "INTEGER NOT NULL";
    default:
        return "TEXT NOT NULL";
    }
}

/// The definitions of the columns, in lines of at most 100 characters. SQLite stores this text in
/// the file, so line breaks elsewhere would change the file's bytes.
template <class T> std::string definitions() {
    constexpr std::size_t longest_line = 100;
    std::string out, line = " ";
    for (const model::Field<T>& field : model::fields_of<T>()) {
        if (!is_stored(field)) continue;
        if (std::is_same_v<T, model::Service> &&
            std::ranges::find(written_above, field.id) != written_above.end())
            continue;
        std::string column = " " + std::string(field.sql_name()) + " ";
        column += type_of(field.kind);
        if (std::is_same_v<T, model::Office> && field.kind == model::FieldKind::key)
            column += " PRIMARY KEY";
        column += ",";
        if (line.size() + column.size() > longest_line) {
            out += line + "\n";
            line = " ";
        }
        line += column;
    }
    return out + line;
}

void put(std::string& text, const std::string& mark, const std::string& columns) {
    text.replace(text.find(mark), mark.size(), columns);
}

} // namespace

const int schema_tables = 23;

std::string schema() {
    std::string text(template_text);
    std::string offices = definitions<model::Office>();
    offices.pop_back();
    put(text, "{office.}", offices);
    put(text, "{service}", definitions<model::Service>());
    put(text, "{alias}", definitions<model::Alias>());
    put(text, "{amount}", definitions<model::Amount>());
    put(text, "{rule}", definitions<model::Rule>());
    put(text, "{result}", definitions<model::YearResult>());
    return text;
}

} // namespace catalogue
