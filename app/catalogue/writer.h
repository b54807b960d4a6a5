#pragma once

#include "catalogue/builder.h"
#include "db/database.h"
#include "db/statement.h"
#include "draft/draft.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// Writes a draft into an empty catalogue. For builder.cpp only.
class Writer {
  public:
    Writer(db::Database& database, const text::Annotate& annotate)
        : database_(database), annotate_(annotate) {}

    base::Result<Built> write(const draft::Draft& draft);

  private:
    /// A service with what its position among the services of all cities depends on.
    struct Ranked {
        const draft::CityDraft* city = nullptr;
        model::Service service;
        int position = 0; ///< in the city's plan
        std::string sort_key;
    };
    using Ranks = std::map<std::string, int>;

    void write_shared(const draft::Draft& draft);
    void write_label(const char* kind, const std::string& id, const model::Label& label);
    void write_city(const draft::CityDraft& draft, int position);
    void write_services(const draft::Draft& draft);
    void write_service(const Ranked& ranked, int rank);
    void write_search_index(const draft::Draft& draft, const std::vector<Ranked>& services);
    void write_rows(const draft::CityDraft& draft);
    void write_indicators(const draft::CityDraft& draft);
    void write_ready_lists(const draft::CityDraft& draft);

    /// Runs an INSERT with these values. After a failure it does nothing.
    template <class... Values> void put(std::string_view sql, const Values&... values) {
        if (failure_) return;
        db::Statement* statement = prepared(sql);
        if (!statement) return;
        if (const auto done = statement->run(values...); !done) failure_ = done.error();
    }
    /// A column that is not a field of the record, and its value.
    using Beside = std::pair<std::string_view, db::Value>;
    /// Inserts a row into `table`: the fields of the record and the other columns.
    template <class T>
    void put_record(std::string_view table, const std::vector<Beside>& beside, const T& record);
    db::Statement* prepared(std::string_view sql);

    std::string running(const text::RubyText& text) const; ///< of a sentence: annotated, encoded
    std::string
    name(const text::RubyText& text) const; ///< of a name: only with its confirmed readings

    db::Database& database_;
    const text::Annotate& annotate_;
    std::map<std::string, db::Statement, std::less<>> statements_;
    std::optional<base::Error> failure_;
    Ranks ranks_;
    Built built_;
};

} // namespace catalogue
