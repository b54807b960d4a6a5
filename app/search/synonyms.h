#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// Synonyms: typed words and the words that the catalogue uses instead (data/synonyms.csv), by
/// their search keys.
class Synonyms {
  public:
    static const Synonyms& table();
    /// The same table, by keys without dakuten, small kana and long vowels.
    static const Synonyms& folded_table();

    /// The synonyms of a typed word, best first; empty if it is not in the table.
    std::span<const std::u16string> meant_by(std::u16string_view key) const;
    /// The length of the longest key with which `text` begins.
    std::size_t longest_at(std::u16string_view text) const;

  private:
    struct Entry {
        std::u16string typed;
        std::vector<std::u16string> meant;
    };
    explicit Synonyms(bool folded);
    std::vector<Entry> entries_; ///< sorted
    std::size_t longest_ = 0;
};

} // namespace search
