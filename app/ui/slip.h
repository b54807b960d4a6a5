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
    std::string place, phone; ///< empty if unknown
    bool operator==(const SlipOffice&) const = default;
};

/// A fact about a service on the slip: a word like 持ちもの, and the text.
struct SlipFact {
    text::RubyText word, text;
    bool operator==(const SlipFact&) const = default;
};

/// A service on the slip, with a box to tick.
struct SlipItem {
    text::RubyText name;
    std::vector<SlipOffice> offices;
    std::vector<SlipFact> facts; ///< only the known ones
    text::RubyText say;          ///< the sentence for the counter, Japanese in every language
    bool operator==(const SlipItem&) const = default;
};

/// The content of the paper that a family takes home, in the language of the screen. It contains
/// the list, but nothing else about the family.
struct Slip {
    std::string language; ///< BCP 47
    bool large = false;   ///< large type
    bool ruby = false;    ///< readings everywhere; names and the counter sentence always have them
    text::RubyText title, date, year;
    std::vector<SlipItem> items;
    /// The words before an office, a place, a telephone number and the counter sentence.
    text::RubyText office_word, place_word, phone_word, say_word;
    text::RubyText say_meaning; ///< what the counter sentence means; empty for Japanese
    text::RubyText unsure, hall;
    std::string map_line, hall_phone;
    text::RubyText ask; ///< "ask the office"; empty if all facts are known
    text::RubyText code_hint;
    std::vector<std::string> codes; ///< the list as text, one QR code each
    bool operator==(const Slip&) const = default;
};

/// `today`: YYYY-MM-DD, from the shell's clock; empty: no date.
Slip slip_of(const std::vector<model::Service>& services, const model::City& city,
             const text::Strings& words, const Preferences& preferences, const std::string& today);

} // namespace ui
