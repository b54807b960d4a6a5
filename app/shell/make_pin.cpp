#include "shell/make_pin.h"

#include "device/pin_hash.h"
#include "host/silent_line.h"

namespace shell {
namespace {

base::Result<std::string> ask(bool japanese, const base::Message& prompt) {
    return host::ask_silently({"暗証番号", "PIN"}, japanese ? prompt.ja : prompt.en,
                              {"端末から動かしてください", "Run this on one"});
}

} // namespace

base::Result<std::string> make_pin(bool japanese) {
    const auto pin = ask(japanese, {"職員の暗証番号（数字6けた。打っても見えません）",
                                    "The staff's PIN (six digits; it is not shown)"});
    if (!pin) return pin.error();
    if (!device::is_pin(pin.value()))
        return base::Error{{"暗証番号は数字6けたです", "A PIN is six digits"}};
    if (device::is_easy_pin(pin.value()))
        return base::Error{{"だれでも最初にためす番号です。ほかの番号にしてください",
                            "Everybody tries this one first. Choose another"}};
    const auto again = ask(japanese, {"もう一度同じ番号", "The same PIN again"});
    if (!again) return again.error();
    if (again.value() != pin.value())
        return base::Error{
            {"2回の番号が違います。はじめからどうぞ", "The two differ. Begin again"}};
    const auto hash = device::hash_pin(pin.value());
    if (!hash) return hash.error();
    return "[staff]\npin = \"" + hash.value() + "\"\n";
}

} // namespace shell
