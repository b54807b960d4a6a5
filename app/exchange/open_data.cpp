#include "exchange/open_data.h"

#include "exchange/snapshot.h"
#include "sheets/csv.h"

#include <array>
#include <charconv>

namespace exchange {
namespace {

std::string number(double value) {
    std::array<char, 64> text;
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

} // namespace

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
    if (amount.low) sum += number(*amount.low);
    if (amount.high && amount.low != amount.high)
        sum += (amount.low ? "〜" : "") + number(*amount.high);
    sum += amount.unit;
    if (!amount.low) sum += "まで";
    std::string about;
    for (const std::string& part : {amount.condition.base, amount.year})
        if (!part.empty()) about += (about.empty() ? "" : "・") + part;
    const std::string label = amount.label.empty() ? "" : amount.label.base + ": ";
    return label + sum + (about.empty() ? "" : "（" + about + "）");
}

} // namespace exchange
