#pragma once

#include "shell/settings.h"
#include "text/toml.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shell {

/// One option of the settings file.
struct SettingEntry {
    std::string name; ///< "slip.paper": `paper` in the table [slip]
    /// Stores the value; if it is not valid, returns what it must be.
    std::function<std::optional<base::Message>(const text::TomlValue&, Settings&)> read;
    /// The value as written in the file; empty if it is not set.
    std::function<std::string(const Settings&)> show;

    /// The part before the dot, like "slip"; empty for options outside tables.
    std::string_view table() const;
    /// The part after the dot, like "paper".
    std::string_view key() const;
};

/// All options; those of one table are together.
const std::vector<SettingEntry>& setting_table();

} // namespace shell
