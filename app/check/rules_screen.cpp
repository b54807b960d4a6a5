#include "check/rule_sets.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "check/family_texts.h"
#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace check {
namespace {

constexpr std::size_t named_in_one_cell = 8;

/// 🏥 (U+1F3E5)、…
std::string named(const std::vector<char32_t>& characters, const std::string& between) {
    const auto first = std::span(characters).first(std::min(characters.size(), named_in_one_cell));
    const std::string out = base::join(first, between, [](char32_t c) {
        return text::utf8_of(c) + " (" + text::code_point_name(c) + ")";
    });
    return characters.size() > named_in_one_cell ? out + between + "…" : out;
}

/// As the screen writes it.
std::string with_commas(double number) {
    constexpr double largest = 1e15;
    return base::write_with_commas(
        static_cast<double>(std::llround(std::min(std::abs(number), largest))));
}

std::string figure_of(const model::Amount& amount) {
    std::string text;
    if (amount.low) text = with_commas(*amount.low);
    if (amount.high && amount.low != amount.high)
        text += (amount.low ? "〜" : "") + with_commas(*amount.high);
    return text;
}

class Room {
  public:
    Room(const Scene& scene, base::Findings& findings) : scene_(scene), findings_(findings) {}

    void look(const text::RubyText& text, const Place& place, const base::SourceRef& where,
              std::string_view column) {
        if (text.empty() || scene_.aids.fits(text, place)) return;
        base::report(findings_, "no-room", at(where, column),
                     {"「" + text.base + "」が" + std::string(place.ja) + "に入りきりません",
                      "\"" + text.base + "\" does not fit " + std::string(place.en)});
    }

    void label(const model::Label& label, const Place& place, const base::SourceRef& where) {
        for (const auto& [language, text] : label.by_language) look(text, place, where, language);
    }

  private:
    const Scene& scene_;
    base::Findings& findings_;
};

void look_at_shared(const draft::Draft& draft, Room& room) {
    for (const auto& [where, stage] : draft.life_stages)
        room.label(stage.label, smallest_screen::life_stage, where);
    for (const auto& [where, need] : draft.needs)
        room.label(need.label, smallest_screen::need, where);
    for (const auto& [where, situation] : draft.situations)
        room.label(situation.label, smallest_screen::chip, where);
}

void look_at_city(const draft::CityDraft& city, Room& room) {
    for (const draft::DraftService& line : city.services)
        if (line.service.audience == model::Audience::family)
            room.look(line.service.name, smallest_screen::title, line.where, "name");
    for (const auto& [where, section] : city.sections) {
        if (!section.parent.empty()) continue;
        room.look(section.name, smallest_screen::chip, where, "name");
        room.look(section.name, smallest_screen::pillar, where, "name");
    }
    std::set<std::string> begun;
    for (const auto& line : city.amounts) {
        if (!line.value.shown) continue;
        const bool first = begun.insert(line.service).second;
        room.look({figure_of(line.value), {}, {}},
                  first ? smallest_screen::amount : smallest_screen::further_amount, line.where,
                  line.value.high ? "high" : "low");
    }
}

} // namespace

void look_at_glyphs(const Scene& scene, base::Findings& findings) {
    if (!scene.aids.missing_glyphs) return;
    for (const FamilyText& text :
         scene.city ? family_texts(*scene.city) : shared_texts(scene.draft)) {
        const std::vector<char32_t> missing = scene.aids.missing_glyphs(text.text);
        if (missing.empty()) continue;
        base::report(
            findings, "no-glyph", text.where,
            {"「" + text::shortened(text.text.base, 24) + "」の " + named(missing, "、"),
             named(missing, ", ") + " in \"" + text::shortened(text.text.base, 24) + "\""});
    }
}

void look_at_room(const Scene& scene, base::Findings& findings) {
    if (!scene.aids.fits) return;
    Room room(scene, findings);
    if (scene.city)
        look_at_city(*scene.city, room);
    else
        look_at_shared(scene.draft, room);
}

} // namespace check
