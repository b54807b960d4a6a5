#include "text/ruby.h"

#include "base/lists.h"
#include "base/numbers.h"

#include <optional>

// The encoded form, one line: "ruby:1", a tab, the base, a tab, `begin-end=reading` separated by
// `;` (`~` instead of `=` for a generated reading), a tab, `offset.level` separated by `;`.
// Backslash, tab, line ends and `;` are escaped. A text without ruby and breaks is stored as it is.
namespace text {
namespace {

constexpr std::string_view mark = "ruby:1\t";

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case ';':
            out += "\\s";
            break;
        case '\0':
            out += "\\0";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (++i == text.size()) return std::nullopt;
        switch (text[i]) {
        case '\\':
            out += '\\';
            break;
        case 't':
            out += '\t';
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 's':
            out += ';';
            break;
        case '0':
            out += '\0';
            break;
        default:
            return std::nullopt;
        }
    }
    return out;
}

std::optional<RubyText> decoded(std::string_view rest) {
    RubyText text;
    const std::optional<std::string> base = unescaped(base::take_until(rest, '\t'));
    if (!base) return std::nullopt;
    text.base = *base;
    for (std::string_view spans = base::take_until(rest, '\t'); !spans.empty();) {
        std::string_view span = base::take_until(spans, ';');
        const std::optional<std::size_t> begin =
            base::parse_number<std::size_t>(base::take_until(span, '-'));
        const bool added = span.find('~') < span.find('=');
        const std::optional<std::size_t> end =
            base::parse_number<std::size_t>(base::take_until(span, added ? '~' : '='));
        const std::optional<std::string> reading = unescaped(span);
        if (!begin || !end || !reading) return std::nullopt;
        text.ruby.push_back({*begin, *end, *reading, added});
    }
    while (!rest.empty()) {
        std::string_view item = base::take_until(rest, ';');
        const std::optional<std::size_t> offset =
            base::parse_number<std::size_t>(base::take_until(item, '.'));
        if (!offset || (item != "1" && item != "2")) return std::nullopt;
        text.breaks.push_back(
            {*offset, item == "1" ? PhraseBreak::Level::bunsetsu : PhraseBreak::Level::compound});
    }
    return text;
}

} // namespace

std::string encode(const RubyText& text) {
    const bool plain = text.ruby.empty() && text.breaks.empty() &&
                       !std::string_view(text.base).starts_with(mark) &&
                       text.base.find_first_of(std::string_view("\n\r\0", 3)) == std::string::npos;
    if (plain) return text.base;
    std::string out(mark);
    out += escaped(text.base);
    out += '\t';
    for (std::size_t i = 0; i < text.ruby.size(); ++i) {
        const RubySpan& span = text.ruby[i];
        if (i > 0) out += ';';
        out += std::to_string(span.begin) + '-' + std::to_string(span.end) +
               (span.added ? '~' : '=') + escaped(span.reading);
    }
    out += '\t';
    for (std::size_t i = 0; i < text.breaks.size(); ++i) {
        if (i > 0) out += ';';
        out += std::to_string(text.breaks[i].offset) + '.' +
               std::to_string(static_cast<int>(text.breaks[i].level));
    }
    return out;
}

RubyText decode(std::string_view encoded) {
    if (encoded.starts_with(mark))
        if (std::optional<RubyText> text = decoded(encoded.substr(mark.size()))) return *text;
    RubyText plain;
    plain.base = encoded;
    return plain;
}

} // namespace text
