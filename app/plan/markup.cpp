#include "plan/markup.h"

#include "plan/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace plan {
namespace {

constexpr std::size_t longest_tag = 200;

struct Tag {
    std::size_t length = 0;
    std::string name; ///< lower case, with / if it is a closing tag
};

/// The HTML tag at the beginning; nothing if < means something else.
std::optional<Tag> leading_tag(std::string_view text) {
    static constexpr std::array<std::string_view, 26> known = {
        "ul",    "ol", "li", "br",   "p",  "div", "span", "b",     "strong",
        "i",     "em", "u",  "font", "a",  "sub", "sup",  "table", "thead",
        "tbody", "tr", "td", "th",   "dl", "dt",  "dd",   "img"};
    const std::size_t end = text.substr(0, longest_tag).find('>');
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t at = 1;
    std::string name;
    if (at < end && text[at] == '/') name = text[at++];
    std::string word;
    while (at < end && (text::is_ascii_letter(text[at]) || (text[at] >= '1' && text[at] <= '6')))
        word += text[at++];
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (at < end && text[at] != ' ' && text[at] != '/' && text[at] != '\n') return std::nullopt;
    if (std::ranges::find(known, word) == known.end()) return std::nullopt;
    return Tag{end + 1, name + word};
}

struct Entity {
    std::size_t length = 0;
    std::string text;
};

std::optional<Entity> leading_entity(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named = {
        {{"&amp;", "&"},
         {"&lt;", "<"},
         {"&gt;", ">"},
         {"&quot;", "\""},
         {"&nbsp;", " "},
         {"&#39;", "'"}}};
    for (const auto& [name, character] : named)
        if (text.starts_with(name)) return Entity{name.size(), std::string(character)};
    return std::nullopt;
}

/// The meaning of tags, as characters that no text contains.
constexpr char32_t line_end = U'\n', item_begin = 0xFDD0, list_begin = 0xFDD1, list_end = 0xFDD2;

std::u32string without_markup(std::string_view cell) {
    std::u32string out;
    for (std::size_t at = 0; at < cell.size();) {
        if (cell[at] == '<')
            if (const auto tag = leading_tag(cell.substr(at))) {
                if (tag->name == "li")
                    out += item_begin;
                else if (tag->name == "ul" || tag->name == "ol")
                    out += list_begin;
                else if (tag->name == "/ul" || tag->name == "/ol")
                    out += list_end;
                else if (tag->name == "br" || tag->name == "p" || tag->name == "/p" ||
                         tag->name == "div" || tag->name == "tr" || tag->name == "dt")
                    out += line_end;
                else
                    out += U' ';
                at += tag->length;
                continue;
            }
        if (cell[at] == '&')
            if (const auto entity = leading_entity(cell.substr(at))) {
                out += text::code_points(entity->text);
                at += entity->length;
                continue;
            }
        const char32_t c = text::next_code_point(cell, at);
        if (c == U'\n')
            out += line_end;
        else if (text::is_blank(c))
            out += U' ';
        else if (!text::is_unprintable(c) && c != 0xFFFD)
            out += c;
        else if (c == 0xFFFD)
            out += U'?';
    }
    return out;
}

bool is_item_mark(char32_t c) { return c == U'・' || c == U'○' || c == U'※' || c == U'●'; }

/// Ends an item of a list without item marks.
bool ends_item(char32_t c) { return c == U'。' || c == U')' || c == U'）'; }

bool opens(char32_t c) { return c == U'(' || c == U'（'; }

/// Replaces blanks in a list by line ends where an item ends.
std::u32string divided(const std::u32string& text) {
    std::u32string out;
    bool in_list = false, marked = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == list_begin) {
            in_list = true;
            const std::size_t end = std::min(text.find(list_end, i), text.size());
            const std::u32string_view inside(text.data() + i + 1, end - i - 1);
            marked = inside.find(item_begin) != std::u32string_view::npos ||
                     std::ranges::any_of(inside, [](char32_t d) { return d == U'・'; });
            out += line_end;
            if (!marked) out += item_begin;
            continue;
        }
        if (c == list_end) {
            in_list = false;
            out += line_end;
            continue;
        }
        if (c != U' ') {
            out += c;
            continue;
        }
        std::size_t next = i;
        while (next < text.size() && text[next] == U' ') ++next;
        const char32_t before = out.empty() ? U' ' : out.back();
        const char32_t after = next < text.size() ? text[next] : U' ';
        if (is_item_mark(after) && ends_sentence(text::utf8_of(std::u32string_view(&before, 1))))
            out += line_end;
        else if (after == U'・' && before != U' ')
            out += line_end;
        else if (in_list && !marked && ends_item(before) && !opens(after) && after < list_begin)
            (out += line_end) += item_begin;
        else
            out += U' ';
        i = next - 1;
    }
    return out;
}

} // namespace

std::string plain_text(std::string_view cell) {
    std::u32string text;
    bool item = false;
    const auto end_line = [&] {
        while (!text.empty() && text.back() == U' ') text.pop_back();
        if (text.ends_with(U"\n・")) text.resize(text.size() - 2);
        if (!text.empty() && text.back() != U'\n') text += U'\n';
    };
    for (const char32_t c : divided(without_markup(cell))) {
        const bool at_begin = text.empty() || text.back() == U'\n';
        if (c == line_end) {
            end_line();
            item = false;
        } else if (c == item_begin) {
            end_line();
            item = true;
        } else if (c == U' ') {
            if (!at_begin && text.back() != U' ') text += U' ';
        } else {
            if (item && at_begin && !is_item_mark(c)) text += U'・';
            item = false;
            text += c;
        }
    }
    return trimmed(text::utf8_of(text));
}

std::string plain_line(std::string_view cell) {
    std::string line = tidy_name(plain_text(cell));
    constexpr std::string_view mark = "・";
    if (line.starts_with(mark)) line.erase(0, mark.size());
    return line;
}

bool has_list_without_items(std::string_view cell) {
    const std::u32string text = without_markup(cell);
    return text.find(list_begin) != std::u32string::npos &&
           text.find(item_begin) == std::u32string::npos &&
           text.find(U'・') == std::u32string::npos;
}

} // namespace plan
