#include "commands/command_all.h"

#include "base/durable.h"
#include "base/json.h"
#include "commands/device_options.h"
#include "host/today.h"
#include "publish/sign.h"
#include "release/release_chooser.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace commands {
namespace {

constexpr std::size_t shown_refusals = 5;

struct Options {
    DeviceOptions device;
    bool json = false;
};

/// A stored release, as it is now.
struct Looked {
    release::StoredRelease release;
    base::Result<release::Seal> seal;
};

struct Report {
    base::Result<release::Trust> trust;
    release::ReleaseState state;
    std::optional<Looked> current, previous;
    std::optional<release::HistoryEntry> shown;      ///< what the kiosk showed last
    std::optional<release::HistoryEntry> wrong_pins; ///< when the PIN was wrong many times, last
    std::vector<release::HistoryEntry> refused;      ///< the latest ones, latest first
    base::Result<std::uint64_t> free;
    std::optional<base::Message> unreadable; ///< why the kiosk's records cannot be read
    std::size_t older_refused = 0;           ///< how many more refusals the history has
};

Report look(const Options& options) {
    const release::ReleaseShelf store(options.device.store, options.device.records);
    Report report{release::read_trust(options.device.trust), {}, {}, {}, {}, {}, {},
                  base::free_bytes(options.device.store),    {}, 0};
    report.state = store.state(report.trust ? report.trust.value() : release::Trust());
    const auto looked = [&](const std::optional<release::StoredRelease>& release) {
        return release ? std::optional<Looked>(Looked{*release, store.check(*release)})
                       : std::nullopt;
    };
    report.current = looked(report.state.current);
    report.previous = looked(report.state.previous);
    auto history = store.history();
    std::ranges::copy(release::read_panel_history(options.device.records),
                      std::back_inserter(history));
    std::ranges::stable_sort(history, {}, &release::HistoryEntry::at);
    if (const auto trial = release::read_trial(options.device.records); !trial)
        report.unreadable = trial.error().message;
    for (const release::HistoryEntry& entry : history | std::views::reverse) {
        if (entry.what == release::shown_word && !report.shown) report.shown = entry;
        if (entry.what == release::wrong_pins_word) {
            if (!report.wrong_pins) report.wrong_pins = entry;
            continue;
        }
        if (!entry.refused()) continue;
        if (report.refused.size() < shown_refusals)
            report.refused.push_back(entry);
        else
            ++report.older_refused;
    }
    return report;
}

bool outdated(const Looked& looked) {
    return looked.seal && host::today() > looked.seal.value().manifest.review_by;
}

base::Json to_json(const release::Edition& edition) {
    return {{"epoch", edition.epoch}, {"release", edition.release}};
}

base::Json to_json(const Session& session, const std::optional<Looked>& looked) {
    if (!looked) return nullptr;
    base::Json object = {{"edition", to_json(looked->release.edition)},
                         {"since", looked->release.since},
                         {"from", looked->release.from},
                         {"key", publish::key_name(looked->release.signer)},
                         {"sound", looked->seal.ok()}};
    if (looked->seal) {
        object["manifest"] = manifest_json(looked->seal.value().manifest);
        object["outdated"] = outdated(*looked);
    } else {
        object["reason"] = session.in_language(looked->seal.error().message);
    }
    return object;
}

base::Json to_json(const Session& session, const Report& report) {
    auto refused = base::Json::array();
    for (const auto& entry : report.refused)
        refused.push_back({{"at", entry.at},
                           {"what", entry.what},
                           {"file", entry.file},
                           {"reason", session.in_language(entry.message)}});
    auto taken_back = base::Json::array();
    for (const auto& each : report.state.taken_back)
        taken_back.push_back(
            {{"edition", to_json(each.edition)},
             {"why", each.why == release::TakenBack::Why::staff ? "staff" : "failed-to-start"}});
    base::Json shown = nullptr;
    if (report.shown)
        shown = {{"release", report.shown->release.empty() ? "packaged" : report.shown->release},
                 {"since", report.shown->at}};
    base::Json wrong_pins = nullptr;
    if (report.wrong_pins)
        wrong_pins = {{"at", report.wrong_pins->at},
                      {"reason", session.in_language(report.wrong_pins->message)}};
    return {{"city", report.trust ? base::Json(report.trust.value().city) : base::Json()},
            {"trust", report.trust ? "" : session.in_language(report.trust.error().message)},
            {"shown", shown},
            {"current", to_json(session, report.current)},
            {"previous", to_json(session, report.previous)},
            {"highest", to_json(report.state.highest)},
            {"records", report.unreadable ? session.in_language(*report.unreadable) : ""},
            {"starts_left",
             report.state.starts_left ? base::Json(*report.state.starts_left) : base::Json()},
            {"taken_back", taken_back},
            {"wrong_pins", wrong_pins},
            {"refused", refused},
            {"older_refused", report.older_refused},
            {"free_bytes", report.free ? base::Json(report.free.value()) : base::Json()}};
}

/// Prints the page in the language of the session.
class Page {
  public:
    explicit Page(const Session& session) : session_(session) {}

