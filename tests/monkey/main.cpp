// Touches the whole program at random: `monkey --touches 1000000 --seed 7`. Ends with status 1 if a
// frame took more than 2 s, a visitor got into the staff pages, or memory grew by more than 5 % in
// the second half of a long run; a crash ends it too. The same options give the same last frame,
// whose hash is printed.

#include "device/device_desk.h"
#include "device/pin_hash.h"
#include "draw/picture_pack.h"
#include "host/command_line.h"
#include "host/font_files.h"
#include "monkey/monkey.h"
#include "shell/renderer.h"
#include "ui/real_kiosk.h"

#include <cstdio>
#include <fstream>
#include <unistd.h>

namespace {

constexpr double longest_frame_ms = 2000;
constexpr double most_growth = 0.05;
constexpr int warm_up_percent = 50;    ///< of the touches
constexpr long enough_for_pin = 5'000; ///< by then a corner has been held long enough
/// before that, glyphs and layouts still fill their caches
constexpr long enough_for_memory = 200'000;

struct Options {
    long touches = 20'000;
    std::uint64_t seed = 1;
    int width = 1920, height = 1080;
    std::string city = "ina";
};

double resident_mb() {
    std::ifstream statm("/proc/self/statm");
    long total = 0, resident = 0;
    statm >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__)
    return true;
#else
    return false;
#endif
}

/// Builds every frame but paints only one in `painted_of`, because painting is expensive and the
/// same for all.
class SparseStage final : public shell::Stage {
  public:
    SparseStage(ui::Kiosk& kiosk, shell::Renderer& renderer) : kiosk_(kiosk), renderer_(renderer) {}

    void touch(const ui::Touch& touch) override { kiosk_.touch(touch); }
    void key(ui::Key key) override { kiosk_.key(key); }
    bool type(const std::string& text) override { return kiosk_.type(text); }
    void frame(double now_ms) override {
        const ImDrawData* data = kiosk_.frame(now_ms);
        if (built_++ % painted_of == 0) renderer_.show(*data, kiosk_.glyphs());
    }
    std::optional<double> next_frame_ms() const override { return kiosk_.next_frame_ms(); }
    bool asking_outside() const override { return kiosk_.asking_outside(); }
    void sleep(double) override {} // without a way to wake, all is answered at once
    const ui::SemanticTree& tree() const override { return kiosk_.tree(); }
    base::Result<void> save_picture(const std::string& path) override {
        return base::Error{{path + ": 描きません", path + ": is not drawn"}};
    }
    long built() const { return built_; }

  private:
    static constexpr long painted_of = 32;
    ui::Kiosk& kiosk_;
    shell::Renderer& renderer_;
    long built_ = 0;
};

std::uint64_t hash_of(const draw::Image& image) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const auto byte : image.rgb) hash = (hash ^ byte) * 1099511628211ull;
    return hash;
}

/// A desk with a PIN on the monkey's clock; nothing is stored.
std::shared_ptr<ui::StaffDesk> make_desk(const shell::ManualClock& clock) {
    const auto now = [&clock] { return device::BootTime{"monkey", clock.now_ms() / 1000}; };
    return std::make_shared<device::DeviceDesk>(
        device::DeviceDesk::Parts{.pin = device::hash_pin("482913").value(),
                                  .forgetful = true,
                                  .stick_folder = {},
                                  .folders = {},
                                  .version = {},
                                  .today = [] { return std::string("2026-06-01"); },
                                  .now = [] { return std::string("2026-06-01T12:00:00"); },
                                  .restart = {},
                                  .wake = {},
                                  .log = [](const base::Message&) {},
                                  .clock = now,
                                  .mounts = "/nowhere",
                                  .lights = "/nowhere"});
}

ui::KioskParts parts_of(const Options& options, const draw::PicturePack& pictures) {
    auto fonts = text::FontSet::open(host::find_fonts().files).value();
    ui::KioskParts parts =
        test::parts_of(catalogue::Catalogue::open(test::real_catalogue), options.city);
    parts.device = ui::device_of(options.width, options.height);
    parts.fonts = std::make_shared<text::FontSet>(std::move(fonts));
    parts.icons = pictures.icons();
    return parts;
}

int run(const Options& options) {
    const auto pictures = draw::PicturePack::open(KODOMADO_BUILD "/assets/pictures.pack").value();
    shell::ManualClock clock;
    ui::KioskParts parts = parts_of(options, pictures);
    parts.staff = make_desk(clock);
    const auto kiosk = ui::Kiosk::create(std::move(parts)).value();
    auto window = shell::Window::offscreen(options.width, options.height).value();
    shell::Renderer renderer(window, pictures);
    SparseStage stage(*kiosk, renderer);
    monkey::Monkey monkey(stage, clock, options.seed, options.width, options.height);

    stage.frame(0);
    double warm_mb = 0;
    long at_pin = 0; ///< gestures that ended on the PIN page
    for (long touches = 0; touches < options.touches;) {
        touches += monkey.gesture();
        if (warm_mb == 0 && touches * 100 >= options.touches * warm_up_percent)
            warm_mb = resident_mb();
        at_pin += stage.tree().screen == "pin";
        if (stage.tree().screen.starts_with("staff_")) {
            std::printf("seed %lu, touch %ld: the staff's page %s\n", options.seed, touches,
                        stage.tree().screen.c_str());
            return 1;
        }
        if (monkey.slowest_frame_ms() > longest_frame_ms) {
            std::printf("seed %lu, touch %ld: a frame of %s took %.0f ms\n", options.seed, touches,
                        monkey.slowest_screen().c_str(), monkey.slowest_frame_ms());
            return 1;
        }
    }
    if (options.touches >= enough_for_pin && at_pin == 0) {
        std::printf("seed %lu: the PIN was never asked for, so this says nothing of it\n",
                    options.seed);
        return 1;
    }
    const double end_mb = resident_mb();
    const auto picture = renderer.picture(*kiosk->frame(clock.now_ms()));
    std::printf("seed %lu: %ld touches, %ld of them at the PIN, %ld frames, slowest %.1f ms (%s), "
                "memory %.1f to %.1f MB, last frame %016lx of %s\n",
                options.seed, options.touches, at_pin, stage.built(), monkey.slowest_frame_ms(),
                monkey.slowest_screen().c_str(), warm_mb, end_mb, hash_of(picture.value()),
                stage.tree().screen.c_str());
    // The sanitizers do not reuse freed memory.
    if (!is_sanitized() && options.touches >= enough_for_memory &&
        end_mb > warm_mb * (1 + most_growth)) {
        std::printf("seed %lu: memory grew by %.1f %%\n", options.seed,
                    100 * (end_mb / warm_mb - 1));
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    Options options;
    host::CommandLine line("Touches the kiosk without sense.");
    line.option("--touches", options.touches, "How many").range(1, 1'000'000'000);
    line.option("--seed", options.seed, "The same seed touches the same way");
    line.option("--width", options.width, "Pixels");
    line.option("--height", options.height, "Pixels");
    line.option("--city", options.city, "ageo or ina");
    if (const auto ending = line.parse(argc, argv)) {
        std::fprintf(ending->wrong ? stderr : stdout, "%s\n", ending->text.c_str());
        return ending->wrong ? 2 : 0;
    }
    return run(options);
}
