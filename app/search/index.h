#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace search {

/// Many short strings in one array, each terminated by a zero.
template <class Unit> struct Strings {
    std::vector<Unit> text;
    std::vector<std::uint32_t> starts = {0}; ///< one more than there are strings

    std::size_t size() const { return starts.size() - 1; }
    std::basic_string_view<Unit> operator[](std::size_t i) const {
        return {text.data() + starts[i], starts[i + 1] - starts[i] - 1};
    }
    void add(std::basic_string_view<Unit> string) {
        text.insert(text.end(), string.begin(), string.end());
        text.push_back(Unit());
        starts.push_back(static_cast<std::uint32_t>(text.size()));
    }
};

/// A list of numbers for each item.
struct Lists {
    std::vector<std::uint32_t> starts = {0}; ///< one more than there are lists
    std::vector<std::uint32_t> values;

    std::size_t size() const { return starts.size() - 1; }
    std::span<const std::uint32_t> operator[](std::size_t i) const {
        return std::span(values).subspan(starts[i], starts[i + 1] - starts[i]);
    }
};

/// A range of a sorted table.
struct Range {
    std::uint32_t begin = 0, end = 0;

    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return empty() ? 0 : end - begin; }
};

/// Positions in strings, sorted by the text that follows them in the string (a suffix array): all
/// positions that continue in the same way are adjacent.
struct Places {
    static constexpr std::uint32_t offset_bits = 8, longest = (1u << offset_bits) - 2;

    std::vector<std::uint32_t> values; ///< string number and offset within it

    static std::uint32_t make(std::size_t string, std::size_t offset) {
        return static_cast<std::uint32_t>(string << offset_bits | offset);
    }
    static std::uint32_t string(std::uint32_t place) { return place >> offset_bits; }
    static std::uint32_t offset(std::uint32_t place) { return place & ((1u << offset_bits) - 1); }
};

/// Positions together with the strings that they point into.
class PlaceTable {
  public:
    PlaceTable(const Strings<char16_t>& strings, const Places& places)
        : strings_(strings), places_(places) {}

    Range all() const { return {0, static_cast<std::uint32_t>(places_.values.size())}; }
    /// The positions of `range`, which agree in `depth` letters, whose next letter is `unit`.
    Range narrow(Range range, std::size_t depth, char16_t unit) const;
    /// The positions that continue with `prefix`, which contains no zero.
    Range find(std::u16string_view prefix) const;
    /// The letter `depth` places behind the position number `i`; 0 at the end of the string.
    char16_t at(std::uint32_t i, std::size_t depth) const {
        const std::uint32_t place = places_.values[i];
        return strings_
            .text[strings_.starts[Places::string(place)] + Places::offset(place) + depth];
    }
    std::uint32_t place(std::uint32_t i) const { return places_.values[i]; }
    /// The end of the run from range.begin that has the same letter at `depth`.
    std::uint32_t run_end(Range range, std::size_t depth) const;

  private:
    const Strings<char16_t>& strings_;
    const Places& places_;
};

/// Where a word is found in a service; the weight of a match depends on it.
enum class Field : std::uint8_t { name, alias, main, other, office };
constexpr unsigned field_bits = 3;

/// The contents in which a word occurs. A short list is stored as differences with the field in the
/// low bits, seven bits a byte; a long one as a bitmap with a bit for each content.
struct Postings {
    std::vector<std::uint32_t> starts = {0}; ///< into `bytes`; one more than there are words
    std::vector<std::uint8_t> bytes;
    std::vector<std::uint8_t> is_bitmap; ///< one for each word
};

/// Prepared by the builder, so that a search looks things up instead of reading texts. Documents
/// are services, numbered in the order in which hits are listed, those for families first. Contents
/// are distinct service texts (many cities have the same ones), numbered in the same way. Labels
/// are names and aliases, by key, folded key and romaji. Words are listed with the contents in
/// which they occur. All arrays are stored as they are in memory (little endian).
struct SearchIndex {
    std::vector<std::uint32_t> counts = {0}; ///< how many contents are for families

    Strings<char> ids, cities;
    std::vector<std::uint32_t> contents;      ///< of each document
    std::vector<std::uint32_t> office_groups; ///< of each document
    Lists city_documents;                     ///< sorted by content, then by document number
    Lists content_documents;                  ///< ascending
    Lists related;                   ///< documents that staff named as related to each document
    std::vector<std::uint8_t> needs; ///< the first need of each content, 255: none
    std::vector<std::uint8_t> priorities; ///< of each content, 1 to 5
    Lists office_words;                   ///< of each office group, ascending

    Strings<char> phrases;                ///< a label as it is shown
    std::vector<std::uint8_t> kinds;      ///< bits of LabelKind
    std::vector<std::uint8_t> word_masks; ///< a bit for each content word of a label
    Lists label_contents, content_labels; ///< the number doubled, + 1 if it is the name
    Strings<char16_t> keys;   ///< 2 * label: as written, + 1: its reading (empty if the same)
    Strings<char16_t> folded; ///< the same, folded
    Strings<char16_t> romaji; ///< of the reading
    Places key_words, key_insides, folded_words, romaji_words; ///< *_words: beginnings of words

    Strings<char16_t> words; ///< 2 * word: as written, + 1: its reading (empty if the same)
    Places word_places;      ///< beginnings of words
    Places word_folded;      ///< the same in `words_folded`
    Strings<char16_t> words_folded;
    Postings postings;
    Lists word_labels; ///< label << 3 | number of its content word

    std::size_t documents() const { return ids.size(); }
    std::uint32_t family_contents() const { return counts.front(); }

    /// Visits every array in the order in which it is stored.
    template <class Self, class Visit> static void each_part(Self& index, Visit visit) {
        const auto strings = [&](auto& s) {
            visit(s.text);
            visit(s.starts);
        };
        const auto lists = [&](auto& l) {
            visit(l.starts);
            visit(l.values);
        };
        visit(index.counts);
        strings(index.ids);
        strings(index.cities);
        visit(index.contents);
        visit(index.office_groups);
        lists(index.city_documents);
        lists(index.content_documents);
        lists(index.related);
        visit(index.needs);
        visit(index.priorities);
        lists(index.office_words);
        strings(index.phrases);
        visit(index.kinds);
        visit(index.word_masks);
        lists(index.label_contents);
        lists(index.content_labels);
        strings(index.keys);
        strings(index.folded);
        strings(index.romaji);
        for (auto* places : {&index.key_words, &index.key_insides, &index.folded_words,
                             &index.romaji_words, &index.word_places, &index.word_folded})
            visit(places->values);
        strings(index.words);
        strings(index.words_folded);
        visit(index.postings.starts);
        visit(index.postings.bytes);
        visit(index.postings.is_bitmap);
        lists(index.word_labels);
    }

    /// Whether every number is within the bounds of the array it points into; an index read from a
    /// file is used only then.
    /// searched only then.
    bool sound() const;
    std::size_t bytes() const;
};

enum LabelKind : std::uint8_t {
    label_name = 1,
    label_common = 2,
    label_short = 4,
    label_older = 8,
    label_worry = 16,
    label_english = 32,
    label_part = 64,  ///< the part of a name that is in brackets
    label_stem = 128, ///< a piece of a sentence: searched, never shown
};
/// The bits for an alias's kind in the data (vocabulary.h); an unknown kind counts as a common
/// name.
std::uint8_t label_kind(std::string_view kind);

} // namespace search
