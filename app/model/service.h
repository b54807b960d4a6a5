#pragma once

#include "text/ruby.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace model {

enum class Audience : std::uint8_t {
    family, ///< a family, a child or a pregnant woman can ask for it
    city,   ///< the city's own work
};

struct Office {
    std::string id;
    text::RubyText name;
    std::string reading;
    std::string phone; ///< empty if none is confirmed
    std::string phone_source;
    std::string place;
    std::string hours;
    std::string note;

    bool operator==(const Office&) const = default;
};

/// A sum that a family gets or pays. Both bounds equal: one figure; `low` absent: at most `high`.
struct Amount {
    text::RubyText label; ///< the case it is for
    std::optional<double> low;
    std::optional<double> high;
    std::string unit; ///< 円
    std::string per;  ///< 月, 年, 回, 日 or empty
    text::RubyText condition;
    std::string year; ///< 令和6年度
    std::string source;
    bool shown = false; ///< false: for staff only, it cannot be upheld

    bool operator==(const Amount&) const = default;
};

/// Today's rule, if it has changed since the plan.
struct Rule {
    text::RubyText text;
    std::string since; ///< YYYY-MM
    std::string source;
    std::string source_date;

    bool operator==(const Rule&) const = default;
};

/// A figure of one year.
struct YearResult {
    std::string row;
    std::string year;
    text::RubyText label;
    std::optional<double> value;
    std::string unit;
    std::string kind;    ///< used, spent, done
    text::RubyText text; ///< the sentence for families; may be empty

    bool operator==(const YearResult&) const = default;
};

/// A place where the plan names a service.
struct Appearance {
    std::string plan;
    std::string row;
    std::string section_id;
    std::vector<std::string> section; ///< names from the top
    std::string name;                 ///< as the plan has it
    bool repeat = false;
    std::vector<std::string> marks; ///< new, extended
    int page = 0;                   ///< 0: unknown

    bool operator==(const Appearance&) const = default;
};

struct Alias {
    std::string phrase;
    std::string reading;
    std::string kind; ///< common, short, older, worry, english

    bool operator==(const Alias&) const = default;
};

/// One service, stored once and reached through many doors. data/README.md explains what each field
/// holds.
struct Service {
    std::string id;
    std::string city;
    text::RubyText name;
    std::string reading;
    Audience audience = Audience::city;
    text::RubyText summary, who, get, cost, apply, bring, when, where;
    text::RubyText fact, fact_note;
    std::vector<std::string> life_stages, needs, situations;
    std::vector<Office> offices;
    std::vector<std::string> related;
    int priority = 1; ///< 1 few families … 5 nearly all
    std::string checked_on;
    std::vector<Alias> aliases;
    std::vector<Amount> amounts;
    std::vector<Rule> rules;
    std::vector<YearResult> results;
    std::vector<Appearance> appears_in;

    bool operator==(const Service&) const = default;
};

/// What a card in a list shows.
struct ServiceCard {
    std::string id;
    text::RubyText name;
    Audience audience = Audience::city;
    text::RubyText summary, fact, fact_note;
    std::vector<std::string> life_stages, needs, situations;
    int priority = 1;

    bool operator==(const ServiceCard&) const = default;
};

} // namespace model
