#include "device/promises.h"

#include "device/core_files.h"
#include "device/missed_counts.h"
#include "device/print_server_proof.h"

#include <sys/stat.h>
#include <unistd.h>

namespace device {
namespace {

using Promise = ui::StaffStatus::Promise;

Promise result(Promise::What what, const base::Result<void>& checked, const base::Message& fine) {
    return checked ? Promise{what, true, fine} : Promise{what, false, checked.error().message};
}

base::Result<void> only_ours(const std::string& folder) {
    struct stat about {};
    if (folder.empty()) return {};
    if (::stat(folder.c_str(), &about) != 0)
        return errno == ENOENT ? base::Result<void>()
                               : base::failure(folder, "調べられません", "cannot be looked at");
    if (about.st_uid != ::geteuid())
        return base::Error{base::Message{"ほかのユーザーのものです。chown をしてください",
                                         "belongs to another user. Run chown"}
                               .in(folder)};
    if ((about.st_mode & 022) != 0)
        return base::Error{base::Message{"ほかのユーザーも書けます。chmod go-w をしてください",
                                         "other users can write it. Run chmod go-w"}
                               .in(folder)};
    return {};
}

struct Fault {
    const char* code;
    base::Message message;
};

base::Message message_of(const std::string& code) {
    const base::Message settings{"sudo systemctl start kodomado-proof で直ります",
                                 "sudo systemctl start kodomado-proof mends it"};
    static const std::vector<Fault> faults = {
        {"absent",
         {"この端末に CUPS がありません。sudo apt install cups で入れてください",
          "There is no CUPS on this device. Install it with sudo apt install cups"}},
        {"files", base::Message{"CUPS が、刷ったものを残す設定です（PreserveJobFiles）",
                                "CUPS is set to keep what was printed (PreserveJobFiles)"}
                      .with_advice(settings)},
        {"history", base::Message{"CUPS が、刷った記録を残す設定です（PreserveJobHistory）",
                                  "CUPS is set to keep a list of what was printed "
                                  "(PreserveJobHistory)"}
                        .with_advice(settings)},
        {"running",
         {"動いている CUPS が、今の設定を使っていません。sudo systemctl restart cups "
          "で始めなおしてください",
          "CUPS does not run with its present settings. Run sudo systemctl restart "
          "cups"}},
        {"spool",
         {"CUPS に、刷ったあとの紙の内容が残っています。sudo cancel -a -x で消してください",
          "CUPS still has a slip of earlier. Delete it with sudo cancel -a -x"}},
    };
    for (const Fault& fault : faults)
        if (code == fault.code) return fault.message;
    return base::Message{"CUPS を確かめられません（" + code + "）",
                         "CUPS cannot be proved (" + code + ")"}
        .with_advice(
            {"journalctl -u kodomado-proof を見てください", "See journalctl -u kodomado-proof"});
}

/// The sentence and when it was found.
base::Message proved(const base::Message& found, const base::Date& day) {
    return {found.ja + "（" + day.text() + " に確かめました）",
            found.en + " (proved on " + day.text() + ")"};
}

Promise by_word(const PromiseGrounds& grounds, const base::Message& why_not_proved) {
    constexpr auto what = Promise::What::print_server;
    if (!grounds.keeps_nothing.empty())
        return {
            what,
            true,
            {"プリントサーバーは何も残さないと聞いています（" + grounds.keeps_nothing + "）",
             "The print server keeps nothing, as we were told (" + grounds.keeps_nothing + ")"}};
    return {what, false,
            why_not_proved.with_advice(
                {"何も残さないことを管理する人に聞き、だれがいつ言ったかを設定ファイルの [slip] "
                 "keeps_nothing に書いてください",
                 "Ask who runs it whether it keeps nothing, and write who said so, and when, into "
                 "[slip] keeps_nothing of the settings file"})};
}

Promise check_print_server(const PromiseGrounds& grounds, const base::Date& today) {
    constexpr auto what = Promise::What::print_server;
    if (!grounds.own_print_server)
        return by_word(grounds, {"プリントサーバーがほかの機械にあり、確かめられません",
                                 "The print server is on another machine and cannot be proved"});
    const auto proof = read_print_server_proof(grounds.proof);
    if (!proof || !proof->counts_on(today)) {
        if (!grounds.keeps_nothing.empty()) return by_word(grounds, {});
        const std::string last = proof ? proof->day.text() : "";
        return {what,
                false,
                {last.empty() ? "CUPS が何も残さないことを、まだ確かめていません。sudo systemctl "
                                "start kodomado-proof で確かめます"
                              : "CUPS を最後に確かめたのは " + last +
                                    " です。systemctl status kodomado-proof.timer を見てください",
                 last.empty() ? "It has not been proved yet that CUPS keeps nothing. Run sudo "
                                "systemctl start kodomado-proof"
                              : "CUPS was last proved on " + last +
                                    ". See systemctl status kodomado-proof.timer"}};
    }
    if (proof->wrong.empty())
        return {
            what, true,
            proved({"CUPS は、刷ったものを残しません", "CUPS keeps nothing of what was printed"},
                   proof->day)};
    if (proof->wrong == std::vector<std::string>{"elsewhere"})
        return by_word(grounds, {"プリンターがほかの機械のプリントサーバーにつながっていて、"
                                 "確かめられません",
                                 "The printer belongs to a print server on another machine, which "
                                 "cannot be proved"});
    base::Message all;
    for (const std::string& code : proof->wrong)
        if (code != "elsewhere") base::append_item(all, message_of(code), {"。", ". "});
    return {what, false, proved(all, proof->day)};
}

} // namespace

std::vector<Promise> check_promises(const PromiseGrounds& grounds, const std::string& today) {
    using enum Promise::What;
    std::vector<Promise> all;
    if (!grounds.printer.empty()) {
        const auto day = base::parse_date(today);
        all.push_back(
            day ? check_print_server(grounds, *day)
                : Promise{print_server, false, {"今日の日付がわかりません", "Today is not known"}});
    }
    all.push_back(result(core_files, no_core_files(),
                         {"プログラムの中身をファイルに残しません", "None are written"}));
    all.push_back(result(state_folder, only_ours(grounds.state),
                         {"こどまどだけが書けます", "Only Kodomado can write it"}));
    all.push_back(result(counts, MissedCounts(grounds.state).keeps_rules(today, grounds.counting),
                         grounds.counting ? base::Message{"だれのことばかは、わかりません",
                                                          "Nobody can tell whose words they are"}
                                          : base::Message{"数えていません", "Nothing is counted"}));
    return all;
}

} // namespace device
