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

/// What was taken out of a text and put in, by words: runs of kanji, of katakana, of figures, of
/// letters, and every other character; one or two hiragana between two changes belong to them.
/// Texts of over 4,000 words are taken as wholly changed between their common beginning and end.
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
    std::string office; ///< that is asked first; empty: the city as a whole
    std::vector<std::string> further_offices;
    std::vector<FieldChange> fields; ///< of what was added or removed, those that hold something
    bool operator==(const EntryChange&) const = default;
};

struct Comparison {
    std::string before, after;        ///< the sources
    std::vector<EntryChange> changes; ///< office by office, the city as a whole first
    bool operator==(const Comparison&) const = default;
};

Comparison compare(Snapshot before, Snapshot after);

std::size_t count(const Comparison& comparison, EntryChange::Kind kind, EntryKind what);

} // namespace exchange
