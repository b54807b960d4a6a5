#include "search/index_builder.h"

#include "model/fields.h"
#include "text/normalise.h"
#include "text/romaji.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <tuple>

namespace search {
namespace {

constexpr std::size_t most_words_of_label = 8;
/// For a word as frequent as this, a bitmap takes less room than a list.
constexpr std::size_t bitmap_share = 8, bitmap_contents = 4096;

std::u16string_view cut(const std::u16string& units) {
    return std::u16string_view(units).substr(0, Places::longest);
}

void add_list(Lists& lists, const std::vector<std::uint32_t>& values) {
    lists.values.insert(lists.values.end(), values.begin(), values.end());
    lists.starts.push_back(static_cast<std::uint32_t>(lists.values.size()));
}

void sort_places(Places& places, const Strings<char16_t>& strings) {
    const auto rest = [&](std::uint32_t place) {
        return strings[Places::string(place)].substr(Places::offset(place));
    };
    std::ranges::sort(places.values, [&](std::uint32_t a, std::uint32_t b) {
        const int order = rest(a).compare(rest(b));
        return order != 0 ? order < 0 : a < b;
    });
}

/// A name without its administrative ending: 一時預かり事業 → 一時預かり.
std::string shown_name(std::string name) {
    static constexpr std::array<std::string_view, 9> tails = {"の支給事業", "支給事業", "の支給",
                                                              "推進事業",   "事業等",   "事業",
                                                              "の充実",     "の開催",   "の設置"};
    for (const std::string_view tail : tails)
        if (name.ends_with(tail) && name.size() > tail.size() + 6) {
            name.resize(name.size() - tail.size());
            break;
        }
    return name;
}

/// Where a key continues after `before`; nothing if it does not begin with it.
std::optional<std::size_t> place_after(const std::string& before, const std::u16string& key) {
    const std::u16string prefix = units_of(text::search_key(before).key);
    if (!key.starts_with(prefix) || prefix.size() >= key.size()) return {};
    return prefix.size();
}

} // namespace

SearchIndexBuilder::WordId SearchIndexBuilder::word(const SearchWord& shape) {
    const auto [at, is_new] = words_.try_emplace(shape.written + u'\0' + shape.read,
                                                 static_cast<WordId>(word_postings_.size()));
    if (is_new) {
        const std::u16string read = shape.read == shape.written ? std::u16string() : shape.read;
        for (const std::u16string& each : {shape.written, read}) {
            index_.words.add(each);
            index_.words_folded.add(units_of(text::search_key(utf8_of(each)).folded));
        }
        word_postings_.emplace_back();
        word_labels_.emplace_back();
    }
    return at->second;
}

const SearchIndexBuilder::Analysed& SearchIndexBuilder::analyse(const text::RubyText& text) {
    const auto [at, is_new] = analysed_.try_emplace(text::encode(text));
    Analysed& analysed = at->second;
    if (!is_new) return analysed;
    analysed.text = text;
    if (annotate_) {
        text::RubyText annotated = annotate_(text);
        if (annotated.base == text.base) analysed.text = std::move(annotated);
    }
    for (const TextWord& found : words_of(analysed.text)) {
        std::vector<WordId> shapes;
        for (const SearchWord& shape : found.shapes) shapes.push_back(word(shape));
        analysed.words.push_back(std::move(shapes));
        analysed.begins.push_back(found.begin);
    }
    return analysed;
}

std::uint32_t SearchIndexBuilder::new_label(const text::RubyText& phrase,
                                            const std::string& written, const std::string& read,
                                            const std::string& shown) {
    const auto label = static_cast<std::uint32_t>(index_.phrases.size());
    const text::SearchKey reading = text::search_key(read);
    index_.phrases.add(shown);
    index_.kinds.push_back(0);
    label_contents_.emplace_back();
    const std::u16string key = units_of(written), read_key = units_of(reading.key);
    const bool same = key == read_key;
    index_.keys.add(cut(key));
    index_.keys.add(same ? std::u16string_view() : cut(read_key));
    const std::u16string folded = units_of(text::search_key(phrase.base).folded),
                         read_folded = units_of(reading.folded);
    index_.folded.add(cut(folded));
    index_.folded.add(same ? std::u16string_view() : cut(read_folded));
    const std::u16string romaji = units_of(text::romaji_key(reading.key));
    index_.romaji.add(cut(romaji));

    const Analysed& analysed = analyse(phrase);
    std::vector<bool> key_begins(key.size()), read_begins(read_key.size());
    const auto begin_at = [](Places& places, std::size_t string, std::size_t offset,
                             const std::u16string& text) {
        if (offset < text.size() && offset < Places::longest)
            places.values.push_back(Places::make(string, offset));
    };
    const auto word_begins = [&](const std::string& before, const std::string& before_read) {
        if (const auto at = place_after(before, key); at && !key_begins[*at]) {
            key_begins[*at] = true;
            begin_at(index_.key_words, 2 * label, *at, key);
            begin_at(index_.folded_words, 2 * label,
                     units_of(text::search_key(before).folded).size(), folded);
        }
        if (const auto at = place_after(before_read, read_key); at && !read_begins[*at]) {
            read_begins[*at] = true;
            const text::SearchKey prefix = text::search_key(before_read);
            if (!same) {
                begin_at(index_.key_words, 2 * label + 1, *at, read_key);
                begin_at(index_.folded_words, 2 * label + 1, units_of(prefix.folded).size(),
                         read_folded);
            }
            begin_at(index_.romaji_words, label,
                     std::min(units_of(text::romaji_key(prefix.key)).size(), romaji.size()),
                     romaji);
        }
    };
    word_begins("", "");
    const auto begin_before = [&](std::size_t offset) {
        const text::RubyText before = text::slice_ruby(analysed.text, 0, offset);
        word_begins(before.base, text::reading_of(before));
    };
    for (const std::size_t begin : analysed.begins)
        if (begin > 0) begin_before(begin);
    for (const text::RubySpan& span : analysed.text.ruby)
        if (span.begin > 0) begin_before(span.begin);
    const auto add_insides = [&](std::size_t string, const std::u16string& text,
                                 const std::vector<bool>& begins) {
        for (std::size_t i = 1; i < std::min<std::size_t>(text.size(), Places::longest); ++i)
            if (!begins[i]) index_.key_insides.values.push_back(Places::make(string, i));
    };
    add_insides(2 * label, key, key_begins);
    if (!same) add_insides(2 * label + 1, read_key, read_begins);

    std::uint8_t mask = 0;
    std::uint32_t content = 0;
    for (const std::vector<WordId>& shapes : analysed.words) {
        const bool light = std::ranges::any_of(
            shapes, [&](WordId each) { return is_light(index_.words[2 * each]); });
        if (light || content == most_words_of_label) continue;
        for (const WordId each : shapes) word_labels_[each].push_back(label << 3 | content);
        mask = static_cast<std::uint8_t>(mask | 1u << content++);
    }
    index_.word_masks.push_back(mask);
    return label;
}

std::uint32_t SearchIndexBuilder::label(const text::RubyText& phrase, const std::string& reading,
                                        const std::string& shown) {
    const auto [known, unseen] = labels_by_text_.try_emplace(text::encode(phrase) + '\0' + reading);
    if (!unseen) return known->second;
    const std::string written = text::search_key(phrase.base).key;
    const std::string read = reading.empty() ? text::reading_of(analyse(phrase).text) : reading;
    const auto [at, is_new] = labels_by_key_.try_emplace(written + '\0' + read, 0);
    if (is_new) at->second = new_label(phrase, written, read, shown);
    return known->second = at->second;
}

void SearchIndexBuilder::add_label(const text::RubyText& phrase, const std::string& reading,
                                   const std::string& shown, std::uint8_t kind) {
    if (phrase.empty()) return;
    const std::uint32_t number = label(phrase, reading, shown);
    const bool is_name = kind == label_name || kind == label_part;
    index_.kinds[number] |= kind;
    labels_.push_back(2 * number + (is_name ? 1 : 0));
    add_text(phrase, is_name ? Field::name : Field::alias);
}

void SearchIndexBuilder::add_name(const model::Service& service) {
    const text::RubyText& name = service.name;
    add_label(name, service.reading, shown_name(name.base), label_name);
    // The part in brackets is a name of its own.
    static constexpr std::array<std::string_view, 6> bounds = {"（", "）", "「", "」", "、", "，"};
    std::size_t begin = 0;
    const auto part_ends = [&](std::size_t end, std::size_t next) {
        if (end - begin >= 9 && end - begin < name.base.size()) {
            const text::RubyText part = text::slice_ruby(name, begin, end);
            add_label(part, text::reading_of(part), shown_name(part.base), label_part);
        }
        begin = next;
    };
    for (std::size_t at = 0; at < name.base.size(); ++at)
        for (const std::string_view bound : bounds)
            if (std::string_view(name.base).substr(at).starts_with(bound))
                part_ends(at, at + bound.size());
    part_ends(name.base.size(), name.base.size());
}

void SearchIndexBuilder::add_text(const text::RubyText& text, Field field) {
    if (text.empty()) return;
    for (const std::vector<WordId>& shapes : analyse(text).words)
        for (const WordId each : shapes) found_.push_back({each, field});
}

void SearchIndexBuilder::add_doors(const model::Service& service) {
    const auto add = [&](const auto* door, Field field) {
        if (door == nullptr) return;
        for (const auto& [language, label] : door->label.by_language) add_text(label, field);
    };
    for (const std::string& id : service.needs) add(taxonomy_.need(id), Field::main);
    for (const std::string& id : service.life_stages) add(taxonomy_.life_stage(id), Field::other);
    for (const std::string& id : service.situations) add(taxonomy_.situation(id), Field::other);
}

void SearchIndexBuilder::add_descriptions(const model::Service& service) {
    const auto add_texts = [&](const auto& record, model::Searched searched, Field field) {
        model::each_text(record, [&](const model::FieldFacts& facts, const auto& text) {
            if (facts.searched == searched) add_text(text, field);
        });
    };
    add_texts(service, model::Searched::main, Field::main);
    add_texts(service, model::Searched::other, Field::other);
    for (const model::Rule& rule : service.rules)
        add_texts(rule, model::Searched::other, Field::other);
    for (const model::Amount& amount : service.amounts)
        if (amount.shown) add_texts(amount, model::Searched::other, Field::other);
    for (const model::Appearance& appearance : service.appears_in)
        if (appearance.name != service.name.base)
            add_text(text::parse_ruby(appearance.name), Field::main);
}

/// Offices are stored apart: many cities share a service's text, but not its office.
std::uint32_t SearchIndexBuilder::office_group(const model::Service& service) {
    std::vector<std::uint32_t> words;
    for (const model::Office& office : service.offices)
        for (const std::vector<WordId>& shapes : analyse(office.name).words)
            words.insert(words.end(), shapes.begin(), shapes.end());
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const auto number = static_cast<std::uint32_t>(office_groups_.size());
    const auto [at, is_new] = office_groups_.try_emplace(words, number);
    if (is_new) add_list(index_.office_words, words);
    return at->second;
}

std::uint32_t SearchIndexBuilder::new_content(const model::Service& service) {
    const auto number = static_cast<std::uint32_t>(content_documents_.size());
    content_documents_.emplace_back();
    if (service.audience == model::Audience::family) index_.counts.front() = number + 1;
    std::uint8_t need = 255;
    for (std::size_t i = 0; i < taxonomy_.needs.size() && i < 255; ++i)
        if (!service.needs.empty() && taxonomy_.needs[i].id == service.needs.front())
            need = static_cast<std::uint8_t>(i);
    index_.needs.push_back(need);
    index_.priorities.push_back(static_cast<std::uint8_t>(std::clamp(service.priority, 1, 5)));
    for (const std::uint32_t label : labels_)
        label_contents_[label / 2].push_back(2 * number + label % 2);
    add_list(index_.content_labels, labels_);
    for (const Found& found : found_)
        word_postings_[found.word].push_back(number << field_bits |
                                             static_cast<std::uint32_t>(found.field));
    return number;
}

std::uint32_t SearchIndexBuilder::content(const model::Service& service) {
    std::string key;
    const auto add = [&](std::uint32_t number) {
        for (int shift = 0; shift < 32; shift += 8) key += static_cast<char>(number >> shift);
    };
    add(service.audience == model::Audience::family ? 1 : 0);
    add(static_cast<std::uint32_t>(service.priority));
    for (const std::uint32_t label : labels_) add(label);
    for (const Found& found : found_)
        add(found.word << field_bits | static_cast<std::uint32_t>(found.field));
    for (const std::string& need : service.needs) key += need;
    const auto [at, is_new] = contents_.try_emplace(std::move(key));
    if (is_new) at->second = new_content(service);
    return at->second;
}

void SearchIndexBuilder::add(const model::Service& service) {
    found_.clear();
    labels_.clear();
    const auto document = static_cast<std::uint32_t>(index_.documents());
    index_.ids.add(service.id);
    related_.push_back(service.related);

    add_name(service);
    for (const model::Alias& alias : service.aliases)
        add_label(text::parse_ruby(alias.phrase), alias.reading, alias.phrase,
                  label_kind(alias.kind));
    add_doors(service);
    add_descriptions(service);
    // A label that is both a name and an alias of a service counts as its name.
    std::ranges::sort(labels_, std::greater{});
    labels_.erase(std::unique(labels_.begin(), labels_.end(),
                              [](std::uint32_t a, std::uint32_t b) { return a / 2 == b / 2; }),
                  labels_.end());
    // A word counts in the most important field in which it occurs.
    std::ranges::sort(found_, [](const Found& a, const Found& b) {
        return std::tie(a.word, a.field) < std::tie(b.word, b.field);
    });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [](const Found& a, const Found& b) { return a.word == b.word; }),
                 found_.end());
    const std::uint32_t own = content(service), group = office_group(service);
    index_.contents.push_back(own);
    index_.office_groups.push_back(group);
    content_documents_[own].push_back(document);
    cities_[service.city].push_back(document);
    for (const std::uint32_t word : index_.office_words[group]) {
        std::vector<std::uint32_t>& postings = word_postings_[word];
        const auto place = std::ranges::lower_bound(
            postings, own, {}, [](std::uint32_t entry) { return entry >> field_bits; });
        if (place == postings.end() || *place >> field_bits != own)
            postings.insert(place, own << field_bits | static_cast<std::uint32_t>(Field::office));
    }
}

