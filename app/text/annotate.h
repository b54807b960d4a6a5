#pragma once

#include "text/ruby.h"

#include <functional>

namespace text {

/// Adds readings of kanji that have none, and phrase breaks, to Japanese text.
using Annotate = std::function<RubyText(const RubyText&)>;

} // namespace text
