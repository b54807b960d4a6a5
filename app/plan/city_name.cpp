#include "plan/city_name.h"

#include "plan/words.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace plan {
namespace {

using View = std::u32string_view;

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

constexpr std::size_t longest_name = 9;

/// Words that end in 市 but do not name a city.
bool is_general(View name) {
    static constexpr std::array<View, 26> words = {
        U"都市",   U"本市",       U"当市",   U"同市",   U"各市",     U"全市",   U"県市",
        U"他市",   U"自市",       U"両市",   U"旧市",   U"及市",     U"市町",   U"町村",
        U"市町村", U"都道府県市", U"中核市", U"政令市", U"指定都市", U"該当市", U"城下町",
        U"下町",   U"本町",       U"地区",   U"学区",   U"校区"};
    return name.size() < 2 || std::ranges::find(words, name) != words.end();
}

bool is_kana_name(char32_t c) { return text::is_hiragana_letter(c) || text::is_katakana_letter(c); }

/// The name that ends at `end`, where 市 is: the run of kanji before it, or a run with kana if it
/// begins the text or a quotation.
std::u32string name_before(View text, std::size_t end) {
    std::size_t begin = end;
    const auto room = [&] { return begin > 0 && end - begin < longest_name; };
    while (room() && (text::is_kanji(text[begin - 1]) || in(text[begin - 1], U"ヶケノ"))) --begin;
    // Remove a prefecture or county and a number of an edition before the name.
    const View run = text.substr(begin, end - begin);
    if (const std::size_t county = run.rfind(U'県'); county != View::npos) begin += county + 1;
    while (begin < end && in(text[begin], U"期次版度")) ++begin;
    if (begin == end || (begin > 0 && is_kana_name(text[begin - 1]))) {
        std::size_t from = begin;
        while (from > 0 && end - from < longest_name &&
               (is_kana_name(text[from - 1]) || text::is_kanji(text[from - 1])))
            --from;
        const bool begins = from == 0 || in(text[from - 1], U"「『（(【 ");
        if (begins && from < begin)
            begin = from;
        else if (begin == end)
            return {};
    }
    std::u32string name(text.substr(begin, end - begin + 1));
    return is_general(name) ? std::u32string() : name;
}

struct Candidate {
    int count = 0;
    std::size_t first = 0;
};

void count_names(View text, std::map<std::u32string, Candidate>& names, std::size_t& order) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!in(text[i], U"市町村区")) continue;
        const std::u32string name = name_before(text, i);
        if (name.size() < 2) continue;
        auto& candidate = names.emplace(name, Candidate{0, ++order}).first->second;
        ++candidate.count;
    }
}

std::string most_named(const std::map<std::u32string, Candidate>& names, int least) {
    const Candidate* best = nullptr;
    std::u32string name;
    for (const auto& [each, candidate] : names) {
        if (candidate.count < least) continue;
        if (best && (candidate.count < best->count ||
                     (candidate.count == best->count && candidate.first > best->first)))
            continue;
        best = &candidate;
        name = each;
    }
    return text::utf8_of(name);
}

/// Divides the line of a title into the plan's name and the rest.
bool read_title(const std::string& line, PlanTitle& title) {
    const std::u32string text = folded(line);
    if (text.size() > 80 || text.find(U'。') != std::u32string::npos) return false;
    for (const View ending : {View(U"計画"), View(U"プラン"), View(U"ビジョン")}) {
        const std::size_t at = text.find(ending);
        if (at == std::u32string::npos || at == 0) continue;
        const std::size_t end = at + ending.size();
        const bool closed = end == text.size() || in(text[end], U" ()[]【】<>「」-");
        if (!closed) continue;
        title.name = tidy_name(text::utf8_of(View(text).substr(0, end)));
        title.rest = trimmed(text::utf8_of(View(text).substr(end)));
        return true;
    }
    return false;
}

