#include "ui/kiosk.h"

#include "ui/imgui_context.h"
#include "ui/input.h"
#include "ui/librarian.h"
#include "ui/page_turn.h"
#include "ui/screen_stack.h"
#include "ui/screen_words.h"
#include "ui/screens/emergency_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/settings_screens.h"
#include "ui/screens/start_screen.h"
#include "ui/visit.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

constexpr std::size_t kept_layouts = 2048; ///< the longest list at two sizes

using screens::ListScreen, screens::PlanScreen, screens::ServiceScreen;

} // namespace

struct Kiosk::Impl {
    Impl(KioskParts given, ScreenWords words)
        : parts(std::move(given)), screen_words(std::move(words)),
          typesetter(parts.fonts, kept_layouts), glyphs(parts.fonts),
          input(parts.device.px_per_mm(), parts.reduced_motion), turn(parts.reduced_motion),
          context(make_imgui_context()) {
        forget_visit();
    }

    KioskParts parts;
    ScreenWords screen_words;
    text::Typesetter typesetter;
    text::GlyphCache glyphs;
    Input input;
    PageTurn turn;
    ImGuiContextOwner context;
    std::optional<Librarian> librarian;
    catalogue::City city;
    catalogue::Taxonomy no_taxonomy; ///< of the trouble screen
    Visit visit;
    ScreenStack stack;
    SemanticTree tree;
    Focus focus;
    std::vector<ScrollRegion> regions;
    std::vector<Key> keys;
    double now_ms = 0;
    double touched_ms = 0;
    bool dirty = true; ///< the next frame will differ from the last one

    const text::Strings& words() const { return screen_words.in(visit.preferences.language); }
    std::string shown() { return stack.top().screen->name(); }

    Visit first_visit() const {
        Visit first;
        if (screen_words.speaks(parts.language)) first.preferences.language = parts.language;
        first.preferences.ruby = first.preferences.language == "ja-Hira";
        return first;
    }
    void forget_visit() { visit = first_visit(); }

    // Where one goes.
    void begin();
    /// Through the same door as what is shown now, unless told otherwise.
    void show(std::unique_ptr<Screen> screen);
    void show(std::unique_ptr<Screen> screen, Door door);
    void show_trouble();
    void act(const Action& action);
    void open_list(const Door& door);
    void open_service(const std::string& id);
    void open_plan(const std::string& pillar);
    void refresh_list();
    void go_home();
    void finish();
    void choose_city(const std::string& id);

    // Time without a touch.
    bool patient() { return stack.size() > 1 && shown() != "trouble"; }
    bool asking() { return shown() == "stay"; }
    /// Somebody is there. The question itself waits for an answer: its count stays true.
    void touched(double at_ms) {
        if (!asking()) touched_ms = at_ms;
    }
    void watch_idle();
    std::optional<double> idle_deadline();

    // One frame.
    void apply_key(Key key);
    void move_focus(int direction);
    Action draw();
};

void Kiosk::Impl::begin() {
    const auto& cities = librarian->cities();
    const auto found = std::ranges::find(cities, parts.city, &catalogue::City::id);
    if (found != cities.end())
        city = *found;
    else if (cities.size() == 1)
        city = cities.front();
    if (city.id.empty())
        stack.reset(std::make_unique<screens::CityScreen>(cities));
    else
        stack.reset(std::make_unique<screens::StartScreen>());
}

void Kiosk::Impl::show(std::unique_ptr<Screen> screen) {
    show(std::move(screen), stack.top().door);
}

void Kiosk::Impl::show(std::unique_ptr<Screen> screen, Door door) {
    stack.push(std::move(screen), std::move(door));
    turn.start(now_ms);
}

void Kiosk::Impl::show_trouble() {
    std::vector<catalogue::Hotline> hotlines;
    if (librarian)
        hotlines = librarian->hotlines();
    else
        hotlines = parts.fallback_hotlines.empty() ? screen_words.urgent_numbers()
                                                   : parts.fallback_hotlines;
    if (city.id.empty()) city = parts.fallback_city;
    stack.reset(
        std::make_unique<screens::TroubleScreen>(std::move(hotlines), librarian.has_value()));
}

