#pragma once

#include "model/city.h"
#include "model/service.h"
#include "text/strings.h"
#include "ui/qr_code.h"

#include <string>
#include <vector>

namespace ui {

/// A telephone number in a form that telephones recognise: half-width digits and hyphens, without
/// brackets. Other text is kept (内線 123).
std::string tappable_phone(const std::string& phone);

/// Whether a text that the slip should contain is unknown for the service, so that the family has
/// to ask the office.
bool leaves_open(const model::Service& service);

/// The address with its postcode, as telephones find it on a map: 〒396-8617 長野県….
std::string map_line(const model::CityHall& hall);

/// A service's name in the language of `words`; with its whole reading if the language spells
/// readings.
std::string name_in_plain_text(const model::Service& service, const text::Strings& words);

/// The list as plain text for reading without a network, in pages of at most `most_bytes` (at least
/// 300) with page numbers (1/3). A service is on one page if it fits; otherwise it is divided
/// between lines. A single line that is too long is divided between characters. Empty for an empty
/// list.
std::vector<std::string> handover_pages(const std::vector<model::Service>& services,
                                        const model::City& city, const text::Strings& words,
                                        std::size_t most_bytes = code_capacity);

} // namespace ui
