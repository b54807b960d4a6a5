#include "device/release_keeper.h"

#include <filesystem>
#include <sys/stat.h>

namespace device {
namespace {

/// A catalogue that has been on screen this long without ending the program has passed its trial.
constexpr double trial_ms = 60'000;

/// A text that changes whenever the file is replaced.
std::string mark_of(const std::string& file) {
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0) return {};
    return std::to_string(about.st_ino) + "." + std::to_string(about.st_mtim.tv_sec) + "." +
           std::to_string(about.st_mtim.tv_nsec);
}

} // namespace

ReleaseKeeper::ReleaseKeeper(Parts parts)
    : parts_(std::move(parts)), chooser_(parts_.store, parts_.records) {
    std::error_code ignored;
    if (parts_.store.empty() || !std::filesystem::is_directory(parts_.store, ignored)) return;
    // Without keys no new catalogue is accepted, but one that was verified earlier is shown.
    if (auto trust = release::read_trust(parts_.trust)) trust_ = std::move(trust).value();
}

ReleaseKeeper::File ReleaseKeeper::look_at(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return {path, 0, {}};
    return {path, about.st_ino,
            std::to_string(about.st_size) + "." + std::to_string(about.st_mtim.tv_sec) + "." +
                std::to_string(about.st_mtim.tv_nsec)};
}

std::string ReleaseKeeper::decision_mark() const {
    return mark_of(chooser_.folder() + "/state") + " " +
           mark_of(release::withdrawals_in(chooser_.records()));
}

base::Result<catalogue::Catalogue> ReleaseKeeper::open_packaged() {
    file_ = look_at(parts_.packaged);
    auto opened = catalogue::Catalogue::open(parts_.packaged);
    unopened_ = !opened;
    if (!opened && !parts_.store.empty())
        chooser_.note_damage({}, opened.error().message, parts_.now());
    return opened;
}

base::Result<catalogue::Catalogue> ReleaseKeeper::open() {
    choice_ = {};
    if (!parts_.store.empty()) {
        decision_mark_ = decision_mark();
        choice_ = chooser_.choose(trust_, parts_.now());
        for (const base::Message& note : choice_.notes) parts_.log(note);
    }
    on_screen_ = unopened_ = false;
    if (choice_.file.empty()) return open_packaged();
    file_ = look_at(choice_.file);
    auto opened = catalogue::Catalogue::open(choice_.file);
    if (opened) return opened;
    parts_.log(opened.error().message);
    chooser_.note_damage(choice_.manifest->edition, opened.error().message, parts_.now());
    choice_.manifest.reset();
    choice_.on_trial = false;
    return open_packaged();
}

base::Message ReleaseKeeper::shown() const {
    if (!choice_.manifest) return {parts_.packaged, parts_.packaged};
    const release::Manifest& manifest = *choice_.manifest;
    const std::string release = std::to_string(manifest.edition.release);
    return {manifest.city_name + " 第" + release + "版(" + manifest.published_at + " 公開)",
            manifest.city_name + ", release " + release + " (published " + manifest.published_at +
                ")"};
}

void ReleaseKeeper::serve(ui::Kiosk& kiosk) {
    kiosk_ = &kiosk;
    set_outdated();
}

void ReleaseKeeper::close() {
    if (!choice_.on_trial) return;
    choice_.on_trial = false;
    if (const auto done = chooser_.uncount(choice_.manifest->edition); !done)
        parts_.log(done.error().message);
}

void ReleaseKeeper::set_outdated() {
    const std::string today = parts_.now().substr(0, 10);
    const auto& manifest = choice_.manifest;
    // A clock that is before the day of publication is wrong, so nothing follows from it.
    kiosk_->set_outdated(manifest && today > manifest->review_by &&
                         today >= manifest->published_at);
}

std::optional<double> ReleaseKeeper::due_ms() const {
    if (choice_.on_trial && on_screen_) return shown_since_ms_ + trial_ms;
    return {};
}

bool ReleaseKeeper::changed() {
    if (parts_.store.empty()) return false;
    std::string mark = decision_mark();
    if (mark == decision_mark_) return false;
    decision_mark_ = std::move(mark);
    return chooser_.state(trust_).current != choice_.installed;
}

void ReleaseKeeper::replace() {
    auto catalogue = open();
    const auto replaced = catalogue ? kiosk_->replace_catalogue(std::move(catalogue).value())
                                    : base::Result<void>(catalogue.error());
    const base::Message now = shown();
    parts_.log(replaced ? base::Message{"カタログを替えました: " + now.ja,
                                        "another catalogue is shown: " + now.en}
                        : replaced.error().message);
    set_outdated();
}

bool ReleaseKeeper::written_to() const {
    const File now = look_at(file_.path);
    return now != file_ && now.number != 0 && (unopened_ || now.number == file_.number);
}

void ReleaseKeeper::heal() {
    parts_.log({"カタログ " + file_.path + " が読めないか、書きかえられています。確かめなおします",
                "the catalogue " + file_.path +
                    " cannot be read or has been changed; it is verified again"});
    close(); // it is not another start of a release on trial
    auto catalogue = open();
    if (!catalogue) return parts_.log(catalogue.error().message);
    const auto renewed = kiosk_->renew_catalogue(std::move(catalogue).value());
    const base::Message now = shown();
    parts_.log(renewed ? base::Message{"カタログを開きなおしました: " + now.ja,
                                       "the catalogue has been opened again: " + now.en}
                       : renewed.error().message);
    set_outdated();
}

void ReleaseKeeper::run(double now_ms) {
    if (!kiosk_) return;
    if (kiosk_->take_unreadable() || written_to()) heal();
    if (!on_screen_) {
        on_screen_ = true;
        shown_since_ms_ = now_ms;
    }
    if (choice_.on_trial && now_ms >= shown_since_ms_ + trial_ms) {
        // one attempt is enough, whether the result could be written or not
        choice_.on_trial = false;
        if (const auto proven = chooser_.prove(choice_.manifest->edition, parts_.now()); !proven)
            parts_.log(proven.error().message);
    }
    if (!kiosk_->between_visits()) return;
    if (changed())
        replace();
    else
        set_outdated();
}

} // namespace device
