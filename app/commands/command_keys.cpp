#include "commands/command_all.h"

#include "base/durable.h"
#include "base/file.h"
#include "commands/pass_phrase.h"
#include "publish/sign.h"

#include <filesystem>

namespace commands {
namespace {

constexpr std::uint64_t most_bytes = 64u << 10;

struct KeygenOptions {
    std::string output;
    int descriptor = -1;
};

struct AppointOptions {
    std::string output, city, key;
    std::vector<std::string> publishers;
    std::int64_t epoch = 0;
    int descriptor = -1;
};

base::Result<void> write_secret(const std::string& file, const std::string& content) {
    const auto made = base::create_file(file, 0600);
    if (!made) return made.error();
    if (auto put = base::write_some(made.value(), content, file); !put) return put;
    return base::synchronise(file);
}

Status keygen(const Session& session, const KeygenOptions& options) {
    const std::string secret = options.output + ".key", open = options.output + ".pub";
    std::error_code ignored;
    for (const std::string& file : {secret, open})
        if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
            return session.failed({{file + ": もうあります。上書きはしません",
                                    file + ": exists already and is not overwritten"}});
    const auto phrase = ask_new_pass_phrase(session, options.descriptor);
    if (!phrase) return session.failed(phrase.error());
    const publish::SecretKey key = publish::SecretKey::generate();
    const auto content = key.to_file(phrase.value(), publish::Work());
    if (!content) return session.failed(content.error());
    if (const auto put = write_secret(secret, content.value()); !put)
        return session.failed(put.error());
    if (const auto put = base::write_file(open, publish::public_key_file(key.public_key())); !put)
        return session.failed(put.error());
    const std::string letters = release::to_text(key.public_key());
    session.say({"秘密鍵 " + secret + "（人に渡さず、控えを別の場所に）と公開鍵 " + open +
                     " を作りました。",
                 "Made the secret key " + secret +
                     " (give it to nobody, keep a copy elsewhere) and the public key " + open +
                     "."});
    session.say({"端末の /etc/kodomado-trust.toml に書くのは公開鍵です:",
                 "It is the public one that goes into /etc/kodomado-trust.toml of a device:"});
    session.err << "publishers = [\"" << letters << "\"]\n";
    session.say({"合言葉か秘密鍵をなくすと、この鍵では発行できなくなります（packaging/keys.md）",
                 "Without the pass phrase and the secret key nothing can be published with it any "
                 "more (packaging/keys.md)"});
    return Status::done;
}

base::Result<release::Statement> statement_of(const AppointOptions& options) {
    release::Statement statement{options.city, options.epoch, {}};
    for (const std::string& file : options.publishers) {
        const auto content = base::read_file(file, most_bytes);
        if (!content) return content.error();
        const auto key = release::parse_public_key(content.value());
        if (!key)
            return base::Error{{file + ": 公開鍵ではありません", file + ": is no public key"}};
        statement.publishers.push_back(*key);
    }
    const std::string json = release::to_json(statement);
    return release::parse_statement(json);
}

/// The statement with the earlier signatures; empty if this is the first.
base::Result<std::string> signed_before(const std::string& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::string();
    return base::read_file(file, most_bytes);
}

Status appoint(const Session& session, const AppointOptions& options) {
    const auto before = signed_before(options.output);
    if (!before) return session.failed(before.error());
    base::Result<release::Statement> statement = statement_of(options);
    if (!before.value().empty() && options.publishers.empty()) {
        const auto parsed = release::parse_signed(before.value());
        if (!parsed) return session.failed(parsed.error());
        statement = release::parse_statement(parsed.value().json);
    }
    if (!statement)
        return session.failed(statement.error().after(
            {"--publisher（新しい公開鍵）、--city（6けた）、--epoch（1から）を指定してください。",
             "Name --publisher (the new public key), --city (six digits) and --epoch (from 1)."}));
    session.say({"市 " + statement.value().city + "、第" + std::to_string(statement.value().epoch) +
                     "期の発行者の鍵:",
                 "City " + statement.value().city + ", epoch " +
                     std::to_string(statement.value().epoch) + ", publishers' keys:"});
    for (const release::PublicKey& key : statement.value().publishers)
        session.err << "  " << publish::key_name(key) << "  " << release::to_text(key) << '\n';
    const auto root = open_secret_key(session, options.key, options.descriptor);
    if (!root) return session.failed(root.error());
    const auto bytes = publish::appoint(statement.value(), before.value(), root.value());
    if (!bytes) return session.failed(bytes.error());
    if (const auto put = base::write_file(options.output, bytes.value()); !put)
        return session.failed(put.error());
    const std::string count =
        std::to_string(release::parse_signed(bytes.value()).value().blocks.size());
    session.say({options.output + ": 署名は" + count + "人分になりました",
                 options.output + ": it now has signatures: " + count});
    return Status::done;
}

} // namespace

void add_keygen(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "keygen", session.in_language({"発行するための鍵を作ります（秘密鍵と公開鍵）",
                                       "makes the keys to publish with (secret and public)"}));
    auto options = std::make_shared<KeygenOptions>();
    command
        .option("-o,--output", options->output,
                session.in_language({"鍵の名前（.key と .pub ができます）",
                                     "name of the key (.key and .pub are added)"}))
        .required();
    add_pass_phrase_option(command, session, options->descriptor);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return keygen(session, *options); };
    });
}

void add_appoint(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "appoint", session.in_language(
                       {"根元の鍵（roots）で、新しい発行者の鍵を任命します。ひとりずつ署名します",
                        "appoints a new publisher's key with root keys, one signature a run"}));
    auto options = std::make_shared<AppointOptions>();
    command
        .option("-o,--output", options->output,
                session.in_language({"任命書のファイル（あれば署名を足します）",
                                     "the appointment (a signature is added if it is there)"}))
        .required();
    command
        .option("--key", options->key,
                session.in_language({"署名する根元の秘密鍵", "the root's secret key"}))
        .required();
    command.option(
        "--publisher", options->publishers,
        session.in_language({"これから発行する人の公開鍵", "public key of who is to publish"}));
    command.option("--city", options->city,
                   session.in_language({"市のコード（6けた）", "the city's code, six digits"}));
    command.option("--epoch", options->epoch,
                   session.in_language({"鍵の期（任命のたびに1つ増やします）",
                                        "epoch of the keys, one more with every appointment"}));
    add_pass_phrase_option(command, session, options->descriptor);
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return appoint(session, *options); };
    });
}

} // namespace commands
