#pragma once

#include "model/city.h"
#include "model/service.h"
#include "text/strings.h"
#include "ui/theme.h"

#include <string>
#include <vector>

namespace ui {

struct SlipOffice {
    text::RubyText name;
    std::string place, phone; ///< empty where not known
    bool operator==(const SlipOffice&) const = default;
};

/// What is handed over about a service: 持ちもの, and what.
struct SlipFact {
    text::RubyText word, text;
    bool operator==(const SlipFact&) const = default;
};

/// A service on the slip, with a box to tick.
struct SlipItem {
    text::RubyText name;
    std::vector<SlipOffice> offices;
    std::vector<SlipFact> facts; ///< those that the plan does not say are not there
    text::RubyText say;          ///< the sentence for the counter, Japanese in every language
    bool operator==(const SlipItem&) const = default;
};

/// Everything on the paper which a family takes home, in the language shown and in its order. No
/// name, nothing about the family but the list itself.
struct Slip {
    std::string language; ///< BCP 47
    bool large = false;   ///< large type
    bool ruby = false;    ///< readings everywhere; names and what to say carry them always
    text::RubyText title, date, year;
    std::vector<SlipItem> items;
    /// The words before an office, a place, a telephone, what to say.
    text::RubyText office_word, place_word, phone_word, say_word;
    text::RubyText say_meaning; ///< empty where the reader speaks Japanese
    text::RubyText unsure, hall;
    std::string map_line, hall_phone;
    text::RubyText ask; ///< once, where a fact is not known of some service
    text::RubyText code_hint;
    std::vector<std::string> codes; ///< the list as text, one QR code each
    bool operator==(const Slip&) const = default;
};

/// `today`: YYYY-MM-DD, from the shell's clock; empty: no date.
Slip slip_of(const std::vector<model::Service>& services, const model::City& city,
             const text::Strings& words, const Preferences& preferences, const std::string& today);

} // namespace ui
