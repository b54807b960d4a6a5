#include "text/morpheme.h"

#include "text/bunsetsu.h"
#include "text/furigana.h"
#include "text/normalise.h"
#include "text/tagger.h"

#include <mecab.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace text {
namespace {

/// The fields of ipadic: part, three kinds, conjugation, form, lemma, reading, pronunciation.
void read_feature(std::string_view feature, Morpheme& morpheme) {
    std::array<std::string_view, 8> fields;
    for (std::string_view& field : fields) {
        const std::size_t comma = feature.find(',');
        field = feature.substr(0, comma);
        if (comma == std::string_view::npos) break;
        feature.remove_prefix(comma + 1);
    }
    morpheme.part = fields[0];
    morpheme.kind = fields[1];
    morpheme.detail = fields[2];
    morpheme.form = fields[5];
    morpheme.lemma = fields[6];
    if (fields[7] != "*") morpheme.reading = to_hiragana(fields[7]);
}

} // namespace

struct Annotator::Impl {
    std::unique_ptr<MeCab::Model> model;
    std::unique_ptr<MeCab::Tagger> tagger;
    std::unique_ptr<MeCab::Lattice> lattice;

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
            read_feature(node->feature, morpheme);
            out.push_back(std::move(morpheme));
        }
        lattice->clear();
    }

    /// Sentence by sentence, which bounds the work for any text.
    std::vector<Morpheme> morphemes_of(const std::string& text) {
        constexpr std::size_t longest = 3'000; ///< bytes
        std::vector<Morpheme> out;
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = text.find('\n', begin);
            if (end == std::string::npos) end = text.size();
            if (end - begin > longest) {
                const std::size_t stop = text.rfind("。", begin + longest);
                end = stop != std::string::npos && stop > begin ? stop + 3 : begin + longest;
                while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
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
    // MeCab itself leaks where a file is not there.
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
    out.breaks = phrase_breaks(text.base, morphemes, out.ruby);
    return out;
}

} // namespace text
