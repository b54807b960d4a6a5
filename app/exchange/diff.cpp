#include "exchange/diff.h"

#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>

namespace exchange {
namespace {

enum class Script : std::uint8_t { kanji, hiragana, katakana, digit, letter, other };

Script script_of(char32_t c) {
    if (text::is_read_kanji(c)) return Script::kanji;
    if (text::is_hiragana(c)) return Script::hiragana;
    if (text::is_katakana(c) || c == U'・') return Script::katakana;
    if (text::is_digit(c) || c == U',' || c == U'.') return Script::digit;
    if (text::is_latin_letter(c)) return Script::letter;
    return Script::other;
}

/// Whether adjacent characters of this script make one word.
bool runs_on(Script script) { return script != Script::other && script != Script::hiragana; }

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    Words words;
    Script last = Script::other;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const Script script = script_of(text::next_code_point(text, at));
        if (start > begin && (script != last || !runs_on(script))) {
            words.push_back(text.substr(begin, start - begin));
            begin = start;
        }
        last = script;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

class Parts {
  public:
    void add(DiffPart::Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (parts_.empty() || parts_.back().kind != kind) parts_.push_back({kind, ""});
        parts_.back().text += text;
    }
    void add(DiffPart::Kind kind, const Words& words, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) add(kind, words[i]);
    }
    std::vector<DiffPart> take() { return std::move(parts_); }

