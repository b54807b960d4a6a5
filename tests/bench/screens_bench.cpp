#include "ui/real_kiosk.h"

#include "base/require.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <optional>
#include <set>

// Run by hand; prints milliseconds of this process's own CPU time, which other programs' load does
// not change, and the goals. Everything except the renderer works: one frame is Kiosk::frame.
namespace {

double cpu_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double median(std::vector<double> values) {
    base::require(!values.empty(), "a median of nothing");
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// The cost of one frame.
struct Cost {
    double ms = 0;
    std::size_t new_glyphs = 0;
    std::string screen; ///< the screen that it shows
};

/// A finger that records the cost of each frame. It presses visible targets only.
class Hand {
  public:
    explicit Hand(ui::Kiosk& kiosk) : kiosk_(kiosk) { frame(); }

    /// Frames from the touch until nothing moves; `before` is called with the number of each.
    std::vector<Cost> tap(
        const std::string& id,
        const std::function<void(std::size_t frame)>& before = [](std::size_t) {}) {
        const auto& nodes = kiosk_.tree().nodes;
        const auto node =
            std::ranges::find_if(nodes, [&](const ui::Node& n) { return n.id == id && n.target; });
        base::require(node != nodes.end(), id.c_str());
        const base::Point at = node->rect.centre();
        kiosk_.touch({ui::Touch::Phase::down, 1, at, now_ms_ += 1000});
        std::vector<Cost> costs;
        const auto build = [&] {
            before(costs.size());
            costs.push_back(frame());
        };
        build();
        kiosk_.touch({ui::Touch::Phase::up, 1, at, now_ms_ += 40});
        do build();
        while (kiosk_.next_frame_ms() && *kiosk_.next_frame_ms() <= now_ms_);
        return costs;
    }
    void go(const std::vector<std::string>& ids) {
        for (const std::string& id : ids) tap(id);
    }
    std::vector<std::string> targets(const std::string& prefix) const {
        std::vector<std::string> ids;
        for (const ui::Node& node : kiosk_.tree().nodes)
            if (node.target && !node.clipped && node.id.starts_with(prefix)) ids.push_back(node.id);
        return ids;
    }

  private:
    Cost frame() {
        now_ms_ += 16;
        const std::size_t glyphs = kiosk_.glyphs().count();
        const double from = cpu_ms();
        kiosk_.frame(now_ms_);
        const double ms = cpu_ms() - from;
        return {ms, kiosk_.glyphs().count() - glyphs, kiosk_.tree().screen};
    }

    ui::Kiosk& kiosk_;
    double now_ms_ = 10'000; ///< later than the visitor of RealKiosk
};

const Cost& slowest(const std::vector<Cost>& costs) {
    return *std::ranges::max_element(costs, {}, &Cost::ms);
}

const char* verdict(bool met) { return met ? "" : "  MISSED"; }

void go(test::RealKiosk& kiosk, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) base::require(kiosk.visitor().tap(id), id.c_str());
}

/// The doors of the home screen.
std::vector<std::string> doors_of(const test::RealKiosk& kiosk) {
    std::vector<std::string> doors = kiosk.targets("life.");
    for (std::string& door : kiosk.targets("need.")) doors.push_back(std::move(door));
    return doors;
}

// (a) A frame of a screen on which nothing moves.
constexpr double warm_goal_ms = 2;
constexpr std::size_t warm_frames = 200;

struct Warm {
    double median_ms = 0, max_ms = 0;
};

/// By kind of screen; the slowest of each kind.
using WarmScreens = std::map<std::string, Warm>;

void measure_warm(test::RealKiosk& kiosk, const std::string& screen, WarmScreens& into) {
    const std::size_t built = kiosk.visitor().frames();
    std::vector<double> times;
    for (std::size_t i = 0; i < warm_frames; ++i) {
        const double from = cpu_ms();
        kiosk.wait(1);
        times.push_back(cpu_ms() - from);
    }
    base::require(kiosk.visitor().frames() == built + warm_frames, "a screen that does not rest");
    const Warm measured{median(times), std::ranges::max(times)};
    Warm& slowest = into[screen];
    if (measured.median_ms > slowest.median_ms) slowest = measured;
}

WarmScreens warm_screens(const std::string& city, const std::vector<std::string>& settings) {
    WarmScreens screens;
    test::RealKiosk kiosk([&](ui::KioskParts& parts) { parts.city = city; });
    go(kiosk, {"text"});
    go(kiosk, settings);
    go(kiosk, {"close"});
    measure_warm(kiosk, "start", screens);
    go(kiosk, {"begin"});
    measure_warm(kiosk, "home", screens);
    for (const std::string& door : doors_of(kiosk)) {
        go(kiosk, {door});
        measure_warm(kiosk, "list", screens);
        const auto cards = kiosk.targets("service.");
        base::require(!cards.empty(), "a door without services");
        go(kiosk, {cards.back()});
        measure_warm(kiosk, "service", screens);
        go(kiosk, {"back", "back"});
    }
    go(kiosk, {"finish", "plan"});
    for (const std::string& pillar : kiosk.targets("pillar.")) {
        go(kiosk, {pillar});
        measure_warm(kiosk, "plan rows", screens);
        if (!kiosk.has("plan.indicators")) continue;
        go(kiosk, {"plan.indicators"});
        measure_warm(kiosk, "plan indicators", screens);
        go(kiosk, {"plan.rows"});
    }
    go(kiosk, {"home"});
    for (const char* screen : {"emergency", "text", "language"}) {
        go(kiosk, {screen});
        measure_warm(kiosk, screen, screens);
        go(kiosk, {"close"});
    }
    return screens;
}

void warm(const std::string& city) {
    const std::vector<std::pair<const char*, std::vector<std::string>>> settings{
        {"ordinary", {}},
        {"large", {"size.large"}},
        {"ruby", {"ruby.on"}},
        {"contrast", {"contrast.high"}}};
    std::printf("  %-16s", city.c_str());
    std::map<std::string, std::vector<Warm>> rows;
    for (const auto& [name, presses] : settings) {
        std::printf("%16s", name);
        for (const auto& [screen, warm] : warm_screens(city, presses)) rows[screen].push_back(warm);
    }
    for (const auto& [screen, row] : rows) {
        std::printf("\n  %-16s", screen.c_str());
        bool met = true;
        for (const Warm& warm : row) {
            std::printf("%9.2f (%.2f)", warm.median_ms, warm.max_ms);
            met = met && warm.median_ms <= warm_goal_ms;
        }
        std::printf("%s", verdict(met));
    }
    std::printf("\n");
}

// (b) A service on a new kiosk, with all glyphs new.
constexpr double cold_goal_ms = 8;

/// Opens a service behind a door on a new kiosk. Before the frame `fresh` the glyph cache is
/// emptied.
std::vector<Cost> open_service(const std::string& city, const std::string& door,
                               const std::string& card, std::optional<std::size_t> fresh = {}) {
    const auto fonts =
        std::make_shared<text::FontSet>(text::FontSet::open(test::kiosk_fonts()->files()).value());
    test::RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.city = city;
        parts.fonts = fonts;
    });
    Hand hand(kiosk.kiosk());
    hand.go({"begin", door});
    return hand.tap(card, [&](std::size_t frame) {
        if (frame == fresh) kiosk.kiosk().glyphs() = text::GlyphCache(fonts);
    });
}

