#pragma once

#include <string>

namespace shell {

/// The paths of the files that belong to the program.
struct Resources {
    std::string pictures;  ///< pictures.pack
    std::string strings;   ///< folder of compiled resource bundles
    std::string catalogue; ///< the bundled catalogue
    std::string contacts;  ///< folder, see read_contacts
};

/// Finds them beside the program in the build folder, otherwise in ../share/kodomado as installed.
/// `program`: the program's own path.
Resources find_resources(const std::string& program);

/// The path of the running program.
std::string this_program();

} // namespace shell
