#pragma once

#include "exchange/snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace exchange {

/// A piece of a text that was changed.
struct DiffPart {
    enum class Kind : std::uint8_t { same, removed, added } kind = Kind::same;
    std::string text;
    bool operator==(const DiffPart&) const = default;
};

/// The differences of two texts by words. A word is a run of kanji, of katakana, of digits or of
/// letters; any other character is a word by itself. One or two hiragana between two changes count
/// as changed too, which reads better. If a text has over 4,000 words, everything between the
/// common beginning and the common end counts as changed.
std::vector<DiffPart> diff_words(const std::string& before, const std::string& after);

struct FieldChange {
    std::string field;
    std::string before, after;
    bool operator==(const FieldChange&) const = default;
};

struct EntryChange {
    enum class Kind : std::uint8_t { added, removed, changed } kind = Kind::changed;
    EntryKind what = EntryKind::service;
    std::string id, name;
    std::string office; ///< the one responsible; empty: the city as a whole
    std::vector<std::string> further_offices;
    std::vector<FieldChange> fields; ///< of an added or removed entry all fields that are not empty
    bool operator==(const EntryChange&) const = default;
};

struct Comparison {
    std::string before, after;        ///< where the two were read from
    std::vector<EntryChange> changes; ///< office by office, the city as a whole first
    bool operator==(const Comparison&) const = default;
};

Comparison compare(Snapshot before, Snapshot after);

std::size_t count(const Comparison& comparison, EntryChange::Kind kind, EntryKind what);

} // namespace exchange
