#include "shell/keys.h"

#include <SDL.h>
#include <array>
#include <utility>

namespace shell {

std::optional<ui::Key> key_of(std::int32_t code, std::uint16_t modifiers) {
    switch (code) {
    case SDLK_TAB:
        return modifiers & KMOD_SHIFT ? ui::Key::previous : ui::Key::next;
    case SDLK_RIGHT:
        return ui::Key::next;
    case SDLK_LEFT:
        return ui::Key::previous;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return ui::Key::activate;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
        return ui::Key::back;
    case SDLK_BACKSPACE:
        return ui::Key::erase;
    case SDLK_UP:
        return ui::Key::up;
    case SDLK_DOWN:
        return ui::Key::down;
    case SDLK_PAGEUP:
        return ui::Key::page_up;
    case SDLK_PAGEDOWN:
        return ui::Key::page_down;
    default:
        return {};
    }
}

std::optional<ui::Key> key_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, ui::Key>, 9> names = {{
        {"next", ui::Key::next},
        {"previous", ui::Key::previous},
        {"activate", ui::Key::activate},
        {"back", ui::Key::back},
        {"up", ui::Key::up},
        {"down", ui::Key::down},
        {"page_up", ui::Key::page_up},
        {"page_down", ui::Key::page_down},
        {"erase", ui::Key::erase},
    }};
    for (const auto& [known, key] : names)
        if (known == name) return key;
    return {};
}

} // namespace shell
