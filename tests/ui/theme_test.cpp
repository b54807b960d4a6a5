#include "ui/theme.h"

#include "checks/screens_faults.h"
#include "support/catch.h"

using checks::contrast;
using namespace ui;

namespace {

const Device kiosk = device_of(1920, 1080);
const Device tablet = device_of(1920, 1200, 10.1);

Theme theme_of(const Device& device, bool high_contrast = false, bool large = false) {
    return {device,
            {.language = "ja", .large = large, .high_contrast = high_contrast, .ruby = false}};
}

const char* const hues[] = {"rose", "orange", "yellow", "green", "teal", "blue", "violet", ""};

double between(Colour one, Colour other) { return contrast(one.rgb, other.rgb); }

} // namespace

TEST_CASE("the size of a panel decides between kiosk and tablet") {
    CHECK(device_of(1920, 1080) == Device{1920, 1080, 21.5, Device::Kind::kiosk});
    CHECK(device_of(1080, 1920) == Device{1080, 1920, 21.5, Device::Kind::kiosk});
    CHECK(device_of(1280, 800) == Device{1280, 800, 10.1, Device::Kind::tablet});
    CHECK(device_of(800, 1280) == Device{800, 1280, 10.1, Device::Kind::tablet});
    CHECK(device_of(1920, 1080, 15.6).kind == Device::Kind::kiosk);
    CHECK(device_of(1920, 1080, 13.3).kind == Device::Kind::tablet);
    CHECK(device_of(1080, 1920).portrait());
    CHECK_FALSE(device_of(1000, 1000).portrait());
}

TEST_CASE("pixels of a millimetre come from the diagonal") {
    CHECK(kiosk.px_per_mm() == Approx(4.034).margin(0.001));
    CHECK(tablet.px_per_mm() == Approx(8.826).margin(0.001));
    CHECK(theme_of(kiosk).mm(20) == Approx(80.7).margin(0.1));
}

TEST_CASE("a target is at least 20 mm on a kiosk, 11.6 mm on a tablet") {
    CHECK(theme_of(kiosk).least_target() == 81);
    CHECK(theme_of(tablet).least_target() == 103);
    CHECK(theme_of(device_of(3840, 2160, 21.5)).least_target() == 162);
    CHECK(theme_of(device_of(1280, 800)).least_target() == 69);
}

TEST_CASE("lengths of the drawing keep their millimetres on another panel") {
    CHECK(theme_of(kiosk).px(40, 24) == 40);
    CHECK(theme_of(device_of(1280, 800)).px(40, 24) == 24);
    CHECK(theme_of(device_of(3840, 2160, 21.5)).px(40, 24) == 80);
    CHECK(theme_of(device_of(1920, 1080, 32)).px(40, 24) == 27);
    CHECK(theme_of(tablet).px(40, 24) == 36);
}

TEST_CASE("type has the sizes of the drawing, and larger ones") {
    const auto size = [](Type type, bool large) {
        return theme_of(kiosk, false, large).look(type).size;
    };
    CHECK(size(Type::body, false) == 32);
    CHECK(size(Type::body, true) == 44);
    CHECK(size(Type::title, false) == 60);
    CHECK(theme_of(device_of(1280, 800)).look(Type::body).size == 26);
    for (const Type type : {Type::figure, Type::title, Type::heading, Type::name, Type::body,
                            Type::label, Type::caption})
        CHECK(size(type, true) > size(type, false) * 1.25f);
}

TEST_CASE("body text has 1.7 line height, and readings where they are wanted") {
    CHECK(theme_of(kiosk).look(Type::body).line_height == 1.7f);
    CHECK_FALSE(theme_of(kiosk).look(Type::body).ruby);
    CHECK(Theme(kiosk, {.language = "ja", .large = false, .high_contrast = false, .ruby = true})
              .look(Type::body)
              .ruby);
}

TEST_CASE("text has a contrast of 4.5 to 1 on every background") {
    for (const bool high : {false, true}) {
        const Palette p = theme_of(kiosk, high).palette();
        for (const Colour text : {p.ink, p.ink2})
            for (const Colour ground : {p.paper, p.card, p.wall, p.here})
                CHECK(between(text, ground) >= 4.5);
        for (const Colour ground : {p.paper, p.card, p.help_tint})
            CHECK(between(p.help, ground) >= 4.5);
        CHECK(between(p.on_primary, p.primary) >= 4.5);
    }
}

TEST_CASE("the hues can be read on white, on their tint and on the ground: 4.5 to 1") {
    for (const bool high : {false, true})
        for (const char* name : hues) {
            CAPTURE(name, high);
            const Theme theme = theme_of(kiosk, high);
            const Hue hue = theme.hue(name);
            for (const Colour ground : {theme.palette().card, theme.palette().paper, hue.tint})
                CHECK(between(hue.strong, ground) >= 4.5);
            CHECK(between(theme.palette().ink, hue.tint) >= 4.5);
            CHECK(between(theme.palette().ink2, hue.tint) >= 4.5);
            CHECK(between(theme.palette().card, hue.strong) >= 4.5); // white on a chosen row
        }
}

TEST_CASE("edges and pictures have a contrast of 3 to 1") {
    for (const bool high : {false, true}) {
        const Theme theme = theme_of(kiosk, high);
        const Palette& p = theme.palette();
        for (const Colour ground : {p.paper, p.card, p.wall}) CHECK(between(p.edge, ground) >= 3);
        CHECK(between(p.primary, p.paper) >= 3);
        for (const char* name : hues)
            CHECK(between(theme.hue(name).strong, theme.hue(name).mid) >= 3);
    }
}

TEST_CASE("high contrast gives 7 to 1") {
    const Palette p = theme_of(kiosk, true).palette();
    for (const Colour text : {p.ink, p.ink2, p.lamp, p.help, p.edge})
        CHECK(between(text, p.paper) >= 7);
    CHECK(between(p.on_primary, p.primary) >= 7);
    CHECK(theme_of(kiosk, true).line_width() > theme_of(kiosk).line_width());
}

TEST_CASE("every life stage has its own hue, and unknown names use the text colour") {
    for (const char* one : hues)
        for (const char* other : hues)
            CHECK((theme_of(kiosk).hue(one) == theme_of(kiosk).hue(other)) == (one == other));
    CHECK(theme_of(kiosk).hue("no such hue") == theme_of(kiosk).hue(""));
    CHECK(theme_of(kiosk).hue("").strong == theme_of(kiosk).palette().ink);
}
