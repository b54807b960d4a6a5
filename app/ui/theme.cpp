#include "ui/theme.h"

#include <cmath>
#include <map>

namespace ui {
namespace {

constexpr Palette ordinary{.paper = {0xFAF7F1},
                           .card = {0xFFFFFF},
                           .wall = {0xF0EADD},
                           .ink = {0x22303C},
                           .ink2 = {0x55616B},
                           .edge = {0x867F72},
                           .hair = {0xDDD7CA},
                           .lamp = {0xEACB72},
                           .here = {0xE4E8EB},
                           .help = {0xB0271F},
                           .help_tint = {0xFBE7E3},
                           .primary = {0x22303C},
                           .on_primary = {0xFFFFFF},
                           .primary_sill = {0x0A1118},
                           .high_contrast = false};

constexpr Palette high_contrast{.paper = {0x000000},
                                .card = {0x000000},
                                .wall = {0x000000},
                                .ink = {0xFFFFFF},
                                .ink2 = {0xFFFFFF},
                                .edge = {0xFFFFFF},
                                .hair = {0xFFFFFF},
                                .lamp = {0xFFE066},
                                .here = {0x333333},
                                .help = {0xFFB4A8},
                                .help_tint = {0x000000},
                                .primary = {0xFFE066},
                                .on_primary = {0x000000},
                                .primary_sill = {0xFFFFFF},
                                .high_contrast = true};

struct TypeSize {
    float kiosk, tablet, kiosk_large, tablet_large, line_height;
    text::Weight weight;
};

TypeSize size_of(Type type) {
    using enum text::Weight;
    switch (type) {
    case Type::figure:
        return {72, 58, 96, 76, 1.2f, bold};
    case Type::title:
        return {60, 44, 80, 58, 1.2f, bold};
    case Type::heading:
        return {42, 32, 54, 42, 1.25f, bold};
    case Type::name:
        return {36, 29, 48, 39, 1.3f, bold};
    case Type::body:
        return {32, 26, 44, 36, 1.7f, regular};
    case Type::label:
        return {30, 24, 39, 32, 1.25f, regular};
    case Type::caption:
        return {26, 21, 35, 29, 1.4f, regular};
    }
    return {32, 26, 44, 36, 1.7f, regular};
}

} // namespace

Theme::Theme(const Device& device, const Preferences& preferences)
    : device_(device), preferences_(preferences),
      palette_(preferences.high_contrast ? high_contrast : ordinary) {
    const double drawn_at = device.kind == Device::Kind::tablet ? 5.9 : 4.03;
    scale_ = static_cast<float>(device.px_per_mm() / drawn_at);
    if (std::abs(scale_ - 1) < 0.01f) scale_ = 1;
}

float Theme::px(float kiosk, float tablet) const {
    return std::round((this->tablet() ? tablet : kiosk) * scale_);
}

float Theme::least_target() const { return std::ceil(mm(tablet() ? 11.6f : 20.0f) - 0.01f); }

Look Theme::look(Type type) const {
    const TypeSize size = size_of(type);
    Look look;
    look.size = large() ? px(size.kiosk_large, size.tablet_large) : px(size.kiosk, size.tablet);
    look.weight = size.weight;
    look.line_height = size.line_height;
    look.colour = type == Type::caption ? palette_.ink2 : palette_.ink;
    look.ruby = preferences_.ruby;
    return look;
}

Hue Theme::hue(const std::string& name) const {
    if (palette_.high_contrast) return {palette_.lamp, {0x333333}, palette_.paper};
    static const std::map<std::string, Hue> hues{{"rose", {{0xA23460}, {0xE6B7C8}, {0xF8E8EE}}},
                                                 {"orange", {{0xA64F12}, {0xF0C39A}, {0xFBECDD}}},
                                                 {"yellow", {{0x7A5C00}, {0xEACB72}, {0xF8F0D6}}},
                                                 {"green", {{0x39702F}, {0xB4D4A4}, {0xE9F2E2}}},
                                                 {"teal", {{0x0D6E6E}, {0x9DD1CC}, {0xE1F1EF}}},
                                                 {"blue", {{0x26609F}, {0xA9C8EA}, {0xE5EEF8}}},
                                                 {"violet", {{0x66509E}, {0xC9BCE5}, {0xEFEAF7}}}};
    const auto found = hues.find(name);
    if (found != hues.end()) return found->second;
    return {palette_.ink, palette_.card, palette_.wall};
}

} // namespace ui
