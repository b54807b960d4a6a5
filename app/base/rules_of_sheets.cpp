#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;
using enum Remedy;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
// The file
{"file", blocking, {"ファイルが読めない", "The file cannot be read"}, {"ファイルの名前と場所、読む許可があるかを見てください", "Look at the file's name and place, and whether you may read it"}},
{"file-too-large", blocking, {"ファイルが大きすぎる", "The file is too large"}, {"写真などを消すか、シートを分けてください", "Take out pictures, or divide it"}},
{"not-text", blocking, {"文字のファイル（CSV）として読めない", "The file cannot be read as text (CSV)"}, {"UTF-8で保存しなおしてください", "Save it as UTF-8"}, of_finding},
{"not-a-workbook", blocking, {"Excelのファイル（.xlsx）ではない", "The file is no Excel workbook (.xlsx)"}, {".xlsx か .csv を指定してください", "Name an .xlsx or a .csv"}, of_finding},
{"old-or-locked-workbook", blocking, {"古いExcelの形式か、パスワードつきのファイル", "The workbook is in Excel's old form or locked by a password"}, {"パスワードを外し、「Excel ブック（*.xlsx）」で保存しなおしてください", "Take the password off and save it as .xlsx"}},
{"locked-workbook", blocking, {"ファイルがパスワードで保護されている", "The workbook is protected by a password"}, {"Excelで保護を外して保存しなおしてください", "Take the password off and save it again"}},
{"damaged-workbook", blocking, {"Excelのファイルが壊れている", "The workbook is damaged"}, {"Excelで開いて .xlsx で保存しなおしてください", "Open it in Excel and save it again as .xlsx"}},
{"zip-bomb", blocking, {"ファイルの中身が大きすぎるか、ふつうでない詰め方をしている", "The file unpacks to too much, or is packed as no program packs a workbook"}, {"開かずに、送ってきた人に確かめてください", "Do not open it; ask the person who sent it"}},
{"document-type", blocking, {"表計算のファイルにはないはずの宣言がある", "The workbook holds a declaration that no workbook has"}, {"開かずに、送ってきた人に確かめてください", "Do not open it; ask the person who sent it"}},
{"too-much-text", blocking, {"ファイル全体の文字かセルが多すぎる", "There is too much text, or there are too many cells, in the whole file"}, {"ファイルを分けてください", "Divide the file"}},
{"nothing-to-read", blocking, {"ファイルに、読みこめる表がない", "The file has no table that can be read"}, {"export で書き出したファイルを指定してください", "Name a file that export wrote"}},
// The sheet and its columns
{"wrong-city", blocking, {"ほかの市のシートになっている", "The sheet is that of another city"}, {"フォルダーかファイルを選びなおしてください", "Choose the other folder or file"}},
{"unknown-sheet", blocking, {"何の表かわからないシートがある", "It is not known which table a sheet is"}, {"シートの名前を書き出したときのものにもどすか、自分用なら「#」で始めてください", "Give it back the name that export gave it, or begin the name with # if it is your own"}, of_finding},
{"no-header", blocking, {"シートに見出しの行がない", "A sheet has no header"}, {"書き出したときの1行目をもどしてください", "Put back the first line of the export"}},
{"no-heading", blocking, {"見出しのない列に文字がある", "A column without a heading holds text"}, {"見出しを書くか、列を消してください", "Give it one, or delete the column"}},
{"joined-cells", blocking, {"いくつかの列のセルが結合されている", "Cells of several columns are joined"}, {"結合を解除して、それぞれのセルに書いてください", "Separate them and fill in each"}},
{"no-base", doubtful, {"「こどまど用」の列がない", "The column こどまど用 is gone"}, {"ほかの人も変えたかもしれないときは、新しく書き出したファイルに書きなおしてください", "If somebody else may have changed something, write your changes into a new export"}},
// Its rows
{"damaged-base", blocking, {"「こどまど用」の列が書きかわっている", "The column こどまど用 has been changed"}, {"この行の、その列のセルを書き出したファイルからもどすか、新しい行なら空にしてください", "Put it back from the exported file, or empty it if the row is new"}},
{"bad-status", blocking, {"「状態」に、使えない語がある", "The column 状態 holds a word that it does not take"}, {"行を消すなら「削除」、そうでなければ空にしてください", "Write 削除 if the row is to go, else nothing"}},
{"emptied-row", blocking, {"行がからになっている", "A row has been emptied"}, {"消すなら「状態」で「削除」を選び、そうでなければもとの文字をもどしてください", "Choose 削除 in 状態 if it is to go, else put back what stood here"}},
{"no-id", blocking, {"行のidがない", "A row has no id"}, {"書き出したファイルから列をもどすか、新しい行ならidを書いてください", "Put back the column from the exported file, or write the id of a new row"}, of_finding},
{"missing-id", blocking, {"行のidが消えている", "The id of a row is gone"}, {"書き出したときのidをもどしてください", "Put back the id of the export"}, of_finding},
{"changed-id", blocking, {"行のidが変わっている", "The id of a row has been changed"}, {"書き出したときのものにもどすか、新しい行なら空にしてください", "Put back the one of the export, or empty it if the row is new"}},
{"bad-new-id", blocking, {"新しい行のidに使えない文字がある", "The id of a new row holds characters that it cannot"}, {"空にすると、自動でつきます", "Leave it empty and it gets one"}},
{"duplicate-row", blocking, {"同じ行が2つある", "A row occurs twice"}, {"1つ消すか、新しい行ならidを空にしてください", "Delete one, or empty its id if it is a new row"}, of_finding},
{"new-row", doubtful, {"フォルダーにない行を足す", "A row that the folder does not have is added"}, {"もとからある行を直したつもりなら、idをもとにもどしてください", "If you meant to change a row that was there, put back its id"}},
// What others have changed since the export
{"changed-by-both", blocking, {"書き出したあとに、ほかの人も同じところを変えている", "Somebody else has changed the same place since the export"}, {"新しく書き出したファイルに書きなおしてください", "Write it into a new export"}, of_finding},
{"row-is-gone", blocking, {"書き出したあとに、ほかの人が行を消している", "Somebody else has deleted the row since the export"}, {"新しく書き出したファイルに書きなおしてください", "Write it into a new export"}},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_sheets() { return table; }

} // namespace base
