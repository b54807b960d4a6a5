#include "ui/kiosk/kiosk.h"

#include "ui/kiosk/kiosk_impl.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <numbers>

namespace ui {

namespace {

constexpr double badge_ms = 240;
constexpr float badge_swell = 0.15f;

} // namespace

bool Kiosk::Impl::badge_moving() const {
    return !visit.preferences.reduced_motion && now_ms - listed_ms < badge_ms;
}

float Kiosk::Impl::badge_scale() const {
    if (!badge_moving()) return 1;
    return 1 + badge_swell *
                   static_cast<float>(std::sin(std::numbers::pi * (now_ms - listed_ms) / badge_ms));
}

Action Kiosk::Impl::draw() {
    Preferences preferences = visit.preferences;
    preferences.large = preferences.large || stack.top().screen->large_type();
    const Theme theme(panel(), preferences);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    ScreenStack::Entry& top = stack.top();
    tree = {std::string(top.screen->facts().name),
            visit.preferences.language,
            parts.device.width_px,
            parts.device.height_px,
            1 / parts.device.px_per_mm(),
            {}};
    top.view.regions.clear();
    Canvas canvas(theme, words(), typesetter, glyphs, parts.icons, tree, focus);
    Frame frame{canvas,
                top.view,
                now_ms,
                input.feel(),
                city,
                librarian ? librarian->taxonomy() : no_taxonomy,
                visit,
                badge_scale(),
                outdated,
                parts.home_visit,
                in_staff() ? staff_view : nullptr};
    const Action action = top.screen->draw(frame);
    turn.apply(*ImGui::GetWindowDrawList(), canvas.body_vertex(), theme.px(24), now_ms);
    if (low()) move_down(parts.device, canvas, parts.icons, tree);
    ImGui::End();
    return action;
}

base::Result<std::unique_ptr<Kiosk>> Kiosk::create(KioskParts parts) {
    auto words = ScreenWords::open(parts.strings_folder);
    if (!words) return words.error();
    auto impl = std::make_unique<Impl>(std::move(parts), std::move(words).value());
    if (impl->parts.catalogue) {
        auto librarian = Librarian::create(std::move(impl->parts.catalogue).value());
        if (librarian)
            impl->librarian = std::move(librarian).value();
        else if (impl->parts.fault)
            impl->parts.fault(librarian.error().message);
    }
    if (impl->librarian)
        impl->begin();
    else
        impl->show_trouble();
    return std::unique_ptr<Kiosk>(new Kiosk(std::move(impl)));
}

Kiosk::Kiosk(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Kiosk::~Kiosk() = default;

void Kiosk::touch(const Touch& touch) {
    Touch within = touch;
    within.position.y -=
        static_cast<float>(impl_->parts.device.height_px - impl_->panel().height_px);
    impl_->input.touch(within, impl_->stack.top().view.regions);
    if (impl_->parts.staff && !impl_->in_staff())
        impl_->corner.feed(touch, CornerHold::corner(impl_->parts.device));
    impl_->stack.top().screen->touched(touch);
    impl_->touched(touch.time_ms);
    impl_->focus = {};
    impl_->dirty = true;
}

void Kiosk::key(Key key) {
    impl_->keys.push_back(key);
    impl_->dirty = true;
}

bool Kiosk::type(const std::string& text) {
    impl_->touched(impl_->now_ms);
    return impl_->type(text);
}

void Kiosk::locked() {
    if (!impl_->parts.home_visit || !impl_->librarian) return;
    impl_->finish();
    impl_->dirty = true;
}

void Kiosk::resize(const Device& device) {
    impl_->parts.device = device;
    impl_->input = Input(device.px_per_mm(), impl_->visit.preferences.reduced_motion);
    impl_->dirty = true;
}

bool Kiosk::between_visits() const { return impl_->between_visits(); }

base::Result<void> Kiosk::replace_catalogue(catalogue::Catalogue catalogue) {
    base::require(impl_->between_visits(), "no catalogue is taken away under a visitor");
    auto librarian = Librarian::create(std::move(catalogue));
    if (!librarian) return librarian.error();
    impl_->librarian = std::move(librarian).value();
    impl_->city = {};
    impl_->finish();
    impl_->dirty = true;
    return {};
}

void Kiosk::tell_outdated(bool outdated) {
    impl_->dirty = impl_->dirty || impl_->outdated != outdated;
    impl_->outdated = outdated;
}

ImDrawData* Kiosk::frame(double now_ms) {
    Impl& kiosk = *impl_;
    ImGui::SetCurrentContext(kiosk.context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(kiosk.parts.device.width_px),
                      static_cast<float>(kiosk.parts.device.height_px)};
    io.DeltaTime = std::clamp(static_cast<float>((now_ms - kiosk.now_ms) / 1000), 1e-4f, 1.0f / 30);
    kiosk.now_ms = now_ms;
    kiosk.dirty = false;
    if (kiosk.corner.take(now_ms)) kiosk.ask_pin();
    kiosk.watch_idle();
    for (const Key key : std::exchange(kiosk.keys, {})) {
        kiosk.touched(now_ms);
        kiosk.apply_key(key);
    }
    if (const int wipe = kiosk.input.take_wipe()) kiosk.stack.top().screen->turn_page(wipe);
    kiosk.input.write();
    kiosk.glyphs.begin_frame();
    ImGui::NewFrame();
    kiosk.settling = std::max(0, kiosk.settling - 1);
    const Action action = kiosk.draw();
    ImGui::Render();
    if (action) kiosk.act(action);
    return ImGui::GetDrawData();
}

std::optional<double> Kiosk::next_frame_ms() const {
    Impl& kiosk = *impl_;
    bool moving = kiosk.dirty || kiosk.settling > 0 || kiosk.input.pending() ||
                  kiosk.turn.moving(kiosk.now_ms);
    for (const ScrollRegion& region : kiosk.stack.top().view.regions)
        moving = moving || region.scroll->moving();
    if (moving || kiosk.badge_moving()) return kiosk.now_ms;
    const auto idle = kiosk.idle_deadline(), held = kiosk.corner.due_ms();
    return idle && held ? std::min(*idle, *held) : (held ? held : idle);
}

const SemanticTree& Kiosk::tree() const { return impl_->tree; }
text::GlyphCache& Kiosk::glyphs() { return impl_->glyphs; }

} // namespace ui
