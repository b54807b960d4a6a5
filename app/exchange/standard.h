#pragma once

#include "exchange/open_data.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace exchange {

/// The document that defines the columns of `standard_csv`.
constexpr std::string_view standard_source =
    "デジタル庁 DS-451-4「実装データモデル（行政）行政サービス・制度」表1（2025年3月25日）";

/// A column of the standard.
struct StandardColumn {
    std::string_view name;
    bool required;
    std::size_t longest; ///< recommended maximum of characters; 0: none
};
std::span<const StandardColumn> standard_columns();

/// The services for families as a table in UTF-8 with a byte-order mark. Its columns are those of
/// Japan's data model for public services and support schemes (`standard_source`), on which the
/// municipal standard open data set 支援制度（給付金）情報 is based. The template of that data set
/// itself was not available; if its headings differ, only `standard_columns` has to be changed. The
/// categories are those of the Digital Agency's DS-491-1 (2022-03-31).
Exported standard_csv(const OpenData& data);

} // namespace exchange