SearchIndex SearchIndexBuilder::finish() {
    for (const auto& documents : content_documents_) add_list(index_.content_documents, documents);
    std::unordered_map<std::string_view, std::uint32_t> by_id;
    for (std::uint32_t i = 0; i < index_.documents(); ++i) by_id[index_.ids[i]] = i;
    for (const std::vector<std::string>& ids : related_) {
        std::vector<std::uint32_t> documents;
        for (const std::string& id : ids)
            if (const auto found = by_id.find(id); found != by_id.end())
                documents.push_back(found->second);
        add_list(index_.related, documents);
    }
    for (auto& [city, documents] : cities_) {
        std::ranges::stable_sort(documents, {},
                                 [&](std::uint32_t document) { return index_.contents[document]; });
        index_.cities.add(city);
        add_list(index_.city_documents, documents);
    }
    for (const auto& contents : label_contents_) add_list(index_.label_contents, contents);
    for (const auto& labels : word_labels_) add_list(index_.word_labels, labels);

    const std::size_t n = content_documents_.size();
    Postings& postings = index_.postings;
    for (const auto& entries : word_postings_) {
        const bool bitmap = n >= bitmap_contents && entries.size() > n / bitmap_share;
        postings.is_bitmap.push_back(bitmap ? 1 : 0);
        if (bitmap) {
            const std::size_t at = postings.bytes.size();
            postings.bytes.resize(at + (n + 7) / 8);
            for (const std::uint32_t entry : entries) {
                std::uint8_t& byte = postings.bytes[at + (entry >> field_bits) / 8];
                byte = static_cast<std::uint8_t>(byte | 1u << ((entry >> field_bits) % 8));
            }
        } else {
            std::uint32_t last = 0;
            for (const std::uint32_t entry : entries) {
                std::uint32_t rest = entry - (last << field_bits);
                last = entry >> field_bits;
                for (; rest >= 0x80; rest >>= 7)
                    postings.bytes.push_back(static_cast<std::uint8_t>(rest | 0x80));
                postings.bytes.push_back(static_cast<std::uint8_t>(rest));
            }
        }
        postings.starts.push_back(static_cast<std::uint32_t>(postings.bytes.size()));
    }

    for (std::size_t i = 0; i < index_.words.size(); ++i) {
        if (!index_.words[i].empty()) index_.word_places.values.push_back(Places::make(i, 0));
        if (!index_.words_folded[i].empty())
            index_.word_folded.values.push_back(Places::make(i, 0));
    }
    sort_places(index_.key_words, index_.keys);
    sort_places(index_.key_insides, index_.keys);
    sort_places(index_.folded_words, index_.folded);
    sort_places(index_.romaji_words, index_.romaji);
    sort_places(index_.word_places, index_.words);
    sort_places(index_.word_folded, index_.words_folded);
    return std::move(index_);
}

} // namespace search
