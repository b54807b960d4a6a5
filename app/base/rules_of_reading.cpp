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
{"missing-file", blocking, {"必要なファイルがない", "A required file is missing"}, {"ファイルを作るか、ファイルのあるフォルダーを指定してください", "Create the file, or choose the folder that contains it"}, of_finding},
{"missing-table", doubtful, {"あってよいファイルがない", "A file that a city usually has is missing"}, {"書くことがなければ、1行目だけのファイルを置いてください", "If it has no content, create the file with only a header"}, of_finding},
{"no-urgent-words", doubtful, {"危険なことばの表（urgent_words.csv）がない", "There is no table of urgent words (urgent_words.csv)"}, {"urgent_words.csv を、市のフォルダーの上のフォルダーに置いてください", "Put urgent_words.csv into the folder above the city's"}},
{"update-completed", doubtful, {"途中で切れていた update の残りを入れた", "An interrupted update has been completed now"}, {"中身を見て確かめてください", "Check its changes"}},
{"no-city", blocking, {"市のフォルダーではない", "This is not the folder of a city"}, {"市のフォルダーか、その上のフォルダーを指定してください", "Choose a city's folder or the folder above it"}},
{"unreadable", blocking, {"ファイルが読めない", "A file cannot be read"}, {"ファイルの名前と場所、読む許可があるかを見てください", "Check the file's name and place, and whether you have permission to read it"}},
{"wrong-encoding", blocking, {"文字コードがUTF-8ではない", "A file is not UTF-8"}, {"UTF-8で保存しなおしてください", "Save the file as UTF-8"}},
{"nul-byte", blocking, {"文字でないデータがまじっている", "A file contains bytes that are not text"}, {"表計算ソフトからCSV（UTF-8）で保存しなおしてください", "Save the table as CSV (UTF-8) again"}},
{"byte-order-mark", doubtful, {"ファイルの先頭にBOMがある", "A file begins with a byte-order mark"}, {"BOMなしのUTF-8で保存してください", "Save it as UTF-8 without BOM"}},
{"bad-toml", blocking, {"city.toml の書き方が違う", "city.toml cannot be read"}, {"「名前 = \"値\"」の形になっているか、「\"」が閉じているか見てください", "Check whether each line is like `name = \"value\"`, and look for unclosed quotes"}},
{"missing-key", blocking, {"city.toml に必要な項目がない", "A key of city.toml is missing"}, {"書いてください", "Write it"}},
{"unknown-key", blocking, {"city.toml に知らない項目がある", "A key of city.toml is unknown"}, {"名前を直してください", "Correct its name"}},
// Tables and cells
{"empty-file", blocking, {"表に1行目（列の名前）がない", "A table has no header"}, {"1行目に列の名前を書くか、export で書き出したファイルを使ってください", "Write the column names in the first line, or use an exported file"}, of_finding, also_sheet},
{"too-many-rows", blocking, {"表の行が多すぎる", "A table has too many rows"}, {"いらない行を消すか、表を分けてください", "Delete rows that are not needed, or divide the table"}, of_rule, also_sheet},
{"too-many-columns", blocking, {"表の列が多すぎる", "A table has too many columns"}, {"右にある、いらない列を消してください", "Delete the columns to the right that are not needed"}, of_rule, also_sheet},
{"too-many-faults", blocking, {"表のまちがいが多すぎて、途中で読むのをやめた", "Reading stopped because a table has too many errors"}, {"ここまでのまちがいを先に直してください", "Correct the errors up to here first"}},
{"cell-count", blocking, {"行のセルの数が列の数と違う", "A row has more or fewer cells than the header"}, {"「,」の数と、「,」を含むセルの「\"」を見てください", "Check the commas, and the quotes around cells that contain commas"}},
{"cell-too-long", blocking, {"セルの文字が多すぎる", "A cell is too long"}, {"短くしてください", "Shorten it"}, of_rule, also_sheet},
{"stray-quote", blocking, {"「\"」の場所が違う", "A quote is in a wrong place"}, {"区切りの記号が抜けていないか、中の「\"」が「\"\"」になっているかを見てください", "Check whether a separator is missing, or a quote inside the cell is not doubled"}, of_rule, also_sheet},
{"unclosed-quote", blocking, {"「\"」が閉じていない", "A quote is never closed"}, {"閉じる「\"」を足してください", "Close it"}, of_rule, also_sheet},
{"unknown-column", blocking, {"知らない列がある", "A column is unknown"}, {"列の名前を直してください（シートの自分用の列なら「#」で始めてください）", "Correct its name (in a sheet, begin it with # if the column is your own)"}, of_finding, also_sheet},
{"missing-column", blocking, {"必要な列がない", "A column is missing"}, {"1行目に足してください", "Add it to the first line"}},
{"duplicate-column", blocking, {"同じ列が2つある", "A column occurs twice"}, {"1つ消してください", "Delete one"}, of_rule, also_sheet},
{"bad-value", blocking, {"決められた語でない値がある", "The column does not allow a value"}, {"その列で使える語を書いてください", "Write one of the allowed values"}, of_finding, also_sheet},
{"duplicate-value", blocking, {"1つのセルに同じ値が2回ある", "A value occurs twice in one cell"}, {"1つ消してください", "Delete one"}},
{"bad-number", blocking, {"数でない値がある", "A value is not a number"}, {"半角の数字だけで書いてください（例 45500、93.3）", "Write half-width digits only (45500, 93.3)"}, of_finding},
{"bad-date", blocking, {"日付でない値がある", "A value is not a date"}, {"2026-04-01 のように西暦で書いてください", "Write it like 2026-04-01"}, of_finding},
{"unprintable-character", blocking, {"画面に出せない文字がまじっている", "A cell contains a character that cannot be shown"}, {"打ちなおしてください", "Type the text again"}},
{"blank-around", doubtful, {"文字の前かうしろに空白がある", "A text begins or ends with blanks"}, {"空白を消してください", "Delete them"}},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_reading() { return table; }

} // namespace base
