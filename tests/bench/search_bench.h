#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

/// The measurements of search: how good on the evaluation set, how fast on a national catalogue,
/// and what common full-text engines do with the same documents. Run by hand.
namespace bench {

template <class T> T need(base::Result<T> result) {
    if (result) return std::move(result).value();
    std::fprintf(stderr, "%s\n", result.error().message.en.c_str());
    std::exit(3);
}

/// What the full-text engines are given of a service.
struct Document {
    std::string id, city;
    std::string text;   ///< name, reading, other names, descriptions; a line each
    std::string tokens; ///< readings of the words of the name and of other names, between blanks
};

/// In the catalogue's order of usefulness, read straight from the file.
std::vector<Document> documents_of(const std::string& catalogue_file);

double milliseconds(const std::function<void()>& work);

struct Answer {
    std::vector<std::string> ids;
    std::size_t total = 0;
};

/// A common full-text set-up over some documents.
struct Yardstick {
    std::string name;
    std::function<Answer(const std::string& text, const std::string& city, std::size_t limit)>
        search;
};

/// Their indexes stand in `folder` and are made where they do not; says how long that took.
std::vector<Yardstick> sqlite_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder);
std::vector<Yardstick> xapian_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder);

/// Sums of both halves and of each kind, beside the yardsticks'. (search_quality.cpp tells which
/// queries missed.)
void print_quality(catalogue::Catalogue& catalogue, std::vector<Yardstick>& yardsticks);

/// `national` is built where it does not stand.
void print_speed(const std::string& bundled, const std::string& national, bool with_yardsticks);

} // namespace bench
