#include "text/line_break.h"
#include "text/morpheme.h"
#include "text/paragraph.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <fstream>
#include <iomanip>
#include <iostream>
#include <set>

namespace {

struct Phrase {
    std::string text;
    std::set<std::size_t> ends; ///< bytes where a line may end
};

std::vector<Phrase> phrases() {
    std::ifstream file(KODOMADO_SOURCE "/tests/text/phrases.txt");
    std::vector<Phrase> out;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        Phrase phrase;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool part = line.compare(i, 2, "¦") == 0;
            if (part || line[i] == '|')
                phrase.ends.insert(phrase.text.size());
            else
                phrase.text += line[i];
            i += part;
        }
        out.push_back(phrase);
    }
    return out;
}

struct Count {
    int lines = 0;
    int ends = 0;   ///< of lines that are not the last
    int broken = 0; ///< of these, inside a phrase
    double percent() const { return ends > 0 ? 100.0 * broken / ends : 0; }
};

void count(const Phrase& phrase, const std::vector<std::size_t>& ends, Count& sum) {
    for (const std::size_t end : ends) {
        ++sum.lines;
        if (end == phrase.text.size()) continue;
        ++sum.ends;
        sum.broken += !phrase.ends.contains(end);
    }
}

constexpr float size = 32;

std::vector<std::size_t> ours(text::Typesetter& typesetter, const text::RubyText& text, float ems) {
    const auto layout = typesetter.set(text, test::style_of(size), ems * size);
    std::vector<std::size_t> ends;
    for (const text::Line& line : layout->lines) ends.push_back(line.end);
    return ends;
}

/// Fills each line as far as possible and ends it at the last place that is good enough.
std::vector<std::size_t> greedy(text::FontSet& fonts, const std::string& base, float ems,
                                text::BreakClass worst) {
    text::Paragraph paragraph;
    paragraph.text = base;
    text::measure_paragraph(fonts, test::style_of(size), {}, paragraph);
    const auto& clusters = paragraph.shaped.clusters;
    text::LineBreaker().classify(base, clusters, nullptr, {}, "ja", paragraph.breaks);
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < clusters.size();) {
        std::size_t end = begin + 1;
        for (const text::BreakClass good :
             {worst, text::BreakClass::kept, text::BreakClass::none}) {
            std::size_t found = begin;
            for (std::size_t i = begin + 1;
                 i <= clusters.size() && paragraph.measure.fits(begin, i, ems); ++i)
                if (i == clusters.size() || paragraph.breaks[i] <= good) found = i;
            if (found == begin) continue;
            end = found;
            break;
        }
        ends.push_back(clusters[end - 1].end);
        begin = end;
    }
    return ends;
}

} // namespace

TEST_CASE("lines are not broken inside phrases") {
    const std::vector<Phrase> all = phrases();
    REQUIRE(all.size() >= 60);
    const auto fonts = test::house_fonts();
    text::Typesetter typesetter(fonts);
    text::Annotator annotator =
        text::Annotator::open(KODOMADO_DICTIONARY, KODOMADO_BUILD "/readings.dic").value();
    std::cout << "em   ours              ICU strict, greedy   ICU phrase, greedy\n" << std::fixed;
    for (const auto& [ems, most] :
         {std::pair{7.0f, 8.0}, {9.0f, 5.0}, {12.0f, 0.0}, {16.0f, 0.0}}) {
        Count own, strict, by_phrase;
        for (const Phrase& phrase : all) {
            count(phrase, ours(typesetter, annotator.annotate(test::plain(phrase.text)), ems), own);
            count(phrase, greedy(*fonts, phrase.text, ems, text::BreakClass::legal), strict);
            count(phrase, greedy(*fonts, phrase.text, ems, text::BreakClass::phrase), by_phrase);
        }
        std::cout << std::setw(2) << static_cast<int>(ems) << std::setprecision(1);
        for (const Count& c : {own, strict, by_phrase})
            std::cout << "   " << std::setw(3) << c.broken << "/" << std::setw(3) << c.ends << " = "
                      << std::setw(4) << c.percent() << " %";
        std::cout << "\n";
        CHECK(own.percent() <= most);
    }
}
