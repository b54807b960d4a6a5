#include "db/statement.h"

#include "db/failure.h"

#include <sqlite3.h>

namespace db {

void Statement::Finaliser::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt* statement, std::string path)
    : statement_(statement), path_(std::move(path)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
    bind_failure_ = SQLITE_OK;
}

void Statement::note(int code) {
    if (bind_failure_ == SQLITE_OK) bind_failure_ = code;
}

void Statement::bind(int parameter, std::string_view text) {
    const char* begin = text.data() ? text.data() : "";
    note(sqlite3_bind_text64(statement_.get(), parameter, begin, text.size(), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
}

void Statement::bind(int parameter, Blob blob) {
    const char* begin = blob.bytes.data() ? blob.bytes.data() : "";
    note(sqlite3_bind_blob64(statement_.get(), parameter, begin, blob.bytes.size(),
                             SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::int64_t number) {
    note(sqlite3_bind_int64(statement_.get(), parameter, number));
}

void Statement::bind(int parameter, const std::optional<double>& number) {
    note(number ? sqlite3_bind_double(statement_.get(), parameter, *number)
                : sqlite3_bind_null(statement_.get(), parameter));
}

void Statement::start_with(std::span<const std::string> values) {
    reset();
    int parameter = 0;
    for (const std::string& value : values) bind(++parameter, value);
}

base::Result<void> Statement::run_with(std::span<const Value> values) {
    reset();
    int parameter = 0;
    for (const Value& value : values)
        std::visit([&](const auto& each) { bind(++parameter, each); }, value);
    return finish();
}

base::Result<bool> Statement::step() {
    if (bind_failure_ != SQLITE_OK) {
        const std::string reason = sqlite3_errstr(bind_failure_);
        return base::Error{{path_ + ": 値を渡せません(" + reason + ")",
                            path_ + ": a value cannot be handed over (" + reason + ")"}};
    }
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return failure_of(sqlite3_db_handle(statement_.get()), path_);
}

base::Result<void> Statement::finish() {
    const auto row = step();
    sqlite3_reset(statement_.get());
    if (!row) return row.error();
    return {};
}

std::string Statement::text(int column) const {
    const unsigned char* begin = sqlite3_column_text(statement_.get(), column);
    const int length = sqlite3_column_bytes(statement_.get(), column);
    if (!begin || length <= 0) return {};
    return {begin, begin + length};
}

std::string_view Statement::blob(int column) const {
    const void* begin = sqlite3_column_blob(statement_.get(), column);
    const int length = sqlite3_column_bytes(statement_.get(), column);
    if (!begin || length <= 0) return {};
    return {static_cast<const char*>(begin), static_cast<std::size_t>(length)};
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<double> Statement::real(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return sqlite3_column_double(statement_.get(), column);
}

} // namespace db
