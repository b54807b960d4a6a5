#include "bench/search_bench.h"

#include "text/normalise.h"
#include "text/ruby.h"

#include <filesystem>
#include <memory>
#include <sqlite3.h>

namespace bench {
namespace {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Prepared = std::unique_ptr<sqlite3_stmt, Close>;

[[noreturn]] void fail(sqlite3* handle) {
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(handle));
    std::exit(3);
}

Handle open(const std::string& file, int flags) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) fail(raw);
    return handle;
}

void run(sqlite3* handle, const char* sql) {
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle);
}

Prepared prepare(sqlite3* handle, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) fail(handle);
    return Prepared(raw);
}

std::string column(sqlite3_stmt* statement, int at) {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, at));
    return text == nullptr ? std::string() : std::string(text);
}

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

/// Calls `use` with each row.
template <class Use> void each_row(sqlite3* handle, const char* sql, Use use) {
    const Prepared statement = prepare(handle, sql);
    while (sqlite3_step(statement.get()) == SQLITE_ROW) use(statement.get());
}

/// The words of a name by their readings: the bases of ruby, and the kana between them.
void add_words(const text::RubyText& name, std::string& tokens) {
    std::size_t at = 0;
    const auto add = [&](std::string_view word) {
        const std::string key = text::search_key(word).key;
        if (!key.empty()) tokens.append(" ").append(key);
    };
    for (const text::RubySpan& span : name.ruby) {
        add(std::string_view(name.base).substr(at, span.begin - at));
        add(span.reading);
        at = span.end;
    }
    add(std::string_view(name.base).substr(at));
}

std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> out;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) out.emplace_back();
        if (!out.empty()) out.back() += c;
    }
    return out;
}

bool is_ascii(const std::string& character) { return character.size() == 1; }

/// Latin words as a whole, everything else as pairs of neighbours, and with `single` also each
/// character alone.
std::vector<std::string> bigrams(const std::string& text, bool single) {
    std::vector<std::string> grams;
    std::string latin;
    const std::vector<std::string> all = characters(text);
    for (std::size_t i = 0; i <= all.size(); ++i) {
        if (i < all.size() && is_ascii(all[i])) {
            latin += all[i];
            continue;
        }
        if (!latin.empty()) grams.push_back(std::exchange(latin, ""));
        if (i == all.size()) break;
        const bool pair = i + 1 < all.size() && !is_ascii(all[i + 1]);
        const bool alone = i == 0 || is_ascii(all[i - 1]);
        if (single || (!pair && alone)) grams.push_back(all[i]);
        if (pair) grams.push_back(all[i] + all[i + 1]);
    }
    return grams;
}

std::vector<std::string> lines(const std::string& text, char separator) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == separator)
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

std::string spaced_bigrams(const std::string& text) {
    std::string out;
    for (const std::string& line : lines(text, '\n'))
        for (const std::string& gram : bigrams(text::search_key(line).key, true))
            out.append(" ").append(gram);
    return out;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out + "\"";
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (const std::string& word : lines(text, ' '))
        if (const std::string key = text::search_key(word).key; !key.empty()) words.push_back(key);
    return words;
}

std::string any_bigram(const std::string& text) {
    std::string out;
    for (const std::string& word : words_of(text))
        for (const std::string& gram : bigrams(word, false))
            out.append(out.empty() ? "" : " OR ").append(quoted(gram));
    return out;
}

std::string all_words(const std::string& text) {
    std::string out;
    for (const std::string& word : words_of(text))
        out.append(out.empty() ? "" : " ").append(quoted(word));
    return out;
}

std::string all_prefixes(const std::string& text) {
    std::string out;
    for (const std::string& word : words_of(text))
        out.append(out.empty() ? "" : " ").append(quoted(word)).append("*");
    return out;
}

constexpr const char* tables =
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
    "CREATE TABLE doc (rowid INTEGER PRIMARY KEY, id TEXT, city TEXT);"
    "CREATE VIRTUAL TABLE tri USING fts5(t,tokenize='trigram',content='');"
    "CREATE VIRTUAL TABLE bi USING fts5(t,tokenize='unicode61',content='');"
    "CREATE VIRTUAL TABLE pre USING fts5(t,tokenize='unicode61',prefix='1 2 3 4',content='',"
    "detail=none,columnsize=0);";

void fill(const std::vector<Document>& documents, const std::string& file) {
    const Handle handle = open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    run(handle.get(), tables);
    const Prepared doc = prepare(handle.get(), "INSERT INTO doc VALUES (?,?,?)");
    std::vector<Prepared> indexes;
    for (const char* name : {"tri", "bi", "pre"})
        indexes.push_back(
            prepare(handle.get(), std::string("INSERT INTO ") + name + "(rowid,t) VALUES (?,?)"));
    sqlite3_int64 rowid = 0;
    for (const Document& document : documents) {
        ++rowid;
        sqlite3_bind_int64(doc.get(), 1, rowid);
        bind(doc.get(), 2, document.id);
        bind(doc.get(), 3, document.city);
        sqlite3_step(doc.get());
        sqlite3_reset(doc.get());
        const std::string texts[] = {document.text, spaced_bigrams(document.text), document.tokens};
        for (std::size_t i = 0; i < indexes.size(); ++i) {
            sqlite3_bind_int64(indexes[i].get(), 1, rowid);
            bind(indexes[i].get(), 2, texts[i]);
            if (sqlite3_step(indexes[i].get()) != SQLITE_DONE) fail(handle.get());
            sqlite3_reset(indexes[i].get());
        }
    }
    run(handle.get(), "COMMIT");
}

