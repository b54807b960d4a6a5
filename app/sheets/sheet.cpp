#include "sheets/sheet.h"

#include <algorithm>

namespace sheets {

const SheetCell* SheetRow::find(int column) const {
    const auto at = std::ranges::lower_bound(cells, column, {}, &SheetCell::column);
    return at != cells.end() && at->column == column ? &*at : nullptr;
}

std::string_view SheetRow::text(int column) const {
    const SheetCell* cell = find(column);
    return cell ? std::string_view(cell->text) : std::string_view();
}

std::string column_letters(int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::string cell_name(int line, int column) {
    return column_letters(column) + std::to_string(line);
}

int column_number(std::string_view& text) {
    constexpr int beyond = 100'000;
    int column = 0;
    while (!text.empty()) {
        const char c = static_cast<char>(text.front() & ~0x20);
        if (c < 'A' || c > 'Z' || column > beyond) break;
        column = column * 26 + (c - 'A' + 1);
        text.remove_prefix(1);
    }
    return column;
}

} // namespace sheets
