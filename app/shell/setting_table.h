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
    /// Takes the value; else what it must be.
    std::function<std::optional<base::Message>(const text::TomlValue&, Settings&)> read;
    /// The value as it would be in the file; empty: not set.
    std::function<std::string(const Settings&)> show;

    /// "slip"; empty outside any table.
    std::string_view table() const;
    /// "paper".
    std::string_view key() const;
};

/// Every option, those of a table together.
const std::vector<SettingEntry>& setting_table();

} // namespace shell
