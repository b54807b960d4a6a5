#include "text/morpheme.h"

#include "base/lists.h"
#include "text/bunsetsu.h"
#include "text/characters.h"
#include "text/furigana.h"
#include "text/normalise.h"
#include "text/reading_doubts.h"
#include "text/tagger.h"
#include "text/utf8.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace text {
namespace {

constexpr std::size_t most_fields = 10;

/// Positions in a dictionary's comma-separated feature, counted from 0.
struct Layout {
    std::size_t form, lemma, reading;
    std::size_t count; ///< number of fields at the beginning and end of a sentence
};

/// Part of speech, three subtypes, conjugation, form, lemma, reading, pronunciation.
constexpr Layout ipadic{5, 6, 7, 9};
/// Part of speech, subtype, conjugation, form, lemma, reading, meaning.
constexpr Layout jumandic{3, 4, 5, 7};
/// Follows ipadic's fields in the user dictionary if a person confirmed the reading.
constexpr std::size_t confirmed_field = 9;

using Fields = std::array<std::string_view, most_fields>;

/// Missing fields stay empty.
Fields fields_of(std::string_view feature) {
    Fields fields;
    for (std::string_view& field : fields) field = base::take_until(feature, ',');
    return fields;
}

/// A reading in hiragana; empty if it is * or, as for some words of jumandic, in kanji again.
std::string kana_of(std::string_view reading) {
    for (std::size_t at = 0; at < reading.size();)
        if (!is_kana(next_code_point(reading, at))) return {};
    return to_hiragana(reading);
}

void read_feature(std::string_view feature, const Layout& layout, Morpheme& morpheme) {
    const Fields fields = fields_of(feature);
    morpheme.part = fields[0];
    morpheme.kind = fields[1];
    morpheme.detail = fields[2];
    morpheme.form = fields[layout.form];
    morpheme.lemma = fields[layout.lemma];
    morpheme.reading = kana_of(fields[layout.reading]);
    morpheme.confirmed = fields[confirmed_field] == "confirmed";
}

/// The same kana without voicing marks.
std::string unvoiced(std::string_view kana) {
    constexpr std::string_view voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ";
    constexpr std::string_view plain = "かきくけこさしすせそたちつてとはひふへほはひふへほ";
    const std::size_t at = kana.size() == 3 ? voiced.find(kana) : std::string_view::npos;
    return std::string(at == std::string_view::npos ? kana : plain.substr(at, 3));
}

/// Readings of a word that differ only by how sounds change beside other words.
bool sounds_alike(std::string_view one, std::string_view other) {
    if (one.size() < 3 || one.size() != other.size()) return false;
    const std::size_t last = one.size() - 3;
    if (unvoiced(one.substr(0, 3)) != unvoiced(other.substr(0, 3)))
        return last == 0 && one == other;
    if (last == 0) return true;
    if (one.substr(3, last - 3) != other.substr(3, last - 3)) return false;
    constexpr std::string_view swallowed = "くちつき";
    return one.substr(last) == other.substr(last) ||
           (other.substr(last) == "っ" &&
            swallowed.find(one.substr(last)) != std::string_view::npos);
}

/// Recognises the dictionary by the number of fields at the beginning of a sentence.
const Layout* layout_of(std::string_view begin_feature) {
    const auto count = static_cast<std::size_t>(std::ranges::count(begin_feature, ',')) + 1;
    for (const Layout* layout : {&ipadic, &jumandic})
        if (layout->count == count) return layout;
    return nullptr;
}

} // namespace

struct Annotator::Impl {
    std::unique_ptr<MeCab::Model> model;
    std::unique_ptr<MeCab::Tagger> tagger;
    std::unique_ptr<MeCab::Lattice> lattice;
    const Layout* layout = nullptr;

    /// Reads it from an empty sentence; null if MeCab cannot analyse any.
    const Layout* find_layout() {
        lattice->set_sentence("", 0);
        const Layout* found = nullptr;
        if (tagger->parse(lattice.get())) found = layout_of(lattice->bos_node()->feature);
        lattice->clear();
        return found;
    }

    void add_morphemes(const std::string& text, std::size_t begin, std::size_t end,
                       std::vector<Morpheme>& out) {
        lattice->set_sentence(text.data() + begin, end - begin);
        if (!tagger->parse(lattice.get())) return;
        for (const MeCab::Node* node = lattice->bos_node(); node != nullptr; node = node->next) {
            if (node->stat != MECAB_NOR_NODE && node->stat != MECAB_UNK_NODE) continue;
            Morpheme morpheme;
            morpheme.begin = static_cast<std::size_t>(node->surface - text.data());
            morpheme.end = morpheme.begin + node->length;
            morpheme.after_blank = node->rlength > node->length;
            read_feature(node->feature, *layout, morpheme);
            out.push_back(std::move(morpheme));
        }
        lattice->clear();
    }

