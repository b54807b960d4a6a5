#include "ui/low_reach.h"

#include "ui/widgets/text_view.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

void shift(ImDrawList& list, float by) {
    for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.y += by;
    for (ImDrawCmd& command : list.CmdBuffer) {
        command.ClipRect.y += by;
        command.ClipRect.w += by;
    }
}

} // namespace

bool has_low_reach(const Device& device) {
    return device.portrait() && device.kind == Device::Kind::kiosk;
}

Device lower_part(const Device& device) {
    Device part = device;
    part.height_px = std::max(static_cast<int>(std::lround(device.height_px * low_reach_share)),
                              std::min(device.width_px + 1, device.height_px));
    part.diagonal_inches = std::hypot(part.width_px, part.height_px) / (device.px_per_mm() * 25.4);
    return part;
}

void move_down(const Device& panel, const Canvas& canvas, const Icons& icons, SemanticTree& tree) {
    const float by = static_cast<float>(panel.height_px) - canvas.bounds().height;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    shift(list, by);
    shift(*ImGui::GetForegroundDrawList(), by);
    for (Node& node : tree.nodes) {
        node.rect.y += by;
        node.box.y += by;
    }
    tree.height_px = panel.height_px;

    const Palette& palette = canvas.palette();
    const auto width = static_cast<float>(panel.width_px);
    const float line = canvas.theme().line_width();
    list.PushClipRectFullScreen();
    list.AddRectFilled({0, 0}, {width, by}, packed(palette.wall));
    list.AddRectFilled({0, by - line}, {width, by}, packed(palette.hair));
    if (const Picture* mark = icons.find("mark", by * 0.3f)) {
        const float x = std::round((width - mark->size_px.width) / 2);
        const float y = std::round((by - mark->size_px.height) / 2);
        list.AddImage(reinterpret_cast<ImTextureID>(mark->texture), {x, y},
                      {x + mark->size_px.width, y + mark->size_px.height}, {mark->uv.x, mark->uv.y},
                      {mark->uv.right(), mark->uv.bottom()},
                      mark->coloured ? IM_COL32_WHITE : packed(palette.edge));
    }
    list.PopClipRect();
}

} // namespace ui
