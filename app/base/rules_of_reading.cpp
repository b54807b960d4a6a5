#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;
using enum Remedy;
constexpr bool also_sheet = true;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
// Files
{"missing-file", blocking, {"必要なファイルがない", "A file that is needed is missing"}, {"ファイルを作るか、ファイルのあるフォルダーを指定してください", "Make the file, or name the folder that has it"}, of_finding},
{"missing-table", doubtful, {"あってよいファイルがない", "A file that a city usually has is missing"}, {"書くことがなければ、1行目だけのファイルを置いてください", "If there is nothing to write, put a file with only a header there"}, of_finding},
{"no-urgent-words", doubtful, {"危険なことばの表（urgent_words.csv）がない", "There is no table of urgent words (urgent_words.csv)"}, {"urgent_words.csv を、市のフォルダーの上のフォルダーに置いてください", "Put urgent_words.csv into the folder above the city's"}},
{"update-completed", doubtful, {"途中で切れていた update の残りを入れた", "The rest of an update that was cut off is in place now"}, {"中身を見て確かめてください", "Look at them"}},
{"no-city", blocking, {"市のフォルダーではない", "This is no folder of a city"}, {"市のフォルダーか、その上のフォルダーを指定してください", "Name a city's folder or the folder above"}},
{"unreadable", blocking, {"ファイルが読めない", "A file cannot be read"}, {"ファイルの名前と場所、読む許可があるかを見てください", "Look at the file's name and place, and whether you may read it"}},
{"wrong-encoding", blocking, {"文字コードがUTF-8ではない", "A file is not UTF-8"}, {"UTF-8で保存しなおしてください", "Save the file as UTF-8"}},
{"nul-byte", blocking, {"文字でないデータがまじっている", "A file holds bytes that are no text"}, {"表計算ソフトからCSV（UTF-8）で保存しなおしてください", "Save the table as CSV (UTF-8) again"}},
{"byte-order-mark", doubtful, {"ファイルの先頭にBOMがある", "A file begins with a byte-order mark"}, {"BOMなしのUTF-8で保存してください", "Save it as UTF-8 without BOM"}},
{"bad-toml", blocking, {"city.toml の書き方が違う", "city.toml cannot be read"}, {"「名前 = \"値\"」の形になっているか、「\"」が閉じているか見てください", "Look for `name = \"value\"` and for unclosed quotes"}},
{"missing-key", blocking, {"city.toml に必要な項目がない", "A key of city.toml is missing"}, {"書いてください", "Write it"}},
{"unknown-key", blocking, {"city.toml に知らない項目がある", "A key of city.toml is unknown"}, {"名前を直してください", "Correct its name"}},
// Tables and cells
{"empty-file", blocking, {"表に1行目（列の名前）がない", "A table has no header"}, {"1行目に列の名前を書くか、export で書き出したファイルを使ってください", "Write the names of the columns in the first line, or use a file that export wrote"}, of_finding, also_sheet},
{"too-many-rows", blocking, {"表の行が多すぎる", "A table has too many rows"}, {"いらない行を消すか、表を分けてください", "Delete rows that are not needed, or divide the table"}, of_rule, also_sheet},
{"too-many-columns", blocking, {"表の列が多すぎる", "A table has too many columns"}, {"右にある、いらない列を消してください", "Delete the columns to the right that are not needed"}, of_rule, also_sheet},
{"too-many-faults", blocking, {"表のまちがいが多すぎて、途中で読むのをやめた", "A table has so many faults that reading stopped"}, {"ここまでのまちがいを先に直してください", "Correct the faults up to here first"}},
{"cell-count", blocking, {"行のセルの数が列の数と違う", "A row has more or fewer cells than the header"}, {"「,」の数と、「,」を含むセルの「\"」を見てください", "Look at the commas and at the quotes around cells with commas"}},
{"cell-too-long", blocking, {"セルの文字が多すぎる", "A cell is too long"}, {"短くしてください", "Shorten it"}, of_rule, also_sheet},
{"stray-quote", blocking, {"「\"」の場所が違う", "A quote is in a wrong place"}, {"区切りの記号が抜けていないか、中の「\"」が「\"\"」になっているかを見てください", "Look whether a separator is missing, or quotes inside the cell are not doubled"}, of_rule, also_sheet},
{"unclosed-quote", blocking, {"「\"」が閉じていない", "A quote is never closed"}, {"閉じる「\"」を足してください", "Close it"}, of_rule, also_sheet},
{"unknown-column", blocking, {"知らない列がある", "A column is unknown"}, {"列の名前を直してください（シートの自分用の列なら「#」で始めてください）", "Correct its name (in a sheet, begin it with # if the column is your own)"}, of_finding, also_sheet},
{"missing-column", blocking, {"必要な列がない", "A column is missing"}, {"1行目に足してください", "Add it to the first line"}},
{"duplicate-column", blocking, {"同じ列が2つある", "A column occurs twice"}, {"1つ消してください", "Delete one"}, of_rule, also_sheet},
{"bad-value", blocking, {"決められた語でない値がある", "A value is none of those that the column takes"}, {"その列で使える語を書いてください", "Write a value that the column takes"}, of_finding, also_sheet},
{"duplicate-value", blocking, {"1つのセルに同じ値が2回ある", "A value occurs twice in one cell"}, {"1つ消してください", "Take one out"}},
{"bad-number", blocking, {"数でない値がある", "A value is no number"}, {"半角の数字だけで書いてください（例 45500、93.3）", "Write half-width digits only (45500, 93.3)"}, of_finding},
{"bad-date", blocking, {"日付でない値がある", "A value is no date"}, {"2026-04-01 のように西暦で書いてください", "Write it like 2026-04-01"}, of_finding},
{"unprintable-character", blocking, {"画面に出せない文字がまじっている", "A cell holds a character that cannot be shown"}, {"打ちなおしてください", "Type the text again"}},
{"blank-around", doubtful, {"文字の前かうしろに空白がある", "There are blanks around a text"}, {"空白を消してください", "Delete them"}},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_reading() { return table; }

} // namespace base