/// The first syllable; syllables of two kana are tried first.
std::pair<std::string_view, std::size_t> syllable(View kana) {
    static const std::map<std::u32string, std::string_view, std::less<>> table = {
        {U"あ", "a"},     {U"い", "i"},     {U"う", "u"},     {U"え", "e"},     {U"お", "o"},
        {U"か", "ka"},    {U"き", "ki"},    {U"く", "ku"},    {U"け", "ke"},    {U"こ", "ko"},
        {U"さ", "sa"},    {U"し", "shi"},   {U"す", "su"},    {U"せ", "se"},    {U"そ", "so"},
        {U"た", "ta"},    {U"ち", "chi"},   {U"つ", "tsu"},   {U"て", "te"},    {U"と", "to"},
        {U"な", "na"},    {U"に", "ni"},    {U"ぬ", "nu"},    {U"ね", "ne"},    {U"の", "no"},
        {U"は", "ha"},    {U"ひ", "hi"},    {U"ふ", "fu"},    {U"へ", "he"},    {U"ほ", "ho"},
        {U"ま", "ma"},    {U"み", "mi"},    {U"む", "mu"},    {U"め", "me"},    {U"も", "mo"},
        {U"や", "ya"},    {U"ゆ", "yu"},    {U"よ", "yo"},    {U"ら", "ra"},    {U"り", "ri"},
        {U"る", "ru"},    {U"れ", "re"},    {U"ろ", "ro"},    {U"わ", "wa"},    {U"を", "o"},
        {U"ん", "n"},     {U"が", "ga"},    {U"ぎ", "gi"},    {U"ぐ", "gu"},    {U"げ", "ge"},
        {U"ご", "go"},    {U"ざ", "za"},    {U"じ", "ji"},    {U"ず", "zu"},    {U"ぜ", "ze"},
        {U"ぞ", "zo"},    {U"だ", "da"},    {U"ぢ", "ji"},    {U"づ", "zu"},    {U"で", "de"},
        {U"ど", "do"},    {U"ば", "ba"},    {U"び", "bi"},    {U"ぶ", "bu"},    {U"べ", "be"},
        {U"ぼ", "bo"},    {U"ぱ", "pa"},    {U"ぴ", "pi"},    {U"ぷ", "pu"},    {U"ぺ", "pe"},
        {U"ぽ", "po"},    {U"きゃ", "kya"}, {U"きゅ", "kyu"}, {U"きょ", "kyo"}, {U"しゃ", "sha"},
        {U"しゅ", "shu"}, {U"しょ", "sho"}, {U"ちゃ", "cha"}, {U"ちゅ", "chu"}, {U"ちょ", "cho"},
        {U"にゃ", "nya"}, {U"にゅ", "nyu"}, {U"にょ", "nyo"}, {U"ひゃ", "hya"}, {U"ひゅ", "hyu"},
        {U"ひょ", "hyo"}, {U"みゃ", "mya"}, {U"みゅ", "myu"}, {U"みょ", "myo"}, {U"りゃ", "rya"},
        {U"りゅ", "ryu"}, {U"りょ", "ryo"}, {U"ぎゃ", "gya"}, {U"ぎゅ", "gyu"}, {U"ぎょ", "gyo"},
        {U"じゃ", "ja"},  {U"じゅ", "ju"},  {U"じょ", "jo"},  {U"びゃ", "bya"}, {U"びゅ", "byu"},
        {U"びょ", "byo"}, {U"ぴゃ", "pya"}, {U"ぴゅ", "pyu"}, {U"ぴょ", "pyo"}, {U"ー", ""}};
    for (const std::size_t length : {std::size_t{2}, std::size_t{1}}) {
        if (kana.size() < length) continue;
        if (const auto found = table.find(kana.substr(0, length)); found != table.end())
            return {found->second, length};
    }
    return {"", 0};
}

} // namespace

PlanTitle title_of(const Document& document) {
    PlanTitle title;
    for (const std::string& line : document.running)
        if (read_title(line, title)) break;
    std::map<std::u32string, Candidate> in_title, in_text;
    std::size_t order = 0, looked_at = 0;
    for (const Line& line : document.lines) {
        if (line.kind == LineKind::blank) continue;
        const std::u32string text = folded_without_blanks(line.text);
        if (title.name.empty() && looked_at++ < 12 && line.kind != LineKind::row &&
            line.kind != LineKind::header && line.kind != LineKind::heading)
            read_title(line.text, title);
        if (line.text.size() < 100'000) count_names(text, in_text, order);
    }
    count_names(folded_without_blanks(title.name), in_title, order);
    title.city = most_named(in_title, 1);
    if (title.city.empty()) title.city = most_named(in_text, 2);
    return title;
}

std::string latin_of(std::string_view reading, bool without_kind) {
    std::u32string kana = text::code_points(text::to_hiragana(reading));
    if (without_kind)
        for (const View kind : {View(U"ちょう"), View(U"まち"), View(U"むら"), View(U"そん"),
                                View(U"し"), View(U"く")})
            if (kana.size() > kind.size() + 1 && kana.ends_with(kind)) {
                kana.resize(kana.size() - kind.size());
                break;
            }
    std::string out;
    bool doubled = false;
    for (std::size_t at = 0; at < kana.size();) {
        if (kana[at] == U'っ') {
            doubled = true;
            ++at;
            continue;
        }
        const auto [latin, length] = syllable(View(kana).substr(at));
        if (length == 0) return {};
        if (std::exchange(doubled, false) && !latin.empty())
            out += latin.starts_with("ch") ? 't' : latin.front();
        out += latin;
        at += length;
    }
    return out;
}

} // namespace plan
