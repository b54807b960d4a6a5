#include "plan/offices.h"

#include "plan/words.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

using View = std::u32string_view;

constexpr std::array<View, 46> endings = {
    U"課",   U"室",   U"部",           U"局",     U"係",       U"班",     U"所",       U"署",
    U"館",   U"園",   U"校",           U"院",     U"センター", U"協議会", U"委員会",   U"事務局",
    U"本部", U"支所", U"相談所",       U"事務所", U"保健所",   U"福祉会", U"法人",     U"協会",
    U"公社", U"財団", U"連合会",       U"会議所", U"組合",     U"団体",   U"市",       U"町",
    U"村",   U"県",   U"府",           U"都",     U"道",       U"担当",   U"グループ", U"チーム",
    U"機構", U"消防", U"ステーション", U"プラザ", U"学校",     U"クラブ"};

constexpr std::array<View, 5> beginnings = {U"ハローワーク", U"NPO", U"社会福祉法人",
                                            U"社会福祉協議会", U"公共職業安定所"};

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

bool begins_like_office(View name) {
    return std::ranges::any_of(beginnings, [&](View b) { return name.starts_with(b); });
}

/// Words that always end a name; a place or a school may also begin one.
bool surely_ends(View name) {
    static constexpr std::array<View, 12> sure = {U"課",       U"室",     U"係",     U"局",
                                                  U"センター", U"事務所", U"本部",   U"協議会",
                                                  U"委員会",   U"支所",   U"相談所", U"保健所"};
    return begins_like_office(name) || std::ranges::any_of(sure, [&](View ending) {
               return name.size() > ending.size() && name.ends_with(ending);
           });
}

bool ends_like_office(View name) {
    return std::ranges::any_of(endings, [&](View ending) {
        return name.size() > ending.size() && name.ends_with(ending);
    });
}

/// Divides at each of the separators, but not within brackets: 福祉課（A、B） is one office.
std::vector<std::u32string> parts_of(View text, View separators) {
    std::vector<std::u32string> parts(1);
    int depth = 0;
    for (const char32_t c : text) {
        if (in(c, U"(（〔[")) ++depth;
        if (in(c, U")）〕]")) depth = std::max(0, depth - 1);
        if (depth == 0 && in(c, separators))
            parts.emplace_back();
        else
            parts.back() += c;
    }
    std::erase_if(parts, [](const std::u32string& part) { return part.empty(); });
    return parts;
}

constexpr View separators = U"、,，/／;；\n\t ";

/// ・ separates two offices if each side is an office by itself.
std::vector<std::u32string> split_at_dots(const std::u32string& name) {
    std::vector<std::u32string> names;
    for (std::u32string& part : parts_of(name, U"・･")) {
        const bool divides = !names.empty() && surely_ends(names.back()) && ends_like_office(part);
        if (names.empty() || divides)
            names.push_back(std::move(part));
        else
            names.back() += U"・" + part;
    }
    return names;
}

/// Replaces every kind of blank by an ASCII one.
std::u32string plain(std::string_view cell) {
    std::u32string text;
    for (const char32_t c : text::code_points(cell))
        text += text::is_blank(c) && c != U'\n' ? U' ' : c;
    return text;
}

std::u32string without_item_mark(std::u32string name) {
    while (!name.empty() && in(name.front(), U"・○●※◎-")) name.erase(0, 1);
    return name;
}

} // namespace

bool looks_like_office(std::string_view name) {
    std::u32string text = folded_without_blanks(name);
    if (const std::size_t bracket = text.find(U'('); bracket != std::u32string::npos && bracket > 1)
        text.resize(bracket);
    return ends_like_office(text) || begins_like_office(text);
}

void OfficeNames::learn(std::string_view cell) {
    const auto parts = parts_of(plain(cell), separators);
    for (const std::u32string& part : parts)
        for (const std::u32string& name : split_at_dots(without_item_mark(part)))
            // A piece that is not an office was cut off a name by a blank from scanning, unless it
            // is the whole cell.
            if (parts.size() == 1 || looks_like_office(text::utf8_of(name)))
                ++counts_[text::utf8_of(name)];
}

bool OfficeNames::is_known(std::string_view name) const {
    return counts_.contains(std::string(name));
}

int OfficeNames::count(const std::string& name) const {
    const auto found = counts_.find(name);
    return found == counts_.end() ? 0 : found->second;
}

std::vector<std::string> OfficeNames::split(std::string_view cell) const {
    std::vector<std::string> names;
    for (const std::u32string& part : parts_of(plain(cell), separators))
        for (const std::u32string& piece : split_at_dots(without_item_mark(part))) {
            const std::string name = text::utf8_of(piece);
            if (name.empty()) continue;
            // The blank may be from scanning, or between 部 and 課 of one office: then the whole
            // name is known, or the part before the blank is not an office.
            const bool belongs_to_last = !names.empty() && (is_known(names.back() + name) ||
                                                            !looks_like_office(names.back()));
            if (belongs_to_last)
                names.back() += name;
            else
                names.push_back(name);
        }
    for (std::size_t i = 1; i < names.size();) {
        if (!is_known(names[i - 1] + names[i])) {
            ++i;
            continue;
        }
        names[i - 1] += names[i];
        names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::vector<std::string> unique;
    for (const std::string& name : names)
        for (const std::string& each : divided(name))
            if (std::ranges::find(unique, each) == unique.end()) unique.push_back(each);
    return unique;
}

std::vector<std::string> OfficeNames::divided(const std::string& name) const {
    if (too_many()) return {name};
    std::vector<std::string> pieces;
    std::string_view rest = name;
    while (!rest.empty()) {
        std::string_view longest;
        for (const auto& [known, times] : counts_)
            if (known != name && known.size() > longest.size() && rest.starts_with(known) &&
                times > 1 && looks_like_office(known))
                longest = known;
        if (longest.empty()) return {name};
        pieces.emplace_back(longest);
        rest.remove_prefix(longest.size());
    }
    return pieces;
}

} // namespace plan
