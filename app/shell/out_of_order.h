#pragma once

#include "draw/picture_pack.h"
#include "shell/window.h"

namespace shell {

/// Shows a fixed picture that sends people to the counter and has the emergency numbers, for when
/// no text can be drawn because fonts or words are missing, or the touch panel is unplugged.
/// Returns false after `for_ms`, so that the caller can try again; true if the program is asked to
/// end.
bool show_out_of_order(Window& window, const draw::PicturePack& pictures, int for_ms);

} // namespace shell
