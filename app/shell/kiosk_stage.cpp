#include "shell/kiosk_stage.h"

namespace shell {

void KioskStage::frame(double now_ms) {
    if (limit_) limit_->step();
    shown_ = kiosk_.frame(now_ms);
    trace_.frame(shown_ && renderer_.show(*shown_, kiosk_.glyphs()));
}

base::Result<void> KioskStage::save_picture(const std::string& path) {
    if (!shown_) return base::Error{{"まだ何も描かれていません", "nothing has been drawn yet"}};
    const auto image = renderer_.picture(*shown_);
    if (!image) return image.error();
    return write_png(path, image.value());
}

} // namespace shell
