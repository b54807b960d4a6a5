#include "search/query_parts.h"

#include "search/search.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace search {
namespace {

constexpr std::size_t most_parts = 8;

} // namespace

std::size_t query_bytes(const std::string& text) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < longest_query && at < text.size(); ++n)
        text::next_code_point(text, at);
    return std::min(at, text.size());
}

std::vector<std::string> parts_of(const std::string& text) {
    static constexpr std::array<std::string_view, 14> bounds = {
        "　", "、", "。", "，", "．", "！", "？", "「", "」", "（", "）", "／", "＋", "〜"};
    std::vector<std::string> parts(1);
    const auto bound = [&] {
        if (!parts.back().empty()) parts.emplace_back();
    };
    const std::string_view all = std::string_view(text).substr(0, query_bytes(text));
    for (std::size_t at = 0; at < all.size();) {
        const auto found = std::ranges::find_if(
            bounds, [&](std::string_view each) { return all.substr(at).starts_with(each); });
        const auto byte = static_cast<unsigned char>(all[at]);
        if (found != bounds.end()) {
            bound();
            at += found->size();
        } else if (byte <= 0x20 || byte == 0x7F ||
                   std::string_view(",.;:!?\"()[]{}<>/\\|+*=&%$#@^`~_").find(all[at]) !=
                       std::string_view::npos) {
            bound();
            ++at;
        } else {
            parts.back() += all[at++];
        }
    }
    if (parts.back().empty()) parts.pop_back();
    while (parts.size() > most_parts) {
        parts[parts.size() - 2] += parts.back();
        parts.pop_back();
    }
    return parts;
}

} // namespace search
