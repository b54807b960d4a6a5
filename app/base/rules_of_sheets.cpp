#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;
using enum Remedy;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
// The file
{"file", blocking, {"ファイルが読めない", "The file cannot be read"}, {"ファイルの名前と場所、読む許可があるかを見てください", "Check the file's name and place, and whether you have permission to read it"}},
{"file-too-large", blocking, {"ファイルが大きすぎる", "The file is too large"}, {"写真などを消すか、シートを分けてください", "Remove pictures, or divide it"}},
{"not-text", blocking, {"文字のファイル（CSV）として読めない", "The file cannot be read as text (CSV)"}, {"UTF-8で保存しなおしてください", "Save it as UTF-8"}, of_finding},
{"not-a-workbook", blocking, {"Excelのファイル（.xlsx）ではない", "The file is not an Excel workbook (.xlsx)"}, {".xlsx か .csv を指定してください", "Choose an .xlsx or .csv file"}, of_finding},
{"old-or-locked-workbook", blocking, {"古いExcelの形式か、パスワードつきのファイル", "The workbook is in Excel's old format or protected by a password"}, {"パスワードを外し、「Excel ブック（*.xlsx）」で保存しなおしてください", "Remove the password and save it as .xlsx"}},
{"locked-workbook", blocking, {"ファイルがパスワードで保護されている", "The workbook is protected by a password"}, {"Excelで保護を外して保存しなおしてください", "Remove the password and save it again"}},
{"damaged-workbook", blocking, {"Excelのファイルが壊れている", "The workbook is damaged"}, {"Excelで開いて .xlsx で保存しなおしてください", "Open it in Excel and save it again as .xlsx"}},
{"zip-bomb", blocking, {"ファイルの中身が大きすぎるか、ふつうでない詰め方をしている", "The file is too large when unpacked, or is packed in a way that no program uses for workbooks"}, {"開かずに、送ってきた人に確かめてください", "Do not open it; ask the person who sent it"}},
{"document-type", blocking, {"表計算のファイルにはないはずの宣言がある", "The workbook contains a declaration that workbooks never have"}, {"開かずに、送ってきた人に確かめてください", "Do not open it; ask the person who sent it"}},
{"too-much-text", blocking, {"ファイル全体の文字かセルが多すぎる", "There is too much text, or there are too many cells, in the whole file"}, {"ファイルを分けてください", "Divide the file"}},
{"nothing-to-read", blocking, {"ファイルに、読みこめる表がない", "The file has no table that can be read"}, {"export で書き出したファイルを指定してください", "Choose an exported file"}},
// The sheet and its columns
{"wrong-city", blocking, {"ほかの市のシートになっている", "The sheet belongs to another city"}, {"フォルダーかファイルを選びなおしてください", "Choose the other folder or file"}},
{"unknown-sheet", blocking, {"何の表かわからないシートがある", "It is unknown to which table a sheet belongs"}, {"シートの名前を書き出したときのものにもどすか、自分用なら「#」で始めてください", "Give it its exported name again, or begin the name with # if it is your own sheet"}, of_finding},
{"no-header", blocking, {"シートに見出しの行がない", "A sheet has no header"}, {"書き出したときの1行目をもどしてください", "Restore the first line of the exported sheet"}},
{"no-heading", blocking, {"見出しのない列に文字がある", "A column without a heading contains text"}, {"見出しを書くか、列を消してください", "Give it a heading, or delete the column"}},
{"joined-cells", blocking, {"いくつかの列のセルが結合されている", "Cells of several columns are merged"}, {"結合を解除して、それぞれのセルに書いてください", "Unmerge them and fill in each"}},
{"no-base", doubtful, {"「こどまど用」の列がない", "The column こどまど用 was removed"}, {"ほかの人も変えたかもしれないときは、新しく書き出したファイルに書きなおしてください", "If somebody else may have changed something, make your changes in a new export"}},
// Its rows
{"damaged-base", blocking, {"「こどまど用」の列が書きかわっている", "The column こどまど用 has been changed"}, {"この行の、その列のセルを書き出したファイルからもどすか、新しい行なら空にしてください", "Restore it from the exported file, or empty it if the row is new"}},
{"bad-status", blocking, {"「状態」に、使えない語がある", "The column 状態 contains a word that is not allowed"}, {"行を消すなら「削除」、そうでなければ空にしてください", "Write 削除 to delete the row; otherwise leave it empty"}},
{"emptied-row", blocking, {"行がからになっている", "A row has been emptied"}, {"消すなら「状態」で「削除」を選び、そうでなければもとの文字をもどしてください", "Choose 削除 in 状態 to delete it; otherwise restore its content"}},
{"no-id", blocking, {"行のidがない", "A row has no id"}, {"書き出したファイルから列をもどすか、新しい行ならidを書いてください", "Restore the column from the exported file, or write the id of a new row"}, of_finding},
{"missing-id", blocking, {"行のidが消えている", "The id of a row was removed"}, {"書き出したときのidをもどしてください", "Restore the exported id"}, of_finding},
{"changed-id", blocking, {"行のidが変わっている", "The id of a row has been changed"}, {"書き出したときのものにもどすか、新しい行なら空にしてください", "Restore the exported id, or empty it if the row is new"}},
{"bad-new-id", blocking, {"新しい行のidに使えない文字がある", "The id of a new row contains characters that are not allowed"}, {"空にすると、自動でつきます", "Leave it empty, and the row gets an id"}},
{"duplicate-row", blocking, {"同じ行が2つある", "A row occurs twice"}, {"1つ消すか、新しい行ならidを空にしてください", "Delete one, or empty its id if it is a new row"}, of_finding},
{"new-row", doubtful, {"フォルダーにない行を足す", "A row that the folder does not have is added"}, {"もとからある行を直したつもりなら、idをもとにもどしてください", "If you meant to change an existing row, restore its id"}},
// What others have changed since the export
{"changed-by-both", blocking, {"書き出したあとに、ほかの人も同じところを変えている", "Somebody else has changed the same cell since the export"}, {"新しく書き出したファイルに書きなおしてください", "Make the change in a new export"}, of_finding},
{"row-is-gone", blocking, {"書き出したあとに、ほかの人が行を消している", "Somebody else has deleted the row since the export"}, {"新しく書き出したファイルに書きなおしてください", "Make the change in a new export"}},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_sheets() { return table; }

} // namespace base
