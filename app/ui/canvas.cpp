#include "ui/canvas.h"

#include "ui/widgets/text_view.h"

#include <cctype>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

ImVec2 top_left(const base::Rect& r) { return {r.x, r.y}; }
ImVec2 bottom_right(const base::Rect& r) { return {r.right(), r.bottom()}; }

} // namespace

Canvas::Canvas(const Theme& theme, const text::Strings& strings, text::Typesetter& typesetter,
               text::GlyphCache& glyphs, const Icons& icons, SemanticTree& tree, Focus& focus)
    : theme_(theme), strings_(strings), typesetter_(typesetter), glyphs_(glyphs), icons_(icons),
      tree_(tree), focus_(focus), list_(ImGui::GetWindowDrawList()),
      ground_(theme.palette().paper) {
    clips_.push_back(bounds());
    surface(bounds(), theme.palette().paper);
    begin_body();
}

base::Rect Canvas::bounds() const {
    return {0, 0, static_cast<float>(theme_.device().width_px),
            static_cast<float>(theme_.device().height_px)};
}

void Canvas::fill(base::Rect rect, Colour colour, float radius, int corners) {
    ground_ = colour;
    if (clip().overlaps(rect))
        list_->AddRectFilled(top_left(rect), bottom_right(rect), packed(colour), radius, corners);
}

void Canvas::surface(base::Rect rect, Colour colour, float radius) {
    fill(rect, colour, radius, ImDrawFlags_RoundCornersAll);
}

void Canvas::surface_top(base::Rect rect, Colour colour, float radius) {
    fill(rect, colour, radius, ImDrawFlags_RoundCornersTop);
}

void Canvas::surface_bottom(base::Rect rect, Colour colour, float radius) {
    fill(rect, colour, radius, ImDrawFlags_RoundCornersBottom);
}

void Canvas::outline(base::Rect rect, Colour colour, float width, float radius) {
    if (!clip().overlaps(rect)) return;
    // ImGui puts the stroke's middle half a pixel inside of the rectangle it is given.
    const base::Rect middle = rect.inset(width / 2).moved(-0.5f, -0.5f);
    list_->AddRect(top_left(middle), {middle.right() + 1, middle.bottom() + 1}, packed(colour),
                   std::max(0.0f, radius - width / 2), 0, width);
}

void Canvas::disc(base::Point centre, float radius, Colour colour) {
    list_->AddCircleFilled({centre.x, centre.y}, radius, packed(colour));
}

void Canvas::line(base::Point from, base::Point to, Colour colour, float width) {
    const float half = width / 2;
    if (from.y == to.y)
        list_->AddRectFilled({from.x, std::round(from.y - half)},
                             {to.x, std::round(from.y - half) + width}, packed(colour));
    else if (from.x == to.x)
        list_->AddRectFilled({std::round(from.x - half), from.y},
                             {std::round(from.x - half) + width, to.y}, packed(colour));
    else
        list_->AddLine({from.x, from.y}, {to.x, to.y}, packed(colour), width);
}

void Canvas::icon(std::string_view name, base::Point centre, float height, Colour colour) {
    const Picture* picture = icons_.find(name, height);
    if (!picture) return;
    const float x = std::round(centre.x - picture->size_px.width / 2);
    const float y = std::round(centre.y - picture->size_px.height / 2);
    const base::Rect& uv = picture->uv;
    list_->AddImage(reinterpret_cast<ImTextureID>(picture->texture), {x, y},
                    {x + picture->size_px.width, y + picture->size_px.height}, {uv.x, uv.y},
                    {uv.right(), uv.bottom()}, picture->coloured ? IM_COL32_WHITE : packed(colour));
}

base::Size Canvas::picture_size(std::string_view name, float height) const {
    const Picture* picture = icons_.find(name, height);
    return picture ? picture->size_px : base::Size{};
}

void Canvas::picture(std::string_view name, base::Rect box, const std::string& label) {
    icon(name, box.centre(), box.height, palette().ink);
    describe(Role::picture, std::string(name), label, box);
}

std::shared_ptr<const text::TextLayout> Canvas::set(const text::RubyText& text, const Look& look,
                                                    float width) {
    return typesetter_.set(text,
                           {look.size, look.weight, look.line_height, look.align, look.max_lines,
                            look.ruby, look.balance, strings_.language()},
                           width);
}

base::Size Canvas::measure(const text::RubyText& text, const Look& look, float width) {
    return set(text, look, width)->size;
}

int Canvas::line_count(const text::RubyText& text, const Look& look, float width) {
    return static_cast<int>(set(text, look, width)->lines.size());
}

float Canvas::line_middle(const text::RubyText& text, const Look& look, float width) {
    constexpr float above_baseline = 0.38f; // of the em: kanji reach from -0.12 to 0.88
    const auto layout = set(text, look, width);
    return layout->lines.empty() ? 0 : layout->lines[0].baseline - look.size * above_baseline;
}

