#pragma once

#include "db/database.h"

namespace db {

/// All changes between its construction and `commit` are kept, or none: destroyed without a commit,
/// it rolls them back.
class Transaction {
  public:
    static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    base::Result<void> commit();

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_; ///< null after commit or rollback
};

} // namespace db
