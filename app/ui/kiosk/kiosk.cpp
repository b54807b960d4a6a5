#include "ui/kiosk/kiosk.h"

#include "ui/kiosk/impl.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/plain_screens.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t kept_layouts = 2048; ///< enough for the longest list at two text sizes

Preferences first_preferences(const KioskParts& parts) {
    Preferences first = Preferences().in(language_of(parts.language));
    first.reduced_motion = parts.reduced_motion;
    return first;
}

} // namespace

Kiosk::Impl::Impl(KioskParts parts, ScreenWords words)
    : parts_(std::move(parts)), screen_words_(std::move(words)),
      typesetter_(parts_.fonts, kept_layouts), glyphs_(parts_.fonts),
      context_(make_imgui_context()), visit_(first_preferences(parts_), parts_.home_visit),
      catalogue_(screen_words_, parts_.city, {parts_.fallback_city, parts_.fallback_hotlines}),
      navigation_(parts_.reduced_motion),
      staff_(parts_.staff, navigation_, visit_, [this] { finish(); }),
      take_home_({std::move(parts_.print_slip), std::move(parts_.save_slip),
                  std::move(parts_.may_print), std::move(parts_.can_save), parts_.wake,
                  parts_.fault}),
      input_(parts_.device.px_per_mm(), parts_.reduced_motion) {
    if (parts_.catalogue) {
        const auto taken = catalogue_.take(std::move(parts_.catalogue).value());
        if (!taken && parts_.fault) parts_.fault(taken.error().message);
    }
    if (catalogue_.open())
        begin();
    else
        show_trouble();
}

void Kiosk::Impl::touch(const Touch& touch) {
    Touch within = touch;
    within.position.y -= static_cast<float>(parts_.device.height_px - panel().height_px);
    input_.touch(within, navigation_.top().view.regions);
    staff_.touch(touch, parts_.device);
    navigation_.top().screen->touched(touch);
    touched(touch.time_ms);
    keys_.forget();
    dirty_ = true;
}

void Kiosk::Impl::key(Key key) {
    keys_.press(key);
    dirty_ = true;
}

bool Kiosk::Impl::type(const std::string& bytes) {
    touched(now_ms_);
    if (shown() == ScreenKind::home) open_search();
    if (shown() != ScreenKind::search) return false;
    search_for(typed(visit().query, bytes));
    dirty_ = true;
    return true;
}

void Kiosk::Impl::locked() {
    if (!parts_.home_visit || !catalogue_.open()) return;
    finish();
    dirty_ = true;
}

void Kiosk::Impl::resize(const Device& device) {
    parts_.device = device;
    input_ = Input(device.px_per_mm(), visit().preferences.reduced_motion);
    dirty_ = true;
}

bool Kiosk::Impl::between_visits() const {
    return navigation_.at_first() && visit_.untouched() && !input_.pending();
}

base::Result<void> Kiosk::Impl::replace_catalogue(catalogue::Catalogue catalogue) {
    base::require(between_visits(), "no catalogue is taken away under a visitor");
    if (const auto taken = catalogue_.take(std::move(catalogue)); !taken) return taken.error();
    finish();
    dirty_ = true;
    return {};
}

bool Kiosk::Impl::take_unreadable() {
    const bool swallowed = catalogue_.take_failed();
    return std::exchange(unreadable_, false) || swallowed;
}

base::Result<void> Kiosk::Impl::renew_catalogue(catalogue::Catalogue catalogue) {
    const bool nobody = between_visits() && (shown() != ScreenKind::trouble || !catalogue_.open());
    if (const auto taken = catalogue_.take(std::move(catalogue)); !taken) return taken.error();
    dirty_ = true;
    settling_ = 2;
    if (nobody) {
        finish();
        return {};
    }
    // Staff pages show nothing of the catalogue but the city, and close by themselves.
    auto first = catalogue_.first(parts_.home_visit);
    if (staff_.inside()) return {};
    Visit& visit = visit_.change();
    for (std::vector<std::string>* list : {&visit.list, &visit.cleared}) {
        auto known = catalogue_.known(*list);
        if (!known) return known.error();
        *list = std::move(known).value();
    }
    visit.keep_known(catalogue_.taxonomy());
    take_home_.give_up();
    input_.forget();
    keys_.forget();
    typesetter_.forget();
    navigation_.reset(std::move(first));
    if (catalogue_.city().id.empty()) return {}; // staff choose it now
    if (parts_.home_visit)
        home_changed();
    else
        navigation_.show(std::make_unique<screens::HomeScreen>(), Door{});
    navigation_.show(std::make_unique<screens::RenewedScreen>());
    return {};
}

void Kiosk::Impl::set_outdated(bool outdated) {
    dirty_ = dirty_ || outdated_ != outdated;
    outdated_ = outdated;
}

bool Kiosk::Impl::low() const {
    return visit().preferences.low_reach && has_low_reach(parts_.device) &&
           !navigation_.top().screen->facts().whole_panel;
}

void Kiosk::Impl::touched(double at_ms) {
    if (!asking()) visit_.touched(at_ms);
}

void Kiosk::Impl::watch_idle() {
    if (staff_.inside()) {
        if (staff_.watch(now_ms_)) input_.forget();
        return;
    }
    const CurrentVisit::Idle idle = visit_.idle(now_ms_);
    if (idle == CurrentVisit::Idle::here) return;
    if (navigation_.at_first()) { // nothing to ask about; only preferences are reset
        if (!visit_.untouched()) finish();
    } else if (idle == CurrentVisit::Idle::gone) {
        finish();
    } else if (!asking()) {
        navigation_.show(std::make_unique<screens::StayScreen>(visit_.leaves_at_ms()));
        input_.forget();
    }
}

