#include "print/printer.h"

#include <array>
#include <cups/cups.h>

namespace print {
namespace {

constexpr const char* title = "kodomado";

constexpr const char* seconds_until_forgotten = "120";

base::Error refused(const std::string& printer, const char* said = cupsLastErrorString()) {
    const std::string reason = said && *said ? said : "CUPS";
    return {{"プリンター「" + printer + "」で印刷できません（" + reason +
                 "）。電源と、設定ファイルの [slip] printer を確かめてください",
             "The printer \"" + printer + "\" does not print (" + reason +
                 "). Look at its power and at [slip] printer in the settings file"}};
}

const char* media_of(SlipPaper paper) {
    switch (paper) {
    case SlipPaper::a4:
        return "iso_a4_210x297mm";
    case SlipPaper::a5:
        return "iso_a5_148x210mm";
    case SlipPaper::receipt:
        return "custom_80x297mm_80x297mm";
    }
    return "iso_a4_210x297mm";
}

/// Options of a print job.
class Options {
  public:
    void add(const char* name, const char* value) {
        count_ = cupsAddOption(name, value, count_, &list_);
    }
    ~Options() { cupsFreeOptions(count_, list_); }
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    int count() const { return count_; }
    cups_option_t* list() const { return list_; }

  private:
    int count_ = 0;
    cups_option_t* list_ = nullptr;
};

/// A stopped printer would keep the slip until somebody looks after it.
base::Result<void> ready(const std::string& printer) {
    cups_dest_t* const dest = cupsGetNamedDest(CUPS_HTTP_DEFAULT, printer.c_str(), nullptr);
    if (dest == nullptr) return refused(printer);
    const auto value = [&](const char* name) {
        const char* text = cupsGetOption(name, dest->num_options, dest->options);
        return std::string(text ? text : "");
    };
    const bool stopped = value("printer-state") == std::to_string(IPP_PSTATE_STOPPED);
    const bool accepting = value("printer-is-accepting-jobs") != "false";
    cupsFreeDests(1, dest);
    if (stopped || !accepting) return refused(printer, "stopped");
    return {};
}

} // namespace

base::Result<void> print_pdf(const std::string& printer, SlipPaper paper, std::string_view pdf) {
    if (const auto can = ready(printer); !can) return can.error();
    Options options;
    options.add("media", media_of(paper));
    options.add("print-scaling", "none");
    options.add("job-sheets", "none,none");
    options.add("job-retain-until", "none");
    options.add("job-cancel-after", seconds_until_forgotten);
    const int job =
        cupsCreateJob(CUPS_HTTP_DEFAULT, printer.c_str(), title, options.count(), options.list());
    if (job == 0) return refused(printer);
    const bool sent =
        cupsStartDocument(CUPS_HTTP_DEFAULT, printer.c_str(), job, title, "application/pdf", 1) ==
            HTTP_STATUS_CONTINUE &&
        cupsWriteRequestData(CUPS_HTTP_DEFAULT, pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE &&
        cupsFinishDocument(CUPS_HTTP_DEFAULT, printer.c_str()) <= IPP_STATUS_OK_EVENTS_COMPLETE;
    if (sent) return {};
    const base::Error error = refused(printer);
    cupsCancelJob2(CUPS_HTTP_DEFAULT, printer.c_str(), job, 1); // keeps nothing of it
    return error;
}

bool own_print_server() {
    constexpr int usual_port = 631;
    const std::string server = cupsServer();
    const bool socket = server == "/run/cups/cups.sock" || server == "/var/run/cups/cups.sock";
    return socket || (server == "localhost" && ippPort() == usual_port);
}

ui::StaffStatus::Printer printer_state(const std::string& printer) {
    using State = ui::StaffStatus::Printer;
    constexpr int connect_ms = 1000;
    constexpr double answer_s = 2;
    http_t* server = httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1,
                                  connect_ms, nullptr);
    if (!server) return State::unreachable;
    httpSetTimeout(
        server, answer_s, [](http_t*, void*) { return 0; }, nullptr);
    ipp_t* question = ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES);
    std::array<char, HTTP_MAX_URI> address{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, address.data(), static_cast<int>(address.size()), "ipp",
                     nullptr, "localhost", 0, "/printers/%s", printer.c_str());
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address.data());
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nullptr,
                 "printer-state");
    ipp_t* answer = cupsDoRequest(server, question, "/");
    State state = State::unreachable;
    if (ipp_attribute_t* attribute =
            answer ? ippFindAttribute(answer, "printer-state", IPP_TAG_ENUM) : nullptr)
        state = ippGetInteger(attribute, 0) == IPP_PSTATE_STOPPED ? State::stopped : State::ready;
    ippDelete(answer);
    httpClose(server);
    return state;
}

} // namespace print
