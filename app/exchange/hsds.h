#pragma once

#include "exchange/open_data.h"

#include <string_view>

namespace exchange {

constexpr std::string_view hsds_source =
    "Open Referral HSDS 3.0 (https://github.com/openreferral/specification, branch 3.0, "
    "2024-05-16)";

/// The services for families in the format of Open Referral's Human Services Data
/// Specification 3.0: one page of services as returned by its API, each containing its
/// organisation, programme, contacts, locations, costs, documents and categories. Identifiers are
/// version 5 UUIDs of our own ids, so they are the same in every export.
Exported hsds_json(const OpenData& data);

} // namespace exchange
