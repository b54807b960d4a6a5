#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// Puts a service on the visitor's list or takes it off, with one touch; says which it will do.
base::Size list_toggle_size(Frame& frame);
bool draw_list_toggle(Frame& frame, base::Rect rect, const std::string& service,
                      const text::RubyText& name);

} // namespace ui
