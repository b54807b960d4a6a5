#include "programs/device_options.h"

namespace programs {

void add_device_options(CLI::App& command, const Session& session, DeviceOptions& options) {
    command.add_option("--store", options.store,
                       session.in_language({"端末のカタログ置き場（ふつうは /var/lib/kodomado）",
                                            "where the device keeps its catalogues "
                                            "(else /var/lib/kodomado)"}));
    command.add_option(
        "--records", options.records,
        session.in_language(
            {"キオスクの画面のプログラムの記録（ふつうは " + std::string(usual_records) + "）",
             "what the program on the panel has noted (else " + std::string(usual_records) + ")"}));
    command.add_option(
        "--trust", options.trust,
        session.in_language({"信じる鍵のファイル（ふつうは /etc/kodomado-trust.toml）",
                             "the file of trusted keys (else /etc/kodomado-trust.toml)"}));
}

nlohmann::ordered_json manifest_json(const catalogue::Manifest& m) {
    return {{"city", m.city},
            {"city_name", m.city_name},
            {"epoch", m.edition.epoch},
            {"release", m.edition.release},
            {"schema_min", m.schema_min},
            {"schema_max", m.schema_max},
            {"payload_bytes", m.payload_bytes},
            {"payload_blake2b", m.payload_hash},
            {"published_at", m.published_at},
            {"review_by", m.review_by}};
}

} // namespace programs
