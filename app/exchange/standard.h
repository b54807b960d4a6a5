#pragma once

#include "exchange/open_data.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace exchange {

/// Where the columns of `standard_csv` are from.
constexpr std::string_view standard_source =
    "デジタル庁 DS-451-4「実装データモデル（行政）行政サービス・制度」表1（2025年3月25日）";

/// A column of the standard.
struct StandardColumn {
    std::string_view name;
    bool required;
    std::size_t longest; ///< characters that the standard recommends at most; 0: no word of it
};
std::span<const StandardColumn> standard_columns();

/// The services of families in the columns of Japan's data model for public services and support
/// schemes (see `standard_source`), on which the municipal standard open data set 支援制度
/// （給付金）情報 rests: a table in UTF-8 with a byte-order mark. That set's own template could not
/// be had: where its headings differ, `standard_columns` is the one place to change. Categories are
/// those of the Digital Agency's DS-491-1 (2022-03-31).
Exported standard_csv(const OpenData& data);

} // namespace exchange
