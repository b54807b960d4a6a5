#include "catalogue/rules.h"

#include "catalogue/characters.h"
#include "catalogue/family_texts.h"
#include "catalogue/finding_list.h"

#include <set>
#include <tuple>

namespace catalogue {
namespace {

/// The word with a few characters on both sides, to see what is meant.
std::string around(const std::string& base, std::size_t begin, std::size_t end) {
    constexpr int characters = 8;
    const auto continues = [&](std::size_t at) {
        return at < base.size() && (static_cast<unsigned char>(base[at]) & 0xC0) == 0x80;
    };
    for (int i = 0; i < characters && begin > 0; ++i) do
            --begin;
        while (begin > 0 && continues(begin));
    for (int i = 0; i < characters && end < base.size(); ++i) do
            ++end;
        while (continues(end));
    std::string out =
        (begin > 0 ? "…" : "") + base.substr(begin, end - begin) + (end < base.size() ? "…" : "");
    for (char& c : out)
        if (c == '\n') c = ' ';
    return out;
}

void look_at(const std::vector<FamilyText>& texts, const ReadingDoubts& reading_doubts,
             base::Findings& findings) {
    std::set<std::tuple<std::string, std::string, std::string>> told;
    for (const FamilyText& text : texts) {
        if (!text.running) continue;
        const std::string& base = text.text.base;
        for (const text::ReadingDoubt& doubt : reading_doubts(text.text)) {
            const std::string word = base.substr(doubt.begin, doubt.end - doubt.begin);
            if (!told.emplace(word, doubt.reading, doubt.other).second) continue;
            const std::string example = around(base, doubt.begin, doubt.end);
            add_doubtful(findings, "reading-disagrees", text.where,
                         {"「" + word + "」に「" + doubt.reading +
                              "」とふりがながつきますが、別の辞書では「" + doubt.other +
                              "」です。違っていれば《》で書いてください: " + example,
                          "\"" + word + "\" gets the reading " + doubt.reading +
                              "; another dictionary has " + doubt.other +
                              ". Write it in 《》 where it is wrong: " + example});
        }
    }
}

} // namespace

base::Findings check_readings(const Draft& draft, const ReadingDoubts& reading_doubts) {
    base::Findings findings;
    look_at(shared_texts(draft), reading_doubts, findings);
    for (const CityDraft& city : draft.cities)
        look_at(family_texts(city), reading_doubts, findings);
    return findings;
}

} // namespace catalogue