  private:
    std::vector<DiffPart> parts_;
};

/// Adds the middle parts: the longest common subsequence of words, by dynamic programming.
void add_middle(const Words& a, const Words& b, std::size_t begin, std::size_t a_end,
                std::size_t b_end, Parts& parts) {
    using enum DiffPart::Kind;
    constexpr std::size_t most = 4'000;
    const std::size_t n = a_end - begin, m = b_end - begin;
    if (n > most || m > most || n * m > most * most / 4) {
        parts.add(removed, a, begin, a_end);
        parts.add(added, b, begin, b_end);
        return;
    }
    std::vector<std::uint16_t> common((n + 1) * (m + 1), 0);
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return common[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            cell(i, j) = a[begin + i] == b[begin + j]
                             ? static_cast<std::uint16_t>(cell(i + 1, j + 1) + 1)
                             : std::max(cell(i + 1, j), cell(i, j + 1));
    std::size_t i = 0, j = 0;
    while (i < n && j < m) {
        if (a[begin + i] == b[begin + j]) {
            parts.add(same, a[begin + i]);
            ++i, ++j;
        } else if (cell(i + 1, j) >= cell(i, j + 1)) {
            parts.add(removed, a[begin + i++]);
        } else {
            parts.add(added, b[begin + j++]);
        }
    }
    parts.add(removed, a, begin + i, a_end);
    parts.add(added, b, begin + j, b_end);
}

/// Whether the unchanged part is only a particle or an ending that both texts happen to have.
bool is_chance(const DiffPart& part) {
    constexpr std::size_t longest = 2;
    if (part.kind != DiffPart::Kind::same) return false;
    if (text::count_code_points(part.text) > longest) return false;
    for (std::size_t at = 0; at < part.text.size();)
        if (script_of(text::next_code_point(part.text, at)) != Script::hiragana) return false;
    return true;
}

/// Of adjacent changes puts everything removed before everything added.
std::vector<DiffPart> in_order(const std::vector<DiffPart>& parts) {
    Parts out;
    std::string removed, added;
    const auto flush = [&] {
        out.add(DiffPart::Kind::removed, removed);
        out.add(DiffPart::Kind::added, added);
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const DiffPart& part = parts[i];
        const bool chance = i > 0 && i + 1 < parts.size() && is_chance(part);
        if (part.kind == DiffPart::Kind::removed || chance) removed += part.text;
        if (part.kind == DiffPart::Kind::added || chance) added += part.text;
        if (part.kind != DiffPart::Kind::same || chance) continue;
        flush();
        out.add(part.kind, part.text);
    }
    flush();
    return out.take();
}

EntryChange change_of(const Entry& entry, EntryChange::Kind kind) {
    EntryChange change{kind, entry.kind, entry.id, entry.name, "", {}, {}};
    if (!entry.offices.empty()) {
        change.office = entry.offices.front();
        change.further_offices.assign(entry.offices.begin() + 1, entry.offices.end());
    }
    return change;
}

EntryChange whole(const Entry& entry, EntryChange::Kind kind) {
    EntryChange change = change_of(entry, kind);
    for (const Field& field : entry.fields) {
        if (field.text.empty()) continue;
        const bool added = kind == EntryChange::Kind::added;
        change.fields.push_back(
            {field.id, added ? std::string() : field.text, added ? field.text : std::string()});
    }
    return change;
}

bool same(const Field& before, const Field& after) {
    if (before.key.empty() && after.key.empty()) return before.text == after.text;
    return before.key == after.key;
}

/// The fields that differ.
std::vector<FieldChange> changed_fields(const Entry& before, const Entry& after) {
    std::map<std::string, Field> old;
    for (const Field& field : before.fields) old.emplace(field.id, field);
    std::vector<FieldChange> changes;
    for (const Field& field : after.fields)
        if (const Field& was = old[field.id]; !same(was, field))
            changes.push_back({field.id, was.text, field.text});
    return changes;
}

using Key = std::pair<EntryKind, std::string>;
Key key_of(const Entry& entry) { return {entry.kind, entry.id}; }

/// Groups the changes by office; the offices are in the order of their first changes.
void by_office(std::vector<EntryChange>& changes) {
    std::map<std::string, std::size_t> order{{"", 0}};
    for (const EntryChange& change : changes) order.emplace(change.office, order.size());
    std::ranges::stable_sort(changes, {},
                             [&](const EntryChange& change) { return order.at(change.office); });
}

} // namespace

std::vector<DiffPart> diff_words(const std::string& before, const std::string& after) {
    const Words a = words_of(before), b = words_of(after);
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t begin = 0, tail = 0;
    while (begin < shorter && a[begin] == b[begin]) ++begin;
    while (tail < shorter - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    Parts parts;
    parts.add(DiffPart::Kind::same, a, 0, begin);
    add_middle(a, b, begin, a.size() - tail, b.size() - tail, parts);
    parts.add(DiffPart::Kind::same, a, a.size() - tail, a.size());
    return in_order(parts.take());
}

Comparison compare(Snapshot before, Snapshot after) {
    if (before.built != after.built) leave_out_what_building_changes(before.built ? after : before);
    Comparison comparison{before.source, after.source, {}};
    std::map<Key, const Entry*> old, now;
    for (const Entry& entry : before.entries) old.emplace(key_of(entry), &entry);
    for (const Entry& entry : after.entries) now.emplace(key_of(entry), &entry);
    for (const Entry& entry : after.entries) {
        const auto was = old.find(key_of(entry));
        if (was == old.end()) {
            comparison.changes.push_back(whole(entry, EntryChange::Kind::added));
        } else if (auto fields = changed_fields(*was->second, entry); !fields.empty()) {
            comparison.changes.push_back(change_of(entry, EntryChange::Kind::changed));
            comparison.changes.back().fields = std::move(fields);
        }
    }
    for (const Entry& entry : before.entries)
        if (!now.contains(key_of(entry)))
            comparison.changes.push_back(whole(entry, EntryChange::Kind::removed));
    by_office(comparison.changes);
    return comparison;
}

std::size_t count(const Comparison& comparison, EntryChange::Kind kind, EntryKind what) {
    return static_cast<std::size_t>(
        std::ranges::count_if(comparison.changes, [&](const EntryChange& change) {
            return change.kind == kind && change.what == what;
        }));
}

} // namespace exchange
