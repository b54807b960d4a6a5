#pragma once

#include "base/finding.h"
#include "text/ruby.h"

#include <string>
#include <string_view>

namespace check {

/// Names are shown large and found by their reading, so every kanji carries its ruby, and `reading`
/// is what the ruby says. Without `reading_column` there is no reading to compare.
void check_name(const text::RubyText& name, const std::string& reading,
                const base::SourceRef& where, std::string_view name_column,
                std::string_view reading_column, base::Findings& findings);

/// Ruby marks make pairs, and a reading is not shorter than the kanji it stands over (the mark ｜
/// says where they begin). Tells whether nothing was found.
bool check_ruby(const text::RubyText& text, const base::SourceRef& where, base::Findings& findings);

/// Kanji of the base that no ruby covers.
std::string bare_kanji(const text::RubyText& text);

/// Whether the reading could be that of the name: digits, letters and signs may be read in any way.
bool reading_fits(const text::RubyText& name, const std::string& reading);

} // namespace check
