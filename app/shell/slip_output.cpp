#include "shell/slip_output.h"

#include "base/file.h"
#include "host/device_places.h"
#include "host/today.h"
#include "print/printer.h"
#include "shell/messages.h"

#include <filesystem>
#include <utility>

namespace shell {
namespace {

namespace fs = std::filesystem;

constexpr int most_slips_a_day = 10'000;

base::Result<void> logged(base::Result<void> result) {
    if (!result) log(result.error().message);
    return result;
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

} // namespace

base::Result<void> save_slip(const ui::Slip& slip, print::SlipPaper paper,
                             const std::string& folder, const std::string& today,
                             const std::shared_ptr<text::FontSet>& fonts) {
    if (!is_folder(folder))
        return base::Error{{folder + ": フォルダーがありません。メモリーをさしてください",
                            folder + ": there is no such folder. Put the stick in"}};
    const auto pdf = slip_pdf(slip, paper, fonts);
    if (!pdf) return pdf.error();
    for (int number = 1; number <= most_slips_a_day; ++number) {
        const fs::path file =
            fs::path(folder) / ("kodomado-" + today + "-" + std::to_string(number) + ".pdf");
        std::error_code ignored;
        if (!fs::exists(file, ignored)) return base::write_file(file.string(), pdf.value());
    }
    return base::Error{{folder + ": 今日のPDFが多すぎます。フォルダーを空けてください",
                        folder + ": too many slips of today. Clear the folder"}};
}

void connect_slips(const Settings& settings, std::function<bool()> may_print,
                   ui::KioskParts& parts) {
    parts.today = host::today;
    const print::SlipPaper paper = settings.paper;
    parts.can_print = may_print;
    if (!settings.printer.empty())
        parts.print_slip = [printer = settings.printer, paper, fonts = parts.fonts,
                            may_print = std::move(may_print)](const ui::Slip& slip) {
            // The list may have been on screen with its button when a promise broke.
            if (!may_print())
                return logged(base::Error{{"約束が守れないので印刷しませんでした",
                                           "not printed, because a promise does not hold"}});
            const auto pdf = slip_pdf(slip, paper, fonts);
            return logged(pdf ? print_pdf(printer, paper, pdf.value())
                              : base::Result<void>(pdf.error()));
        };
    if (settings.pdf_folder.empty()) return;
    parts.can_save = [folder = settings.pdf_folder] { return is_folder(folder); };
    parts.save_slip = [folder = settings.pdf_folder, paper,
                       fonts = parts.fonts](const ui::Slip& slip) {
        return logged(save_slip(slip, paper, folder, host::today(), fonts));
    };
}

device::PromiseGrounds promise_grounds(const Settings& settings, const std::string& state_folder) {
    return {.state = state_folder,
            .counting = settings.counts_words(),
            .printer = settings.printer,
            .own_print_server = print::own_print_server(),
            .proof = host::usual_proof,
            .keeps_nothing = settings.keeps_nothing};
}

} // namespace shell
