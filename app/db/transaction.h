#pragma once

#include "db/database.h"

namespace db {

/// Everything between its beginning and `commit`, or nothing: undone when it goes without one.
class Transaction {
  public:
    static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    base::Result<void> commit();

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_; ///< null once it is over
};

} // namespace db
