#pragma once

#include "exchange/diff.h"

#include <string>
#include <string_view>

namespace exchange {

enum class Tongue : std::uint8_t { japanese, english };

/// A report for a superior to read and sign: what was added, removed and changed, by office, and
/// boxes for name, date and seal. `day`: the report's date, YYYY-MM-DD. Markup in texts is escaped.
std::string markdown_of(const Comparison& comparison, Tongue tongue, const std::string& day);
/// The same as one HTML page without scripts, pictures or anything that must be loaded.
std::string html_of(const Comparison& comparison, Tongue tongue, const std::string& day);

/// Escapes a text for HTML, also for attributes. Removes control characters except line breaks.
std::string html_text(std::string_view text);
/// Escapes a text for a cell of a Markdown table.
std::string markdown_text(std::string_view text);

/// "サービス: 追加 1、変更 2" for every kind of entry that changed; empty if nothing did.
base::Message summary_of(const Comparison& comparison);

/// The names of the kinds of changes and entries.
base::Message name_of(EntryChange::Kind kind);
base::Message name_of(EntryKind kind);

} // namespace exchange
