#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

/// The measurements of search: its quality on the evaluation set, its speed on a national
/// catalogue, and the same for common full-text engines on the same documents. Run by hand.
namespace bench {

template <class T> T need(base::Result<T> result) {
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s\n", result.error().message.en.c_str());
    std::exit(3);
}

/// The fields of a service that the full-text engines index.
struct Document {
    std::string id, city;
    std::string text; ///< name, reading, other names, descriptions; one line each
    /// readings of the words of the name and of other names, separated by blanks
    std::string tokens;
};

/// In the catalogue's order of usefulness, read from the file.
std::vector<Document> documents_of(const std::string& catalogue_file);

double milliseconds(const std::function<void()>& work);

struct Answer {
    std::vector<std::string> ids;
    std::size_t total = 0;
};

/// A common full-text engine over some documents.
struct Yardstick {
    std::string name;
    std::function<Answer(const std::string& text, const std::string& city, std::size_t limit)>
        search;
};

/// The indexes are kept in `folder` and made if they are missing; returns also how long that took.
std::vector<Yardstick> sqlite_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder);
std::vector<Yardstick> xapian_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder);

/// Totals of both halves and of each kind, for our search and the yardsticks. (search_quality.cpp
/// prints the queries that missed.)
void print_quality(catalogue::Catalogue& catalogue, std::vector<Yardstick>& yardsticks);

/// `national` is built if it does not exist.
void print_speed(const std::string& bundled, const std::string& national, bool with_yardsticks);

} // namespace bench
