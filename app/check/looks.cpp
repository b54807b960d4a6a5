#include "check/looks.h"

#include "check/rule_sets.h"

namespace check {
namespace {

constexpr LookOfRule table[] = {
    {"empty-table", look_at_references},
    {"missing-value", look_at_ids},
    {"bad-id", look_at_ids},
    {"foreign-id", look_at_ids},
    {"duplicate-id", look_at_ids},
    {"unknown-life-stage", look_at_references},
    {"unknown-need", look_at_references},
    {"unknown-situation", look_at_references},
    {"unknown-section", look_at_references},
    {"unknown-office", look_at_references},
    {"unknown-service", look_at_references},
    {"unknown-row", look_at_references},
    {"unknown-hotline", look_at_urgent_words},
    {"unused-office", look_at_references},
    {"related-to-itself", look_at_references},
    {"too-many-related", look_at_references},
    {"duplicate-name", look_for_twins},
    {"duplicate-alias", look_for_twins},
    {"duplicate-office", look_for_twins},
    {"service-without-row", look_at_plan},
    {"several-originals", look_at_plan},
    {"id-not-its-row", look_at_plan},
    {"section-circle", look_at_plan},
    {"kanji-without-ruby", look_at_ids},
    {"bad-reading", look_at_ids},
    {"reading-mismatch", look_at_ids},
    {"stray-ruby-mark", look_at_ids},
    {"ruby-too-short", look_at_ids},
    {"reading-unknown", look_at_unknown_readings},
    {"kanji-unread", look_at_unknown_readings},
    {"reading-disagrees", look_at_doubted_readings},
    {"hard-kanji", look_at_wording},
    {"line-break", look_at_ids},
    {"summary-too-long", look_at_wording},
    {"fact-too-long", look_at_wording},
    {"text-too-long", look_at_wording},
    {"long-sentence", look_at_wording},
    {"plan-language", look_at_wording},
    {"no-life-stage", look_at_doors},
    {"no-need", look_at_doors},
    {"no-alias", look_at_aliases},
    {"low-over-high", look_at_figures},
    {"no-year", look_at_figures},
    {"no-source", look_at_figures},
    {"figure-without-year", look_at_figures},
    {"sum-without-year", look_at_figures},
    {"amount-superseded", look_at_figures},
    {"amount-of-past-year", look_at_old_amounts},
    {"amount-not-shown", look_at_figures},
    {"bad-phone", look_at_ids},
    {"phone-without-source", look_at_ids},
    {"no-phone", look_at_phones},
    {"never-confirmed", look_at_confirmation},
    {"confirmed-long-ago", look_at_confirmation},
    {"confirmed-in-future", look_at_confirmation},
    {"hotline-unconfirmed", look_at_confirmation},
    {"contradiction", look_at_notes},
    {"superseded", look_at_notes},
    {"doubt", look_at_notes},
    {"ask", look_at_notes},
    {"no-glyph", look_at_glyphs},
    {"no-room", look_at_room},
};

} // namespace

std::span<const LookOfRule> looks_of_rules() { return table; }

} // namespace check
