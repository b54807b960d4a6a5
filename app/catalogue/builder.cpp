#include "catalogue/builder.h"
#include "base/catalogue_schema.h"

#include "base/file.h"
#include "catalogue/schema.h"
#include "catalogue/writer.h"
#include "db/database.h"
#include "db/transaction.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace catalogue {
namespace {

/// An empty file beside the target. It is deleted at the end unless it was moved into place.
class TemporaryFile {
  public:
    static base::Result<TemporaryFile> beside(const std::string& file) {
        std::string name = file + ".XXXXXX";
        const int descriptor = ::mkstemp(name.data());
        const bool usable = descriptor >= 0 && ::fchmod(descriptor, 0644) == 0;
        const int reason = errno;
        if (descriptor >= 0) ::close(descriptor);
        TemporaryFile made(descriptor >= 0 ? name : "");
        if (usable) return made;
        return base::failure(file, "書けません", "cannot be written", reason);
    }
    TemporaryFile(TemporaryFile&& other) noexcept : name_(std::exchange(other.name_, "")) {}
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() {
        if (!name_.empty()) ::unlink(name_.c_str());
    }

    const std::string& name() const { return name_; }
    base::Result<void> put_into(const std::string& file) {
        return base::commit_file(std::exchange(name_, ""), file);
    }

  private:
    explicit TemporaryFile(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

base::Result<Built> fill(db::Database& database, const draft::Draft& draft,
                         const text::Annotate& annotate) {
    auto transaction = db::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const std::string header = "PRAGMA application_id=" + std::to_string(application_id) +
                               "; PRAGMA user_version=" + std::to_string(base::catalogue_schema) +
                               ";";
    if (const auto made = database.execute(header + schema()); !made) return made.error();
    auto written = Writer(database, annotate).write(draft);
    if (!written) return written;
    if (const auto done = transaction.value().commit(); !done) return done.error();
    return written;
}

base::Result<Built> fill_file(const std::string& file, const draft::Draft& draft,
                              const text::Annotate& annotate) {
    auto database = db::Database::create(file);
    if (!database) return database.error();
    return fill(database.value(), draft, annotate);
}

} // namespace

base::Result<Built> build(const draft::Draft& draft, const std::string& file,
                          const text::Annotate& annotate) {
    auto temporary = TemporaryFile::beside(file);
    if (!temporary) return temporary.error();
    auto built = fill_file(temporary.value().name(), draft, annotate);
    if (!built) return built;
    std::error_code failed;
    built.value().bytes = std::filesystem::file_size(temporary.value().name(), failed);
    if (const auto done = temporary.value().put_into(file); !done) return done.error();
    return built;
}

} // namespace catalogue