std::optional<double> Kiosk::Impl::idle_deadline() const {
    if (staff_.inside()) return staff_.deadline_ms(now_ms_);
    if (navigation_.at_first() && visit_.untouched()) return std::nullopt;
    if (!asking()) return visit_.asks_at_ms();
    // The question shows the remaining seconds: the next frame is due when they change.
    const double left = visit_.leaves_at_ms() - now_ms_;
    return now_ms_ + std::max(1.0, left - (std::ceil(left / 1000) - 1) * 1000);
}

void Kiosk::Impl::apply(Key key) {
    const bool searching = shown() == ScreenKind::search;
    if (key == Key::erase) {
        if (searching) act(actions::SearchFor{without_last(visit().query)});
    } else if (key == Key::back) {
        if (searching && !visit().query.empty())
            act(actions::SearchFor{}); // the first press clears the field
        else
            act(actions::Back{});
    } else {
        keys_.apply(key, tree_, navigation_.top().view, now_ms_);
    }
}

void Kiosk::Impl::watch_take_home() {
    if (!navigation_.has(ScreenKind::notice)) take_home_.give_up(); // nobody waits for it
    if (take_home_.watch(now_ms_) && shown() == ScreenKind::my_list) replace(my_list());
}

Action Kiosk::Impl::draw() {
    ScreenStack::Entry& top = navigation_.top();
    Preferences preferences = visit().preferences;
    preferences.large = preferences.large || top.screen->large_type();
    const Theme theme(panel(), preferences);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    tree_ = {std::string(top.screen->facts().name),
             preferences.language,
             parts_.device.width_px,
             parts_.device.height_px,
             1 / parts_.device.px_per_mm(),
             {}};
    top.view.regions.clear();
    Canvas canvas(theme, screen_words_.in(preferences.language), typesetter_, glyphs_, parts_.icons,
                  tree_, keys_.focus());
    Frame frame{canvas,
                top.view,
                now_ms_,
                input_.feel(),
                catalogue_.city(),
                catalogue_.taxonomy(),
                visit(),
                visit_.badge_scale(now_ms_),
                outdated_,
                parts_.home_visit,
                take_home_.shown(),
                staff_.view()};
    const Action action = top.screen->draw(frame);
    navigation_.apply_turn(*ImGui::GetWindowDrawList(), canvas.body_vertex(), theme.px(24));
    if (low()) move_down(parts_.device, canvas, parts_.icons, tree_);
    ImGui::End();
    return action;
}

ImDrawData* Kiosk::Impl::frame(double now_ms) {
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(parts_.device.width_px),
                      static_cast<float>(parts_.device.height_px)};
    io.DeltaTime = std::clamp(static_cast<float>((now_ms - now_ms_) / 1000), 1e-4f, 1.0f / 30);
    now_ms_ = now_ms;
    navigation_.at(now_ms);
    dirty_ = false;
    if (staff_.watch_corner(now_ms)) input_.forget();
    watch_idle();
    watch_take_home();
    for (const Key key : keys_.take()) {
        touched(now_ms);
        apply(key);
    }
    if (const int swipe = input_.take_swipe()) navigation_.top().screen->turn_page(swipe);
    input_.write();
    glyphs_.begin_frame();
    ImGui::NewFrame();
    settling_ = std::max(0, settling_ - 1);
    const Action action = draw();
    ImGui::Render();
    if (action) act(action);
    return ImGui::GetDrawData();
}

std::optional<double> Kiosk::Impl::next_frame_ms() const {
    bool moving = dirty_ || settling_ > 0 || input_.pending() || navigation_.moving() ||
                  visit_.badge_moving(now_ms_);
    for (const ScrollRegion& region : navigation_.top().view.regions)
        moving = moving || region.scroll->moving();
    if (moving) return now_ms_;
    std::optional<double> next;
    for (const auto& due : {idle_deadline(), staff_.corner_due_ms(), take_home_.due_ms(now_ms_)})
        if (due) next = std::min(next.value_or(*due), *due);
    return next;
}

base::Result<std::unique_ptr<Kiosk>> Kiosk::create(KioskParts parts) {
    auto words = ScreenWords::open(parts.strings_folder);
    if (!words) return words.error();
    return std::unique_ptr<Kiosk>(
        new Kiosk(std::make_unique<Impl>(std::move(parts), std::move(words).value())));
}

Kiosk::Kiosk(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Kiosk::~Kiosk() = default;

void Kiosk::touch(const Touch& touch) { impl_->touch(touch); }
void Kiosk::key(Key key) { impl_->key(key); }
bool Kiosk::type(const std::string& text) { return impl_->type(text); }
void Kiosk::locked() { impl_->locked(); }
void Kiosk::resize(const Device& device) { impl_->resize(device); }
ImDrawData* Kiosk::frame(double now_ms) { return impl_->frame(now_ms); }
std::optional<double> Kiosk::next_frame_ms() const { return impl_->next_frame_ms(); }
bool Kiosk::asking_outside() const { return impl_->asking_outside(); }
bool Kiosk::between_visits() const { return impl_->between_visits(); }
base::Result<void> Kiosk::replace_catalogue(catalogue::Catalogue catalogue) {
    return impl_->replace_catalogue(std::move(catalogue));
}
bool Kiosk::take_unreadable() { return impl_->take_unreadable(); }
base::Result<void> Kiosk::renew_catalogue(catalogue::Catalogue catalogue) {
    return impl_->renew_catalogue(std::move(catalogue));
}
void Kiosk::set_outdated(bool outdated) { impl_->set_outdated(outdated); }
const SemanticTree& Kiosk::tree() const { return impl_->tree(); }
text::GlyphCache& Kiosk::glyphs() { return impl_->glyphs(); }

} // namespace ui