/// City, door and service: the first service behind each door that has not been used yet.
std::vector<std::array<std::string, 3>> some_services(std::size_t most) {
    std::vector<std::array<std::string, 3>> found;
    std::set<std::string> seen;
    for (const std::string city : {"ina", "ageo"}) {
        test::RealKiosk kiosk([&](ui::KioskParts& parts) { parts.city = city; });
        go(kiosk, {"begin"});
        for (const std::string& door : doors_of(kiosk)) {
            go(kiosk, {door});
            for (const std::string& card : kiosk.targets("service."))
                if (!kiosk.visitor().find(card)->clipped && seen.insert(card).second) {
                    found.push_back({city, door, card});
                    break;
                }
            go(kiosk, {"back"});
        }
    }
    base::require(found.size() >= most, "too few services");
    found.resize(most);
    return found;
}

void cold_services() {
    std::vector<double> opening, drawing, both;
    std::size_t glyphs = 0;
    for (const auto& [city, door, card] : some_services(20)) {
        const std::vector<Cost> known = open_service(city, door, card);
        const auto first = std::ranges::find(known, "service", &Cost::screen);
        base::require(first != known.begin() && first != known.end(), "no service opened");
        const auto at = static_cast<std::size_t>(first - known.begin());
        const Cost shown = open_service(city, door, card, at).at(at);
        opening.push_back(known[at - 1].ms);
        drawing.push_back(shown.ms);
        both.push_back(opening.back() + drawing.back());
        glyphs += shown.new_glyphs;
    }
    std::printf(
        "\nCold service screen, median of %zu services, %zu new glyphs on average; goal %.0f ms\n",
        both.size(), glyphs / both.size(), cold_goal_ms);
    std::printf(
        "  frame that opens it (database) %.2f, frame that shows it %.2f, both %.2f (max %.2f)%s\n",
        median(opening), median(drawing), median(both), std::ranges::max(both),
        verdict(median(both) <= cold_goal_ms));
}

