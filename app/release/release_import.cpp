#include "base/catalogue_schema.h"
#include "base/durable.h"
#include "base/file.h"
#include "release/release_store.h"
#include "text/plain_line.h"

#include <algorithm>
#include <filesystem>

namespace release {
namespace {

namespace fs = std::filesystem;
using What = Outcome::What;

constexpr std::size_t piece_bytes = 256u << 10;
constexpr std::uint64_t spare_bytes = 1u << 20; ///< left free for the rest of the device
/// Another importer may be checking a catalogue.
constexpr int import_patience_ms = 60'000, state_patience_ms = 5'000;

Outcome verdict(What what, std::string ja, std::string en) {
    return {what, {std::move(ja), std::move(en)}, {}};
}

Outcome failed(const base::Error& error) { return {What::failed, error.message, {}}; }

std::string city_text(const Manifest& manifest) {
    return manifest.city_name + "（" + manifest.city + "）";
}

/// Nothing if the city matches. Names the other city by its code only: whoever made a file that is
/// not verified may have written anything as its name.
std::optional<Outcome> wrong_city(const std::string& file, const Manifest& manifest,
                                  const Trust& trust) {
    if (manifest.city == trust.city) return {};
    return verdict(What::refused_city,
                   file + ": 団体コード " + manifest.city + " の市のカタログです。この端末は " +
                       trust.city + " の市のものなので入れません",
                   file + ": This is the catalogue of city " + manifest.city +
                       "; this device belongs to city " + trust.city);
}

/// Copies the file, divided where its catalogue begins; from then on only the copy is used.
std::optional<Outcome> copy(const std::string& file, const std::string& head,
                            const std::string& catalogue) {
    const auto source = base::open_untrusted(file, most_sealed);
    if (!source) return Outcome{What::refused_file, source.error().message, {}};
    auto first = base::read_some(source.value(), signature_block + prefix_bytes, file);
    if (!first) return Outcome{What::refused_file, first.error().message, {}};
    const auto begin = payload_begin(first.value());
    if (!begin) return Outcome{What::refused_file, begin.error().message.in(file), {}};
    auto rest = base::read_some(source.value(), begin.value() - first.value().size(), file);
    if (!rest) return Outcome{What::refused_file, rest.error().message, {}};

    const auto head_file = base::create_file(head);
    if (!head_file) return failed(head_file.error());
    for (const std::string& bytes : {first.value(), rest.value()})
        if (const auto put = base::write_some(head_file.value(), bytes, head); !put)
            return failed(put.error());
    const auto catalogue_file = base::create_file(catalogue);
    if (!catalogue_file) return failed(catalogue_file.error());
    for (std::uint64_t copied = 0; copied <= most_payload;) {
        const auto piece = base::read_some(source.value(), piece_bytes, file);
        if (!piece) return Outcome{What::refused_file, piece.error().message, {}};
        if (piece.value().empty()) break;
        if (const auto put = base::write_some(catalogue_file.value(), piece.value(), catalogue);
            !put)
            return failed(put.error());
        copied += piece.value().size();
    }
    return {};
}

/// Nothing if there is room for two copies, or if the file is refused anyway.
std::optional<Outcome> no_room(const std::string& file, const std::string& folder) {
    const auto source = base::open_untrusted(file, most_sealed);
    std::error_code ignored;
    const std::uintmax_t size = fs::file_size(file, ignored);
    const auto free = base::free_bytes(folder);
    if (!source || ignored || !free) return {};
    const std::uint64_t need = 2 * static_cast<std::uint64_t>(size) + spare_bytes;
    if (free.value() >= need) return {};
    const std::string have = std::to_string(free.value() >> 20), want = std::to_string(need >> 20);
    return verdict(What::failed,
                   folder + ": ディスクに空きがありません（空き " + have + "MB、必要 " + want +
                       "MB）",
                   folder + ": the disk is full (" + have + " MB free, " + want + " MB needed)");
}

void sweep_beside(const std::string& folder, const std::string& beginning) {
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (at->path().filename().string().starts_with(beginning))
            (void)base::remove_whole(at->path().string());
}

bool was_taken_back(const ReleaseState& state, const Edition& edition) {
    return std::ranges::count(state.taken_back, edition, &TakenBack::edition) > 0;
}

} // namespace

/// Nothing if this edition may be installed now; `repair` is set if it is the current one and
/// damaged.
std::optional<Outcome> ReleaseStore::out_of_order(const Manifest& manifest,
                                                  const ReleaseState& state, bool& repair) const {
    const std::string number = to_text(manifest.edition), highest = to_text(state.highest);
    repair = false;
    if (manifest.edition > state.highest) return {};
    if (state.current && state.current->edition == manifest.edition) {
        if (state.current->hash != manifest.payload_hash)
            return verdict(What::refused_older,
                           "第" + number +
                               "版は、同じ番号で中身の違うものがもう入っています。"
                               "新しい番号で発行しなおしてください",
                           "Another catalogue with the number " + number +
                               " is installed already. Publish this one under a new number");
        if (check(*state.current))
            return verdict(What::already, "第" + number + "版はもう入っています",
                           "Release " + number + " is installed already");
        repair = true;
        return {};
    }
    if (was_taken_back(state, manifest.edition))
        return verdict(What::refused_taken_back,
                       "第" + number +
                           "版は、この端末で取りやめになっています。"
                           "直したものを新しい番号で発行してください",
                       "Release " + number +
                           " was taken back on this device. Publish the corrected one under a "
                           "new number");
    // Known only by the name of its folder, after both its copy and the state were lost.
    if (manifest.edition == state.highest) return {};
    return verdict(
        What::refused_older,
        "第" + number + "版は、この端末に一度入った第" + highest +
            "版より古いので入れません。前の内容に戻すときも、新しい番号で発行してください",
        "Release " + number + " is older than release " + highest +
            ", which this device has had. To go back to an older content, publish it "
            "under a new number");
}

Outcome ReleaseStore::install(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                              const std::string& now, const std::string& mark) {
    const auto before = current_edition(trust);
    Outcome outcome = take_in(file, trust, rehearse, now);
    if (outcome.what == What::failed) say_what_is_current(outcome, before, trust);
    outcome.message = text::plain_line(outcome.message);
    remember({now, to_text(outcome.what), file, mark,
              outcome.manifest ? to_text(outcome.manifest->edition) : "", outcome.message});
    return outcome;
}

Outcome ReleaseStore::take_in(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                              const std::string& now) {
    for (const char* name : {"releases", "staging"})
        if (const auto made = base::make_folders(path(name)); !made) return failed(made.error());
    const auto lock = base::FileLock::take(path("import.lock"), import_patience_ms);
    if (!lock) return failed(lock.error());
    sweep_beside(path("staging"), "");
    sweep_beside(folder(), "history.");
    Outcome outcome = try_file(file, trust, rehearse, now);
    sweep_beside(path("staging"), "");
    return outcome;
}

Outcome ReleaseStore::try_file(const std::string& file, const Trust& trust,
                               const Rehearse& rehearse, const std::string& now) {
    if (auto full = no_room(file, folder())) return *full;
    const std::string staged = path("staging/incoming"), head = staged + "/head",
                      copied = staged + "/catalogue";
    if (const auto made = base::make_folders(staged); !made) return failed(made.error());
    if (auto refused = copy(file, head, copied)) return *refused;
    // Another city's signature cannot be verified here, but the message can name the claimed city.
    if (const auto bytes = base::read_file(head))
        if (const auto claimed = claimed_manifest(bytes.value()))
            if (auto refused = wrong_city(file, *claimed, trust)) return *refused;
    const auto seal = verify_files({head, copied}, trust, file);
    if (!seal) return {What::refused_file, seal.error().message, {}};
    const Manifest& manifest = seal.value().manifest;
    if (auto refused = wrong_city(file, manifest, trust)) return *refused;
    if (base::catalogue_schema < manifest.schema_min ||
        base::catalogue_schema > manifest.schema_max)
        return {What::refused_format,
                {file + ": このプログラムの読めない形式のカタログです。プログラムを新しくしてから"
                        "入れてください",
                 file + ": The catalogue is for another version of the program. Renew the program "
                        "first"},
                manifest};
    const auto before = load(trust);
    if (!before) return failed(before.error());
    bool repair = false;
    if (auto refused = out_of_order(manifest, before.value(), repair)) {
        // The first attempt may have failed after the new state was in place.
        if (refused->what == What::already)
            if (const auto done = base::synchronise(folder()); !done) return failed(done.error());
        refused->manifest = manifest;
        return *refused;
    }
    if (const auto played = rehearse(copied, manifest); !played)
        return {What::refused_content,
                played.error()
                    .message
                    .after({"試しに開いてみると画面に出せません。いまのカタログのままです。",
                            "It cannot be shown, as a rehearsal found. The catalogue stays as it "
                            "is."})
                    .in(file),
                manifest};
    return commit(file, seal.value(), trust, now);
}

Outcome ReleaseStore::commit(const std::string& file, const Seal& seal, const Trust& trust,
                             const std::string& now) {
    const Manifest& manifest = seal.manifest;
    const std::string staged = path("staging/incoming"), place = folder_of(manifest.edition);
    for (const std::string& each : {staged + "/head", staged + "/catalogue", staged})
        if (const auto done = base::synchronise(each); !done) return failed(done.error());
    const auto lock = base::FileLock::take(path("state.lock"), state_patience_ms);
    if (!lock) return failed(lock.error());
    auto loaded = load(trust);
    if (!loaded) return failed(loaded.error());
    ReleaseState state = std::move(loaded).value();
    bool repair = false;
    if (auto refused = out_of_order(manifest, state, repair)) return *refused;
    std::error_code ignored;
    if (fs::exists(place, ignored))
        if (const auto done = base::move_durably(place, path("staging/replaced")); !done)
            return failed(done.error());
    if (const auto done = base::move_durably(staged, place); !done) return failed(done.error());

    StoredRelease release{manifest.edition, manifest.payload_hash, seal.signer, now,
                          text::plain_line(file)};
    if (!repair) {
        if (state.current && !state.starts_left && check(*state.current))
            state.previous = state.current;
        state.starts_left = trial_starts;
    }
    state.current = std::move(release);
    state.highest = std::max(state.highest, manifest.edition);
    if (const auto done = put_state(state); !done) return failed(done.error());
    sweep(state);
    const std::string number = to_text(manifest.edition), of = city_text(manifest);
    Outcome done = verdict(
        repair ? What::repaired : What::installed,
        of + "の第" + number + "版（" + manifest.published_at + " 発行）を入れました",
        "Installed release " + number + " of " + of + ", published " + manifest.published_at);
    done.manifest = manifest;
    return done;
}

/// Removes releases that the state does not name. The highest is kept, to be found if the state is
/// lost.
void ReleaseStore::sweep(const ReleaseState& state) const {
    std::error_code failed;
    std::vector<std::string> unused;
    for (fs::directory_iterator at(path("releases"), failed), end; !failed && at != end;
         at.increment(failed)) {
        const auto edition = parse_edition(at->path().filename().string());
        const bool kept = edition && ((state.current && state.current->edition == *edition) ||
                                      (state.previous && state.previous->edition == *edition) ||
                                      state.highest == *edition);
        if (!kept) unused.push_back(at->path().string());
    }
    for (const std::string& each : unused) (void)base::remove_whole(each);
}

std::optional<Manifest> claimed_by_file(const std::string& file) {
    const auto source = base::open_untrusted(file, most_sealed);
    if (!source) return {};
    constexpr std::size_t begin = signature_block + prefix_bytes;
    const auto head = base::read_some(source.value(), begin, file);
    if (!head) return {};
    const auto end = payload_begin(head.value());
    if (!end) return {};
    const auto rest = base::read_some(source.value(), end.value() - begin, file);
    return rest ? claimed_manifest(head.value() + rest.value()) : std::nullopt;
}

} // namespace release
