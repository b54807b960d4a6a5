#include "release/delivered_files.h"

#include "text/plain_line.h"

#include <algorithm>
#include <filesystem>

namespace release {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shown_names = 3;
/// Ends the listing of a damaged file system that never ends; the top folder of a FAT stick holds
/// at most 65,536 names.
constexpr std::size_t most_looked_at = 200'000;

std::string in_lower_case(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

bool looks_meant(const std::string& name) {
    if (name == stick_file || is_dropping(name) || name.ends_with(verdict_ending)) return false;
    const std::string lower = in_lower_case(name);
    return lower.ends_with(sealed_ending) ||
           lower.find(std::string(sealed_ending) + ".") != std::string::npos ||
           (lower.starts_with("kodomado") && lower.find("sealed") != std::string::npos);
}

} // namespace

bool is_dropping(std::string_view name) { return name.starts_with('.') || name.starts_with('~'); }

Misnamed misnamed_in(const std::string& folder) {
    Misnamed found;
    std::error_code failed;
    std::size_t looked_at = 0;
    for (fs::directory_iterator at(folder, failed), end;
         !failed && at != end && looked_at < most_looked_at; at.increment(failed), ++looked_at) {
        std::string name = at->path().filename().string();
        std::error_code ignored;
        if (!looks_meant(name) || at->is_directory(ignored)) continue;
        found.names.insert(std::ranges::upper_bound(found.names, name), std::move(name));
        if (found.names.size() <= shown_names) continue;
        found.names.pop_back();
        ++found.more;
    }
    return found;
}

base::Message rename_advice(const std::string& name) {
    const std::string plain = text::plain_line(name, 60), right = stick_file;
    return {"「" + plain + "」は名前が違います。「" + right + "」という名前にしてください",
            "\"" + plain + "\" has another name: call it " + right};
}

} // namespace release
