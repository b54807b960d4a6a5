#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// A workbook's zip file. Private to the reader.
class XlsxPackage {
  public:
    /// Returns nothing, with a finding, if it is not a zip file, has a password, or could be a zip
    /// bomb: too many entries or bytes, overlapping entries, false sizes.
    static std::optional<XlsxPackage> open(const std::string& file, std::string_view bytes,
                                           base::Findings& findings, const SheetLimits& limits);
    XlsxPackage(XlsxPackage&&) noexcept;
    XlsxPackage& operator=(XlsxPackage&&) noexcept;
    ~XlsxPackage();

    bool has(const std::string& part) const;
    /// Passes the bytes of a part to `sink`, piece by piece, until it returns false. False, with a
    /// finding, if the part is damaged or missing.
    bool read(const std::string& part, const std::function<bool(std::string_view)>& sink,
              base::Findings& findings) const;

  private:
    struct Impl;
    explicit XlsxPackage(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace sheets
