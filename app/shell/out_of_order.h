#pragma once

#include "draw/picture_pack.h"
#include "shell/window.h"

namespace shell {

/// What is still shown where nothing can be set, because fonts or words are missing: a picture that
/// sends people to the counter and names the emergency numbers. Returns after `for_ms`, when the
/// cause may be gone, or when the program is asked to end (true then).
bool show_out_of_order(Window& window, const draw::PicturePack& pictures, int for_ms);

} // namespace shell
