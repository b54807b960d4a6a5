#pragma once

#include "catalogue/search_index.h"

#include <cstdint>
#include <span>

/// Private to the search.
namespace catalogue {

/// The documents among which is searched, counted from 0: a slot each.
struct SearchScope {
    bool all = true;
    std::span<const std::uint32_t> documents; ///< of one city, ascending; not used for all
    std::size_t size = 0;

    static SearchScope of(const SearchIndex& index, std::string_view city);
    std::uint32_t document(std::size_t slot) const {
        return all ? static_cast<std::uint32_t>(slot) : documents[slot];
    }
};

/// Calls `visit(slot, field)` for each document of the scope in which the word stands. Of a very
/// common word the field is not known.
template <class Visit>
void visit_postings(const SearchIndex& index, std::uint32_t word, const SearchScope& scope,
                    Visit visit) {
    const Postings& postings = index.postings;
    const std::span bytes =
        std::span(postings.bytes)
            .subspan(postings.starts[word], postings.starts[word + 1] - postings.starts[word]);
    if (postings.is_bitmap[word] != 0) {
        for (std::size_t slot = 0; slot < scope.size; ++slot) {
            const std::uint32_t document = scope.document(slot);
            if (document / 8 < bytes.size() && (bytes[document / 8] >> (document % 8) & 1) != 0)
                visit(slot, Field::main);
        }
        return;
    }
    std::uint64_t document = 0;
    std::size_t slot = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        std::uint64_t rest = 0;
        for (unsigned shift = 0; at < bytes.size(); shift += 7) {
            rest |= static_cast<std::uint64_t>(bytes[at] & 0x7F) << std::min(shift, 35u);
            if ((bytes[at++] & 0x80) == 0) break;
        }
        document += rest >> 2;
        const auto field = static_cast<Field>(rest & 3);
        if (scope.all) {
            if (document < scope.size) visit(static_cast<std::size_t>(document), field);
            continue;
        }
        while (slot < scope.size && scope.documents[slot] < document) ++slot;
        if (slot == scope.size) return;
        if (scope.documents[slot] == document) visit(slot, field);
    }
}

} // namespace catalogue
