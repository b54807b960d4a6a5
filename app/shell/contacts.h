#pragma once

#include "model/city.h"

#include <string>
#include <vector>

namespace shell {

/// What the screen can still show when no catalogue can be opened.
struct Contacts {
    model::City city; ///< empty if it is not known
    std::vector<model::Hotline> hotlines;
};

/// Reads the city.toml files and hotlines.csv that are installed with the program. The city is the
/// one with this id, otherwise the only one. Whatever is missing or damaged is left out.
Contacts read_contacts(const std::string& folder, const std::string& city);

} // namespace shell
