#pragma once

#include "search/evidence.h"
#include "search/index.h"
#include "search/search.h"

#include <span>
#include <vector>

/// Private to the search.
namespace search {

constexpr std::size_t few_hits = 5; ///< with fewer hits than this, weaker matches are added

/// Searches an index. Reuses its working memory, so it is not thread-safe, but keeps nothing of the
/// typed text.
class SearchEngine {
  public:
    explicit SearchEngine(const SearchIndex& index)
        : index_(index), matches_(index.phrases.size()), seen_(index.phrases.size()) {}

    SearchResult search(const SearchQuery& query);
    std::vector<SearchSuggestion> suggest(const SearchQuery& query);

  private:
    /// A part of the typed text, between blanks.
    struct Part {
        TypedText text;
        std::u16string divided; ///< the key, or its kana, in which `words` were found
        std::vector<WordEvidence> words;
        Evidence evidence; ///< from labels
        bool weak = false; ///< not every word is known as typed: perhaps a misspelling
    };

    /// A content word with its position in the joined text of all parts.
    struct PlacedWord {
        WordEvidence* evidence = nullptr;
        std::size_t begin = 0, end = 0;
    };

    /// The typed words that a label contains, and those of its own words that were typed.
    struct Seen {
        std::uint32_t typed = 0;
        std::uint8_t own = 0;
    };

    void prepare(const SearchQuery& query);
    SearchResult find(const SearchQuery& query);
    void forget();
    void add_part(const std::string& text);
    void gather_words(Part& part, const std::vector<TypedWord>& words);
    bool fold_kana();
    bool match_whole();
    bool match_slip();
    void match_phrases();
    void weigh_phrase(std::uint32_t label, std::span<const PlacedWord> words);
    void match_parts();
    void match_by_words(bool phrases);
    void match_near_misses();
    /// Whether any service matches it by a label or by all of its words.
    static bool is_found(const Part& part);
    void match_some_words(float least);
    void match_related();
    float part_score(const Part& part, std::size_t slot) const;
    std::size_t found() const;
    SearchResult answer(const SearchQuery& query, bool loosened) const;
    std::vector<const WordEvidence*> content() const;

    const SearchIndex& index_;
    LabelMatches matches_;
    std::vector<Seen> seen_; ///< by label; all empty between searches
    SearchScope scope_;
    bool city_work_ = false;
    TypedText whole_;
    std::vector<Part> parts_;
    Evidence evidence_; ///< the matches to be returned
};

} // namespace search
