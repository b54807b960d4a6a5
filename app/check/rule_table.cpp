#include "check/rule_table.h"

#include "base/require.h"
#include "check/rule_sets.h"

#include <algorithm>

namespace check {
namespace {

constexpr auto blocking = base::Severity::blocking;
constexpr auto doubtful = base::Severity::doubtful;
/// Told while the files are read, with an advice of its own.
constexpr Look reading = nullptr;

// A rule is what `check` says (Japanese, English), what to do about it, and who looks for it.
// clang-format off
constexpr CheckRule table[] = {
// Files
{"missing-file", blocking, {"必要なファイルがない", "A file that is needed is missing"}, {}, reading},
{"missing-table", doubtful, {"あってよいファイルがない", "A file that a city usually has is missing"}, {}, reading},
{"no-urgent-words", doubtful, {"危険なことばの表（urgent_words.csv）がない", "There is no table of urgent words (urgent_words.csv)"}, {}, reading},
{"update-completed", doubtful, {"途中で切れていた update の残りを入れた", "The rest of an update that was cut off is in place now"}, {}, reading},
{"no-city", blocking, {"市のフォルダーではない", "This is no folder of a city"}, {}, reading},
{"unreadable", blocking, {"ファイルが読めない", "A file cannot be read"}, {}, reading},
{"wrong-encoding", blocking, {"文字コードがUTF-8ではない", "A file is not UTF-8"}, {}, reading},
{"nul-byte", blocking, {"文字でないデータがまじっている", "A file holds bytes that are no text"}, {}, reading},
{"byte-order-mark", doubtful, {"ファイルの先頭にBOMがある", "A file begins with a byte-order mark"}, {}, reading},
{"bad-toml", blocking, {"city.toml の書き方が違う", "city.toml cannot be read"}, {}, reading},
{"missing-key", blocking, {"city.toml に必要な項目がない", "A key of city.toml is missing"}, {}, reading},
{"unknown-key", blocking, {"city.toml に知らない項目がある", "A key of city.toml is unknown"}, {}, reading},
// Tables and cells
{"empty-file", blocking, {"表に1行目（列の名前）がない", "A table has no header"}, {}, reading},
{"too-many-rows", blocking, {"表の行が多すぎる", "A table has too many rows"}, {}, reading},
{"too-many-columns", blocking, {"表の列が多すぎる", "A table has too many columns"}, {}, reading},
{"too-many-faults", blocking, {"表のまちがいが多すぎて、途中で読むのをやめた", "A table has so many faults that reading stopped"}, {}, reading},
{"cell-count", blocking, {"行のセルの数が列の数と違う", "A row has more or fewer cells than the header"}, {}, reading},
{"cell-too-long", blocking, {"セルの文字が多すぎる", "A cell is too long"}, {}, reading},
{"stray-quote", blocking, {"「\"」の場所が違う", "A quote stands in a wrong place"}, {}, reading},
{"unclosed-quote", blocking, {"「\"」が閉じていない", "A quote is never closed"}, {}, reading},
{"unknown-column", blocking, {"知らない列がある", "A column is unknown"}, {}, reading},
{"missing-column", blocking, {"必要な列がない", "A column is missing"}, {}, reading},
{"duplicate-column", blocking, {"同じ列が2つある", "A column stands twice"}, {}, reading},
{"bad-value", blocking, {"決められた語でない値がある", "A value is none of those that the column takes"}, {}, reading},
{"duplicate-value", blocking, {"1つのセルに同じ値が2回ある", "A value stands twice in one cell"}, {}, reading},
{"bad-number", blocking, {"数でない値がある", "A value is no number"}, {}, reading},
{"bad-date", blocking, {"日付でない値がある", "A value is no date"}, {}, reading},
{"unprintable-character", blocking, {"画面に出せない文字がまじっている", "A cell holds a character that cannot be shown"}, {}, reading},
{"blank-around", doubtful, {"文字の前かうしろに空白がある", "There are blanks around a text"}, {}, reading},
{"empty-table", blocking, {"表に読める行がない", "A table has no line that can be read"}, {"行を書いてください", "Write its lines"}, look_at_references},
{"missing-value", blocking, {"必ず書くところがからになっている", "A cell that must hold something is empty"}, {"書いてください", "Fill it in"}, look_at_ids},
// Ids and what they lead to
{"bad-id", blocking, {"idに使えない文字がある", "An id holds characters that it cannot"}, {"半角の英数字と - . _ で書いてください", "Use letters, digits and - . _"}, look_at_ids},
{"foreign-id", blocking, {"ほかの市のidになっている", "An id is that of another city"}, {"この市の名前で始めてください", "Begin it with the name of this city"}, look_at_ids},
{"duplicate-id", blocking, {"同じidが2つある", "Two things have one id"}, {"どちらかを消すか、idを直してください", "Take one out or correct its id"}, look_at_ids},
{"unknown-life-stage", blocking, {"ない年齢（life_stages）を指している", "A life stage does not exist"}, {"idを直すか、taxonomy/life_stages.csv に足してください", "Correct the id or add it to taxonomy/life_stages.csv"}, look_at_references},
{"unknown-need", blocking, {"ない用件（needs）を指している", "A need does not exist"}, {"idを直すか、taxonomy/needs.csv に足してください", "Correct the id or add it to taxonomy/needs.csv"}, look_at_references},
{"unknown-situation", blocking, {"ない状況（situations）を指している", "A situation does not exist"}, {"idを直すか、taxonomy/situations.csv に足してください", "Correct the id or add it to taxonomy/situations.csv"}, look_at_references},
{"unknown-section", blocking, {"ない分野（sections）を指している", "A section does not exist"}, {"idを直すか、sections.csv に足してください", "Correct the id or add it to sections.csv"}, look_at_references},
{"unknown-office", blocking, {"ない窓口（offices）を指している", "An office does not exist"}, {"idを直すか、offices.csv に足してください", "Correct the id or add it to offices.csv"}, look_at_references},
{"unknown-service", blocking, {"ないサービス（services）を指している", "A service does not exist"}, {"idを直すか、services.csv に足してください", "Correct the id or add it to services.csv"}, look_at_references},
{"unknown-row", blocking, {"ない行（rows）を指している", "A row of the plan does not exist"}, {"番号を直すか、rows.csv に足してください", "Correct the number or add it to rows.csv"}, look_at_references},
{"unknown-hotline", blocking, {"緊急のことばが、ない電話番号を指している", "An urgent word leads to a number that does not exist"}, {"番号を直すか、hotlines.csv に足してください", "Correct the number or add it to hotlines.csv"}, look_at_urgent_words},
{"unused-office", doubtful, {"どのサービスも使っていない窓口がある", "No service and no row uses an office"}, {"課の名前が変わったなら消し、まだあるならサービスの「担当」（offices）に書いてください", "Take it out if it is no more, else name it under offices of its services"}, look_at_references},
{"related-to-itself", doubtful, {"自分自身を関連サービスにしている", "A service names itself as related"}, {"「関連」（related）から消してください", "Take it out of related"}, look_at_references},
{"too-many-related", doubtful, {"関連サービスが4つより多い", "More than four services are related"}, {"画面に出るのは4つまでです。大切なものを4つ残してください", "Four can be shown: keep the most useful"}, look_at_references},
{"duplicate-name", doubtful, {"家族むけのサービスで、名前が同じものが2つある", "Two services for families have one name"}, {"同じものなら1つにまとめ、違うものなら名前で区別できるようにしてください", "Make one of them if they are the same, else tell them apart by name"}, look_for_twins},
{"duplicate-alias", doubtful, {"1つのサービスに、探すことばが2回書いてある", "An alias stands twice for one service"}, {"1行消してください", "Take one line out"}, look_for_twins},
{"duplicate-office", doubtful, {"名前が同じ窓口が2つある", "Two offices have one name"}, {"1つにまとめるか、場所がわかる名前にしてください", "Make one of them, or add to the name where each is"}, look_for_twins},
// The plan's rows
{"service-without-row", doubtful, {"計画のどの行にもないサービスがある", "No row of the plan leads to a service"}, {"計画にあるなら rows.csv に行を足してください。計画にないサービスなら、このままにします", "Add its row to rows.csv; leave it as it is where the plan does not have it"}, look_at_plan},
{"several-originals", blocking, {"再掲でない行が2つあるサービスがある", "A service has two rows that are no repeats"}, {"再掲の行の「再掲」（repeat）を「はい」（yes）にしてください", "Write yes under repeat where it is one"}, look_at_plan},
{"id-not-its-row", blocking, {"サービスのidが、もとの行の番号になっていない", "A service's id is not the number of its row"}, {"idをもとの行（再掲でない行、なければはじめの行）の番号にしてください", "Make it the number of the row that is no repeat, else of the first"}, look_at_plan},
{"section-circle", blocking, {"分野の親をたどると終わらない", "The parents of a section never end"}, {"sections.csv の parent を直してください", "Correct parent in sections.csv"}, look_at_plan},
// Readings
{"kanji-without-ruby", blocking, {"名前の漢字に読みがない", "Kanji of a name have no reading"}, {"漢字《かんじ》のように書いてください", "Write 漢字《かんじ》"}, look_at_ids},
{"bad-reading", blocking, {"読みが、ひらがなと「ー」だけでない", "A reading holds more than hiragana and ー"}, {"ひらがなと「ー」だけで書いてください", "Write hiragana and ー only"}, look_at_ids},
{"reading-mismatch", blocking, {"読みが名前のルビと違う", "A reading differs from the name's ruby"}, {"どちらかを直してください", "Correct one of them"}, look_at_ids},
{"stray-ruby-mark", blocking, {"ルビの記号《》｜の使い方が違う", "Ruby marks 《》｜ do not fit"}, {"漢字《かんじ》のように書いてください", "Write 漢字《かんじ》"}, look_at_ids},
{"ruby-too-short", doubtful, {"ルビが漢字より短い", "A reading is shorter than its kanji"}, {"読みをつける字の前に「｜」を書いてください", "Write ｜ before the characters that it belongs to"}, look_at_ids},
{"reading-unknown", doubtful, {"書かれた読みが、どの辞書にもない", "No dictionary gives a reading that is written"}, {"打ちまちがいでなければ、このままでかまいません", "Leave it as it is unless it was mistyped"}, look_at_unknown_readings},
{"kanji-unread", doubtful, {"読みのわからない漢字がある", "No dictionary reads a word"}, {"漢字《かんじ》のように読みを書いてください", "Write its reading, 漢字《かんじ》"}, look_at_unknown_readings},
{"reading-disagrees", doubtful, {"ふりがなが、別の辞書の読みと違う", "Another dictionary has another reading"}, {"画面のふりがなが違っていれば、《》で正しい読みを書いてください", "Write the right one in 《》 where the screen's is wrong"}, look_at_doubted_readings},
{"hard-kanji", doubtful, {"むずかしい漢字に読みがない", "A rare kanji has no reading"}, {"ひらがなにするか、漢字《かんじ》のように読みを書いてください", "Write it in hiragana, or with its reading, 漢字《かんじ》"}, look_at_wording},
// Words
{"line-break", blocking, {"名前の中で改行している", "There is a line break in a name"}, {"1行にしてください", "Write it in one line"}, look_at_ids},
{"summary-too-long", blocking, {"要約が60字より長い", "A summary has more than 60 characters"}, {"60字までにしてください", "Make it 60 characters at most"}, look_at_wording},
{"fact-too-long", blocking, {"大きく出す一言が14字より長い", "A fact has more than 14 characters"}, {"14字までにしてください", "Make it 14 characters at most"}, look_at_wording},
{"long-sentence", doubtful, {"60字より長い文がある", "A sentence has more than 60 characters"}, {"2つの文に分けてください", "Make two of it"}, look_at_wording},
{"plan-language", doubtful, {"計画のことばで書いてある", "A text uses the plan's language"}, {"家で使うことばで書いてください", "Write it as one would say it at home"}, look_at_wording},
{"no-life-stage", blocking, {"家族むけのサービスに年齢（life_stages）がない", "A service for families has no life stage"}, {"家族が見つけられるように、1つは書いてください", "Name at least one, so that families find it"}, look_at_doors},
{"no-need", blocking, {"家族むけのサービスに用件（needs）がない", "A service for families has no need"}, {"家族が見つけられるように、1つは書いてください", "Name at least one, so that families find it"}, look_at_doors},
{"no-alias", doubtful, {"家族むけのサービスに、探すことばがない", "No alias leads to a service for families"}, {"aliases.csv に、困っている人が言うことばを書いてください", "Write in aliases.csv what a worried person would say"}, look_at_aliases},
// Figures
{"low-over-high", blocking, {"金額の下限が上限より大きい", "The lower end of an amount is above the upper"}, {"入れかわっていないか見てください", "Look whether they are exchanged"}, look_at_figures},
{"no-year", blocking, {"何年度の金額かがない", "An amount has no year"}, {"「年度」（year）に「令和6年度」のように書いてください", "Write under year, like 令和6年度"}, look_at_figures},
{"no-source", blocking, {"金額や決まりの出どころがない", "An amount or a rule has no source"}, {"計画の行（plan:58）か、資料の名前と日付を書いてください", "Write the plan's row (plan:58) or a name and a date"}, look_at_figures},
{"figure-without-year", doubtful, {"数に、いつの数かがない", "A figure has no year"}, {"いつの数かを書いてください", "Write the year that it holds for"}, look_at_figures},
{"sum-without-year", doubtful, {"文の中の金額に、何年度の額かがない", "A sum in a text has no year"}, {"「令和6年度」のように書き足すか、amounts.csv に年度と出どころを書いてください", "Add the year, or write the amount with its year and source in amounts.csv"}, look_at_figures},
{"amount-superseded", doubtful, {"金額の年度のはじめより後に、決まりが変わっている", "A rule has changed since the year of an amount began"}, {"変わった後の額か確かめ、違えば「画面に出す」（shown）をからにしてください", "Find out whether it is the new amount, else take yes out of shown"}, look_at_figures},
{"amount-of-past-year", doubtful, {"前の年度の金額が画面に出ている", "An amount of a past year is shown"}, {"今年度の額を担当課に確かめて、額と「年度」「出どころ」を直してください", "Ask the office for this year's amount and correct amount, year and source"}, look_at_old_amounts},
{"amount-not-shown", doubtful, {"画面に出していない金額がある", "An amount is not shown"}, {"確かめられたら「画面に出す」（shown）を「はい」（yes）にしてください", "Write yes under shown once it is upheld"}, look_at_figures},
// Offices and telephone numbers
{"bad-phone", blocking, {"電話番号の形でない", "A telephone number has not the form of one"}, {"半角の数字と「-」で書いてください", "Use digits and dashes"}, look_at_ids},
{"phone-without-source", blocking, {"電話番号の出どころがない", "A telephone number has no source"}, {"どこで、いつ見たかを書いてください", "Write where and when it was seen"}, look_at_ids},
{"no-phone", doubtful, {"電話番号がない", "There is no telephone number"}, {"窓口に確かめ、番号と出どころ（どこで、いつ見たか）を書いてください", "Ask the office; write the number and its source (where and when it was seen)"}, look_at_phones},
// Confirmation
{"never-confirmed", doubtful, {"担当課がまだ確かめていないサービスがある", "Services have not been confirmed by their office"}, {"課ごとの記入用の表（check --sheets で作れます）を渡し、「確認した日」（checked_on）を書いてもらってください", "Hand each office its sheet (check --sheets) and write the day under checked_on"}, look_at_confirmation},
{"confirmed-long-ago", doubtful, {"確かめてから1年より長くたっている", "More than a year has passed since it was confirmed"}, {"担当課にもう一度確かめ、「確認した日」（checked_on）を書きかえてください", "Have it confirmed again and change checked_on"}, look_at_confirmation},
{"confirmed-in-future", doubtful, {"確かめた日が、今日より先になっている", "A day of confirmation lies in the future"}, {"日付を直してください", "Correct the date"}, look_at_confirmation},
{"hotline-unconfirmed", doubtful, {"緊急の電話番号をまだ確かめていない", "An emergency number has not been confirmed"}, {"番号にかけて確かめ、checked_on に日付を書いてください", "Confirm it and write the day under checked_on"}, look_at_confirmation},
// What staff have written down
{"contradiction", doubtful, {"計画の中で言っていることが食いちがっている", "The plan says two things"}, {"担当課に確かめ、わかったら notes.csv のこの行を消してください", "Ask the office, then take this line out of notes.csv"}, look_at_notes},
{"superseded", doubtful, {"計画のあとで決まりが変わった", "A rule has changed since the plan"}, {"今の決まりが rules.csv にあるか、額が今のものか確かめてください", "Look whether rules.csv has today's rule and the amounts are today's"}, look_at_notes},
{"doubt", doubtful, {"計画の書きまちがいかもしれないところがある", "The plan may have a slip"}, {"担当課に確かめ、わかったら notes.csv のこの行を消してください", "Ask the office, then take this line out of notes.csv"}, look_at_notes},
{"ask", doubtful, {"家族が聞きそうなことで、計画に書いていないことがある", "Families will ask what the plan does not say"}, {"担当課に聞いてサービスに書き足し、notes.csv のこの行を消してください", "Ask the office, add it to the service, take this line out of notes.csv"}, look_at_notes},
// The screen
{"no-glyph", doubtful, {"画面の書体にない文字がある", "No font of the screen has a character"}, {"ほかの文字に変えてください", "Write it in other characters"}, look_at_glyphs},
{"no-room", doubtful, {"いちばん小さい画面で、決まった場所に入りきらない", "A text does not fit its place on the smallest screen"}, {"短くするか、略した名前にできないか見てください", "Look whether it can be shorter or abbreviated"}, look_at_room},
};
// clang-format on

std::string with_advice(const std::string& seen, std::string_view advice, std::string_view stop) {
    return advice.empty() ? seen : seen + std::string(stop) + std::string(advice);
}

std::string without_advice(const std::string& message, std::string_view advice,
                           std::string_view stop) {
    const std::string end = std::string(stop) + std::string(advice);
    if (advice.empty() || !message.ends_with(end)) return message;
    return message.substr(0, message.size() - end.size());
}

} // namespace

std::span<const CheckRule> check_rules() { return table; }

const CheckRule* find_check_rule(std::string_view code) {
    const auto found = std::ranges::find(table, code, &CheckRule::code);
    return found == std::end(table) ? nullptr : found;
}

void tell(base::Findings& findings, std::string_view code, base::SourceRef where,
          base::Message seen) {
    const CheckRule* rule = find_check_rule(code);
    base::require(rule != nullptr, "a finding has a code that is no rule");
    findings.push_back({rule->severity,
                        std::string(code),
                        std::move(where),
                        {with_advice(seen.ja, rule->advice.ja, "。"),
                         with_advice(seen.en, rule->advice.en, ". ")}});
}

base::Message seen_of(const base::Finding& finding) {
    const CheckRule* rule = find_check_rule(finding.code);
    if (!rule) return finding.message;
    return {without_advice(finding.message.ja, rule->advice.ja, "。"),
            without_advice(finding.message.en, rule->advice.en, ". ")};
}

} // namespace check
