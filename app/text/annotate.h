#pragma once

#include "text/ruby.h"

#include <functional>

namespace text {

/// Adds phrase breaks to Japanese text, and readings to those kanji that have none.
using Annotate = std::function<RubyText(const RubyText&)>;

} // namespace text
