#pragma once

#include "search/index.h"

#include <algorithm>
#include <cstdint>
#include <span>

/// Private to the search.
namespace search {

/// The slots that are searched: all contents, or the documents of one city.
struct SearchScope {
    const SearchIndex* index = nullptr;
    bool all = true;
    std::span<const std::uint32_t> documents; ///< of the city, sorted by content
    std::size_t size = 0;

    static SearchScope of(const SearchIndex& index, std::string_view city);
    std::uint32_t content(std::size_t slot) const {
        return all ? static_cast<std::uint32_t>(slot) : index->contents[documents[slot]];
    }
    /// The documents of a slot, ascending.
    std::span<const std::uint32_t> documents_at(std::size_t slot) const {
        return all ? index->content_documents[slot] : documents.subspan(slot, 1);
    }
    /// The slots of a content: in a city there may be none, or several.
    Range slots_of(std::uint32_t content) const {
        if (all) return {content, content + 1};
        const auto content_of = [&](std::uint32_t each) { return index->contents[each]; };
        const auto place = [&](auto at) {
            return static_cast<std::uint32_t>(at - documents.begin());
        };
        return {place(std::ranges::lower_bound(documents, content, {}, content_of)),
                place(std::ranges::upper_bound(documents, content, {}, content_of))};
    }
    bool has_office_word(std::size_t slot, std::uint32_t word) const {
        if (all) return true;
        const auto words = index->office_words[index->office_groups[documents[slot]]];
        return std::ranges::binary_search(words, word);
    }
};

/// Calls `visit(slot)` for each slot of the scope that has the label. If more contents have the
/// label than the city has services, it goes through the city's services instead.
template <class Visit>
void visit_label(const SearchIndex& index, std::uint32_t label, const SearchScope& scope,
                 Visit visit) {
    const auto contents = index.label_contents[label];
    if (scope.all || contents.size() <= scope.size) {
        for (const std::uint32_t entry : contents) {
            const Range slots = scope.slots_of(entry / 2);
            for (std::uint32_t slot = slots.begin; slot < slots.end; ++slot) visit(slot);
        }
        return;
    }
    const auto is_label = [&](std::uint32_t entry) { return entry / 2 == label; };
    for (std::size_t slot = 0; slot < scope.size; ++slot)
        if (std::ranges::any_of(index.content_labels[scope.content(slot)], is_label)) visit(slot);
}

/// Calls `visit(slot, field)` for each slot of the scope in which the word occurs. The field of a
/// very frequent word is not known.
template <class Visit>
void visit_postings(const SearchIndex& index, std::uint32_t word, const SearchScope& scope,
                    Visit visit) {
    const Postings& postings = index.postings;
    const std::span bytes =
        std::span(postings.bytes)
            .subspan(postings.starts[word], postings.starts[word + 1] - postings.starts[word]);
    if (postings.is_bitmap[word] != 0) {
        for (std::size_t slot = 0; slot < scope.size; ++slot) {
            const std::uint32_t content = scope.content(slot);
            if (content / 8 < bytes.size() && (bytes[content / 8] >> (content % 8) & 1) != 0)
                visit(slot, Field::main);
        }
        return;
    }
    std::uint64_t content = 0;
    std::size_t slot = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::uint64_t rest = 0;
        for (unsigned shift = 0; at < bytes.size(); shift += 7) {
            rest |= static_cast<std::uint64_t>(bytes[at] & 0x7F) << std::min(shift, 35u);
            if ((bytes[at++] & 0x80) == 0) break;
        }
        content += rest >> field_bits;
        const auto field =
            static_cast<Field>(std::min<std::uint64_t>(rest & ((1u << field_bits) - 1), 4));
        if (scope.all) {
            if (content < scope.size) visit(static_cast<std::size_t>(content), field);
            continue;
        }
        while (slot < scope.size && scope.content(slot) < content) ++slot;
        if (slot == scope.size) return;
        for (; slot < scope.size && scope.content(slot) == content; ++slot)
            if (field != Field::office || scope.has_office_word(slot, word)) visit(slot, field);
    }
}

} // namespace search
