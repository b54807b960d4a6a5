#include "catalogue/rules.h"

#include "catalogue/characters.h"
#include "catalogue/family_texts.h"
#include "catalogue/finding_list.h"

#include <cstdio>

namespace catalogue {
namespace {

constexpr std::size_t named_in_one_cell = 8;

/// 🏥 (U+1F3E5)、…
std::string named(const std::vector<char32_t>& characters, const std::string& between) {
    std::string out;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (i > 0) out += between;
        if (i == named_in_one_cell) return out + "…";
        char code[16];
        std::snprintf(code, sizeof code, " (U+%04X)", static_cast<unsigned>(characters[i]));
        out += to_utf8(characters[i]) + code;
    }
    return out;
}

void look_at(const std::vector<FamilyText>& texts, const MissingGlyphs& missing_glyphs,
             base::Findings& findings) {
    for (const FamilyText& text : texts) {
        const std::vector<char32_t> missing = missing_glyphs(text.text);
        if (missing.empty()) continue;
        add_doubtful(
            findings, "no-glyph", text.where,
            {"画面の書体にない文字です。ほかの文字に変えてください: " + named(missing, "、"),
             "No font of the screen has this. Write it in other characters: " +
                 named(missing, ", ")});
    }
}

} // namespace

base::Findings check_glyphs(const Draft& draft, const MissingGlyphs& missing_glyphs) {
    base::Findings findings;
    look_at(shared_texts(draft), missing_glyphs, findings);
    for (const CityDraft& city : draft.cities)
        look_at(family_texts(city), missing_glyphs, findings);
    return findings;
}

} // namespace catalogue
