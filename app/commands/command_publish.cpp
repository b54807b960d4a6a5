#include "commands/command_all.h"

#include "base/file.h"
#include "commands/annotator.h"
#include "commands/pass_phrase.h"
#include "commands/rehearsal.h"
#include "host/today.h"
#include "publish/package.h"
#include "publish/publish.h"

#include <filesystem>

namespace commands {
namespace {

struct Options {
    std::string folder, output, key, review_by, appointment, package;
    std::string taxonomy, dictionary, readings;
    std::int64_t release = 0;
    int descriptor = -1;
};

void say_done(const Session& session, const Options& options, const publish::Published& published) {
    const release::Manifest& m = published.manifest;
    const std::string number = release::to_text(m.edition),
                      services = std::to_string(published.built.services),
                      bytes = std::to_string(published.bytes);
    session.say({options.output + ": " + m.city_name + "（" + m.city + "）の第" + number +
                     "版を発行しました。サービス" + services + "件、" + bytes +
                     "バイト。見直しは " + m.review_by + " まで。",
                 options.output + ": published release " + number + " of " + m.city + " (" +
                     m.city_name + "), services " + services + ", bytes " + bytes +
                     ", to be reviewed by " + m.review_by + "."});
    session.say({"USBメモリーで運ぶときは kodomado.sealed という名前でいちばん上に置いてください",
                 "On a USB stick put it at the top as kodomado.sealed"});
}

Status publish(const Session& session, const Options& options) {
    Status status = Status::done;
    const auto read = read_to_build(session, options.folder, {options.taxonomy, session.share},
                                    {"発行しませんでした。直してから、もう一度どうぞ",
                                     "Nothing was published. Correct this and try again"},
                                    status);
    if (!read) return status;
    session.say(summary_of(read->findings));
    publish::PublishOrder order{options.folder, options.output,    {},
                                host::today(),  options.review_by, {}};
    if (options.release > 0) order.release = options.release;
    if (!options.appointment.empty()) {
        auto bytes = base::read_file(options.appointment, release::most_trust);
        if (!bytes) return session.failed(bytes.error());
        order.appointment = std::move(bytes).value();
    }
    const draft::Draft& draft = read->draft;
    if (const auto planned = publish::plan_release(draft, order); !planned) {
        session.say(planned.error().message);
        return Status::refused;
    }
    const auto annotate = open_annotator(session, options.dictionary, options.readings);
    if (!annotate) return session.failed(annotate.error());
    const auto key = open_secret_key(session, options.key, options.descriptor);
    if (!key) return session.failed(key.error());
    const auto published =
        publish::publish(draft, order, key.value(), annotate.value(), make_rehearsal(find_kiosk()));
    if (!published) return session.failed(published.error());
    say_done(session, options, published.value());
    if (options.package.empty()) return Status::done;
    const auto packed = publish::write_package(options.output, published.value().manifest,
                                               draft.cities.front().city.id, options.package);
    if (!packed) return session.failed(packed.error());
    session.say({options.package + ": 配布用のパッケージを作りました（packaging/fleet.md）",
                 options.package + ": made the package for the fleet (packaging/fleet.md)"});
    return Status::done;
}

} // namespace

void add_publish(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "publish",
        session.in_language({"市のデータを調べ、署名した1つのファイルにして発行します",
                             "checks a city's data and publishes it as one signed file"}));
    auto options = std::make_shared<Options>();
    command
        .option("FOLDER", options->folder,
                session.in_language({"市のフォルダー", "the city's folder"}))
        .required();
    command
        .option("-o,--output", options->output,
                session.in_language(
                    {"作るファイル（ふつうは .sealed）", "the file to make (usually .sealed)"}))
        .required();
    command
        .option("--key", options->key,
                session.in_language({"秘密鍵のファイル", "the secret key's file"}))
        .required();
    command
        .option("--release", options->release,
                session.in_language(
                    {"版の番号（なければ前の次）", "the release number (default: the next one)"}))
        .range(1, release::largest_release);
    command.option("--review-by", options->review_by,
                   session.in_language({"見直す日 2027-04-30（なければ次の4月30日）",
                                        "review date, like 2027-04-30 (default: next 30 April)"}));
    command.option("--appointment", options->appointment,
                   session.in_language({"鍵の任命書（appoint で作ったもの）",
                                        "the appointment of the key (made by appoint)"}));
    command.option("--deb", options->package,
                   session.in_language(
                       {"いっしょに作るDebianパッケージ", "a Debian package to make as well"}));
    add_pass_phrase_option(command, session, options->descriptor);
    add_annotator_options(command, session, options->dictionary, options->readings);
    add_taxonomy_option(command, session, options->taxonomy);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return publish(session, *options); };
    });
}

} // namespace commands
