#pragma once

#include "base/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The names of the files in which catalogues are delivered, and what people and systems make of
/// them.
namespace release {

/// The only name that counts in the top folder of a stick.
constexpr const char* stick_file = "kodomado.sealed";
constexpr std::string_view sealed_ending = ".sealed";
/// The importer writes its result beside each file, under the file's name with this ending.
constexpr std::string_view verdict_ending = ".結果.txt";

/// Whether a system or program left the file beside a real one: ._kodomado.sealed (macOS), hidden
/// files, ~$kodomado.sealed. Nobody meant it to be installed.
bool is_dropping(std::string_view name);

/// Files of a stick that were probably meant to be `stick_file`: "kodomado (1).sealed",
/// "kodomado.sealed.txt", "ageo-3.sealed".
struct Misnamed {
    std::vector<std::string> names; ///< the first few, sorted; as in the folder, not yet plain
    std::size_t more = 0;           ///< how many others
};
/// Looks at the top folder only.
Misnamed misnamed_in(const std::string& folder);
/// What to do about a file of this name, which may be any bytes.
base::Message rename_advice(const std::string& name);

} // namespace release
