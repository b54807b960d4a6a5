#include "text/folds.h"

#include <algorithm>
#include <string_view>

namespace text {
namespace {

struct Row {
    std::u32string_view from, to;
};

constexpr Row rows[] = {
#include "folds.inc"
};

} // namespace

Folds::Folds(const Preparation& prepare) {
    for (const Row& row : rows) {
        Fold fold{prepare(std::u32string(row.from)), prepare(std::u32string(row.to))};
        if (!fold.from.empty()) folds_.push_back(std::move(fold));
    }
    std::stable_sort(folds_.begin(), folds_.end(), [](const Fold& a, const Fold& b) {
        if (a.from[0] != b.from[0]) return a.from[0] < b.from[0];
        return a.from.size() > b.from.size();
    });
}

std::u32string Folds::apply(const std::u32string& text) const {
    std::u32string out;
    out.reserve(text.size());
    const std::u32string_view all = text;
    for (std::size_t at = 0; at < all.size();) {
        auto fold = std::lower_bound(folds_.begin(), folds_.end(), all[at],
                                     [](const Fold& f, char32_t c) { return f.from[0] < c; });
        while (fold != folds_.end() && fold->from[0] == all[at] &&
               all.substr(at, fold->from.size()) != fold->from)
            ++fold;
        if (fold != folds_.end() && fold->from[0] == all[at]) {
            out += fold->to;
            at += fold->from.size();
        } else {
            out += all[at++];
        }
    }
    return out;
}

} // namespace text
