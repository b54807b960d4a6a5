#pragma once

#include <string>

namespace shell {

/// Where the program's own files are.
struct Resources {
    std::string pictures;  ///< pictures.pack
    std::string strings;   ///< folder of compiled resource bundles
    std::string catalogue; ///< the bundled catalogue
    std::string contacts;  ///< folder of what is shown when no catalogue can be opened
};

/// Beside the program in its build tree, else in ../share/kodomado of where it is installed.
/// `program` is the program's own path.
Resources find_resources(const std::string& program);

/// The path of the running program.
std::string this_program();

} // namespace shell
