#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "draft/draft.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace exchange {

/// A thing of a catalogue that people decide on.
enum class EntryKind : std::uint8_t { city, office, service, section, indicator, hotline };

struct Field {
    std::string id;       ///< as the tables name their columns
    std::string text;     ///< to be shown
    std::string key = {}; ///< compared instead of the text where that names other things
    bool operator==(const Field&) const = default;
};

struct Entry {
    EntryKind kind = EntryKind::service;
    std::string id;
    std::string name;
    std::vector<std::string> offices; ///< names; the first is asked first
    std::vector<Field> fields;        ///< every field the kind has, in the order to show them
    bool operator==(const Entry&) const = default;
};

/// All that families see of a catalogue, as texts to be compared.
struct Snapshot {
    std::string source; ///< the folder or file it was read from
    std::vector<Entry> entries;
    /// From a catalogue file: readings of sentences were worked out, and offices that no service
    /// uses are not in it.
    bool built = false;
    bool operator==(const Snapshot&) const = default;
};

/// Of what people wrote, ruby marks in place. Notes and the plan's own cells are not in it.
Snapshot snapshot_of(const draft::Draft& draft, std::string source);
base::Result<Snapshot> snapshot_of(catalogue::Catalogue& catalogue, std::string source);

/// Makes a written snapshot comparable with a built one.
void leave_out_what_building_changes(Snapshot& written);

/// What a field is called.
base::Message field_name(const std::string& id);

} // namespace exchange
