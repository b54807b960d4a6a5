#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace packed {

using Parts = std::vector<std::pair<std::string, std::string>>; ///< name and content

/// A zip file of these parts.
inline std::string zip(const Parts& parts) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (!archive) throw std::runtime_error("no archive");
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name.c_str(),
                     zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    zip_source_open(target);
    zip_stat_t about;
    zip_source_stat(target, &about);
    std::string bytes(about.size, '\0');
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// The parts of a small workbook, which a test changes or extends.
struct Book {
    std::string sheet;            ///< inside <sheetData>
    std::string after = {};       ///< after it
    std::string strings = {};     ///< inside <sst>
    std::string formats = {};     ///< inside <cellXfs>, after the plain one
    std::string own_formats = {}; ///< inside <numFmts>
    std::string sheets = R"(<sheet name="サービス" sheetId="1" r:id="rId1"/>)";
    std::string properties = {}; ///< <workbookPr …/>

    Parts parts() const {
        const std::string
            head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)",
            main = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")",
            rel =
                R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")",
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            package = R"( xmlns="http://schemas.openxmlformats.org/package/2006/relationships")";
        return {
            {"_rels/.rels", head + "<Relationships" + package +
                                R"(><Relationship Id="rId1" Type=")" + kind +
                                R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
            {"xl/workbook.xml", head + "<workbook" + main + rel + ">" + properties + "<sheets>" +
                                    sheets + "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             head + "<Relationships" + package + R"(><Relationship Id="rId1" Type=")" + kind +
                 R"(/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" +
                 kind +
                 R"(/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type=")" +
                 kind + R"(/styles" Target="styles.xml"/></Relationships>)"},
            {"xl/worksheets/sheet1.xml", head + "<worksheet" + main + rel + "><sheetData>" + sheet +
                                             "</sheetData>" + after + "</worksheet>"},
            {"xl/sharedStrings.xml", head + "<sst" + main + ">" + strings + "</sst>"},
            {"xl/styles.xml",
             head + "<styleSheet" + main + "><numFmts>" + own_formats +
                 R"(</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)" +
                 formats + "</cellXfs></styleSheet>"},
        };
    }
    std::string bytes() const { return zip(parts()); }
};

inline std::string& part(Parts& parts, const std::string& name) {
    for (auto& [part_name, content] : parts)
        if (part_name == name) return content;
    throw std::logic_error("no part " + name);
}

} // namespace packed
