#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// The zip file that a workbook is. Private to the reader.
class XlsxPackage {
  public:
    /// Nothing, and a finding, where it is no zip, is a password's, or could be a bomb: more
    /// entries or bytes than allowed, entries that overlap, sizes that are not true.
    static std::optional<XlsxPackage> open(const std::string& file, std::string_view bytes,
                                           base::Findings& findings, const SheetLimits& limits);
    XlsxPackage(XlsxPackage&&) noexcept;
    XlsxPackage& operator=(XlsxPackage&&) noexcept;
    ~XlsxPackage();

    bool has(const std::string& part) const;
    /// Hands the bytes of a part on, piece by piece, until `sink` says no. False, and a finding,
    /// where the part is damaged or not there.
    bool read(const std::string& part, const std::function<bool(std::string_view)>& sink,
              base::Findings& findings) const;

  private:
    struct Impl;
    explicit XlsxPackage(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace sheets