// (c) The frame after a change.
constexpr double change_goal_ms = 16;

void changes(const std::vector<std::string>& way) {
    test::RealKiosk kiosk;
    Hand hand(kiosk.kiosk());
    hand.go(way);
    if (way.back().starts_with("need.")) hand.tap(hand.targets("service.").front());
    const std::string screen = kiosk.screen();
    using Change = std::array<const char*, 2>;
    for (const Change& change :
         {Change{"text", "contrast.high"}, Change{"text", "ruby.on"}, Change{"text", "size.large"},
          Change{"text", "size.ordinary"}, Change{"language", "language.ja-Hira"},
          Change{"language", "language.en"}, Change{"language", "language.ja"}}) {
        hand.tap(change[0]);
        const Cost settings = slowest(hand.tap(change[1]));
        const Cost behind = slowest(hand.tap("close"));
        std::printf(
            "  %-8s %-18s settings %6.2f (%3zu new glyphs)  the screen itself %6.2f (%3zu)%s\n",
            screen.c_str(), change[1], settings.ms, settings.new_glyphs, behind.ms,
            behind.new_glyphs, verdict(std::max(settings.ms, behind.ms) <= change_goal_ms));
    }
}

// (d) Memory of the glyph cache.
constexpr double cache_goal_mb = 24;

void visit_every_service(test::RealKiosk& kiosk, const char* size) {
    checks::Visitor& visitor = kiosk.visitor();
    std::set<std::string> seen;
    for (const std::string& door : doors_of(kiosk)) {
        go(kiosk, {door});
        visitor.see_all([&] {
            for (const std::string& card : visitor.targets("service.")) {
                if (visitor.find(card)->rect.height < 30 || !seen.insert(card).second) continue;
                go(kiosk, {card});
                visitor.see_all([] {});
                go(kiosk, {"back"});
            }
        });
        go(kiosk, {"back"});
    }
    const text::GlyphCache& glyphs = kiosk.kiosk().glyphs();
    const double mb = static_cast<double>(glyphs.bytes()) / (1 << 20);
    std::uint32_t given_back = 0;
    for (const text::GlyphPage& page : glyphs.pages()) given_back += page.generation / 2;
    std::printf("  %-18s %3zu services %5zu glyphs %6.2f MB on %zu pages, %u given back%s\n", size,
                seen.size(), glyphs.count(), mb, glyphs.pages().size(), given_back,
                verdict(mb <= cache_goal_mb));
}

void glyph_memory(const std::string& city) {
    std::printf("\nGlyph cache after every service of %s, one size after the other; goal %.0f MB\n",
                city.c_str(), cache_goal_mb);
    test::RealKiosk kiosk([&](ui::KioskParts& parts) { parts.city = city; });
    go(kiosk, {"begin"});
    visit_every_service(kiosk, "1920x1080");
    go(kiosk, {"text", "size.large", "close"});
    visit_every_service(kiosk, "1920x1080 large");
    go(kiosk, {"text", "size.ordinary", "close"});
    kiosk.kiosk().resize(ui::device_of(800, 1280));
    kiosk.wait(1);
    visit_every_service(kiosk, "800x1280");
}

} // namespace

int main() {
    std::printf("Warm frames at 1920x1080: median (max) of %zu; goal %.0f ms\n", warm_frames,
                warm_goal_ms);
    warm("ina");
    warm("ageo");
    cold_services();
    std::printf("\nSlowest frame after a change; goal %.0f ms\n", change_goal_ms);
    changes({"begin"});
    changes({"begin", "life.elementary"});
    changes({"begin", "need.money"});
    glyph_memory("ageo");
}
