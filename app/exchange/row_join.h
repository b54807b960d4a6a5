#pragma once

#include "exchange/edited_sheet.h"
#include "exchange/labels.h"
#include "exchange/row_base.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace exchange {

/// A row of a sheet and the record of the table that it belongs to. Without `record` and `gone` it
/// is a new row.
struct JoinedRow {
    const EditedSheet* sheet = nullptr;
    const EditedRow* row = nullptr;
    std::optional<std::size_t> record;
    bool gone = false;  ///< the record was deleted after the export
    std::string new_id; ///< of a new row, if the table has ids

    /// The fingerprint of a cell at the time of the export; nullptr if it is not known.
    const std::string* base_cell(const std::string& column) const;
};

/// Finds the record for every row of a table's sheets. For merge.cpp only.
class RowJoiner {
  public:
    RowJoiner(const TableShape& shape, const CityData& city, const TableData& table, Labels& labels,
              base::Findings& findings);

    /// Numbers of new plan rows by the name of their service, for the ids of new services.
    void set_numbers(std::map<std::string, std::string> numbers) { numbers_ = std::move(numbers); }
    /// Joins the rows of one sheet. A row that cannot be joined is reported and left out. New
    /// services, offices and sections are added to `labels`.
    void join(const EditedSheet& sheet);
    const std::vector<JoinedRow>& rows() const { return joined_; }
    const RowBase& base(std::size_t record) const { return bases_[record]; }
    /// Whether no cell of the row was changed since the export.
    bool is_untouched(const JoinedRow& joined) const;

  private:
    using Index = std::map<std::string, std::vector<std::size_t>>;

    void join_row(const EditedSheet& sheet, const EditedRow& row);
    bool join_by_id(JoinedRow& joined);
    bool join_without_id(JoinedRow& joined);
    bool accept_new_id(JoinedRow& joined, const std::string& id);
    bool join_by_base(JoinedRow& joined);
    std::optional<std::size_t> free_record(const Index& index, const std::string& of) const;
    std::optional<std::size_t> equal_record(const JoinedRow& joined);
    std::optional<std::size_t> record_of_key_cells(const EditedRow& row) const;
    bool is_taken_by_other(const JoinedRow& joined) const;
    std::string value(const EditedCell& edited, const std::string& column) const;
    std::string id_of(const EditedRow& row) const;
    std::string new_id(const EditedRow& row);
    void announce(const JoinedRow& joined);
    bool refuse(const char* code, const JoinedRow& joined, base::Message message);
    std::string heading() const;

    const TableShape& shape_;
    const CityData& city_;
    const TableData& table_;
    Labels& labels_;
    base::Findings& findings_;
    std::string id_column_; ///< the first of the keys
    std::vector<RowBase> bases_;
    Index whole_, keys_;
    std::map<std::string, std::size_t> ids_;
    std::vector<bool> taken_;
    std::set<std::string> given_; ///< ids given to new rows
    std::map<const EditedSheet*, Index> equal_;
    std::vector<JoinedRow> joined_;
    std::map<std::string, std::string> numbers_; ///< by name
    int last_new_ = 0;
};

} // namespace exchange
