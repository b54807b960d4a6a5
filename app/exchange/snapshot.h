#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "draft/draft.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace exchange {

/// The kinds of entries that are compared.
enum class EntryKind : std::uint8_t { city, office, service, section, indicator, hotline };

struct Field {
    std::string id;   ///< the column's name in the tables
    std::string text; ///< for the report
    /// Unless empty, compared instead of `text`: ids, if the text contains names.
    std::string key = {};
    bool operator==(const Field&) const = default;
};

struct Entry {
    EntryKind kind = EntryKind::service;
    std::string id;
    std::string name;
    std::vector<std::string> offices; ///< names; the first is the one responsible
    std::vector<Field> fields;        ///< all fields of the kind, in the report's order
    bool operator==(const Entry&) const = default;
};

/// Everything that families see of a catalogue, as texts for comparison.
struct Snapshot {
    std::string source; ///< the folder or file it was read from
    std::vector<Entry> entries;
    /// From a catalogue file, in which sentences have generated readings and offices that no
    /// service uses are missing.
    bool built = false;
    bool operator==(const Snapshot&) const = default;
};

/// Texts are as people wrote them, with ruby marks. Notes and the plan's own text are left out.
Snapshot snapshot_of(const draft::Draft& draft, std::string source);
base::Result<Snapshot> snapshot_of(catalogue::Catalogue& catalogue, std::string source);

/// Makes the snapshot of a folder comparable with that of a catalogue file.
void leave_out_what_building_changes(Snapshot& written);

/// The field's name for people.
base::Message field_name(const std::string& id);

} // namespace exchange
