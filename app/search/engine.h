#pragma once

#include "search/evidence.h"
#include "search/index.h"
#include "search/search.h"

#include <span>
#include <vector>

/// Private to the search.
namespace search {

constexpr std::size_t few_hits = 5; ///< fewer than this are helped out

/// Answers what was typed from an index. Keeps scratch space, so not for several threads, but
/// nothing of the text.
class SearchEngine {
  public:
    explicit SearchEngine(const SearchIndex& index)
        : index_(index), matches_(index.phrases.size()), seen_(index.phrases.size()) {}

    SearchResult search(const SearchQuery& query);
    std::vector<SearchSuggestion> suggest(const SearchQuery& query);

  private:
    /// A part of what was typed that stands between blanks.
    struct Part {
        TypedText text;
        std::u16string divided; ///< what `words` were found in: the text's key or its kana
        std::vector<WordEvidence> words;
        Evidence evidence; ///< of labels
        bool weak = false; ///< not all of it is known as it was typed: perhaps a slip
    };

    /// A content word with its place in all parts joined.
    struct PlacedWord {
        WordEvidence* evidence = nullptr;
        std::size_t begin = 0, end = 0;
    };

    /// Which typed words a label has, and which of its own words were typed.
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
    /// Whether a label or all of its words are told of anywhere.
    static bool is_found(const Part& part);
    void match_some_words(float least);
    void match_related();
    float part_score(const Part& part, std::size_t slot) const;
    std::size_t found() const;
    SearchResult answer(const SearchQuery& query, bool loosened) const;
    std::vector<const WordEvidence*> content() const;

    const SearchIndex& index_;
    LabelMatches matches_;
    std::vector<Seen> seen_; ///< a label; all empty between questions
    SearchScope scope_;
    bool city_work_ = false;
    TypedText whole_;
    std::vector<Part> parts_;
    Evidence evidence_; ///< what is going to be answered
};

} // namespace search
