#pragma once

#include "model/city.h"

#include <string>
#include <vector>

namespace shell {

/// What the screen can still show when no catalogue can be opened.
struct Contacts {
    model::City city; ///< empty where none fits
    std::vector<model::Hotline> hotlines;
};

/// Reads the folder of city.toml files and hotlines.csv that comes with the program: the city with
/// this id, else the only one. Whatever is missing or damaged is left out.
Contacts read_contacts(const std::string& folder, const std::string& city);

} // namespace shell
