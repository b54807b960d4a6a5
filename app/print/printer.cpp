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

/// A connection to CUPS that ends by itself if the server accepts it and never answers.
class Server {
  public:
    Server()
        : http_(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1,
                             connect_ms, nullptr)) {
        if (http_)
            httpSetTimeout(
                http_, answer_s, [](http_t*, void*) { return 0; }, nullptr);
    }
    ~Server() { httpClose(http_); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    bool there() const { return http_ != nullptr; }
    /// Whether there was no answer in time, or the connection is lost.
    bool broken() const { return httpError(http_) != 0; }
    http_t* http() const { return http_; }

    ui::StaffStatus::Printer state_of(const std::string& printer) const {
        using State = ui::StaffStatus::Printer;
        ipp_t* question = ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES);
        std::array<char, HTTP_MAX_URI> address{};
        httpAssembleURIf(HTTP_URI_CODING_ALL, address.data(), static_cast<int>(address.size()),
                         "ipp", nullptr, "localhost", 0, "/printers/%s", printer.c_str());
        ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                     address.data());
        constexpr std::array<const char*, 2> asked{"printer-state", "printer-is-accepting-jobs"};
        ippAddStrings(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                      static_cast<int>(asked.size()), nullptr, asked.data());
        ipp_t* answer = cupsDoRequest(http_, question, "/");
        State state = State::unreachable;
        if (ipp_attribute_t* attribute =
                answer ? ippFindAttribute(answer, asked[0], IPP_TAG_ENUM) : nullptr) {
            ipp_attribute_t* accepting = ippFindAttribute(answer, asked[1], IPP_TAG_BOOLEAN);
            const bool stopped = ippGetInteger(attribute, 0) == IPP_PSTATE_STOPPED ||
                                 (accepting && ippGetBoolean(accepting, 0) == 0);
            state = stopped ? State::stopped : State::ready;
        }
        ippDelete(answer);
        return state;
    }

  private:
    static constexpr int connect_ms = 1000;
    static constexpr double answer_s = 5;

    http_t* http_;
};

} // namespace

base::Result<void> print_pdf(const std::string& printer, SlipPaper paper, std::string_view pdf,
                             const std::stop_token& given_up) {
    using State = ui::StaffStatus::Printer;
    const Server server;
    if (!server.there()) return refused(printer);
    // A stopped printer would keep the slip until somebody looks after it.
    const State state = server.state_of(printer);
    if (state == State::stopped) return refused(printer, "stopped");
    if (state != State::ready)
        return server.broken() ? refused(printer, "CUPS: no answer") : refused(printer);
    Options options;
    options.add("media", media_of(paper));
    options.add("print-scaling", "none");
    options.add("job-sheets", "none,none");
    options.add("job-retain-until", "none");
    options.add("job-cancel-after", seconds_until_forgotten);
    http_t* const http = server.http();
    const int job = cupsCreateJob(http, printer.c_str(), title, options.count(), options.list());
    if (job == 0) return refused(printer);
    const bool sent = cupsStartDocument(http, printer.c_str(), job, title, "application/pdf", 1) ==
                          HTTP_STATUS_CONTINUE &&
                      cupsWriteRequestData(http, pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE &&
                      !given_up.stop_requested() &&
                      cupsFinishDocument(http, printer.c_str()) <= IPP_STATUS_OK_EVENTS_COMPLETE;
    if (sent && !given_up.stop_requested()) return {};
    const base::Error error = refused(printer);
    // A connection on which a document was begun takes no other request.
    if (const Server again; again.there())
        cupsCancelJob2(again.http(), printer.c_str(), job, 1); // keeps nothing of it
    return error;
}

bool own_print_server() {
    constexpr int usual_port = 631;
    const std::string server = cupsServer();
    const bool socket = server == "/run/cups/cups.sock" || server == "/var/run/cups/cups.sock";
    return socket || (server == "localhost" && ippPort() == usual_port);
}

ui::StaffStatus::Printer printer_state(const std::string& printer) {
    const Server server;
    return server.there() ? server.state_of(printer) : ui::StaffStatus::Printer::unreachable;
}

} // namespace print
