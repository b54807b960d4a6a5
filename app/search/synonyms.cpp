#include "search/synonyms.h"

#include "base/lists.h"
#include "search/words.h"
#include "text/normalise.h"

#include <algorithm>

namespace search {
namespace {

struct Row {
    std::string_view typed, meant; ///< each a list separated by ;
};

constexpr Row rows[] = {
#include "synonyms.inc"
};

std::vector<std::u16string> keys_of(std::string_view cell, bool folded) {
    std::vector<std::u16string> keys;
    for (const std::string_view word : base::split_filled(cell, ';')) {
        const text::SearchKey key = text::search_key(word);
        keys.push_back(units_of(folded ? key.folded : key.key));
    }
    return keys;
}

} // namespace

Synonyms::Synonyms(bool folded) {
    for (const Row& row : rows)
        for (std::u16string& typed : keys_of(row.typed, folded))
            entries_.push_back({std::move(typed), keys_of(row.meant, false)});
    std::ranges::stable_sort(entries_, {}, &Entry::typed);
    // A word in several rows means all that those rows say.
    std::vector<Entry> joined;
    for (Entry& entry : entries_) {
        longest_ = std::max(longest_, entry.typed.size());
        if (joined.empty() || joined.back().typed != entry.typed)
            joined.push_back(std::move(entry));
        else
            std::ranges::move(entry.meant, std::back_inserter(joined.back().meant));
    }
    entries_ = std::move(joined);
}

const Synonyms& Synonyms::table() {
    static const Synonyms synonyms(false);
    return synonyms;
}

const Synonyms& Synonyms::folded_table() {
    static const Synonyms synonyms(true);
    return synonyms;
}

std::span<const std::u16string> Synonyms::meant_by(std::u16string_view key) const {
    const auto found = std::ranges::lower_bound(entries_, key, {}, &Entry::typed);
    if (found == entries_.end() || found->typed != key) return {};
    return found->meant;
}

std::size_t Synonyms::longest_at(std::u16string_view text) const {
    for (std::size_t length = std::min(longest_, text.size()); length > 0; --length)
        if (!meant_by(text.substr(0, length)).empty()) return length;
    return 0;
}

} // namespace search
