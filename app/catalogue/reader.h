#pragma once

#include "base/result.h"
#include "db/database.h"
#include "db/statement.h"
#include "model/service.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The values of a list column, which are separated by ';'.
inline std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        values.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

/// Reads the columns of a row, one after the other.
class Columns {
  public:
    explicit Columns(const db::Statement& row) : row_(row) {}

    std::string text() { return row_.text(next_++); }
    text::RubyText ruby() { return text::decode(text()); }
    std::vector<std::string> list() { return split_list(text()); }
    std::string_view blob() { return row_.blob(next_++); }
    bool flag() { return row_.integer(next_++) != 0; }
    std::optional<double> real() { return row_.real(next_++); }
    int integer() {
        constexpr std::int64_t most = 1'000'000'000;
        return static_cast<int>(std::clamp(row_.integer(next_++), -most, most));
    }
    model::Audience audience() {
        return text() == "family" ? model::Audience::family : model::Audience::city;
    }

  private:
    const db::Statement& row_;
    int next_ = 0;
};

/// Runs queries on a catalogue file and keeps their prepared statements. For this room only.
class Reader {
  public:
    explicit Reader(db::Database database) : database_(std::move(database)) {}

    /// Calls `read` with the Columns of each row; returns the values that it made.
    template <class Read, class... Values>
    auto select(const std::string& sql, Read read, const Values&... values)
        -> base::Result<std::vector<decltype(read(std::declval<Columns&>()))>> {
        const auto statement = prepared(sql);
        if (!statement) return statement.error();
        statement.value()->start(values...);
        return collect(*statement.value(), read);
    }

    template <class Read>
    auto select_with(const std::string& sql, Read read, const std::vector<std::string>& values)
        -> base::Result<std::vector<decltype(read(std::declval<Columns&>()))>> {
        const auto statement = prepared(sql);
        if (!statement) return statement.error();
        statement.value()->start_with(values);
        return collect(*statement.value(), read);
    }

    base::Result<std::vector<std::string>> texts(const std::string& sql, int key) {
        return select(
            sql, [](Columns& row) { return row.text(); }, key);
    }

  private:
    template <class Read>
    auto collect(db::Statement& statement, Read read)
        -> base::Result<std::vector<decltype(read(std::declval<Columns&>()))>> {
        std::vector<decltype(read(std::declval<Columns&>()))> values;
        while (true) {
            const auto row = statement.step();
            if (!row) return row.error();
            if (!row.value()) return values;
            Columns columns(statement);
            values.push_back(read(columns));
        }
    }

    base::Result<db::Statement*> prepared(const std::string& sql) {
        const auto found = statements_.find(sql);
        if (found != statements_.end()) return &found->second;
        auto statement = database_.prepare(sql);
        if (!statement) return statement.error();
        return &statements_.emplace(sql, std::move(statement).value()).first->second;
    }

    db::Database database_;
    std::map<std::string, db::Statement> statements_;
};

} // namespace catalogue
