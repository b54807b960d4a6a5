// The kiosk and tablet program: arguments in, objects joined, exit status out.

#include "base/background.h"
#include "base/file.h"
#include "device/core_files.h"
#include "device/device_desk.h"
#include "device/device_state.h"
#include "device/memory_use.h"
#include "device/missed_counts.h"
#include "device/promise_keeper.h"
#include "device/release_keeper.h"
#include "device/supervisor.h"
#include "draw/picture_pack.h"
#include "host/device_places.h"
#include "host/font_files.h"
#include "host/today.h"
#include "print/printer.h"
#include "shell/contacts.h"
#include "shell/folder_watch.h"
#include "shell/kiosk_options.h"
#include "shell/kiosk_stage.h"
#include "shell/loop.h"
#include "shell/make_pin.h"
#include "shell/messages.h"
#include "shell/out_of_order.h"
#include "shell/resources.h"
#include "shell/screen_wait.h"
#include "shell/script.h"
#include "shell/settings.h"
#include "shell/shown_city.h"
#include "shell/slip_output.h"
#include "shell/termination.h"

#include <cstdio>
#include <future>
#include <optional>
#include <utility>

namespace {

constexpr int done = 0, refused = 1, outside_failed = 3;
constexpr int out_of_order_ms = 60'000;
constexpr int default_width = 1920, default_height = 1080;

int report(const base::Error& error, int status) {
    shell::log(error.message);
    return status;
}

/// With what the device itself chooses where nothing is set.
int print_settings(shell::Settings settings, shell::SettingOrigins& origins) {
    if (settings.catalogue.empty() && settings.store.empty()) settings.store = host::usual_store;
    if (settings.trust.empty()) settings.trust = host::usual_trust;
    if (settings.city.empty()) {
        settings.city = device::DeviceState::of_this_device().city();
        if (!settings.city.empty())
            origins["city"] = {"この端末で選ばれました", "chosen on this device"};
    }
    const std::string text = shell::settings_text(settings, origins, shell::speaks_japanese());
    return std::fputs(text.c_str(), stdout) >= 0 ? done : outside_failed;
}

base::Result<shell::Window> open_window(const shell::KioskOptions& options,
                                        const shell::Settings& settings) {
    // Nobody watches a script, unless a window is asked for.
    if (!options.script.empty() && !options.windowed)
        return shell::Window::offscreen(options.width > 0 ? options.width : default_width,
                                        options.height > 0 ? options.height : default_height);
    const auto drawing = options.script.empty() ? settings.drawing : shell::Drawing::software;
    return shell::Window::open({options.width, options.height, options.windowed, drawing});
}

/// What the screen shows and sets it with: nothing of it needs to know the screen.
struct Contents {
    base::Result<text::FontSet> fonts;
    base::Result<catalogue::Catalogue> catalogue;
};

Contents open_contents(device::ReleaseKeeper& keeper) {
    auto found = host::find_fonts();
    for (const base::Message& missing : found.missing) shell::log(missing);
    auto fonts = text::FontSet::open(std::move(found.files));
    return {std::move(fonts), keeper.open()};
}

base::Result<std::unique_ptr<ui::Kiosk>>
make_kiosk(const shell::Settings& settings, const std::string& city,
           const shell::Resources& resources, const draw::PicturePack& pictures,
           const ui::Device& device, const device::DeviceState& state, Contents contents,
           device::ReleaseKeeper& keeper, const device::PromiseKeeper& promises,
           std::shared_ptr<ui::StaffDesk> staff) {
    auto& [fonts, catalogue] = contents;
    if (!fonts) return fonts.error();
    shell::Contacts contacts;
    if (!catalogue) {
        shell::log(catalogue.error().message);
        contacts = shell::read_contacts(resources.contacts, city);
    }
    ui::KioskParts parts{.device = device,
                         .fonts = std::make_shared<text::FontSet>(std::move(fonts).value()),
                         .icons = pictures.icons(),
                         .strings_folder = resources.strings,
                         .language = settings.language,
                         .city = city,
                         .catalogue = std::move(catalogue),
                         .city_chosen = {},
                         .reduced_motion = settings.reduced_motion,
                         .fallback_city = std::move(contacts.city),
                         .fallback_hotlines = std::move(contacts.hotlines)};
    parts.city_chosen = [state](const std::string& chosen) {
        if (const auto kept = state.remember_city(chosen); !kept) shell::log(kept.error().message);
    };
    shell::connect_slips(
        settings, [&promises] { return promises.hold(); }, parts);
    parts.home_visit = settings.home_visit;
    parts.wake = shell::wake_loop;
    parts.fault = [](const base::Message& message) { shell::log(message); };
    parts.staff = std::move(staff);
    if (settings.counts_words())
        parts.words_missed =
            [counts = device::MissedCounts(state.folder()),
             writing = std::make_shared<base::Background<base::Result<void>>>(shell::wake_loop),
             logged = false](const std::vector<std::string>& words) mutable {
                // A full or read-only disk is reported once; families are not kept from searching.
                // On one that hangs nothing is counted.
                const auto kept = writing->take();
                if (kept && !*kept && !std::exchange(logged, true))
                    shell::log(kept->error().message);
                writing->start(
                    [counts, today = host::today(), words] { return counts.add(today, words); });
            };
    auto kiosk = ui::Kiosk::create(std::move(parts));
    if (kiosk) keeper.serve(*kiosk.value());
    return kiosk;
}

/// A catalogue that is named comes before what is installed; a script looks for neither.
device::DeviceFolders folders_of(const shell::Settings& settings,
                                 const shell::KioskOptions& options,
                                 const device::DeviceState& state) {
    const bool named = !settings.catalogue.empty(), playing = !options.script.empty();
    const auto or_usual = [&](const std::string& set, const char* usual) {
        return set.empty() && !playing ? std::string(usual) : set;
    };
    return {.store = named ? "" : or_usual(settings.store, host::usual_store),
            .records = device::DeviceState::of_this_device().folder(),
            .trust = or_usual(settings.trust, host::usual_trust),
            .state = state.folder(),
            .named = settings.catalogue,
            .printer = settings.printer,
            .promises = shell::promise_grounds(settings, state.folder())};
}

device::ReleaseKeeper make_keeper(const device::DeviceFolders& folders,
                                  const shell::Resources& resources) {
    return device::ReleaseKeeper({folders.store, folders.records, folders.trust,
                                  folders.named.empty() ? resources.catalogue : folders.named,
                                  host::now,
                                  [](const base::Message& message) { shell::log(message); }});
}

/// None where the settings hold no PIN.
std::shared_ptr<ui::StaffDesk> make_desk(const shell::Settings& settings,
                                         const shell::KioskOptions& options,
                                         const device::DeviceFolders& folders) {
    if (settings.staff_pin.empty()) return {};
    const bool playing = !options.script.empty();
    device::DeviceDesk::Parts parts{
        .pin = settings.staff_pin,
        .forgetful = playing,
        .stick_folder = settings.stick_folder,
        .folders = folders,
        .printer_state = print::printer_state,
        .version = KODOMADO_VERSION,
        .today = host::today,
        .now = host::now,
        .restart = playing ? std::function<void()>() : shell::end_loop,
        .wake = shell::wake_loop,
        .log = [](const base::Message& message) { shell::log(message); }};
    return std::make_shared<device::DeviceDesk>(std::move(parts));
}

/// The line of the staff's PIN, for the settings file.
int make_pin() {
    const auto lines = shell::make_pin(shell::speaks_japanese());
    if (!lines) return report(lines.error(), refused);
    std::fputs(lines.value().c_str(), stdout);
    return done;
}

/// The device's counts of words that found nothing, for staff.
int export_counts(const std::string& file) {
    const auto counts = device::MissedCounts(device::DeviceState::of_this_device().folder()).read();
    if (!counts) return report(counts.error(), outside_failed);
    const auto written = base::write_file(file, device::counts_csv(counts.value()));
    return written ? done : report(written.error(), outside_failed);
}

void log_start(const shell::Window& window, const device::ReleaseKeeper& keeper) {
    const std::string size = std::to_string(window.width()) + "x" + std::to_string(window.height());
    const base::Message shown = keeper.shown();
    shell::log(
        base::Message{KODOMADO_VERSION " をはじめます。画面 " + size + "、カタログ " + shown.ja,
                      KODOMADO_VERSION " starts: screen " + size + ", catalogue " + shown.en});
}

int play(const shell::Script& script, const shell::KioskOptions& options, ui::Kiosk& kiosk,
         shell::Renderer& renderer, shell::Trace& trace, shell::ManualClock& clock) {
    shell::KioskStage stage(kiosk, renderer, trace, options.frame_limit);
    shell::ScriptPlayer player(stage, clock);
    long settled = 0; // kB, when everything has been seen once
    for (int time = 1; time <= options.repeat; ++time) {
        const auto played = player.play(script, options.script);
        if (!played) return report(played.error(), refused);
        if (time == std::max(1, options.repeat / 10)) settled = device::memory_in_use_kb();
    }
    trace.summary();
    if (options.repeat > 1)
        std::printf("%d times: %ld kB after the first tenth, %ld kB at the end\n", options.repeat,
                    settled, device::memory_in_use_kb());
    return done;
}

int run(const shell::KioskOptions& options) {
    if (options.make_pin) return make_pin();
    if (!options.export_counts.empty()) return export_counts(options.export_counts);
    const bool playing = !options.script.empty();
    shell::Script script;
    if (playing) {
        const auto text = base::read_file(options.script, 1u << 20);
        if (!text) return report(text.error(), outside_failed);
        auto parsed = shell::parse_script(text.value(), options.script);
        if (!parsed) return report(parsed.error(), refused);
        script = std::move(parsed).value();
    }
    shell::SettingOrigins origins;
    const auto settings = shell::settings_of(options, origins);
    if (!settings) return report(settings.error(), outside_failed);
    if (options.print_settings) return print_settings(settings.value(), origins);

    device::forgo_core_files();
    shell::spare_desktop_services();
    std::optional<shell::Termination> termination;
    if (!playing || options.stay) termination.emplace();
    const shell::Resources resources = shell::find_resources(shell::this_program());
    const auto state = playing ? device::DeviceState("") : device::DeviceState::of_this_device();
    const device::DeviceFolders folders = folders_of(settings.value(), options, state);
    device::ReleaseKeeper keeper = make_keeper(folders, resources);
    device::PromiseKeeper promises(
        {folders.promises, host::today, [](const base::Message& message) { shell::log(message); }});
    // Beside the window, for which a screen takes its time.
    auto contents = std::async(std::launch::async, [&] { return open_contents(keeper); });
    auto window = open_window(options, settings.value());
    if (device::Supervisor supervisor; !window && !playing && supervisor.there()) {
        shell::log(window.error().message);
        const auto open = [&] { return open_window(options, settings.value()); };
        window = shell::wait_for_screen(open, supervisor, std::move(window));
    }
    if (!window) {
        contents.wait();
        keeper.close(); // a release on trial is not to blame
        return report(window.error(), outside_failed);
    }
    auto opened = draw::PicturePack::open(resources.pictures);
    if (!opened) shell::log(opened.error().message);
    const draw::PicturePack pictures = opened ? std::move(opened).value() : draw::PicturePack();

    const auto device_of = [&](int width, int height) {
        return settings.value().device(width, height);
    };
    Contents shown = contents.get();
    const auto city = shell::shown_city(settings.value(), origins["city"], state, shown.catalogue);
    auto kiosk = make_kiosk(settings.value(), city, resources, pictures,
                            device_of(window.value().width(), window.value().height()), state,
                            std::move(shown), keeper, promises,
                            make_desk(settings.value(), options, folders));
    if (!kiosk) {
        const int status = report(kiosk.error(), outside_failed);
        keeper.close(); // fonts or words are
        // Whoever supervises this starts it again; the cause may be gone by then.
        if (!playing) shell::show_out_of_order(window.value(), pictures, out_of_order_ms);
        return status;
    }
    if (!playing) log_start(window.value(), keeper);

    shell::Trace trace(options.trace);
    shell::Renderer renderer(window.value(), pictures);
    shell::ManualClock played;
    if (playing) {
        const int status = play(script, options, *kiosk.value(), renderer, trace, played);
        if (status != done || !options.stay) {
            keeper.close();
            return status;
        }
    }
    const shell::RealClock clock(played.now_ms());
    const shell::FolderWatch watch(keeper.folder(), "state", shell::wake_loop);
    device::UpkeepList upkeep({&keeper, &promises});
    shell::Loop(*kiosk.value(), window.value(), renderer, clock, trace, device_of, upkeep).run();
    keeper.close();
    shell::log(base::Message{"終わりました", "ended in good order"});
    return done;
}

} // namespace

int main(int argc, char* argv[]) {
    shell::KioskOptions options;
    if (const auto status = shell::parse_options(argc, argv, options)) return *status;
    try {
        return run(options);
    } catch (const std::exception& error) {
        shell::log(error.what());
        return outside_failed;
    }
}
