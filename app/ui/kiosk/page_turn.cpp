#include "ui/kiosk/page_turn.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

constexpr double page_ms = 200, reduced_ms = 80;

} // namespace

bool PageTurn::moving(double now_ms) const {
    return now_ms - since_ms_ < (reduced_ ? reduced_ms : page_ms);
}

void PageTurn::apply(ImDrawList& list, int first_vertex, float slide_px, double now_ms) const {
    if (!moving(now_ms)) return;
    const double part =
        std::clamp((now_ms - since_ms_) / (reduced_ ? reduced_ms : page_ms), 0.0, 1.0);
    const auto shown = static_cast<float>(1 - std::pow(1 - part, 3));
    const float shift = reduced_ ? 0 : std::round((1 - shown) * slide_px);
    for (int i = first_vertex; i < list.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list.VtxBuffer[i];
        vertex.pos.y += shift;
        const auto alpha = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT & 0xFF);
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | static_cast<ImU32>(alpha * shown)
                                                           << IM_COL32_A_SHIFT;
    }
}

} // namespace ui