void Kiosk::Impl::open_list(const Door& door) {
    auto content =
        librarian->list(city.id, door, visit.situations, screen_words.label("group_many_ages"));
    if (!content) return show_trouble();
    show(std::make_unique<ListScreen>(std::move(content).value()), door);
}

void Kiosk::Impl::refresh_list() {
    auto content = librarian->list(city.id, stack.top().door, visit.situations,
                                   screen_words.label("group_many_ages"));
    if (!content) return show_trouble();
    stack.replace_top(std::make_unique<ListScreen>(std::move(content).value()));
    for (auto& [id, scroll] : stack.top().view.scrolls) scroll.jump_to(0);
}

void Kiosk::Impl::open_service(const std::string& id) {
    auto content = librarian->service(id, stack.top().door);
    if (!content) return show_trouble();
    show(std::make_unique<ServiceScreen>(std::move(content).value()));
}

void Kiosk::Impl::open_plan(const std::string& pillar) {
    if (shown() == "plan") return;
    auto content = librarian->plan(city.id, pillar);
    if (!content) return show_trouble();
    show(std::make_unique<PlanScreen>(std::move(content).value()), Door{});
}

void Kiosk::Impl::go_home() {
    stack.pop_to(1);
    show(std::make_unique<screens::HomeScreen>(), Door{});
}

void Kiosk::Impl::finish() {
    forget_visit();
    focus = {};
    if (librarian) begin();
    turn.start(now_ms);
}

void Kiosk::Impl::choose_city(const std::string& id) {
    parts.city = id;
    if (parts.city_chosen) parts.city_chosen(id);
    begin();
    turn.start(now_ms);
}

void Kiosk::Impl::act(const Action& action) {
    using enum Action::Kind;
    dirty = true;
    input.forget();
    focus.activate = false;
    switch (action.kind) {
    case none:
        break;
    case back:
        stack.pop();
        turn.start(now_ms);
        break;
    case home:
        if (shown() != "home") go_home();
        break;
    case finish:
        this->finish();
        break;
    case open_home:
        show(std::make_unique<screens::HomeScreen>());
        break;
    case open_emergency:
        if (asking()) stack.pop();
        show(std::make_unique<screens::EmergencyScreen>(librarian->hotlines()));
        break;
    case open_language:
        show(std::make_unique<screens::LanguageScreen>());
        break;
    case open_text_settings:
        show(std::make_unique<screens::TextSettingsScreen>());
        break;
    case hide:
        show(std::make_unique<screens::CoverScreen>());
        break;
    case open_life_stage:
        open_list({true, action.id});
        break;
    case open_need:
        open_list({false, action.id});
        break;
    case open_service:
        this->open_service(action.id);
        break;
    case open_plan:
        this->open_plan(action.id);
        break;
    case set_preferences:
        visit.preferences = action.preferences;
        break;
    case toggle_situation:
        visit.toggle(action.id);
        refresh_list();
        break;
    case clear_situations:
        visit.situations.clear();
        refresh_list();
        break;
    case choose_city:
        this->choose_city(action.id);
        break;
    case stay:
        stack.pop();
        break;
    }
    touched_ms = now_ms;
}

void Kiosk::Impl::watch_idle() {
    const Patience patience = Patience::of(visit.preferences);
    const double idle_ms = now_ms - touched_ms;
    if (!patient()) { // nothing to lose but the settings of who was here
        if (visit != first_visit() && idle_ms >= patience.ask_ms) finish();
        return;
    }
    if (idle_ms >= patience.leave_ms) return finish();
    if (idle_ms >= patience.ask_ms && !asking())
        show(std::make_unique<screens::StayScreen>(touched_ms + patience.leave_ms));
    else
        return;
    input.forget();
}

std::optional<double> Kiosk::Impl::idle_deadline() {
    const Patience patience = Patience::of(visit.preferences);
    if (!patient() && visit == first_visit()) return std::nullopt;
    if (!asking()) return touched_ms + patience.ask_ms;
    const double left = touched_ms + patience.leave_ms - now_ms;
    return now_ms + std::max(1.0, left - (std::ceil(left / 1000) - 1) * 1000);
}

