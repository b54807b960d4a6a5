#include "commands/command_all.h"

#include "base/file.h"
#include "base/json.h"
#include "commands/device_options.h"
#include "publish/sign.h"

namespace commands {
namespace {

struct Options {
    std::string file, key, trust = DeviceOptions().trust;
    bool json = false;
};

/// The device's trust file, or a single key that counts for any city.
base::Result<release::Seal> verify_with(const Options& options) {
    if (options.key.empty()) {
        const auto trust = release::read_trust(options.trust);
        if (!trust) return trust.error();
        return release::verify_files({options.file}, trust.value());
    }
    const auto content = base::read_file(options.key, 4096);
    if (!content) return content.error();
    const auto key = release::parse_public_key(content.value());
    if (!key)
        return base::Error{
            {options.key + ": 公開鍵ではありません", options.key + ": is no public key"}};
    return release::verify_stored({options.file}, *key);
}

Status verify(const Session& session, const Options& options) {
    const auto seal = verify_with(options);
    if (options.json) {
        base::Json document = {{"file", options.file}, {"good", seal.ok()}};
        if (seal) {
            document["manifest"] = manifest_json(seal.value().manifest);
            document["key"] = publish::key_name(seal.value().signer);
        } else {
            document["reason"] = session.in_language(seal.error().message);
        }
        session.print(document);
        return seal ? Status::done : Status::outside;
    }
    if (!seal) return session.failed(seal.error());
    const release::Manifest& m = seal.value().manifest;
    const std::string number = release::to_text(m.edition), bytes = std::to_string(m.payload_bytes),
                      key = publish::key_name(seal.value().signer);
    session.say({options.file + ": 正しい署名のカタログです。" + m.city_name + "（" + m.city +
                     "）第" + number + "版、" + m.published_at + " 発行、見直しは " + m.review_by +
                     " まで、" + bytes + "バイト、鍵 " + key,
                 options.file + ": The seal is good. City " + m.city + " (" + m.city_name +
                     "), release " + number + ", published " + m.published_at +
                     ", to be reviewed by " + m.review_by + ", bytes " + bytes + ", key " + key});
    return Status::done;
}

} // namespace

void add_verify(host::Command& program, Session& session) {
    host::Command command = program.subcommand(
        "verify", session.in_language({"発行されたカタログの署名と中身を確かめます",
                                       "checks seal and content of a published catalogue"}));
    auto options = std::make_shared<Options>();
    command
        .option("FILE", options->file,
                session.in_language({"発行されたファイル", "the published file"}))
        .required();
    command.option("--key", options->key,
                   session.in_language({"公開鍵のファイル（.pub）", "a public key file (.pub)"}));
    command.option("--trust", options->trust,
                   session.in_language({"信じる鍵のファイル（--key のないとき）",
                                        "the file of trusted keys (where --key is not given)"}));
    command.flag("--json", options->json,
                 session.in_language({"JSONで書き出します", "writes JSON"}));
    command.when_chosen([options, &session] {
        session.run = [options, &session] { return verify(session, *options); };
    });
}

} // namespace commands
