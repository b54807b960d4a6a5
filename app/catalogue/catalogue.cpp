#include "catalogue/catalogue.h"
#include "base/catalogue_schema.h"

#include "catalogue/catalogue_impl.h"
#include "catalogue/schema.h"

#include <bit>
#include <cstring>
#include <filesystem>

namespace catalogue {
namespace {

base::Error refused(const std::string& path, const std::string& ja, const std::string& en) {
    return {{path + ": " + ja, path + ": " + en}};
}

base::Error damaged(const std::string& path) {
    return refused(path, "カタログのファイルがこわれています。作りなおすか、入れなおしてください",
                   "the catalogue file is damaged. Build or install it again");
}

/// Refuses a truncated file. Damage inside is found by `inspect`.
base::Result<void> check_size(db::Database& database, const std::string& path) {
    const auto pages = database.integer("PRAGMA page_count");
    const auto page_size = database.integer("PRAGMA page_size");
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed || !pages || !page_size ||
        size != static_cast<std::uintmax_t>(pages.value()) *
                    static_cast<std::uintmax_t>(page_size.value()))
        return damaged(path);
    return {};
}

base::Result<void> check_schema(db::Database& database, const std::string& path) {
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema WHERE type='table'");
    const auto others =
        database.integer("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table','index')");
    if (!tables || !others) return damaged(path);
    if (tables.value() == schema_tables && others.value() == 0) return {};
    return refused(path, "カタログの表がそろっていません。作りなおしてください",
                   "the tables of the catalogue are not what they should be. Build it again");
}

base::Result<void> check_header(db::Database& database, const std::string& path) {
    const auto application = database.integer("PRAGMA application_id");
    const auto version = database.integer("PRAGMA user_version");
    if (!application || !version)
        return refused(path, "カタログのファイルではないか、こわれています",
                       "this is no catalogue file, or it is damaged");
    if (application.value() != application_id)
        return refused(path,
                       "カタログのファイルではありません（ほかのプログラムのデータベースです）",
                       "this is no catalogue file but another program's database");
    if (version.value() == base::catalogue_schema) return {};
    const std::string theirs = std::to_string(version.value()),
                      ours = std::to_string(base::catalogue_schema);
    return refused(path,
                   "カタログの形式が第" + theirs + "版です。このプログラムが読めるのは第" + ours +
                       "版です。同じ版のプログラムで作りなおしてください",
                   "the catalogue is of format " + theirs + ", this program reads format " + ours +
                       ". Build it again with a program of the same version");
}

/// Appends these bytes.
template <class Value> void append(std::vector<Value>& values, std::string_view bytes) {
    const std::size_t at = values.size();
    values.resize(at + bytes.size() / sizeof(Value));
    if (values.size() > at)
        std::memcpy(values.data() + at, bytes.data(), (values.size() - at) * sizeof(Value));
}

} // namespace

base::Result<bool> Catalogue::Impl::load_index() {
    static_assert(std::endian::native == std::endian::little, "the index is stored as it is");
    search::SearchIndex::each_part(index, [](auto& values) { values.clear(); });
    const auto pieces =
        reader.select("SELECT part,bytes FROM search_part ORDER BY position", [&](Columns& row) {
            const int wanted = row.integer();
            int part = 0;
            const std::string_view bytes = row.blob();
            search::SearchIndex::each_part(index, [&](auto& values) {
                if (part++ == wanted) append(values, bytes);
            });
            return wanted;
        });
    if (!pieces) return pieces.error();
    if (!index.sound()) return false;
    engine.emplace(index);
    return true;
}

Catalogue::Catalogue(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

base::Result<Catalogue> Catalogue::open(const std::string& path) {
    auto opened = db::Database::open_read_only(path);
    if (!opened) return opened.error();
    db::Database& database = opened.value();
    for (const auto check : {check_header, check_size, check_schema})
        if (const auto held = check(database, path); !held) return held.error();
    auto impl = std::make_unique<Impl>(std::move(opened).value());
    const auto loaded = impl->load_index();
    if (!loaded || !loaded.value()) return damaged(path);
    return Catalogue(std::move(impl));
}

base::Result<std::vector<model::ServiceCard>> Catalogue::find(const model::Query& query) {
    std::string condition = "audience='family'";
    std::vector<std::string> values;
    const auto narrow = [&](const char* with, const std::string& value) {
        condition.append(" AND ").append(with);
        values.push_back(value);
    };
    const auto door = [](const char* what) {
        const std::string name = what;
        return "rank IN (SELECT service FROM service_" + name + " WHERE " + name + "=?)";
    };
    if (!query.city.empty()) narrow("city=?", query.city);
    if (!query.life_stage.empty()) narrow(door("life_stage").c_str(), query.life_stage);
    if (!query.need.empty()) narrow(door("need").c_str(), query.need);
    for (const std::string& situation : query.situations)
        narrow(door("situation").c_str(), situation);
    return impl_->cards(condition, values);
}

base::Result<std::vector<model::ServiceCard>>
Catalogue::cards(const std::vector<std::string>& ids) {
    std::vector<model::ServiceCard> cards;
    for (const std::string& id : ids) {
        auto found = impl_->cards("id=?", {id});
        if (!found) return found.error();
        for (model::ServiceCard& card : found.value()) cards.push_back(std::move(card));
    }
    return cards;
}

base::Result<model::Service> Catalogue::service(const std::string& id) {
    auto found = impl_->services("s.id=?", {id});
    if (!found) return found.error();
    if (found.value().empty())
        return base::Error{
            {"「" + id + "」というサービスはありません", "there is no service " + id}};
    return std::move(found.value().front());
}

base::Result<std::vector<model::Service>> Catalogue::all(const std::string& city) {
    if (city.empty()) return impl_->services("true", {});
    return impl_->services("s.city=?", {city});
}

} // namespace catalogue
