#include "shell/kiosk_stage.h"

#include <chrono>
#include <thread>

namespace shell {

void KioskStage::frame(double now_ms) {
    if (limit_) limit_->step();
    shown_ = kiosk_.frame(now_ms);
    trace_.frame(shown_ && renderer_.show(*shown_, kiosk_.glyphs()));
}

void KioskStage::sleep(double ms) {
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(ms));
}

base::Result<void> KioskStage::save_picture(const std::string& path) {
    if (!shown_) return base::Error{{"まだ何も描かれていません", "nothing has been drawn yet"}};
    const auto image = renderer_.picture(*shown_);
    if (!image) return image.error();
    return write_png(path, image.value());
}

} // namespace shell
