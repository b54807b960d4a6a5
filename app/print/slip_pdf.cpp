#include "print/slip_pdf.h"

#include "print/pdf_canvas.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace print {
namespace {

constexpr float points_per_mm = 72 / 25.4f;
constexpr float least_module = 0.5f * points_per_mm; ///< readable for a cheap telephone at 40 cm
constexpr double black = 0, grey = 0.35, pale = 0.75;

struct Paper {
    base::Size size; ///< height 0: as long as needed
    float margin;
    float body; ///< em of the body text
    std::size_t code_columns;
};

Paper paper_of(SlipPaper paper) {
    switch (paper) {
    case SlipPaper::a4:
        return {{595.3f, 841.9f}, 42, 11, 3};
    case SlipPaper::a5:
        return {{419.5f, 595.3f}, 28, 10, 2};
    case SlipPaper::receipt: // a print head reaches 72 of 80 mm
        return {{80 * points_per_mm, 0}, 4 * points_per_mm, 10, 1};
    }
    return {};
}

text::RubyText plain(std::string text) { return {std::move(text), {}, {}}; }

/// Something that is not divided between pages.
struct Block {
    float height = 0;
    std::function<void(PdfCanvas& canvas, base::Point at)> draw;
};

class SlipSetter {
  public:
    SlipSetter(const ui::Slip& slip, SlipPaper paper, std::shared_ptr<text::FontSet> fonts)
        : slip_(slip), paper_(paper_of(paper)), fonts_(std::move(fonts)), typesetter_(fonts_, 16),
          width_(paper_.size.width - 2 * paper_.margin),
          body_(paper_.body * (slip.large ? 1.4f : 1.0f)) {}

    base::Result<std::string> write() {
        std::vector<Block> blocks{head()};
        for (std::size_t i = 0; i < slip_.items.size(); ++i) blocks.push_back(item(i));
        blocks.push_back(hall());
        for (Block& row : code_rows()) blocks.push_back(std::move(row));
        PdfCanvas canvas(fonts_);
        const auto pages = paginate(blocks);
        for (std::size_t p = 0; p < pages.size(); ++p) {
            canvas.begin_page({paper_.size.width, page_height(pages[p])});
            float y = paper_.margin;
            for (const Block* block : pages[p]) {
                block->draw(canvas, {paper_.margin, y});
                y += block->height;
            }
            if (pages.size() > 1) page_number(canvas, p + 1, pages.size());
        }
        return canvas.finish();
    }

  private:
    using Layout = std::shared_ptr<const text::TextLayout>;

    struct Look {
        float size;
        bool bold = false;
        bool ruby = false;
        text::Align align = text::Align::left;
    };

    Layout set(const text::RubyText& words, const Look& look, float width) {
        text::Style style;
        style.size_px = look.size;
        style.weight = look.bold ? text::Weight::bold : text::Weight::regular;
        style.line_height = 1.45f;
        style.align = look.align;
        style.balance = true; // lines end between phrases instead of being filled
        style.ruby = look.ruby || slip_.ruby;
        style.language = slip_.language;
        return typesetter_.set(words, style, width);
    }

    /// A block that is composed from top to bottom.
    struct Stack {
        struct Piece {
            Layout layout;
            base::Point at;
            double grey;
        };
        std::vector<Piece> pieces;
        float height = 0;

        void put(Layout layout, float x, float space = 0, double tone = black) {
            pieces.push_back({layout, {x, height}, tone});
            height += layout->size.height + space;
        }
        void draw(PdfCanvas& canvas, base::Point at) const {
            for (const Piece& piece : pieces)
                canvas.text({at.x + piece.at.x, at.y + piece.at.y}, *piece.layout, piece.grey);
        }
    };

    Block head() {
        Stack stack;
        Layout title;
        for (float size = 1.7f; size > 1.1f; size -= 0.1f) {
            title = set(slip_.title, {body_ * size, true, true}, width_);
            if (title->lines.size() == 1) break;
        }
        stack.put(title, 0, body_ * 0.2f);
        stack.put(set(text::join_ruby(slip_.date, "　", slip_.year), {body_ * 0.9f}, width_), 0,
                  body_ * 0.5f, grey);
        const float rule = stack.height, width = width_;
        stack.height += body_ * 0.9f;
        return {stack.height, [stack, rule, width](PdfCanvas& canvas, base::Point at) {
                    stack.draw(canvas, at);
                    canvas.line({at.x, at.y + rule}, {at.x + width, at.y + rule}, 1.2, black);
                }};
    }

    Block item(std::size_t index) {
        const ui::SlipItem& item = slip_.items[index];
        const float tick = body_ * 1.25f, indent = tick + body_ * 0.7f;
        const float width = width_ - indent;
        Stack stack;
        stack.put(set(text::join_ruby(plain(std::to_string(index + 1) + ". "), "", item.name),
                      {body_ * 1.3f, true, true}, width),
                  indent, body_ * 0.15f);
        // The box is beside the first line of the name, whose readings reach above it.
        const text::Line& first = stack.pieces.front().layout->lines.front();
        const float box = first.baseline - body_ * 1.12f;
        for (const ui::SlipOffice& office : item.offices) {
            text::RubyText line = text::join_ruby(slip_.office_word, "　", office.name);
            if (!office.place.empty()) line = text::join_ruby(line, "　", plain(office.place));
            if (!office.phone.empty())
                line = text::join_ruby(text::join_ruby(line, "　", slip_.phone_word), " ",
                                       plain(office.phone));
            stack.put(set(line, {body_}, width), indent);
        }
        for (const ui::SlipFact& fact : item.facts)
            stack.put(set(text::join_ruby(fact.word, "　", fact.text), {body_}, width), indent);
        stack.put(set(item.say, {body_ * 1.1f, true, true}, width), indent, body_ * 0.5f);
        const float rule = stack.height;
        stack.height += body_ * 0.6f;
        return {stack.height,
                [stack, tick, box, rule, full = width_](PdfCanvas& canvas, base::Point at) {
                    stack.draw(canvas, at);
                    canvas.box({at.x + 0.5f, at.y + box, tick, tick}, 1.1, black);
                    canvas.line({at.x, at.y + rule}, {at.x + full, at.y + rule}, 0.6, pale);
                }};
    }

