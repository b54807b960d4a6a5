#include "bench/search_bench.h"

#include <filesystem>
#include <memory>
#include <xapian.h>

namespace bench {
namespace {

void fill(const std::vector<Document>& documents, const std::string& folder) {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    for (const Document& document : documents) {
        Xapian::Document entry;
        generator.set_document(entry);
        generator.index_text(document.text);
        entry.set_data(document.id);
        entry.add_boolean_term("C" + document.city);
        database.add_document(entry);
    }
    database.commit();
}

Answer ask(const Xapian::Database& database, const std::string& text, const std::string& city,
           std::size_t limit) {
    Xapian::QueryParser parser;
    parser.set_database(database);
    Xapian::Query query = parser.parse_query(text, Xapian::QueryParser::FLAG_CJK_NGRAM |
                                                       Xapian::QueryParser::FLAG_PARTIAL);
    if (query.empty()) return {};
    if (!city.empty())
        query = Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query("C" + city));
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    // Checking every document gives the exact count.
    const Xapian::MSet hits =
        enquire.get_mset(0, static_cast<Xapian::doccount>(limit), database.get_doccount());
    Answer answer;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        answer.ids.push_back(hit.get_document().get_data());
    answer.total = hits.get_matches_estimated();
    return answer;
}

} // namespace

std::vector<Yardstick> xapian_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder) {
    const std::string place = folder + "/xapian";
    if (!std::filesystem::exists(place)) {
        std::filesystem::create_directories(folder);
        const std::string unfinished = place + ".new";
        std::filesystem::remove_all(unfinished);
        const double ms = milliseconds([&] { fill(documents, unfinished); });
        std::filesystem::rename(unfinished, place);
        std::printf("  (Xapian: built in %.1f s)\n", ms / 1000);
    }
    const auto database = std::make_shared<Xapian::Database>(place);
    return {{"Xapian 1.4 CJK n-grams",
             [database](const std::string& text, const std::string& city, std::size_t limit) {
                 return ask(*database, text, city, limit);
             }}};
}

} // namespace bench
