#pragma once

#include "sheets/sheet.h"
#include "sheets/xlsx_values.h"
#include "sheets/xlsx_xml.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// What all sheets of a workbook have in common.
struct SharedValues {
    std::vector<std::string> strings;
    std::vector<NumberLook> looks; ///< by style
    bool from_1904 = false;
};

/// The used part of the limits.
struct Used {
    std::size_t cells = 0, text_bytes = 0;
};

/// Why a sheet is refused, and at which cell.
struct SheetFault {
    const char* code = nullptr; ///< null: not refused
    std::string cell;
};

/// Receives the elements of one sheet. Private to the reader.
class SheetListener final : public XmlListener {
  public:
    SheetListener(Sheet& sheet, const SharedValues& shared, const SheetLimits& limits, Used& used)
        : sheet_(sheet), shared_(shared), limits_(limits), used_(used) {}

    void begin(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;
    bool enough() const override { return fault_.code != nullptr; }

    const SheetFault& fault() const { return fault_; }
    /// To be called after the last piece: gives merged cells their values.
    void finish();

  private:
    void begin_row(const XmlAttributes& attributes);
    void begin_cell(const XmlAttributes& attributes);
    void end_cell();
    void add(SheetCell cell);
    void join(std::string_view range);
    void refuse(const char* code);
    std::optional<SheetCell> value() const;

    Sheet& sheet_;
    const SharedValues& shared_;
    const SheetLimits& limits_;
    Used& used_;
    SheetFault fault_;

    int line_ = 0, column_ = 0; ///< of the current cell
    SheetRow row_;
    std::string type_, text_;
    std::size_t style_ = 0;
    bool in_cell_ = false, in_value_ = false, in_reading_ = false;
    std::vector<JoinedCells> down_; ///< merged cells within one column
};

} // namespace sheets
