#include "ui/pointer.h"

#include <cfloat>
#include <imgui.h>

namespace ui {

void Pointer::press(base::Point position) {
    last_ = position;
    states_.push_back({position, true});
}

void Pointer::release() {
    states_.push_back({last_, false});
    states_.push_back({});
}

void Pointer::leave() {
    states_.push_back({std::nullopt, true});
    states_.push_back({});
}

void Pointer::write() {
    if (!states_.empty()) {
        current_ = states_.front();
        states_.pop_front();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = current_.position ? ImVec2(current_.position->x, current_.position->y)
                                    : ImVec2(-FLT_MAX, -FLT_MAX);
    io.MouseDown[0] = current_.down;
}

} // namespace ui
