#include "catalogue/schema.h"

namespace catalogue {

const int schema_tables = 23;

const char* const schema = R"sql(
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
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, reading TEXT NOT NULL, phone TEXT NOT NULL,
  phone_source TEXT NOT NULL, place TEXT NOT NULL, hours TEXT NOT NULL, note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE service (
  rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, city TEXT NOT NULL REFERENCES city (id),
  position INTEGER NOT NULL, name TEXT NOT NULL, reading TEXT NOT NULL, sort_key BLOB NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('family', 'city')),
  summary TEXT NOT NULL, who TEXT NOT NULL, gets TEXT NOT NULL, cost TEXT NOT NULL,
  apply TEXT NOT NULL, bring TEXT NOT NULL, times TEXT NOT NULL, places TEXT NOT NULL,
  fact TEXT NOT NULL, fact_note TEXT NOT NULL, related TEXT NOT NULL, priority INTEGER NOT NULL,
  checked_on TEXT NOT NULL,
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
  phrase TEXT NOT NULL, reading TEXT NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE amount (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  label TEXT NOT NULL, low REAL, high REAL, unit TEXT NOT NULL, per TEXT NOT NULL,
  condition TEXT NOT NULL, year TEXT NOT NULL, source TEXT NOT NULL, shown INTEGER NOT NULL,
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE rule (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  text TEXT NOT NULL, since TEXT NOT NULL, source TEXT NOT NULL, source_date TEXT NOT NULL,
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE result (
  service INTEGER NOT NULL REFERENCES service (rank), position INTEGER NOT NULL,
  row TEXT NOT NULL, year TEXT NOT NULL, label TEXT NOT NULL, value REAL, unit TEXT NOT NULL,
  kind TEXT NOT NULL, text TEXT NOT NULL,
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

} // namespace catalogue
