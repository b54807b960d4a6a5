#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
// Tables and cells
{"empty-table", blocking, {"表に読める行がない", "A table has no line that can be read"}, {"行を書いてください", "Write its lines"}},
{"missing-value", blocking, {"必ず書くところがからになっている", "A required cell is empty"}, {"書いてください", "Fill it in"}},
// Ids and what they lead to
{"bad-id", blocking, {"idに使えない文字がある", "An id contains characters that are not allowed"}, {"半角の英数字と - . _ で書いてください", "Use letters, digits and - . _"}},
{"foreign-id", blocking, {"ほかの市のidになっている", "An id belongs to another city"}, {"この市の名前で始めてください", "Begin it with this city's id"}},
{"duplicate-id", blocking, {"同じidが2つある", "Two entries have the same id"}, {"どちらかを消すか、idを直してください", "Delete one or correct its id"}},
{"unknown-life-stage", blocking, {"ない年齢（life_stages）を指している", "A life stage does not exist"}, {"idを直すか、taxonomy/life_stages.csv に足してください", "Correct the id or add it to taxonomy/life_stages.csv"}},
{"unknown-need", blocking, {"ない用件（needs）を指している", "A need does not exist"}, {"idを直すか、taxonomy/needs.csv に足してください", "Correct the id or add it to taxonomy/needs.csv"}},
{"unknown-situation", blocking, {"ない状況（situations）を指している", "A situation does not exist"}, {"idを直すか、taxonomy/situations.csv に足してください", "Correct the id or add it to taxonomy/situations.csv"}},
{"unknown-section", blocking, {"ない分野（sections）を指している", "A section does not exist"}, {"idを直すか、sections.csv に足してください", "Correct the id or add it to sections.csv"}},
{"unknown-office", blocking, {"ない窓口（offices）を指している", "An office does not exist"}, {"idを直すか、offices.csv に足してください", "Correct the id or add it to offices.csv"}},
{"unknown-service", blocking, {"ないサービス（services）を指している", "A service does not exist"}, {"idを直すか、services.csv に足してください", "Correct the id or add it to services.csv"}},
{"unknown-row", blocking, {"ない行（rows）を指している", "A row of the plan does not exist"}, {"番号を直すか、rows.csv に足してください", "Correct the number or add it to rows.csv"}},
{"unknown-hotline", blocking, {"緊急のことばが、ない電話番号を指している", "An urgent word leads to a number that does not exist"}, {"番号を直すか、hotlines.csv に足してください", "Correct the number or add it to hotlines.csv"}},
{"unused-office", doubtful, {"どのサービスも使っていない窓口がある", "No service and no row uses an office"}, {"課の名前が変わったなら消し、まだあるならサービスの「担当」（offices）に書いてください", "Delete it if it no longer exists; otherwise add it to the column offices of its services"}},
{"related-to-itself", doubtful, {"自分自身を関連サービスにしている", "A service names itself as related"}, {"「関連」（related）から消してください", "Remove it from related"}},
{"too-many-related", doubtful, {"関連サービスが4つより多い", "More than four services are related"}, {"画面に出るのは4つまでです。大切なものを4つ残してください", "Four can be shown: keep the most useful"}},
{"duplicate-name", doubtful, {"家族むけのサービスで、名前が同じものが2つある", "Two services for families have the same name"}, {"同じものなら1つにまとめ、違うものなら名前で区別できるようにしてください", "Merge them if they are the same; otherwise give them different names"}},
{"duplicate-alias", doubtful, {"1つのサービスに、探すことばが2回書いてある", "An alias is listed twice for one service"}, {"1行消してください", "Delete one of the lines"}},
{"duplicate-office", doubtful, {"名前が同じ窓口が2つある", "Two offices have the same name"}, {"1つにまとめるか、場所がわかる名前にしてください", "Merge them, or add the place to each name"}},
// The plan's rows
{"service-without-row", doubtful, {"計画のどの行にもないサービスがある", "No row of the plan leads to a service"}, {"計画にあるなら rows.csv に行を足してください。計画にないサービスなら、このままにします", "Add its row to rows.csv, unless the plan does not contain the service"}},
{"several-originals", blocking, {"再掲でない行が2つあるサービスがある", "A service has two rows that are not marked as repeats"}, {"再掲の行の「再掲」（repeat）を「はい」（yes）にしてください", "Write yes in the column repeat of the one that is a repeat"}},
{"id-not-its-row", blocking, {"サービスのidが、もとの行の番号になっていない", "A service's id is not the number of its row"}, {"idをもとの行（再掲でない行、なければはじめの行）の番号にしてください", "Use the number of the row that is not a repeat; if all are repeats, that of the first"}},
{"section-circle", blocking, {"分野の親をたどると終わらない", "The parents of a section form a circle"}, {"sections.csv の parent を直してください", "Correct parent in sections.csv"}},
// Readings
{"kanji-without-ruby", blocking, {"名前の漢字に読みがない", "Kanji in a name have no reading"}, {"漢字《かんじ》のように書いてください", "Write 漢字《かんじ》"}},
{"bad-reading", blocking, {"読みが、ひらがなと「ー」だけでない", "A reading contains other characters than hiragana and ー"}, {"ひらがなと「ー」だけで書いてください", "Write hiragana and ー only"}},
{"reading-mismatch", blocking, {"読みが名前のルビと違う", "A reading differs from the name's ruby"}, {"どちらかを直してください", "Correct one of them"}},
{"stray-ruby-mark", blocking, {"ルビの記号《》｜の使い方が違う", "Ruby marks 《》｜ do not fit"}, {"漢字《かんじ》のように書いてください", "Write 漢字《かんじ》"}},
{"ruby-too-short", doubtful, {"ルビが漢字より短い", "A reading is shorter than its kanji"}, {"読みをつける字の前に「｜」を書いてください", "Write ｜ before the characters that it belongs to"}},
{"reading-unknown", doubtful, {"書かれた読みが、どの辞書にもない", "A written reading is in no dictionary"}, {"打ちまちがいでなければ、このままでかまいません", "Correct it if it was mistyped; otherwise leave it"}},
{"kanji-unread", doubtful, {"読みのわからない漢字がある", "A word is in no dictionary"}, {"漢字《かんじ》のように読みを書いてください", "Write its reading, 漢字《かんじ》"}},
{"reading-disagrees", doubtful, {"ふりがなが、別の辞書の読みと違う", "A second dictionary gives another reading"}, {"画面のふりがなが違っていれば、《》で正しい読みを書いてください", "If the screen shows the wrong one, write the right one in 《》"}},
{"hard-kanji", doubtful, {"むずかしい漢字に読みがない", "A rare kanji has no reading"}, {"ひらがなにするか、漢字《かんじ》のように読みを書いてください", "Write it in hiragana, or with its reading, 漢字《かんじ》"}},
// Words
{"line-break", blocking, {"名前の中で改行している", "There is a line break in a name"}, {"1行にしてください", "Write it in one line"}},
{"summary-too-long", blocking, {"要約が60字より長い", "A summary has more than 60 characters"}, {"60字までにしてください", "Make it 60 characters at most"}},
{"fact-too-long", blocking, {"大きく出す一言が14字より長い", "A fact has more than 14 characters"}, {"14字までにしてください", "Make it 14 characters at most"}},
{"text-too-long", doubtful, {"文章が10,000字より長く、さがせないところや画面に出ないところがある", "A text has more than 10,000 characters, so that search and screen leave out its end"}, {"短くしてください", "Shorten it"}},
{"long-sentence", doubtful, {"60字より長い文がある", "A sentence has more than 60 characters"}, {"2つの文に分けてください", "Divide it in two"}},
{"plan-language", doubtful, {"計画のことばで書いてある", "A text uses the plan's language"}, {"家で使うことばで書いてください", "Write it as people say it at home"}},
{"no-life-stage", blocking, {"家族むけのサービスに年齢（life_stages）がない", "A service for families has no life stage"}, {"家族が見つけられるように、1つは書いてください", "Name at least one, so that families find it"}},
{"no-need", blocking, {"家族むけのサービスに用件（needs）がない", "A service for families has no need"}, {"家族が見つけられるように、1つは書いてください", "Name at least one, so that families find it"}},
{"no-alias", doubtful, {"家族むけのサービスに、探すことばがない", "No alias leads to a service for families"}, {"aliases.csv に、困っている人が言うことばを書いてください", "Write in aliases.csv what a worried person would say"}},
// Figures
{"low-over-high", blocking, {"金額の下限が上限より大きい", "The lower end of an amount is above the upper"}, {"入れかわっていないか見てください", "Check whether they were exchanged"}},
{"no-year", blocking, {"何年度の金額かがない", "An amount has no year"}, {"「年度」（year）に「令和6年度」のように書いてください", "Write it in the column year, like 令和6年度"}},
{"no-source", blocking, {"金額や決まりの出どころがない", "An amount or a rule has no source"}, {"計画の行（plan:58）か、資料の名前と日付を書いてください", "Write the plan's row (plan:58) or a name and a date"}},
{"figure-without-year", doubtful, {"数に、いつの数かがない", "A figure has no year"}, {"いつの数かを書いてください", "Write the year to which it applies"}},
{"sum-without-year", doubtful, {"文の中の金額に、何年度の額かがない", "A sum in a text has no year"}, {"「令和6年度」のように書き足すか、amounts.csv に年度と出どころを書いてください", "Add the year, or write the amount with its year and source in amounts.csv"}},
{"amount-superseded", doubtful, {"金額の年度のはじめより後に、決まりが変わっている", "A rule has changed since the year of an amount began"}, {"変わった後の額か確かめ、違えば「画面に出す」（shown）をからにしてください", "Find out whether this is the new amount; if not, empty the column shown"}},
{"amount-of-past-year", doubtful, {"前の年度の金額が画面に出ている", "An amount of a past year is shown"}, {"今年度の額を担当課に確かめて、額と「年度」「出どころ」を直してください", "Ask the office for this year's amount and correct amount, year and source"}},
{"amount-not-shown", doubtful, {"画面に出していない金額がある", "An amount is not shown"}, {"確かめられたら「画面に出す」（shown）を「はい」（yes）にしてください", "Write yes in the column shown once it is confirmed"}},
// Offices and telephone numbers
{"bad-phone", blocking, {"電話番号の形でない", "A telephone number is not valid"}, {"半角の数字と「-」で書いてください", "Use digits and dashes"}},
{"phone-without-source", blocking, {"電話番号の出どころがない", "A telephone number has no source"}, {"どこで、いつ見たかを書いてください", "Write where and when it was seen"}},
{"no-phone", doubtful, {"電話番号がない", "There is no telephone number"}, {"窓口に確かめ、番号と出どころ（どこで、いつ見たか）を書いてください", "Ask the office; write the number and its source (where and when it was seen)"}},
// Confirmation
{"never-confirmed", doubtful, {"担当課がまだ確かめていないサービスがある", "Services have not been confirmed by their office"}, {"課ごとの記入用の表（check --sheets で作れます）を渡し、「確認した日」（checked_on）を書いてもらってください", "Give each office its sheet (check --sheets) and write the day in the column checked_on"}},
{"confirmed-long-ago", doubtful, {"確かめてから1年より長くたっている", "More than a year has passed since it was confirmed"}, {"担当課にもう一度確かめ、「確認した日」（checked_on）を書きかえてください", "Have it confirmed again and change checked_on"}},
{"confirmed-in-future", doubtful, {"確かめた日が、今日より先になっている", "A date of confirmation is in the future"}, {"日付を直してください", "Correct the date"}},
{"hotline-unconfirmed", doubtful, {"緊急の電話番号をまだ確かめていない", "An emergency number has not been confirmed"}, {"番号にかけて確かめ、checked_on に日付を書いてください", "Confirm it and write the day in the column checked_on"}},
// What staff have written down
{"contradiction", doubtful, {"計画の中で言っていることが食いちがっている", "The plan contradicts itself"}, {"担当課に確かめ、わかったら notes.csv のこの行を消してください", "Ask the office, then delete this line from notes.csv"}},
{"superseded", doubtful, {"計画のあとで決まりが変わった", "A rule has changed since the plan"}, {"今の決まりが rules.csv にあるか、額が今のものか確かめてください", "Check whether rules.csv has today's rule and the amounts are up to date"}},
{"doubt", doubtful, {"計画の書きまちがいかもしれないところがある", "The plan may have an error"}, {"担当課に確かめ、わかったら notes.csv のこの行を消してください", "Ask the office, then delete this line from notes.csv"}},
{"ask", doubtful, {"家族が聞きそうなことで、計画に書いていないことがある", "Families need something that the plan does not say"}, {"担当課に聞いてサービスに書き足し、notes.csv のこの行を消してください", "Ask the office, add it to the service, and delete this line from notes.csv"}},
// The screen
{"no-glyph", doubtful, {"画面の書体にない文字がある", "A character is in none of the screen's fonts"}, {"ほかの文字に変えてください", "Use other characters"}},
{"no-room", doubtful, {"いちばん小さい画面で、決まった場所に入りきらない", "A text does not fit on the smallest screen"}, {"短くするか、略した名前にできないか見てください", "Shorten or abbreviate it if possible"}},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_check() { return table; }

} // namespace base