    Block hall() {
        const float pad = body_ * 0.7f, width = width_ - 2 * pad;
        Stack stack;
        stack.height = pad;
        if (!slip_.say_meaning.empty())
            stack.put(set(text::join_ruby(slip_.say_word, ": ", slip_.say_meaning), {body_ * 0.9f},
                          width),
                      pad, body_ * 0.3f, grey);
        if (!slip_.ask.empty()) stack.put(set(slip_.ask, {body_}, width), pad, body_ * 0.3f);
        stack.put(set(text::join_ruby(slip_.unsure, "　", slip_.hall), {body_, true}, width), pad);
        stack.put(set(plain(slip_.map_line), {body_}, width), pad);
        if (!slip_.hall_phone.empty())
            stack.put(set(text::join_ruby(slip_.phone_word, " ", plain(slip_.hall_phone)), {body_},
                          width),
                      pad);
        stack.height += pad;
        const float height = stack.height;
        stack.height += body_;
        return {stack.height, [stack, height, full = width_](PdfCanvas& canvas, base::Point at) {
                    canvas.fill({at.x, at.y, full, height}, 0.94);
                    stack.draw(canvas, at);
                }};
    }

    /// The codes in rows, with their purpose above the first.
    std::vector<Block> code_rows() {
        std::vector<ui::QrCode> codes;
        for (const std::string& text : slip_.codes)
            if (auto code = ui::make_code(text)) codes.push_back(std::move(*code));
        std::vector<Block> rows;
        const std::size_t columns = paper_.code_columns;
        const float gap = body_;
        const float column =
            (width_ - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        for (std::size_t first = 0; first < codes.size(); first += columns) {
            Stack stack;
            if (first == 0) stack.put(set(slip_.code_hint, {body_ * 0.9f}, width_), 0, 2, grey);
            const float top = stack.height;
            struct Placed {
                ui::QrCode code;
                base::Rect square;
            };
            std::vector<Placed> placed;
            float height = 0;
            for (std::size_t i = first; i < std::min(codes.size(), first + columns); ++i) {
                const auto modules = static_cast<float>(codes[i].side + 2 * ui::quiet_zone);
                // Large if there is room, but never smaller than telephones need.
                const float side = std::max(least_module * modules,
                                            std::min(column, 1.25f * least_module * modules));
                const float x = static_cast<float>(i - first) * (column + gap);
                placed.push_back({codes[i], {x, top, side, side}});
                height = std::max(height, side);
            }
            stack.height += height;
            for (std::size_t i = 0; i < placed.size() && codes.size() > 1; ++i) {
                const std::string number =
                    std::to_string(first + i + 1) + "/" + std::to_string(codes.size());
                stack.pieces.push_back(
                    {set(plain(number), {body_ * 0.9f, true, false, text::Align::centre},
                         placed[i].square.width),
                     {placed[i].square.x, stack.height},
                     black});
            }
            if (codes.size() > 1) stack.height += body_ * 1.6f;
            rows.push_back({stack.height, [stack, placed](PdfCanvas& canvas, base::Point at) {
                                stack.draw(canvas, at);
                                for (const Placed& one : placed)
                                    canvas.code(one.square.moved(at.x, at.y), one.code);
                            }});
        }
        return rows;
    }

    float page_height(const std::vector<const Block*>& page) const {
        if (paper_.size.height > 0) return paper_.size.height;
        float height = 2 * paper_.margin;
        for (const Block* block : page) height += block->height;
        return height;
    }

    std::vector<std::vector<const Block*>> paginate(const std::vector<Block>& blocks) const {
        std::vector<std::vector<const Block*>> pages(1);
        const float foot = body_ * 1.6f;
        const float room = paper_.size.height - 2 * paper_.margin - foot;
        float used = 0;
        for (const Block& block : blocks) {
            if (paper_.size.height > 0 && used > 0 && used + block.height > room) {
                pages.emplace_back();
                used = 0;
            }
            pages.back().push_back(&block);
            used += block.height;
        }
        return pages;
    }

    void page_number(PdfCanvas& canvas, std::size_t number, std::size_t count) {
        const auto layout = set(plain(std::to_string(number) + "/" + std::to_string(count)),
                                {body_ * 0.9f, false, false, text::Align::right}, width_);
        canvas.text({paper_.margin, paper_.size.height - paper_.margin - layout->size.height},
                    *layout, grey);
    }

    const ui::Slip& slip_;
    Paper paper_;
    std::shared_ptr<text::FontSet> fonts_;
    text::Typesetter typesetter_;
    float width_, body_;
};

} // namespace

base::Result<std::string> slip_pdf(const ui::Slip& slip, SlipPaper paper,
                                   const std::shared_ptr<text::FontSet>& fonts) {
    return SlipSetter(slip, paper, fonts).write();
}

} // namespace print
