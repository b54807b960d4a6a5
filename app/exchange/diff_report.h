#pragma once

#include "exchange/diff.h"

#include <string>
#include <string_view>

namespace exchange {

enum class Tongue : std::uint8_t { japanese, english };

/// What a superior reads and signs: what was added, removed and changed, office by office, and
/// boxes for name, day and seal. `day` (YYYY-MM-DD) is when it was made. Whatever the texts hold,
/// they stay texts.
std::string markdown_of(const Comparison& comparison, Tongue tongue, const std::string& day);
/// The same as one page that needs nothing else: no script, no picture, nothing to load.
std::string html_of(const Comparison& comparison, Tongue tongue, const std::string& day);

/// Text as it may be in HTML, in an attribute too; of control characters only a line's end
/// stays.
std::string html_text(std::string_view text);
/// Text as it may be in a cell of a Markdown table.
std::string markdown_text(std::string_view text);

/// "サービス: 追加 1、変更 2" for every kind of thing that changed; empty where nothing did.
base::Message summary_of(const Comparison& comparison);

/// What the three ways to change, and the kinds of things, are called.
base::Message name_of(EntryChange::Kind kind);
base::Message name_of(EntryKind kind);

} // namespace exchange