    void print(const Report& report) {
        print_shown(report);
        print_release({"入っているもの", "Installed"}, report.current);
        if (report.state.starts_left)
            line("  ", {"お試し中です。あと" + std::to_string(*report.state.starts_left) +
                            "回のうちに問題なく動けば決まり、動かなければ前に戻ります",
                        "On trial: it stays if it runs well within " +
                            std::to_string(*report.state.starts_left) +
                            " more starts, else it is taken back"});
        print_release({"ひとつ前のもの", "Before it"}, report.previous);
        if (report.state.highest.release > 0)
            line("",
                 {"これより古い版は入りません: 第" + release::to_text(report.state.highest) + "版",
                  "Nothing older is taken than release " + release::to_text(report.state.highest)});
        for (const auto& each : report.state.taken_back) {
            const bool staff = each.why == release::TakenBack::Why::staff;
            const std::string number = release::to_text(each.edition);
            line("", {"取りやめ: 第" + number + "版（" +
                          (staff ? "職員が戻しました" : "3回続けて始まりませんでした") + "）",
                      "Taken back: release " + number +
                          (staff ? " (by staff)" : " (failed to start three times)")});
        }
        if (report.wrong_pins) {
            std::string when = report.wrong_pins->at;
            std::ranges::replace(when, 'T', ' ');
            line("", {when + "  " + report.wrong_pins->message.ja,
                      when + "  " + report.wrong_pins->message.en});
        }
        print_refused(report);
        if (!report.trust) line("", report.trust.error().message);
        if (report.unreadable)
            line("",
                 {"画面のプログラムの記録を読めないので、画面のことと、お試しの結果は分かりません"
                  "（sudo をつけてやりなおしてください）。" +
                      report.unreadable->ja,
                  "The panel's records cannot be read, so what is on the screen and how the "
                  "trial goes is not known (try again with sudo). " +
                      report.unreadable->en});
        if (report.free) {
            const std::string free = std::to_string(report.free.value() >> 20);
            line("", {"ディスクの空き: " + free + "MB", "Free on the disk: " + free + " MB"});
        }
    }

  private:
    void line(const std::string& indent, const base::Message& message) {
        session_.out << indent << session_.plain(message) << '\n';
    }

    static base::Message at(const std::string& clock) {
        std::string when = clock;
        std::ranges::replace(when, 'T', ' ');
        if (when.empty()) return {"いつからか不明", "since an unknown time"};
        return {when + " から", "since " + when};
    }

    void print_shown(const Report& report) {
        if (!report.shown) {
            line("", {"画面: キオスクはまだ動いていません", "Screen: the kiosk has not run yet"});
            return;
        }
        const base::Message since = at(report.shown->at);
        const std::string& number = report.shown->release;
        line("",
             {"画面: " + (number.empty() ? "はじめから入っているカタログ" : "第" + number + "版") +
                  "（" + since.ja + "）",
              "Screen: " + (number.empty() ? "the packaged catalogue" : "release " + number) +
                  ", " + since.en});
    }

    void print_release(const base::Message& what, const std::optional<Looked>& looked) {
        if (!looked) {
            line("", {what.ja + ": なし（はじめから入っているカタログを使います）",
                      what.en + ": none (the packaged catalogue is used)"});
            return;
        }
        const std::string number = release::to_text(looked->release.edition);
        const base::Message since = at(looked->release.since);
        line("", {what.ja + ": 第" + number + "版（" + since.ja + "）",
                  what.en + ": release " + number + ", " + since.en});
        line("  ", {"もとのファイル: " + looked->release.from, "From: " + looked->release.from});
        if (!looked->seal) {
            line("  ", looked->seal.error()
                           .message.with_context({"こわれています", "Damaged"})
                           .with_advice({"同じファイルをもう一度入れると直ります",
                                         "Installing the same file again repairs it"}));
            return;
        }
        const release::Manifest& m = looked->seal.value().manifest;
        line("  ", {m.city_name + "（" + m.city + "）、" + m.published_at + " 発行、見直しは " +
                        m.review_by + " まで",
                    "City " + m.city + " (" + m.city_name + "), published " + m.published_at +
                        ", to be reviewed by " + m.review_by});
        if (outdated(*looked))
            line("  ", {"見直しの日を過ぎています。新しいカタログを発行してください"
                        "（この端末の時計は " +
                            host::today() + "）",
                        "It is past its review date: publish a new one (this device's clock says " +
                            host::today() + ")"});
    }

    void print_refused(const Report& report) {
        if (report.refused.empty()) {
            line("", {"断ったもの: なし", "Refused: nothing"});
            return;
        }
        line("", {"断ったもの、困ったこと（新しい順）:", "Refused, and troubles (latest first):"});
        for (const auto& entry : report.refused) {
            std::string when = entry.at;
            std::ranges::replace(when, 'T', ' ');
            line("  ", {when + "  " + entry.message.ja, when + "  " + entry.message.en});
        }
        if (report.older_refused > 0) {
            const std::string more = std::to_string(report.older_refused);
            line("  ", {"これより前に、ほかに" + more + "件", "and " + more + " before them"});
        }
    }

    const Session& session_;
};

Status status(const Session& session, const Options& options) {
    const Report report = look(options);
    if (options.json)
        session.print(to_json(session, report));
    else
        Page(session).print(report);
    return Status::done;
}

} // namespace

void add_status(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "status", session.in_language({"この端末のカタログのようすを1ページで言います",
                                       "shows on one page how the catalogues of this device are"}));
    auto options = std::make_shared<Options>();
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_device_options(command, session, options->device);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return status(session, *options); };
    });
}

} // namespace commands
