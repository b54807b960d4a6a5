#include "db/database.h"

#include "db/failure.h"
#include "db/statement.h"

#include <filesystem>
#include <sqlite3.h>

namespace db {
namespace {

/// The longest text or blob that is taken from a file.
constexpr int longest_value = 16 << 20;

bool needs_no_escape(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '.' || c == '-' || c == '_' || c == '~';
}

/// The path as a URI that SQLite reads back as the same path.
std::string uri_of(const std::string& path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "file:";
    for (const char c : path) {
        if (needs_no_escape(c)) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

base::Error not_a_file(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return {{path + ": ファイルがありません", path + ": there is no such file"},
                base::ErrorKind::no_such_file};
    return {{path + ": ふつうのファイルではありません", path + ": is not a regular file"},
            base::ErrorKind::not_regular};
}

base::ErrorKind kind_of(int code) {
    constexpr int primary = 0xFF; // extended codes hold more above it
    switch (code & primary) {
    case SQLITE_FULL:
        return base::ErrorKind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return base::ErrorKind::busy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return base::ErrorKind::damaged;
    case SQLITE_READONLY:
        return base::ErrorKind::read_only;
    case SQLITE_PERM:
        return base::ErrorKind::not_permitted;
    case SQLITE_IOERR:
        return base::ErrorKind::failing;
    case SQLITE_TOOBIG:
        return base::ErrorKind::too_large;
    default:
        return base::ErrorKind::other;
    }
}

} // namespace

base::Error failure_of(sqlite3* handle, const std::string& path) {
    const std::string reason = handle ? sqlite3_errmsg(handle) : "out of memory";
    return {{path + ": データベースとして扱えません(" + reason + ")",
             path + ": cannot be used as a database (" + reason + ")"},
            handle ? kind_of(sqlite3_errcode(handle)) : base::ErrorKind::other};
}

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(Handle handle, std::string path)
    : handle_(std::move(handle)), path_(std::move(path)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

base::Error Database::failure() const { return failure_of(handle_.get(), path_); }

base::Result<Database> Database::open(const std::string& path, const std::string& uri, int flags) {
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(uri.c_str(), &raw, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(Handle(raw), path);
    if (code != SQLITE_OK) return database.failure();
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return database;
}

base::Result<Database> Database::open_read_only(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return not_a_file(path);
    auto opened = open(path, uri_of(path) + "?mode=ro&immutable=1", SQLITE_OPEN_READONLY);
    if (!opened) return opened;
    const auto set = opened.value().execute("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
                                            "PRAGMA mmap_size=0; PRAGMA query_only=ON;");
    if (!set) return set.error();
    return opened;
}

base::Result<Database> Database::create(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_empty(path, ignored))
        return base::Error{{path + ": もうあります", path + ": exists already"},
                           base::ErrorKind::exists};
    auto opened = open(path, uri_of(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!opened) return opened;
    const auto set = opened.value().execute(
        "PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA foreign_keys=ON;");
    if (!set) return set.error();
    return opened;
}

base::Result<Statement> Database::prepare(const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                           SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) return failure();
    return Statement(raw, path_);
}

base::Result<void> Database::execute(const std::string& script) {
    if (sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return failure();
}

base::Result<std::int64_t> Database::integer(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    const auto row = statement.value().step();
    if (!row) return row.error();
    if (!row.value())
        return base::Error{
            {path_ + ": 答えがありません(" + sql + ")", path_ + ": no answer to " + sql}};
    return statement.value().integer(0);
}

} // namespace db