/// Queries one of the indexes for the first hits and their total number.
class Index {
  public:
    Index(std::shared_ptr<sqlite3> handle, const std::string& table, const std::string& order,
          std::string (*expression)(const std::string&))
        : handle_(std::move(handle)), expression_(expression) {
        for (const bool one_city : {false, true}) {
            const std::string from = " FROM " + table + " JOIN doc d ON d.rowid=" + table +
                                     ".rowid WHERE " + table + " MATCH ?1" +
                                     (one_city ? " AND d.city=?2" : "");
            hits_[one_city] =
                prepare(handle_.get(), "SELECT d.id" + from + " ORDER BY " + order + " LIMIT ?3");
            count_[one_city] =
                prepare(handle_.get(), one_city ? "SELECT count(*)" + from
                                                : "SELECT count(*) FROM " + table + " WHERE " +
                                                      table + " MATCH ?1");
        }
    }

    Answer operator()(const std::string& text, const std::string& city, std::size_t limit) const {
        Answer answer;
        const std::string wanted = expression_(text);
        if (wanted.empty()) return answer;
        sqlite3_stmt* const hits = hits_[!city.empty()].get();
        sqlite3_stmt* const count = count_[!city.empty()].get();
        for (sqlite3_stmt* const statement : {hits, count}) {
            bind(statement, 1, wanted);
            if (!city.empty()) bind(statement, 2, city);
        }
        sqlite3_bind_int64(hits, 3, static_cast<sqlite3_int64>(limit));
        while (sqlite3_step(hits) == SQLITE_ROW) answer.ids.push_back(column(hits, 0));
        if (sqlite3_step(count) == SQLITE_ROW)
            answer.total = static_cast<std::size_t>(sqlite3_column_int64(count, 0));
        sqlite3_reset(hits);
        sqlite3_reset(count);
        return answer;
    }

  private:
    std::shared_ptr<sqlite3> handle_;
    std::string (*expression_)(const std::string&);
    Prepared hits_[2], count_[2];
};

Yardstick yardstick(const std::string& name, const std::shared_ptr<sqlite3>& handle,
                    const std::string& table, const std::string& order,
                    std::string (*expression)(const std::string&)) {
    const auto index = std::make_shared<Index>(handle, table, order, expression);
    return {name, [index](const std::string& text, const std::string& city, std::size_t limit) {
                return (*index)(text, city, limit);
            }};
}

} // namespace

std::vector<Document> documents_of(const std::string& catalogue_file) {
    const Handle handle = open(catalogue_file, SQLITE_OPEN_READONLY);
    std::vector<Document> documents;
    each_row(handle.get(),
             "SELECT id,city,name,reading,summary,who,gets,apply,places FROM service ORDER BY rank",
             [&](sqlite3_stmt* row) {
                 Document document{column(row, 0), column(row, 1), {}, {}};
                 const text::RubyText name = text::decode(column(row, 2));
                 document.text = name.base + "\n" + column(row, 3);
                 for (int i = 4; i < 9; ++i)
                     document.text.append("\n").append(text::decode(column(row, i)).base);
                 add_words(name, document.tokens);
                 document.tokens.append(" ").append(text::search_key(column(row, 3)).key);
                 documents.push_back(std::move(document));
             });
    each_row(handle.get(), "SELECT service,phrase,reading FROM alias ORDER BY service,position",
             [&](sqlite3_stmt* row) {
                 Document& document =
                     documents.at(static_cast<std::size_t>(sqlite3_column_int64(row, 0)) - 1);
                 document.text.append("\n" + column(row, 1) + "\n" + column(row, 2));
                 document.tokens.append(" ").append(text::search_key(column(row, 2)).key);
             });
    return documents;
}

std::vector<Yardstick> sqlite_yardsticks(const std::vector<Document>& documents,
                                         const std::string& folder) {
    const std::string file = folder + "/fts5.sqlite";
    if (!std::filesystem::exists(file)) {
        std::filesystem::create_directories(folder);
        const std::string unfinished = file + ".new";
        std::filesystem::remove(unfinished);
        const double ms = milliseconds([&] { fill(documents, unfinished); });
        std::filesystem::rename(unfinished, file);
        std::printf("  (FTS5: three indexes built in %.1f s, %.0f MB)\n", ms / 1000,
                    static_cast<double>(std::filesystem::file_size(file)) / 1e6);
    }
    const std::shared_ptr<sqlite3> handle = open(file, SQLITE_OPEN_READONLY);
    return {yardstick("FTS5 bigrams, rank", handle, "bi", "rank", any_bigram),
            yardstick("FTS5 trigram, rank", handle, "tri", "rank", all_words),
            yardstick("FTS5 prefixes, by rowid", handle, "pre", "pre.rowid", all_prefixes)};
}

} // namespace bench
