#include "commands/inbox_verdict.h"

#include "base/file.h"
#include "base/lists.h"
#include "release/delivered_files.h"
#include "text/plain_line.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_name = "こどまど用: ";
constexpr std::uint64_t longest_verdict = 64u << 10;
/// The result is written under a temporary name first, which is this much longer.
constexpr std::size_t longest_file_name = 255, draft_ending = 7;

std::string verdict_of(const std::string& file) {
    return file + std::string(release::verdict_ending);
}

bool can_have_verdict(const std::string& file) {
    const fs::path path = file;
    return path.filename().string().size() + release::verdict_ending.size() + draft_ending <=
               longest_file_name &&
           ::access(path.parent_path().c_str(), W_OK) == 0;
}

std::string last_line(const release::Outcome& outcome) {
    if (outcome.took() || outcome.what == release::Outcome::What::already || outcome.unsettled)
        return "画面は、いま使っている人が終わると新しくなります。";
    return "画面はこれまでのカタログのままです。";
}

std::string result_of(const release::Outcome& outcome) {
    if (outcome.took()) return "入れました";
    return outcome.what == release::Outcome::What::already ? "もう入っています"
                                                           : "入れませんでした";
}

} // namespace

Tried tried_by_verdict(const std::string& file, const std::string& mark) {
    if (!can_have_verdict(file)) return Tried::unknown;
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(verdict_of(file), ignored))) return Tried::no;
    const auto text = base::read_file(verdict_of(file), longest_verdict);
    if (!text) return Tried::unknown;
    std::string_view rest = text.value();
    while (!rest.empty()) {
        std::string_view line = base::take_until(rest, '\n');
        if (!line.starts_with(mark_name)) continue;
        line.remove_prefix(mark_name.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line == mark ? Tried::yes : Tried::no;
    }
    return Tried::unknown;
}

/// Text for Windows: with a byte-order mark and carriage returns.
void write_verdict(const std::string& file, const std::string& mark,
                   const release::Outcome& outcome, const std::string& now) {
    using What = release::Outcome::What;
    const bool fine = outcome.took() || outcome.what == What::already;
    std::string when = now;
    std::ranges::replace(when, 'T', ' ');
    std::vector<std::string> lines = {
        "こどまど　カタログの取りこみ結果",
        "",
        "ファイル: " + text::plain_line(fs::path(file).filename().string()),
        "日時: " + when + "（この端末の時計）",
        "結果: " + result_of(outcome),
        (fine ? "内容: " : "わけ: ") + text::plain_line(outcome.message).ja,
        last_line(outcome),
        "",
        "もう一度ためすときは、このファイルを消してください。"};
    if (outcome.what != What::failed) lines.push_back(std::string(mark_name) + mark);
    std::string text = "\xEF\xBB\xBF";
    for (const std::string& line : lines) text += line + "\r\n";
    (void)base::write_file(verdict_of(file), text);
}

void tidy_verdicts(const std::string& folder) {
    std::string ending(release::sealed_ending);
    ending += release::verdict_ending;
    std::vector<std::string> old;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        const std::string verdict = at->path().string();
        if (!verdict.ends_with(ending)) continue;
        std::error_code ignored;
        const fs::path file = verdict.substr(0, verdict.size() - release::verdict_ending.size());
        if (fs::symlink_status(file, ignored).type() == fs::file_type::not_found)
            old.push_back(verdict);
    }
    for (const std::string& each : old) ::unlink(each.c_str());
}

} // namespace commands
