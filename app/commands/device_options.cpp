#include "commands/device_options.h"

#include "base/json.h"

namespace commands {

void add_device_options(host::Command& command, const Session& session, DeviceOptions& options) {
    command.option("--store", options.store,
                   session.in_language({"端末のカタログ置き場（ふつうは /var/lib/kodomado）",
                                        "where the device keeps its catalogues "
                                        "(default: /var/lib/kodomado)"}));
    command.option("--records", options.records,
                   session.in_language({"キオスクの画面のプログラムの記録（ふつうは " +
                                            std::string(host::usual_records) + "）",
                                        "where the kiosk keeps its records (default: " +
                                            std::string(host::usual_records) + ")"}));
    command.option(
        "--trust", options.trust,
        session.in_language({"信じる鍵のファイル（ふつうは /etc/kodomado-trust.toml）",
                             "the file of trusted keys (default: /etc/kodomado-trust.toml)"}));
}

base::Json manifest_json(const release::Manifest& manifest) {
    auto object = base::parse_json(release::to_json(manifest));
    object.erase("product");
    return object;
}

} // namespace commands
