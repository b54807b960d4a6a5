#include "ui/widgets/money.h"

#include "base/numbers.h"
#include "ui/widgets/widgets.h"

#include <cmath>
#include <vector>

namespace ui {
namespace {

constexpr float small_share = 0.58f; ///< size of 月 and 円, as a share of the number's

struct Piece {
    text::RubyText words;
    bool small = false;
};

std::vector<Piece> pieces_of(Canvas& canvas, const model::Amount& amount) {
    const text::Strings& strings = canvas.strings();
    if (amount.high && *amount.high == 0) return {{strings.get("amount_nothing"), false}};
    std::vector<Piece> pieces;
    if (!amount.per.empty()) pieces.push_back({plain(amount.per), true});
    std::string number;
    if (amount.low) number = base::write_with_commas(*amount.low);
    if (amount.high && (!amount.low || *amount.low != *amount.high))
        number += (amount.low ? "〜" : "") + base::write_with_commas(*amount.high);
    pieces.push_back({plain(number), false});
    pieces.push_back({plain(amount.unit), true});
    if (!amount.low) pieces.push_back({strings.get("amount_up_to"), true});
    return pieces;
}

Look look_of(const Piece& piece, const Look& number) {
    return piece.small ? number.sized(std::round(number.size * small_share)) : number;
}

} // namespace

base::Size measure_amount(Canvas& canvas, const model::Amount& amount, const Look& number) {
    base::Size whole;
    for (const Piece& piece : pieces_of(canvas, amount)) {
        const base::Size size = canvas.measure(piece.words, look_of(piece, number), 0);
        whole.width += size.width + (piece.small ? canvas.theme().px(4) : 0);
        whole.height = std::max(whole.height, size.height);
    }
    return whole;
}

void draw_amount(Canvas& canvas, base::Point top_left, const model::Amount& amount,
                 const Look& number) {
    const base::Size whole = measure_amount(canvas, amount, number);
    std::string label;
    float x = top_left.x;
    for (const Piece& piece : pieces_of(canvas, amount)) {
        const Look look = look_of(piece, number);
        const base::Size size = canvas.measure(piece.words, look, 0);
        const float lift = piece.small ? std::round(number.size * 0.065f) : 0;
        canvas.text(
            {x, top_left.y + whole.height - size.height - lift, size.width + 2, size.height},
            piece.words, look);
        x += size.width + (piece.small ? canvas.theme().px(4) : 0);
        label += piece.words.base;
    }
    canvas.describe(Role::figure, "", label, {top_left.x, top_left.y, whole.width, whole.height},
                    number.colour, canvas.ground());
}

} // namespace ui