    /// Sentence by sentence, which limits the work for any text.
    std::vector<Morpheme> morphemes_of(const std::string& text) {
        constexpr std::size_t longest = 3'000; ///< bytes
        std::vector<Morpheme> out;
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = text.find('\n', begin);
            if (end == std::string::npos) end = text.size();
            if (end - begin > longest) {
                const std::size_t stop = text.rfind("。", begin + longest);
                end = stop != std::string::npos && stop > begin
                          ? stop + 3
                          : code_point_begin(text, begin + longest);
            }
            const std::size_t first = out.size();
            if (end > begin) add_morphemes(text, begin, end, out);
            if (out.size() > first && begin > 0 && text[begin - 1] == '\n')
                out[first].after_blank = true;
            begin = end < text.size() && text[end] == '\n' ? end + 1 : end;
        }
        return out;
    }
};

base::Result<Annotator> Annotator::open(const std::string& dictionary,
                                        const std::string& user_dictionary) {
    const auto failed = [](const std::string& what) {
        return base::Error{{"形態素解析の辞書を開けませんでした: " + what,
                            "The dictionary could not be opened: " + what}};
    };
    // MeCab leaks memory if a file does not exist.
    for (const std::string& file : {dictionary + "/sys.dic", user_dictionary})
        if (!file.empty() && !std::ifstream(file)) return failed(file);
    std::vector<std::string> words = {"annotator", "-r", "/dev/null", "-d", dictionary};
    if (!user_dictionary.empty()) words.insert(words.end(), {"-u", user_dictionary});
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    auto impl = std::make_unique<Impl>();
    impl->model.reset(MeCab::createModel(static_cast<int>(arguments.size()), arguments.data()));
    if (impl->model) {
        impl->tagger.reset(impl->model->createTagger());
        impl->lattice.reset(impl->model->createLattice());
    }
    if (!impl->tagger || !impl->lattice)
        return failed(dictionary + (user_dictionary.empty() ? "" : ", " + user_dictionary) + "\n" +
                      MeCab::getLastError());
    impl->layout = impl->find_layout();
    if (impl->layout == nullptr) return failed(dictionary + " (ipadic, jumandic)");
    return Annotator(std::move(impl));
}

Annotator::Annotator(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;
Annotator::~Annotator() = default;

RubyText Annotator::annotate(const RubyText& text) {
    if (!is_valid_utf8(text.base)) return text;
    const std::vector<Morpheme> morphemes = impl_->morphemes_of(text.base);
    RubyText out;
    out.base = text.base;
    out.ruby = readings_for(text.base, morphemes, text.ruby);
    if (impl_->layout == &ipadic) out.breaks = phrase_breaks(text.base, morphemes, out.ruby);
    return out;
}

bool Annotator::reads(const std::string& word, const std::string& reading) {
    constexpr int most_ways = 200;
    constexpr std::size_t longest = 96; ///< bytes; longer words have too many analyses
    if (!is_valid_utf8(word) || !is_valid_utf8(reading) || word.size() > longest) return true;
    const std::string wanted = to_hiragana(reading);
    MeCab::Lattice& lattice = *impl_->lattice;
    lattice.set_request_type(MECAB_NBEST);
    lattice.set_sentence(word.data(), word.size());
    bool found = false;
    if (impl_->tagger->parse(&lattice)) {
        int ways = 0;
        do {
            std::string way;
            for (const MeCab::Node* node = lattice.bos_node(); node != nullptr; node = node->next) {
                if (node->stat != MECAB_NOR_NODE && node->stat != MECAB_UNK_NODE) continue;
                Morpheme morpheme;
                read_feature(node->feature, *impl_->layout, morpheme);
                way += morpheme.reading.empty() ? to_hiragana({node->surface, node->length})
                                                : morpheme.reading;
            }
            found = sounds_alike(way, wanted);
        } while (!found && ++ways < most_ways && lattice.next());
    }
    lattice.set_request_type(MECAB_ONE_BEST);
    lattice.clear();
    return found;
}

std::vector<ReadingDoubt> Annotator::doubts(const RubyText& text, Annotator& other) {
    if (!is_valid_utf8(text.base)) return {};
    return reading_doubts(text, impl_->morphemes_of(text.base),
                          other.impl_->morphemes_of(text.base));
}

} // namespace text
