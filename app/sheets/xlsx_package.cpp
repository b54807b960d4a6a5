#include "sheets/xlsx_package.h"

#include "base/rule_table.h"
#include "sheets/zip_directory.h"

#include <array>
#include <utility>
#include <zip.h>

namespace sheets {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

constexpr zip_flags_t by_name = ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS;

void refuse(base::Findings& findings, const std::string& file, const char* code,
            base::Message message) {
    base::report(findings, code, {file, 0, 0, ""}, std::move(message));
}

/// Recognises other kinds of files that people send by mistake, and reports what to do.
bool refuse_other_kind(const std::string& file, std::string_view bytes, base::Findings& findings) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        refuse(findings, file, "old-or-locked-workbook",
               {"古いExcelの形式（.xls）か、パスワードつきのファイルです",
                "This is Excel's old form (.xls) or locked by a password"});
        return true;
    }
    if (bytes.starts_with("PK\x03\x04"sv)) return false;
    refuse(findings, file, "not-a-workbook",
           {"Excelのファイル（.xlsx）ではありません。.xlsx か .csv を指定してください",
            "This is no .xlsx file. Name an .xlsx or a .csv"});
    return true;
}

} // namespace

struct XlsxPackage::Impl {
    std::string file;
    std::unique_ptr<zip_t, Discard> archive;
};

XlsxPackage::XlsxPackage(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
XlsxPackage::XlsxPackage(XlsxPackage&&) noexcept = default;
XlsxPackage& XlsxPackage::operator=(XlsxPackage&&) noexcept = default;
XlsxPackage::~XlsxPackage() = default;

std::optional<XlsxPackage> XlsxPackage::open(const std::string& file, std::string_view bytes,
                                             base::Findings& findings, const SheetLimits& limits) {
    if (refuse_other_kind(file, bytes, findings)) return std::nullopt;
    if (!check_zip_directory(file, bytes, findings, limits)) return std::nullopt;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (!archive) {
        if (source) zip_source_free(source);
        refuse(findings, file, "damaged-workbook",
               {"壊れていて開けません", "It is damaged and cannot be opened"});
        return std::nullopt;
    }
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    impl->archive.reset(archive);
    XlsxPackage package(std::move(impl));
    if (!package.has("mimetype")) return package;
    refuse(findings, file, "not-a-workbook",
           {"LibreOfficeの形式（.ods）です。「Excel 2007-365（.xlsx）」で保存しなおしてください",
            "This is LibreOffice's own form (.ods). Save it as Excel 2007-365 (.xlsx)"});
    return std::nullopt;
}

bool XlsxPackage::has(const std::string& part) const {
    return zip_name_locate(impl_->archive.get(), part.c_str(), by_name) >= 0;
}

bool XlsxPackage::read(const std::string& part, const std::function<bool(std::string_view)>& sink,
                       base::Findings& findings) const {
    const auto damaged = [&] {
        refuse(findings, impl_->file, "damaged-workbook",
               {"中の「" + part + "」が読めません", "Its part \"" + part + "\" cannot be read"});
        return false;
    };
    zip_t* archive = impl_->archive.get();
    const zip_int64_t index = zip_name_locate(archive, part.c_str(), by_name);
    zip_stat_t about;
    if (index < 0 || zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &about) != 0 ||
        (about.valid & ZIP_STAT_SIZE) == 0)
        return damaged();
    const std::unique_ptr<zip_file_t, Discard> opened(
        zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0));
    if (!opened) return damaged();
    std::array<char, 64u << 10> piece;
    zip_uint64_t done = 0;
    while (true) {
        const zip_int64_t got = zip_fread(opened.get(), piece.data(), piece.size());
        if (got < 0) return damaged();
        if (got == 0) return done == about.size || damaged();
        done += static_cast<zip_uint64_t>(got);
        // more than the stated size: the statement is false, and there may be no end
        if (done > about.size) return damaged();
        if (!sink({piece.data(), static_cast<std::size_t>(got)})) return true;
    }
}

} // namespace sheets
