#pragma once

#include "base/finding.h"
#include "draft/draft.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// Real plans are far smaller: both cities' have less than 100 kB.
constexpr std::uint64_t largest_plan = 8u << 20;

struct ImportOptions {
    std::string file;      ///< of the plan, for the findings
    std::string city_id;   ///< overrides what the plan says; empty: worked out
    std::string city_name; ///< used if the plan names none
    std::string other_id;  ///< the id if neither is known, from the folder's name
    /// Finds the hiragana of a name in a dictionary; may be empty.
    std::function<std::string(const std::string&)> reading = nullptr;
};

/// The result of reading a plan.
struct Import {
    std::optional<draft::CityDraft> draft; ///< nothing if the plan was refused
    base::Findings findings;               ///< include blocking ones if it was refused
    std::size_t rows = 0, repeats = 0, services = 0, indicators = 0, sections = 0, offices = 0;
};

/// Reads the bytes of a plan's text, in any of the usual encodings. A text in which no table is
/// found, or in which most tables are not understood, is refused; its findings list line by line
/// what was understood and what was not.
Import import_plan(std::string_view bytes, const ImportOptions& options);

/// The findings as findings.csv: file, page, line, column, severity, code, message in Japanese and
/// English.
std::string findings_csv(const base::Findings& findings);

} // namespace plan
