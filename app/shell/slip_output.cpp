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

/// What was given up has been logged already.
base::Result<void> logged(base::Result<void> result, const std::stop_token& given_up) {
    if (!result && !given_up.stop_requested()) log(result.error().message);
    return result;
}

/// Lays the slip out with faces of its own: those of the screen belong to the thread that draws.
base::Result<std::string> pdf_of(const ui::Slip& slip, print::SlipPaper paper,
                                 const std::vector<text::FontFile>& files) {
    auto fonts = text::FontSet::open(files);
    if (!fonts) return fonts.error();
    return slip_pdf(slip, paper, std::make_shared<text::FontSet>(std::move(fonts).value()));
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

} // namespace

base::Result<void> save_slip(const ui::Slip& slip, print::SlipPaper paper,
                             const std::string& folder, const std::string& today,
                             const std::vector<text::FontFile>& fonts,
                             const std::stop_token& given_up) {
    if (!is_folder(folder))
        return base::Error{{folder + ": フォルダーがありません。メモリーをさしてください",
                            folder + ": there is no such folder. Put the stick in"}};
    const auto pdf = pdf_of(slip, paper, fonts);
    if (!pdf) return pdf.error();
    for (int number = 1; number <= most_slips_a_day; ++number) {
        const fs::path file =
            fs::path(folder) / ("kodomado-" + today + "-" + std::to_string(number) + ".pdf");
        std::error_code ignored;
        if (fs::exists(file, ignored)) continue;
        if (given_up.stop_requested()) break;
        auto written = base::write_file(file.string(), pdf.value());
        if (given_up.stop_requested()) fs::remove(file, ignored); // its owner has gone without it
        return written;
    }
    return base::Error{{folder + ": 今日のPDFが多すぎます。フォルダーを空けてください",
                        folder + ": too many slips of today. Clear the folder"}};
}

void connect_slips(const Settings& settings, std::function<bool()> may_print,
                   ui::KioskParts& parts) {
    parts.today = host::today;
    const print::SlipPaper paper = settings.paper;
    parts.may_print = std::move(may_print);
    const std::vector<text::FontFile> fonts = parts.fonts->files();
    if (!settings.printer.empty())
        parts.print_slip = [printer = settings.printer, paper,
                            fonts](const ui::Slip& slip, const std::stop_token& given_up) {
            const auto pdf = pdf_of(slip, paper, fonts);
            return logged(pdf ? print_pdf(printer, paper, pdf.value(), given_up)
                              : base::Result<void>(pdf.error()),
                          given_up);
        };
    if (settings.pdf_folder.empty()) return;
    parts.can_save = [folder = settings.pdf_folder] { return is_folder(folder); };
    parts.save_slip = [folder = settings.pdf_folder, paper,
                       fonts](const ui::Slip& slip, const std::stop_token& given_up) {
        return logged(save_slip(slip, paper, folder, host::today(), fonts, given_up), given_up);
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
