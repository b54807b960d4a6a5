#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;
using enum Remedy;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
// The file
{"too-large", blocking, {"計画のファイルが大きすぎる", "The plan's file is too large"}, {"計画の文字だけのファイルを指定してください", "Choose the file that contains only the plan's text"}, of_finding},
{"no-text", blocking, {"計画の文字のファイルではない", "The file does not contain the text of a plan"}, {"計画から取り出した文字（タブ区切り）のファイルを指定してください", "Choose the file with the text extracted from the plan, with tabs between columns"}, of_finding},
{"too-many-lines", blocking, {"計画のファイルに行が多すぎる", "The plan's file has too many lines"}, {"いくつかのファイルに分けて、それぞれ読みこんでください", "Divide it into several files and import each"}, of_finding},
{"too-many-records", blocking, {"計画の表に行が多すぎる", "The plan's tables have too many rows"}, {"いくつかのファイルに分けて、それぞれ読みこんでください", "Divide it into several files and import each"}, of_finding},
{"empty-plan", blocking, {"計画のファイルがからになっている", "The plan's file is empty"}, {"計画の文字のファイルを指定してください", "Choose the file that contains the plan's text"}, of_finding},
{"not-understood", blocking, {"計画が読めない、または表でない行がある", "The plan, or a line of it, cannot be interpreted"}, {"表の見出し（事業名・内容・担当など）の行と、列のあいだのタブを確かめてください", "Give each table a header (事業名, 内容, 担当 …) and tabs between its columns"}, of_finding},
{"understood", blocking, {"読めなかった計画の中で、わかった行", "A line that could be interpreted, in a plan that could not"}, {"直すところはありません。ほかの行を見てください", "Nothing needs to be done here; check the other lines"}, of_finding},
{"encoding", doubtful, {"計画の文字コードがUTF-8ではない", "The plan's file is not UTF-8"}, {"UTF-8に直して読みました。文字が化けていないか見てください", "It was converted to UTF-8; check whether its characters are right"}, of_finding},
{"stray-byte", doubtful, {"文字でない符号がまじっている", "There are control characters in the text"}, {"その行の文字が欠けていないか、計画を見てください", "Compare with the plan whether the line has lost anything"}, of_finding},
// The city and the plan
{"no-city-name", doubtful, {"計画に市の名前がない", "The plan does not name its city"}, {"--city で指定するか、city.toml の name に書いてください", "Give it with --city, or set name in city.toml"}, of_finding},
{"other-city", doubtful, {"計画の市が、--city と違う", "The plan is from another city than --city says"}, {"どちらが正しいか、計画の表紙を見てください", "Check on the plan's cover which is right"}, of_finding},
{"city-id", doubtful, {"市のidを、読みなどから決めた", "The city's id was generated, if possible from the reading of its name"}, {"違うときは --city で指定してください", "Give another with --city if it is wrong"}, of_finding},
{"no-plan-name", doubtful, {"計画の名前がない", "The plan's title was not found"}, {"city.toml の [plan] の name に書いてください", "Set name in [plan] of city.toml"}, of_finding},
// Tables
{"unread-line", doubtful, {"表のようだが、読めなかった行がある", "A line looks like a table but could not be interpreted"}, {"表の見出しを「事業名・内容・担当」のような言葉で書いてください", "Give the columns headings like 事業名, 内容, 担当"}, of_finding},
{"table-without-names", doubtful, {"事業名の列がない表がある", "A table has no column with the names of measures"}, {"名前の列の見出しを「事業名」にして、読みなおしてください", "Give the column of names the heading 事業名 and import again"}, of_finding},
{"extra-cell", doubtful, {"列の数よりセルが多い行がある", "A line has more cells than its table has columns"}, {"計画を見て、最後の列に足した文字を直してください", "Compare with the plan and correct what was added to the last column"}, of_finding},
{"cell-cut", doubtful, {"長すぎるセルの、続きを読まなかった", "A cell is too long and was cut"}, {"表がくずれていないか見てください", "Check whether the table is damaged"}, of_finding},
{"sentences-cut", doubtful, {"1つの事業の文が長すぎて、続きを下書きに入れなかった", "The sentences of a measure are too long for the draft and were cut"}, {"入らなかった列の文を、計画を見て書きたしてください", "Add the sentences of the columns that were left out from the plan"}, of_finding},
{"no-column", doubtful, {"担当か内容の列がない", "The tables have no column of offices or of sentences"}, {"計画にその列があれば、見出しを「担当」「内容」にして読みなおしてください", "If the plan has one, give it the heading 担当 or 内容 and import again"}, of_finding},
{"empty-cell", doubtful, {"セルがからになっている", "A cell is empty"}, {"計画を見て、書きたしてください", "Look at the plan and fill it in"}, of_finding},
// Numbers and headings
{"no-numbers", doubtful, {"計画の行に番号がない", "The plan's rows have no numbers"}, {"上からつけた番号でよいか見てください", "Check whether the numbers that were assigned from the top are suitable"}, of_finding},
{"row-without-number", doubtful, {"番号のない行がある", "A row has no number"}, {"計画を見て、つけた番号を確かめてください", "Compare with the plan and confirm the number that was assigned"}, of_finding},
{"number-missing", doubtful, {"番号がとんでいる", "A number is missing"}, {"計画にないのか、読み落としたのか見てください", "Check whether the plan does not have it or it was not read"}, of_finding},
{"number-order", doubtful, {"番号の順が違う", "A number is out of order"}, {"番号の読みまちがいか、表の順が違うか見てください", "Check whether it was misread or the tables are in another order"}, of_finding},
{"number-twice", doubtful, {"同じ番号の行が2つある", "Two rows have the same number"}, {"計画を見て番号を直してください", "Look at the plan and correct the number"}, of_finding},
{"section-number-twice", doubtful, {"同じ番号の見出しが2つある", "Two headings have the same number"}, {"計画を見て番号を確かめてください", "Check the numbers in the plan"}, of_finding},
{"section-number-missing", doubtful, {"見出しの番号がとんでいる", "The number of a heading is missing"}, {"計画にあるか、読み落としがないか見てください", "Check whether the plan does not have it or it was not read"}, of_finding},
{"section-doubtful", doubtful, {"行がどの見出しのものか、はっきりしない", "It is uncertain to which heading a row belongs"}, {"計画を見て、section を直してください", "Look at the plan and correct its section"}, of_finding},
// Repeats
{"repeat-without-original", doubtful, {"再掲のもとの行がない", "A repeat has no original"}, {"計画を見て、もとの行が抜けていないか確かめてください", "Check whether a row is missing"}, of_finding},
{"repeat-of-several", doubtful, {"再掲のもとと思われる行がいくつもある", "Several rows may be the original of a repeat"}, {"計画を見て確かめてください", "Look at the plan"}, of_finding},
{"repeat-name", doubtful, {"再掲の名前が、もとと少し違う", "The names of a repeat and its original differ slightly"}, {"計画を見て、同じものか確かめてください", "Check in the plan whether they are the same"}, of_finding},
{"repeats-not-compared", doubtful, {"再掲が多すぎて、もとの行をさがしきれなかった", "There are too many repeats to look for all originals"}, {"計画を見て、再掲のもとの行を確かめてください", "Look at the plan and confirm the originals of these repeats"}, of_finding},
{"repeat-mark-missing", doubtful, {"名前も文も同じ行に、再掲の印がない", "A row with the same name and sentences is not marked as a repeat"}, {"計画を見て、再掲なら repeat に yes と書いてください", "Look at the plan; if it is a repeat, write yes under repeat"}, of_finding},
{"same-name", doubtful, {"名前が同じで文が違う行が2つある", "Two rows have the same name but different sentences"}, {"計画を見て、再掲なら repeat に yes と書いてください", "Look at the plan; if one is a repeat, write yes under repeat"}, of_finding},
{"repeat-office-order", doubtful, {"再掲ともとで、担当の並びが違う", "A repeat has its original's offices in another order"}, {"もとの並びを使いました。違うときだけ直してください", "The original's order was used; correct it only if it is wrong"}, of_finding},
{"repeat-office", doubtful, {"再掲ともとで、担当が違う", "A repeat and its original name different offices"}, {"どちらが正しいか確かめてください", "Find out which is right"}, of_finding},
{"repeat-text", doubtful, {"再掲ともとで、文が違う", "A repeat and its original have different sentences"}, {"計画を見て、どちらが正しいか確かめてください", "Look at the plan and find out which is right"}, of_finding},
{"repeat-amount", doubtful, {"再掲ともとで、額が違う", "Amounts differ between a repeat and its original"}, {"どちらが正しいか担当に確かめてください", "Ask the office which is right"}, of_finding},
{"repeat-number", doubtful, {"再掲ともとで、数が違う", "Numbers differ between a repeat and its original"}, {"どちらが正しいか担当に確かめてください", "Ask the office which is right"}, of_finding},
// Texts
{"scan-office", doubtful, {"担当にない課の名前が文にある", "A text names an office that no row has"}, {"読みとりまちがいか、計画を見て直してください", "Check in the plan whether it was misread, and correct it"}, of_finding},
{"scan-twice", doubtful, {"同じ字や言葉が重なっている", "A character or word occurs twice"}, {"計画を見て、いらなければ消してください", "Compare with the plan and delete one if it is not needed"}, of_finding},
{"scan-bracket", doubtful, {"かっこが開いたまま、または閉じたままになっている", "A bracket has no partner"}, {"計画を見て直してください", "Look at the plan and correct it"}, of_finding},
{"scan-letter", doubtful, {"読みとりまちがいのような字がある", "A character looks misread"}, {"計画を見て直してください", "Look at the plan and correct it"}, of_finding},
{"offices-not-compared", doubtful, {"担当の名前が多すぎて、区切りや読みまちがいを調べなかった", "There are too many names of offices to divide them or to look for misread ones"}, {"担当の列が正しく読めているか、計画と見くらべてください", "Compare the offices with the plan"}, of_finding},
{"office-like-another", doubtful, {"担当の名前が、ほかの担当と1字だけ違う", "The name of an office differs from another by one character"}, {"同じ課なら直してください", "Correct it if they are the same"}, of_finding},
{"office-doubtful", doubtful, {"担当が、課や室の名前に見えない", "The text in the office column does not look like an office"}, {"計画を見て確かめてください", "Look at the plan"}, of_finding},
{"indicator-parts", doubtful, {"指標の現状と目標で、数の個数が違う", "An indicator has different numbers of present and target values"}, {"計画を見て確かめてください", "Look at the plan"}, of_finding},
{"audience-city", doubtful, {"市の仕事として、家族の画面に出さないことにした", "A measure was classified as the city's own work, which is not shown to families"}, {"家族が使えるものなら、audience を family に直してください", "Set audience to family if families can use it"}, of_finding},
{"audience-uncertain", doubtful, {"家族が使えるものか、はっきりしない", "It is uncertain whether families can use a measure"}, {"市の仕事なら、audience を city に直してください", "Set audience to city if it is the city's own work"}, of_finding},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_plans() { return table; }

} // namespace base
