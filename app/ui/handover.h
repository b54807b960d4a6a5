#pragma once

#include "model/city.h"
#include "model/service.h"
#include "text/strings.h"
#include "ui/qr_code.h"

#include <string>
#include <vector>

namespace ui {

/// A telephone number as telephones make it tappable: half-width digits, hyphens, nothing around
/// it. What is no digit, dash or bracket is kept (内線 123).
std::string tappable_phone(const std::string& phone);

/// Whether a text that is handed over is not known of the service: the office is to be asked.
bool leaves_open(const model::Service& service);

/// The address line with its postcode, as telephones find it on a map: 〒396-8617 長野県….
std::string map_line(const model::CityHall& hall);

/// A service's name in the language of the words: with its whole reading where the language spells
/// readings.
std::string name_in_plain_text(const model::Service& service, const text::Strings& words);

/// The list as plain text that needs no network, in pieces of at most `most_bytes` (at least 300),
/// each of which says which one it is (1/3). A service is kept whole on one piece where it fits;
/// else it is divided between lines, and a line only where it alone is too long, never inside a
/// character. Empty for an empty list.
std::vector<std::string> handover_pages(const std::vector<model::Service>& services,
                                        const model::City& city, const text::Strings& words,
                                        std::size_t most_bytes = code_capacity);

} // namespace ui
