#include "db/transaction.h"

#include <utility>

namespace db {

base::Result<Transaction> Transaction::begin(Database& database) {
    const auto begun = database.execute("BEGIN IMMEDIATE");
    if (!begun) return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    if (database_) (void)database_->execute("ROLLBACK");
}

base::Result<void> Transaction::commit() {
    const auto done = database_->execute("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

} // namespace db
