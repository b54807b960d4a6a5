#pragma once

#include "catalogue/builder.h"
#include "catalogue/draft.h"
#include "db/database.h"
#include "db/statement.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// Puts a draft into an empty catalogue. Private to the builder.
class Writer {
  public:
    Writer(db::Database& database, const Annotate& annotate)
        : database_(database), annotate_(annotate) {}

    base::Result<Built> write(const Draft& draft);

  private:
    /// Services of all cities with the order in which they are found.
    struct Ranked {
        const CityDraft* city = nullptr;
        Service service;
        int position = 0; ///< in the city's plan
        std::string sort_key;
    };
    using Ranks = std::map<std::string, int>;

    void write_shared(const Draft& draft);
    void write_label(const char* kind, const std::string& id, const Label& label);
    void write_city(const CityDraft& draft, int position);
    void write_services(const Draft& draft);
    void write_service(const Ranked& ranked, int rank);
    void write_search_index(const Draft& draft, const std::vector<Ranked>& services);
    void write_rows(const CityDraft& draft);
    void write_indicators(const CityDraft& draft);
    void write_ready_lists(const CityDraft& draft);

    /// Runs an INSERT with these values. After a failure nothing more is done.
    template <class... Values> void put(const char* sql, const Values&... values) {
        if (failure_) return;
        db::Statement* statement = prepared(sql);
        if (!statement) return;
        if (const auto done = statement->run(values...); !done) failure_ = done.error();
    }
    db::Statement* prepared(const char* sql);

    std::string running(const text::RubyText& text) const; ///< annotated, encoded
    std::string name(const text::RubyText& text) const;    ///< with its confirmed readings only

    db::Database& database_;
    const Annotate& annotate_;
    std::map<const char*, db::Statement> statements_;
    std::optional<base::Error> failure_;
    Ranks ranks_;
    Built built_;
};

} // namespace catalogue
