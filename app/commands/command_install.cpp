#include "commands/command_all.h"

#include "base/json.h"
#include "commands/device_options.h"
#include "commands/inbox.h"
#include "commands/rehearsal.h"
#include "host/today.h"

#include <filesystem>

namespace commands {
namespace {

struct Options {
    std::string file, inbox, stick;
    DeviceOptions device;
    bool watch = false, json = false;
};

Status status_of(const release::Outcome& outcome) {
    using enum release::Outcome::What;
    switch (outcome.what) {
    case installed:
    case repaired:
    case already:
    case rollback:
        return Status::done;
    case refused_file:
    case failed:
        return Status::outside;
    default:
        return Status::refused;
    }
}

base::Json to_json(const Session& session, const std::string& file,
                   const release::Outcome& outcome) {
    base::Json object = {{"file", file},
                         {"outcome", release::to_text(outcome.what)},
                         {"message", session.in_language(outcome.message)}};
    if (outcome.manifest) object["manifest"] = manifest_json(*outcome.manifest);
    return object;
}

Status install_file(const Session& session, const Options& options, const release::Trust& trust) {
    release::ReleaseStore store(options.device.store, options.device.records);
    std::error_code ignored;
    const auto whole = std::filesystem::absolute(options.file, ignored);
    const auto outcome = store.install(whole.empty() ? options.file : whole.string(), trust,
                                       make_rehearsal(find_kiosk()), host::now());
    if (options.json)
        session.print(to_json(session, options.file, outcome));
    else
        session.say(outcome.message);
    return status_of(outcome);
}

Status install_inbox(const Session& session, const Options& options, const release::Trust& trust) {
    const Inbox inbox{options.stick.empty() ? options.inbox : options.stick,
                      !options.stick.empty()};
    release::ReleaseStore store(options.device.store, options.device.records);
    const auto rehearse = make_rehearsal(find_kiosk());
    Status status = Status::done;
    const auto pass = [&] {
        const auto verdicts = take_inbox(inbox, store, trust, rehearse, host::now);
        if (!verdicts) {
            status = session.failed(verdicts.error());
            return;
        }
        auto array = base::Json::array();
        for (const InboxVerdict& verdict : verdicts.value()) {
            array.push_back(to_json(session, verdict.file, verdict.outcome));
            if (!options.json) session.say(verdict.outcome.message);
            if (const Status one = status_of(verdict.outcome); one != Status::done) status = one;
        }
        if (options.json && !options.watch) session.print(array);
        if (!options.stick.empty() && verdicts.value().empty())
            session.say({options.stick +
                             ": kodomado.sealed は前にためしました。もう一度ためすときは"
                             "、そばの .結果.txt を消してください",
                         options.stick + ": kodomado.sealed was tried before. To try it again, "
                                         "delete the .結果.txt beside it"});
    };
    if (!options.watch) {
        pass();
        return status;
    }
    const auto watched = watch_folder(inbox.folder, pass);
    return watched ? Status::done : session.failed(watched.error());
}

Status install(const Session& session, const Options& options) {
    const int ways = !options.file.empty() + !options.inbox.empty() + !options.stick.empty();
    if (ways != 1) {
        session.say({"FILE、--inbox、--stick のどれか1つを指定してください",
                     "Name one of FILE, --inbox and --stick"});
        return Status::usage;
    }
    const auto trust = release::read_trust(options.device.trust);
    if (!trust) return session.failed(trust.error());
    return options.file.empty() ? install_inbox(session, options, trust.value())
                                : install_file(session, options, trust.value());
}

Status rollback(const Session& session, const Options& options) {
    // Going back needs no keys; they are used only if the state file is lost.
    const auto trust = release::read_trust(options.device.trust);
    release::ReleaseStore store(options.device.store, options.device.records);
    const auto outcome = store.rollback(trust ? trust.value() : release::Trust(), host::now());
    if (options.json)
        session.print(to_json(session, "", outcome));
    else
        session.say(outcome.message);
    return status_of(outcome);
}

} // namespace

void add_install(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "install", session.in_language({"発行されたカタログをこの端末に入れます",
                                        "installs a published catalogue on this device"}));
    auto options = std::make_shared<Options>();
    command.option("FILE", options->file,
                   session.in_language({"発行されたファイル", "the published file"}));
    command.option("--inbox", options->inbox,
                   session.in_language({"このフォルダーにある *.sealed を1回ずつためします",
                                        "tries each *.sealed of this folder once"}));
    command.option("--stick", options->stick,
                   session.in_language({"差しこまれたUSBメモリーの kodomado.sealed をためします",
                                        "tries kodomado.sealed of a mounted stick"}));
    command.flag("--watch", options->watch,
                 session.in_language({"フォルダーを見張りつづけます", "keep watching the folder"}));
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_device_options(command, session, options->device);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return install(session, *options); };
    });
}

void add_rollback(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "rollback", session.in_language({"この端末のカタログを、1つ前のものに戻します",
                                         "goes back to the catalogue before on this device"}));
    auto options = std::make_shared<Options>();
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    add_device_options(command, session, options->device);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return rollback(session, *options); };
    });
}

} // namespace commands