void Kiosk::Impl::move_focus(int direction) {
    std::vector<const Node*> targets;
    for (const Node& node : tree.nodes)
        if (node.target) targets.push_back(&node);
    if (targets.empty()) return;
    const auto count = static_cast<int>(targets.size());
    const auto found =
        std::ranges::find_if(targets, [&](const Node* n) { return n->id == focus.id; });
    int at = direction > 0 ? 0 : count - 1;
    if (found != targets.end())
        at = (static_cast<int>(found - targets.begin()) + direction + count) % count;
    focus.id = targets[static_cast<std::size_t>(at)]->id;
}

void Kiosk::Impl::apply_key(Key key) {
    const auto glide = [&](float share) {
        for (const ScrollRegion& region : regions)
            if (region.scroll->limit() > 0)
                region.scroll->glide_to(region.scroll->offset() + share * region.scroll->viewport(),
                                        now_ms);
    };
    switch (key) {
    case Key::next:
        move_focus(1);
        break;
    case Key::previous:
        move_focus(-1);
        break;
    case Key::activate:
        focus.activate = !focus.id.empty();
        break;
    case Key::back:
        act({Action::Kind::back, {}, {}});
        break;
    case Key::up:
        glide(-0.25f);
        break;
    case Key::down:
        glide(0.25f);
        break;
    case Key::page_up:
        glide(-0.85f);
        break;
    case Key::page_down:
        glide(0.85f);
        break;
    }
}

Action Kiosk::Impl::draw() {
    const Theme theme(parts.device, visit.preferences);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    ScreenStack::Entry& top = stack.top();
    tree = {top.screen->name(),     visit.preferences.language,   parts.device.width_px,
            parts.device.height_px, 1 / parts.device.px_per_mm(), {}};
    regions.clear();
    Canvas canvas(theme, words(), typesetter, glyphs, parts.icons, tree, focus);
    Frame frame{canvas,       top.view, now_ms,
                input.feel(), city,     librarian ? librarian->taxonomy() : no_taxonomy,
                regions};
    const Action action = top.screen->draw(frame);
    turn.apply(*ImGui::GetWindowDrawList(), canvas.body_vertex(), theme.px(24), now_ms);
    ImGui::End();
    return action;
}

base::Result<std::unique_ptr<Kiosk>> Kiosk::create(KioskParts parts) {
    auto words = ScreenWords::open(parts.strings_folder);
    if (!words) return words.error();
    auto impl = std::make_unique<Impl>(std::move(parts), std::move(words).value());
    if (impl->parts.catalogue) {
        auto librarian = Librarian::create(std::move(impl->parts.catalogue).value());
        if (librarian) impl->librarian = std::move(librarian).value();
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
    impl_->input.touch(touch, impl_->regions);
    impl_->touched(touch.time_ms);
    impl_->focus = {};
    impl_->dirty = true;
}

void Kiosk::key(Key key) {
    impl_->keys.push_back(key);
    impl_->dirty = true;
}

bool Kiosk::type(const std::string&) {
    impl_->touched(impl_->now_ms);
    return false;
}

void Kiosk::resize(const Device& device) {
    impl_->parts.device = device;
    impl_->input = Input(device.px_per_mm(), impl_->parts.reduced_motion);
    impl_->dirty = true;
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
    kiosk.watch_idle();
    for (const Key key : std::exchange(kiosk.keys, {})) {
        kiosk.touched(now_ms);
        kiosk.apply_key(key);
    }
    kiosk.input.write();
    kiosk.glyphs.begin_frame();
    ImGui::NewFrame();
    const Action action = kiosk.draw();
    ImGui::Render();
    if (action) kiosk.act(action);
    return ImGui::GetDrawData();
}

std::optional<double> Kiosk::next_frame_ms() const {
    Impl& kiosk = *impl_;
    bool moving = kiosk.dirty || kiosk.input.pending() || kiosk.turn.moving(kiosk.now_ms);
    for (const ScrollRegion& region : kiosk.regions) moving = moving || region.scroll->moving();
    if (moving) return kiosk.now_ms;
    return kiosk.idle_deadline();
}

const SemanticTree& Kiosk::tree() const { return impl_->tree; }
text::GlyphCache& Kiosk::glyphs() { return impl_->glyphs; }

} // namespace ui
