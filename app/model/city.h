#pragma once

#include "model/taxonomy.h"
#include "text/ruby.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

struct CityHall {
    text::RubyText name;
    std::string postcode, address, phone, phone_source, source;
    bool operator==(const CityHall&) const = default;
};

struct Plan {
    std::string id;
    text::RubyText name;
    std::string kind, year, previous_year, successor;
    std::vector<std::string> levels; ///< names of the plan's levels, from the top
    bool operator==(const Plan&) const = default;
};

struct City {
    std::string id;
    text::RubyText name;
    std::string reading, name_en, prefecture, code;
    CityHall hall;
    Plan plan;
    bool operator==(const City&) const = default;
};

/// A pillar or policy (no parent), or a section below one.
struct Section {
    std::string id;
    std::string parent;
    std::string label; ///< as printed: (1), ①
    text::RubyText name;
    std::string reading;
    int rows = 0; ///< numbered rows in it and below it
    bool operator==(const Section&) const = default;
};

/// A numbered row of the plan, in the plan's order.
struct PlanRow {
    std::string row;
    std::string service;
    std::string section_id;
    text::RubyText name;    ///< of the service
    text::RubyText summary; ///< of the service
    bool family = false;    ///< families can ask for it
    bool repeat = false;
    std::vector<std::string> marks;
    std::vector<text::RubyText> offices;
    bool operator==(const PlanRow&) const = default;
};

/// One value of an indicator, current and target. A value that is not a number has only its text.
struct IndicatorValue {
    text::RubyText part; ///< 小学生; empty if there is only one value
    std::optional<double> now, target;
    std::string now_text, target_text;
    std::string now_year, target_year, unit;
    bool operator==(const IndicatorValue&) const = default;
};

struct Indicator {
    std::string id;
    std::string section_id;
    text::RubyText name, short_name;
    std::vector<IndicatorValue> values;
    std::vector<text::RubyText> offices;
    std::vector<std::string> marks;
    bool operator==(const Indicator&) const = default;
};

/// A nationwide telephone number for emergencies or for talking to somebody.
struct Hotline {
    std::string number;
    Label name, for_whom, hours, sentence;
    bool urgent = false;
    std::string source, checked_on;
    bool operator==(const Hotline&) const = default;
};

} // namespace model
