#pragma once

#include "exchange/open_data.h"

#include <string_view>

namespace exchange {

constexpr std::string_view hsds_source =
    "Open Referral HSDS 3.0 (https://github.com/openreferral/specification, branch 3.0, "
    "2024-05-16)";

/// The services of families as Open Referral's Human Services Data Specification 3.0 has them: one
/// page of whole services, as its API answers, each with its organisation, programme, contacts,
/// places, costs, documents and categories inside it. Identifiers are made of ours (UUID, version
/// 5) and stay the same from one export to the next.
Exported hsds_json(const OpenData& data);

} // namespace exchange
