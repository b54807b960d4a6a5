#pragma once

#include "model/service.h"
#include "model/taxonomy.h"
#include "search/index.h"
#include "search/words.h"
#include "text/annotate.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace search {

/// Builds the index. Services are added in the order in which hits are to be listed, those for
/// families first. Private to the catalogue's builder.
class SearchIndexBuilder {
  public:
    SearchIndexBuilder(const model::Taxonomy& taxonomy, const text::Annotate& annotate)
        : taxonomy_(taxonomy), annotate_(annotate) {}

    void add(const model::Service& service);
    SearchIndex finish();

  private:
    using WordId = std::uint32_t;
    struct Analysed {
        std::vector<std::vector<WordId>> words; ///< for each word, its forms
        std::vector<std::size_t> begins;        ///< offsets in bytes
        text::RubyText text;
    };
    struct Found {
        WordId word = 0;
        Field field = Field::other;
    };

    const Analysed& analyse(const text::RubyText& text);
    WordId word(const SearchWord& shape);
    void add_label(const text::RubyText& phrase, const std::string& reading,
                   const std::string& shown, std::uint8_t kind);
    std::uint32_t label(const text::RubyText& phrase, const std::string& reading,
                        const std::string& shown);
    std::uint32_t new_label(const text::RubyText& phrase, const std::string& written,
                            const std::string& read, const std::string& shown);
    void add_name(const model::Service& service);
    void add_text(const text::RubyText& text, Field field);
    void add_doors(const model::Service& service);
    void add_descriptions(const model::Service& service);
    std::uint32_t office_group(const model::Service& service);
    std::uint32_t content(const model::Service& service);
    std::uint32_t new_content(const model::Service& service);

    const model::Taxonomy& taxonomy_;
    const text::Annotate& annotate_;
    SearchIndex index_;
    std::vector<Found> found_;          ///< of the current service
    std::vector<std::uint32_t> labels_; ///< of the current service
    std::vector<std::vector<std::uint32_t>> label_contents_, word_postings_, word_labels_;
    std::vector<std::vector<std::uint32_t>> content_documents_;
    std::vector<std::vector<std::string>> related_;           ///< ids, for each document
    std::unordered_map<std::string, std::uint32_t> contents_; ///< by all texts of a service
    std::map<std::vector<std::uint32_t>, std::uint32_t> office_groups_; ///< by their words
    std::map<std::string, std::vector<std::uint32_t>> cities_;
    std::unordered_map<std::string, Analysed> analysed_;
    std::unordered_map<std::string, std::uint32_t> labels_by_key_, labels_by_text_;
    std::unordered_map<std::u16string, WordId> words_;
};

} // namespace search