bool Canvas::tears_word(const text::RubyText& text, const Look& look, float width, bool strict) {
    const auto layout = set(text, look, width);
    const std::string_view all = layout->text;
    const auto letter = [&](std::size_t at) {
        return at < all.size() && std::isalpha(static_cast<unsigned char>(all[at])) != 0;
    };
    for (std::size_t i = 1; i < layout->lines.size(); ++i) {
        const std::string_view before = all.substr(0, layout->lines[i].begin);
        if (letter(before.size()) && letter(before.size() - 1)) return true;
        const bool good = before.ends_with(' ') || before.ends_with("・") ||
                          before.ends_with("、") || before.ends_with('\n') ||
                          all.substr(before.size()).starts_with(' ');
        if (strict && !good) return true;
    }
    return false;
}

base::Rect Canvas::text(base::Rect box, const text::RubyText& text, const Look& look, VAlign align,
                        Role role, bool of_target) {
    const auto layout = set(text, look, box.width);
    const float y = align == VAlign::middle
                        ? std::round(box.y + (box.height - layout->size.height) / 2)
                        : box.y;
    base::Rect area{box.x, y, layout->size.width, layout->size.height};
    if (look.align == text::Align::centre) area.x += (box.width - area.width) / 2;
    if (look.align == text::Align::right) area.x += box.width - area.width;
    const base::Rect seen = area.intersection(clip());
    if (seen.width <= 0 || seen.height <= 0) return area;
    const Colour ruby_colour = look.colour == palette().ink ? palette().ink2 : look.colour;
    draw_layout(*list_, glyphs_, *layout, {box.x, y}, look.colour, ruby_colour, clip());

    Node node;
    node.role = role;
    node.label = layout->text;
    node.rect = seen;
    node.box = box;
    node.lines = layout->line_texts();
    node.font_px = look.size;
    node.colour = look.colour.rgb;
    node.background = ground_.rgb;
    node.clipped = seen.height < area.height - 0.5f || seen.width < area.width - 0.5f;
    node.cut = layout->cut;
    node.missing_glyphs = layout->missing;
    if (of_target && !tree_.nodes.empty()) {
        Node* target = nullptr;
        for (auto it = tree_.nodes.rbegin(); it != tree_.nodes.rend() && !target; ++it)
            if (it->target) target = &*it;
        if (target && target->lines.empty()) {
            target->lines = node.lines;
            target->font_px = node.font_px;
            target->colour = node.colour;
            target->background = node.background;
            target->cut = node.cut;
            target->missing_glyphs = node.missing_glyphs;
            target->box = area;
            return area;
        }
    }
    tree_.nodes.push_back(std::move(node));
    return area;
}

Press Canvas::press(const std::string& id, Role role, const std::string& label, base::Rect rect,
                    bool enabled) {
    const base::Rect seen = rect.intersection(clip());
    if (seen.width <= 0 || seen.height <= 0) return {};
    Node node;
    node.role = role;
    node.label = label;
    node.rect = seen;
    node.target = enabled;
    node.enabled = enabled;
    node.id = id;
    node.background = ground_.rgb;
    node.clipped = seen.height < rect.height - 0.5f || seen.width < rect.width - 0.5f;
    tree_.nodes.push_back(std::move(node));
    Press press;
    if (!enabled) return press;
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    press.clicked = ImGui::InvisibleButton(id.c_str(), {rect.width, rect.height});
    press.held = ImGui::IsItemActive() && ImGui::IsItemHovered();
    press.focused = focus_.id == id;
    if (press.focused) {
        focus_ring(rect);
        if (focus_.activate) {
            press.clicked = true;
            focus_.activate = false;
        }
    }
    return press;
}

void Canvas::focus_ring(base::Rect rect) {
    const float ring = theme_.px(4);
    ImDrawList& above = *ImGui::GetForegroundDrawList();
    above.AddRect(top_left(rect.inset(-2 * ring)), bottom_right(rect.inset(-2 * ring)),
                  packed(palette().ink), theme_.radius_button() + 2 * ring, 0, ring);
    above.AddRect(top_left(rect.inset(-ring)), bottom_right(rect.inset(-ring)),
                  packed(palette().lamp), theme_.radius_button() + ring, 0, ring);
}

void Canvas::describe(Role role, const std::string& id, const std::string& label, base::Rect rect,
                      Colour colour, Colour background) {
    const base::Rect seen = rect.intersection(clip());
    if (seen.width <= 0 || seen.height <= 0) return;
    Node node;
    node.role = role;
    node.id = id;
    node.label = label;
    node.rect = seen;
    node.colour = colour.rgb;
    node.background = background.rgb;
    tree_.nodes.push_back(std::move(node));
}

void Canvas::begin_body() { body_vertex_ = list_->VtxBuffer.Size; }

void Canvas::push_clip(base::Rect rect) {
    clips_.push_back(rect.intersection(clip()));
    ImGui::PushClipRect(top_left(clip()), bottom_right(clip()), true);
}

void Canvas::pop_clip() {
    clips_.pop_back();
    ImGui::PopClipRect();
}

} // namespace ui
