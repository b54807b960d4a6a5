#pragma once

#include "base/finding.h"
#include "text/ruby.h"

#include <string>
#include <string_view>

namespace check {

/// A name is shown large and found by its reading: every kanji must have ruby, and `reading` must
/// be what the ruby says. Where `reading_column` is empty, no reading is compared.
void check_name(const text::RubyText& name, const std::string& reading,
                const base::SourceRef& where, std::string_view name_column,
                std::string_view reading_column, base::Findings& findings);

/// Reports ruby marks that are not in pairs, and a reading shorter than the kanji below it (the
/// mark ｜ sets where these begin). True where nothing was found.
bool check_ruby(const text::RubyText& text, const base::SourceRef& where, base::Findings& findings);

/// The kanji of the base that have no ruby.
std::string bare_kanji(const text::RubyText& text);

/// Whether the reading could be that of the name: digits, letters and signs may be read in any way.
bool reading_fits(const text::RubyText& name, const std::string& reading);

} // namespace check
