#include "exchange/open_data.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "exchange/snapshot.h"
#include "sheets/csv.h"

#include <array>

namespace exchange {
std::string lost_csv(const std::vector<Lost>& lost, bool japanese) {
    sheets::NewSheet sheet;
    for (const char* heading : japanese ? std::array{"サービスID", "項目", "内容", "わけ"}
                                        : std::array{"service", "field", "value", "why"})
        sheet.columns.push_back({heading});
    for (const Lost& each : lost) {
        const base::Message field = field_name(each.field), why = each.why;
        sheet.rows.push_back({{each.service},
                              {japanese ? field.ja : each.field},
                              {each.value},
                              {japanese ? why.ja : why.en}});
    }
    return write_csv(sheet);
}

std::string amount_in_words(const model::Amount& amount) {
    std::string sum = amount.per;
    if (amount.low) sum += base::write_number(*amount.low);
    if (amount.high && amount.low != amount.high)
        sum += (amount.low ? "〜" : "") + base::write_number(*amount.high);
    sum += amount.unit;
    if (!amount.low) sum += "まで";
    const std::string about =
        base::join_filled(std::array{amount.condition.base, amount.year}, "・");
    const std::string label = amount.label.empty() ? "" : amount.label.base + ": ";
    return label + sum + (about.empty() ? "" : "（" + about + "）");
}

} // namespace exchange
