#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;

namespace db {

class Statement;

/// One SQLite file. Its statements must not outlive it. Not thread-safe.
class Database {
  public:
    /// For reading a file that nobody changes: no locks, no journal, and the schema is not trusted.
    static base::Result<Database> open_read_only(const std::string& path);
    /// A new database in an empty or absent file. Its journal is in memory, so a power cut can
    /// leave half a file: write it under another name and rename it when it is finished.
    static base::Result<Database> create(const std::string& path);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    base::Result<Statement> prepare(const std::string& sql);
    /// Any number of statements without parameters.
    base::Result<void> execute(const std::string& script);
    /// The first column of the first row; fails if there is no row.
    base::Result<std::int64_t> integer(const std::string& sql);

  private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Closer>;
    Database(Handle handle, std::string path);
    static base::Result<Database> open(const std::string& path, const std::string& uri, int flags);
    base::Error failure() const;

    Handle handle_;
    std::string path_;
};

} // namespace db
