#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// The button that puts a service on the visitor's list or takes it off; its words say which.
base::Size list_toggle_size(Frame& frame);
bool draw_list_toggle(Frame& frame, base::Rect rect, const std::string& service,
                      const text::RubyText& name);

} // namespace ui
