#pragma once

#include "checks/screens_visitor.h"
#include "ui/kiosk/kiosk.h"

#include <functional>
#include <string>
#include <vector>

/// The kiosk with the repository's own catalogue and words and Debian's fonts, without pictures.
namespace test {

inline std::shared_ptr<text::FontSet> kiosk_fonts() {
    using text::Weight;
    const std::string bizud = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-";
    const std::string noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-";
    static const auto fonts = std::make_shared<text::FontSet>(
        text::FontSet::open({{bizud + "Regular.ttf", 0, Weight::regular, "JP"},
                             {bizud + "Bold.ttf", 0, Weight::bold, "JP"},
                             {noto + "Regular.ttc", 0, Weight::regular, "JP"},
                             {noto + "Bold.ttc", 0, Weight::bold, "JP"}})
            .value());
    return fonts;
}

inline const std::string real_catalogue = KODOMADO_BUILD "/data/catalogue.kodomado";

inline ui::KioskParts parts_of(base::Result<catalogue::Catalogue> catalogue,
                               const std::string& city = "ina") {
    return {.device = ui::device_of(1920, 1080),
            .fonts = kiosk_fonts(),
            .icons = {},
            .strings_folder = KODOMADO_BUILD "/assets/strings",
            .language = "ja",
            .city = city,
            .catalogue = std::move(catalogue),
            .city_chosen = {},
            .reduced_motion = false,
            .fallback_city = {},
            .fallback_hotlines = {}};
}

/// A kiosk and a visitor's finger.
class RealKiosk {
  public:
    using Change = std::function<void(ui::KioskParts&)>;

    explicit RealKiosk(const Change& change = {})
        : RealKiosk(catalogue::Catalogue::open(real_catalogue), change) {}
    explicit RealKiosk(base::Result<catalogue::Catalogue> catalogue, const Change& change = {})
        : kiosk_(make(parts_of(std::move(catalogue)), change)), visitor_(*kiosk_) {}

    ui::Kiosk& kiosk() { return *kiosk_; }
    checks::Visitor& visitor() { return visitor_; }
    const ui::SemanticTree& tree() const { return kiosk_->tree(); }
    std::string screen() const { return kiosk_->tree().screen; }

    /// Presses targets one after the other; returns the screen shown then, or "no ID" if a target
    /// was missing.
    std::string go(const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            if (!visitor_.tap(id)) return "no " + id;
        return screen();
    }
    std::string wait(double ms) {
        visitor_.wait(ms);
        return screen();
    }
    bool has(const std::string& id) const { return visitor_.find(id) != nullptr; }
    bool shows(const std::string& words) const { return ui::shows(tree(), words); }
    /// Ids of all targets that begin with `prefix`, those visible without scrolling first.
    std::vector<std::string> targets(const std::string& prefix) const {
        return visitor_.targets(prefix);
    }

  private:
    static std::unique_ptr<ui::Kiosk> make(ui::KioskParts parts, const Change& change) {
        if (change) change(parts);
        return ui::Kiosk::create(std::move(parts)).value();
    }

    std::unique_ptr<ui::Kiosk> kiosk_;
    checks::Visitor visitor_;
};

} // namespace test
