#include "publish/publish.h"

#include "base/catalogue_schema.h"
#include "base/date.h"
#include "base/durable.h"
#include "base/file.h"
#include "draft/csv_reader.h"
#include "draft/draft_writer.h"
#include "draft/source_text.h"
#include "release/seal.h"

#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace publish {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> columns = {"edition",  "published_at", "review_by",
                                          "services", "hash",         "key"};
constexpr std::size_t piece_bytes = 256u << 10, most_ledger = 4u << 20;

base::Error wrong(const std::string& file, const std::string& ja, const std::string& en) {
    return {{file + ": " + ja, file + ": " + en}};
}

std::string record_file(const std::string& folder) {
    return (fs::path(folder) / "releases.csv").string();
}

/// A temporary file, deleted at the end.
class Scratch {
  public:
    explicit Scratch(std::string path) : path_(std::move(path)) {}
    ~Scratch() { ::unlink(path_.c_str()); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

base::Result<release::Statement> statement_of(const std::string& appointment) {
    const auto parsed = release::parse_signed(appointment);
    if (!parsed) return parsed.error();
    return release::parse_statement(parsed.value().json);
}

/// Puts length and hash of the catalogue into the manifest.
base::Result<void> measure(const std::string& file, release::Manifest& manifest) {
    const auto source = base::open_untrusted(file, release::most_payload);
    if (!source) return source.error();
    release::Digest hash;
    manifest.payload_bytes = 0;
    while (true) {
        const auto piece = base::read_some(source.value(), piece_bytes, file);
        if (!piece) return piece.error();
        if (piece.value().empty()) break;
        hash.add(piece.value());
        manifest.payload_bytes += static_cast<std::int64_t>(piece.value().size());
    }
    manifest.payload_hash = release::to_hexadecimal(hash.bytes());
    return {};
}

/// Writes the file with an empty signature block; returns the digest that is to be signed.
base::Result<std::string> write_body(const base::Descriptor& target, const std::string& target_name,
                                     const std::string& before, const std::string& file) {
    release::Digest digest;
    const auto put = [&](const std::string& bytes) {
        digest.add(bytes);
        return base::write_some(target, bytes, target_name);
    };
    const std::string empty(release::signature_block, '\n');
    if (const auto done = base::write_some(target, empty, target_name); !done) return done.error();
    if (const auto done = put(before); !done) return done.error();
    const auto source = base::open_untrusted(file, release::most_payload);
    if (!source) return source.error();
    while (true) {
        const auto piece = base::read_some(source.value(), piece_bytes, file);
        if (!piece) return piece.error();
        if (piece.value().empty()) return digest.bytes();
        if (const auto done = put(piece.value()); !done) return done.error();
    }
}

} // namespace

base::Result<std::vector<PublishedRelease>> read_releases(const std::string& file) {
    std::vector<PublishedRelease> releases;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return releases;
    const base::Error unreadable =
        wrong(file,
              "発行の記録が読めません。番号が重ならないように、控えから戻してください"
              "（packaging/keys.md「発行の記録をなくした」）",
              "the record of releases cannot be read. Bring it back from a copy, so that no number "
              "is given out twice (packaging/keys.md, \"The record of releases is lost\")");
    base::Findings findings;
    const auto text = draft::read_source(file, most_ledger, findings);
    const auto table = text ? draft::parse_csv(file, *text, findings) : std::nullopt;
    if (!table || !findings.empty() || table->header != columns) return unreadable;
    for (const auto& record : table->records) {
        const auto edition = release::parse_edition(record.cells[0]);
        if (!edition || !base::parse_date(record.cells[1])) return unreadable;
        PublishedRelease release{*edition,        record.cells[1], record.cells[2],
                                 record.cells[4], record.cells[5], 0};
        for (const char c : record.cells[3])
            if (c >= '0' && c <= '9' && release.services < 10'000'000)
                release.services = release.services * 10 + static_cast<std::size_t>(c - '0');
        releases.push_back(std::move(release));
    }
    std::ranges::sort(releases, {}, &PublishedRelease::edition);
    return releases;
}

base::Result<void> write_releases(const std::string& file,
                                  const std::vector<PublishedRelease>& releases) {
    draft::CsvText csv(columns);
    for (const PublishedRelease& r : releases)
        csv.add({release::to_text(r.edition), r.published_at, r.review_by,
                 std::to_string(r.services), r.hash, r.key});
    return base::write_file(file, csv.content());
}

std::string next_review(const std::string& today) {
    const auto now = base::parse_date(today);
    base::require(now.has_value(), "a day is asked for");
    const auto april_30 = [](int year) { return base::Date::of(year, 4, 30)->text(); };
    constexpr int soonest = 30; // days
    const std::string this_year = april_30(now->year());
    const bool too_soon = this_year < now->plus_days(soonest).text();
    return too_soon ? april_30(std::min(now->year() + 1, 9999)) : this_year;
}

base::Result<release::Manifest> plan_release(const draft::Draft& draft, const PublishOrder& order) {
    if (draft.cities.size() != 1)
        return wrong(order.folder,
                     "発行は市ごとです。city.toml のある市のフォルダーを指定してください",
                     "a release is one city's: name the folder that holds its city.toml");
    const model::City& city = draft.cities.front().city;
    if (!release::is_city_code(city.code))
        return wrong(order.folder + "/city.toml", "code に市のコード（6けたの数字）がありません",
                     "code does not hold the city's code of six digits");
    if (!release::is_city_name(city.name.base))
        return wrong(order.folder + "/city.toml",
                     "name の市の名前が長すぎるか、見えない文字がまじっています",
                     "name is too long for a city's name or holds characters that are not seen");
    release::Manifest manifest;
    manifest.city = city.code;
    manifest.city_name = city.name.base;
    manifest.schema_min = manifest.schema_max = base::catalogue_schema;
    manifest.published_at = order.today;
    manifest.review_by = order.review_by.empty() ? next_review(order.today) : order.review_by;
    if (!base::parse_date(manifest.review_by))
        return base::Error{{manifest.review_by + ": 日付は 2027-04-30 の形で書いてください",
                            manifest.review_by + ": write a date as 2027-04-30"}};
    if (!order.appointment.empty()) {
        const auto statement = statement_of(order.appointment);
        if (!statement) return statement.error();
        if (statement.value().city != city.code)
            return base::Error{
                {"鍵の任命書が、ほかの市（" + statement.value().city + "）のものです",
                 "The appointment of keys is that of another city, " + statement.value().city}};
        manifest.edition.epoch = statement.value().epoch;
    }
    const auto releases = read_releases(record_file(order.folder));
    if (!releases) return releases.error();
    const release::Edition last =
        releases.value().empty() ? release::Edition{} : releases.value().back().edition;
    manifest.edition.release = order.release.value_or(last.release + 1);
    if (manifest.edition.release < 1 || manifest.edition.release > release::largest_release)
        return base::Error{
            {"版の番号は 1 から " + std::to_string(release::largest_release) + " までです",
             "A release number is from 1 to " + std::to_string(release::largest_release)}};
    if (manifest.edition.release <= last.release || manifest.edition.epoch < last.epoch)
        return base::Error{
            {"第" + release::to_text(last) + "版まで発行してあります（" +
                 record_file(order.folder) + "）。第" + std::to_string(last.release + 1) +
                 "版以上にしてください。前の内容に戻すときも番号は進めます",
             "Release " + release::to_text(last) + " is published already (" +
                 record_file(order.folder) + "): take " + std::to_string(last.release + 1) +
                 " or more. The number goes on even when the content goes back"}};
    return manifest;
}

base::Result<release::Manifest> seal_file(const std::string& catalogue_file,
                                          release::Manifest manifest,
                                          const std::string& appointment, const SecretKey& key,
                                          const std::string& output) {
    if (const auto measured = measure(catalogue_file, manifest); !measured) return measured.error();
    const std::string json = release::to_json(manifest);
    const std::string before =
        release::write_prefix(appointment.size(), json.size()) + appointment + json;
    const std::string draft = output + ".new";
    ::unlink(draft.c_str());
    {
        const Scratch scratch(draft);
        const auto target = base::create_file(draft);
        if (!target) return target.error();
        const auto digest = write_body(target.value(), draft, before, catalogue_file);
        if (!digest) return digest.error();
        const std::string block = release::write_block(
            key.sign(digest.value(), release::trusted_comment(manifest)), release::catalogue_line);
        if (::lseek(target.value().number(), 0, SEEK_SET) != 0)
            return wrong(draft, "書けません", "cannot be written");
        if (const auto done = base::write_some(target.value(), block, draft); !done)
            return done.error();
        const auto seal = release::verify_stored({draft}, key.public_key());
        if (!seal) return seal.error();
        if (const auto done = base::synchronise(draft); !done) return done.error();
        if (const auto done = base::move_durably(draft, output); !done) return done.error();
    }
    return manifest;
}

base::Result<Published> publish(const draft::Draft& draft, const PublishOrder& order,
                                const SecretKey& key, const text::Annotate& annotate,
                                const release::Rehearse& rehearse) {
    auto planned = plan_release(draft, order);
    if (!planned) return planned.error();
    Published published{std::move(planned).value(), {}, 0};
    if (!order.appointment.empty()) {
        const auto statement = statement_of(order.appointment);
        if (!statement) return statement.error();
        if (std::ranges::count(statement.value().publishers, key.public_key()) == 0)
            return base::Error{{"この鍵（" + key_name(key.public_key()) +
                                    "）は任命書にありません。任命された鍵で発行してください",
                                "The key " + key_name(key.public_key()) +
                                    " is not among those appointed: publish with one that is"}};
    }
    const Scratch built(order.output + ".building");
    auto made = catalogue::build(draft, built.path(), annotate);
    if (!made) return made.error();
    published.built = made.value();
    if (published.built.bytes > release::most_payload)
        return wrong(order.output, "カタログが64MBより大きくなりました",
                     "the catalogue has grown beyond 64 MB");

    if (const auto played = rehearse(built.path(), published.manifest); !played)
        return played.error();

    const std::string record = record_file(order.folder);
    auto releases = read_releases(record);
    if (!releases) return releases.error();
    releases.value().push_back({published.manifest.edition, published.manifest.published_at,
                                published.manifest.review_by, "", key_name(key.public_key()),
                                published.built.services});
    if (const auto kept = write_releases(record, releases.value()); !kept) return kept.error();
    auto sealed = seal_file(built.path(), published.manifest, order.appointment, key, order.output);
    if (!sealed) return sealed.error();
    published.manifest = std::move(sealed).value();
    releases.value().back().hash = published.manifest.payload_hash;
    if (const auto kept = write_releases(record, releases.value()); !kept) return kept.error();
    std::error_code failed;
    published.bytes = fs::file_size(order.output, failed);
    return published;
}

} // namespace publish
