#pragma once

#include "base/finding.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace base {

/// A sentence in both languages of the staff, without its full stop.
struct Sentence {
    std::string_view ja, en;
};

/// What is being done when a code is reported.
enum class Source : std::uint8_t {
    reading,  ///< a city's folder is read
    check,    ///< `check` looks at what has been read
    sheet,    ///< a workbook or CSV file is taken over by `update`
    plan,     ///< a plan's text is imported
    settings, ///< the kiosk's settings are read
};

/// Where a finding's remedy comes from.
enum class Remedy : std::uint8_t {
    of_rule,    ///< always the same: `report` puts the rule's behind what was seen
    of_finding, ///< depends on the case: what was seen says it already; the rule's is for the list
};

/// A code with all that is the same about its findings.
struct Rule {
    std::string_view code; ///< stable, for scripts: "no-phone"
    Severity severity;
    Sentence sentence; ///< what is wrong
    Sentence remedy;   ///< what to do about it
    Remedy kind = Remedy::of_rule;
    bool also_sheet = false; ///< a rule of reading that is reported of sheets too
};

/// The rules of one source, in the order in which they are printed.
struct RuleGroup {
    Source source;
    std::span<const Rule> rules;
};

/// Every code that a finding may have, once.
std::span<const RuleGroup> rule_groups();
/// Null for a code that is none.
const Rule* find_rule(std::string_view code);

/// Adds a finding with the severity and the remedy of its rule. `seen` is a sentence without its
/// full stop: what is wrong at this place. A code that is not in the table is our own mistake.
void report(Findings& findings, std::string_view code, SourceRef where, Message seen);
/// What was seen, without the remedy that `report` has added.
Message seen_of(const Finding& finding);

} // namespace base
