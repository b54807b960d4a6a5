#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3_stmt;

namespace db {

/// Bytes that are not text, such as a sort key.
struct Blob {
    std::string_view bytes;
};

/// What a parameter may hold; a number that is not there is NULL.
using Value = std::variant<std::string, std::int64_t, std::optional<double>, Blob>;

/// A prepared statement. Parameters count from 1, columns of the current row from 0.
class Statement {
  public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Restarts the statement with these parameters. If one cannot be bound, the next step fails.
    template <class... Values> void start(const Values&... values) {
        reset();
        int parameter = 0;
        (bind(++parameter, values), ...);
    }
    void start_with(std::span<const std::string> values);
    /// Goes to the next row; false after the last.
    base::Result<bool> step();
    /// For statements that give no rows.
    template <class... Values> base::Result<void> run(const Values&... values) {
        start(values...);
        return finish();
    }

    base::Result<void> run_with(std::span<const Value> values);

    std::string text(int column) const;
    /// The value of a BLOB column; valid until the next step.
    std::string_view blob(int column) const;
    std::int64_t integer(int column) const;
    std::optional<double> real(int column) const; ///< nothing for NULL

  private:
    friend class Database;
    struct Finaliser {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3_stmt* statement, std::string path);

    void reset();
    void bind(int parameter, std::string_view text);
    void bind(int parameter, const std::string& text) { bind(parameter, std::string_view(text)); }
    void bind(int parameter, const char* text) { bind(parameter, std::string_view(text)); }
    void bind(int parameter, Blob blob);
    void bind(int parameter, std::int64_t number);
    void bind(int parameter, int number) { bind(parameter, static_cast<std::int64_t>(number)); }
    void bind(int parameter, bool flag) { bind(parameter, static_cast<std::int64_t>(flag)); }
    void bind(int parameter, const std::optional<double>& number);
    void note(int code);
    base::Result<void> finish();

    std::unique_ptr<sqlite3_stmt, Finaliser> statement_;
    std::string path_;
    int bind_failure_ = 0;
};

} // namespace db
