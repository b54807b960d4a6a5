#include "shell/resources.h"

#include <filesystem>

namespace shell {

Resources find_resources(const std::string& program) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const fs::path folder = fs::path(program).parent_path();
    const fs::path build = folder.parent_path();
    const bool built = fs::exists(build / "assets" / "pictures.pack", ignored);
    const fs::path share = built ? build / "assets" : build / "share" / "kodomado";
    const fs::path data = built ? build / "data" : share;
    return {(share / "pictures.pack").string(), (share / "strings").string(),
            (data / "catalogue.kodomado").string(), (share / "contacts").string()};
}

std::string this_program() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).string();
}

} // namespace shell
