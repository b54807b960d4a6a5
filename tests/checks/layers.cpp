#include "checks/layers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <utility>
#include <vector>

namespace checks {
namespace {

/// The rooms that each room may include besides itself. Explained in app/README.md.
const std::map<std::string, std::vector<std::string>, std::less<>>& allowed() {
    static const std::map<std::string, std::vector<std::string>, std::less<>> all = [] {
        // The arrows of the house: the rooms directly below each room.
        const std::vector<std::pair<std::string, std::vector<std::string>>> arrows = {
            {"base", {}},
            {"text", {"base"}},
            {"db", {"base"}},
            {"host", {"text"}},
            {"model", {"text"}},
            {"draft", {"model"}},
            {"check", {"draft"}},
            {"search", {"model"}},
            {"catalogue", {"draft", "search", "db"}},
            {"release", {"text"}},
            {"plan", {"draft"}},
            {"sheets", {"text"}},
            {"exchange", {"sheets", "check", "catalogue"}},
            {"publish", {"release", "check", "catalogue"}},
            {"ui", {"catalogue"}},
            {"draw", {"ui"}},
            {"print", {"ui"}},
            {"device", {"ui", "release"}},
            {"shell", {"draw", "print", "device", "host"}},
            {"commands", {"plan", "exchange", "publish", "host"}},
            {"programs", {"shell", "commands"}},
        };
        std::map<std::string, std::vector<std::string>, std::less<>> closed;
        for (const auto& [room, below] : arrows) {
            std::vector<std::string>& rooms = closed[room];
            for (const std::string& each : below) {
                rooms.push_back(each);
                rooms.insert(rooms.end(), closed.at(each).begin(), closed.at(each).end());
            }
        }
        // The database is hidden behind the catalogue.
        for (auto& [room, rooms] : closed)
            if (room != "catalogue") std::erase(rooms, "db");
        return closed;
    }();
    return all;
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

bool is_source(std::string_view file) { return file.ends_with(".cpp"); }

bool in(std::string_view file, std::string_view folder) {
    return file.starts_with(std::string(folder) + "/");
}

/// A library's header that only some files may include.
struct Guarded {
    std::regex header;
    bool (*allowed)(std::string_view file);
    const char* advice;
};

const std::vector<Guarded>& guarded() {
    static const std::vector<Guarded> all = {
        {std::regex("sqlite3\\.h"), [](std::string_view f) { return in(f, "db") && is_source(f); },
         "SQLite is hidden in db/*.cpp: use db/database.h and db/statement.h from catalogue/"},
        {std::regex("(unicode/|hb|harfbuzz/|ft2build|freetype|mecab).*"),
         [](std::string_view f) {
             return (in(f, "text") && is_source(f)) || f == "text/icu.h" || f == "text/font_impl.h";
         },
         "ICU, HarfBuzz, FreeType and MeCab are hidden in text/*.cpp: use a header of text/, or "
         "give "
         "text/ a new function"},
        {std::regex("CLI/.*"), [](std::string_view f) { return f == "host/command_line.cpp"; },
         "command lines are read in host/command_line.cpp only: use host/command_line.h"},
        {std::regex("toml(11)?(\\.hpp|/.*)"),
         [](std::string_view f) { return f == "text/toml.cpp"; },
         "TOML is read in text/toml.cpp only: use text/toml.h"},
        {std::regex("nlohmann/.*"),
         [](std::string_view f) { return f == "base/json.h" || f == "base/json_fwd.h"; },
         "JSON is parsed and written by base/json.h; a header includes base/json_fwd.h"},
        {std::regex("base/json\\.h"), is_source,
         "what includes all of JSON is slow to compile: a header includes base/json_fwd.h"},
        {std::regex("(SDL2/)?SDL.*\\.h"),
         [](std::string_view f) { return (in(f, "shell") || in(f, "draw")) && is_source(f); },
         "SDL is hidden in shell/*.cpp and draw/*.cpp: forward declare its types in a header, and "
         "hand values on"},
        {std::regex("imgui.*"),
         [](std::string_view f) { return in(f, "ui") || in(f, "draw") || in(f, "shell"); },
         "ImGui is for ui/, draw/ and shell/ only: return plain values"},
        {std::regex("(cairo|pango/|fontconfig/).*"),
         [](std::string_view f) { return f == "print/pdf_canvas.cpp"; },
         "pages are drawn in print/pdf_canvas.cpp only: use print/pdf_canvas.h"},
        {std::regex("cups/.*"), [](std::string_view f) { return f == "print/printer.cpp"; },
         "the printer is for print/printer.cpp only: use print/printer.h"},
        {std::regex("qrencode\\.h"), [](std::string_view f) { return f == "ui/qr_code.cpp"; },
         "QR codes are made in ui/qr_code.cpp only: use ui/qr_code.h"},
        {std::regex("(sodium|openssl/|gcrypt|nettle/|blake2|argon2).*"),
         [](std::string_view f) {
             return f == "release/seal.cpp" || f == "publish/sign.cpp" ||
                    f == "device/word_marks.cpp" || f == "device/pin_hash.cpp";
         },
         "cryptography is for release/seal.cpp, publish/sign.cpp, device/word_marks.cpp and "
         "device/pin_hash.cpp only: call their headers"},
        {std::regex("systemd/.*"),
         [](std::string_view f) {
             return f == "device/supervisor.cpp" || f == "device/backlight.cpp";
         },
         "systemd is for device/supervisor.cpp and device/backlight.cpp only"},
        {std::regex("(alsa/)?asoundlib\\.h"),
         [](std::string_view f) { return f == "device/volume.cpp"; },
         "sound is for device/volume.cpp only: use device/volume.h"},
        {std::regex("device/(sticks|backlight|volume)\\.h"),
         [](std::string_view f) {
             static const std::regex own("device/(sticks|backlight|volume|outside)\\.cpp");
             return std::regex_match(f.begin(), f.end(), own);
         },
         "it may hang: device/outside.cpp only asks it, as work for base::Background"},
        {std::regex("print/printer\\.h"),
         [](std::string_view f) {
             return f == "print/printer.cpp" || f == "shell/slip_output.cpp" ||
                    f == "programs/kodomado.cpp";
         },
         "a print server may hang: shell/slip_output.cpp only asks it, as work for "
         "base::Background"},
        {std::regex("(zip|expat|pugixml|libxml/|xlsxwriter|minizip/|tinyxml).*"),
         [](std::string_view f) { return f.starts_with("sheets/xlsx") && is_source(f); },
         "spreadsheets are read and written in sheets/xlsx*.cpp only: use sheets/xlsx.h to read, "
         "sheets/new_workbook.h to write"},
    };
    return all;
}

/// The rule that is broken if `file` includes our header `header`; `own` is the header of the same
/// screen.
std::optional<std::string> own_breach(std::string_view file, std::string_view header,
                                      std::string_view own) {
    const std::string from = folder_of(file), to = folder_of(header);
    const auto room = allowed().find(from);
    if (allowed().find(to) == allowed().end()) return {};
    if (room == allowed().end())
        return "the folder " + from + " is no room: name it in app/README.md and in this check";
    if (to == "db" && from != "db" && from != "catalogue")
        return "only catalogue/ talks to the database: ask catalogue/catalogue.h";
    if (to != from && std::ranges::find(room->second, to) == room->second.end())
        return from + "/ may not include " + to + "/: let " + to +
               "/ hand it a value or a function, or move what both need down";
    if (in(file, "ui/screens")) {
        if (in(header, "ui/screens") && header != own)
            return "no screen includes another: return an Action, the Kiosk opens the other screen";
        if (header == "catalogue/catalogue.h")
            return "screens hold values: let the Kiosk ask the catalogue and hand over the answer";
    }
    if (from == "ui" && header == "catalogue/catalogue.h" && !in(file, "ui/kiosk"))
        return "only the Kiosk asks the catalogue: take the answer as a value";
    return {};
}

/// The rule that is broken if a line reads the clock or the environment.
std::optional<std::string> call_breach(std::string_view file, const std::string& line) {
    for (const char* room : {"host", "device", "shell", "commands", "programs"})
        if (in(file, room)) return {};
    static const std::regex clock(
        "(system_clock|steady_clock|high_resolution_clock)::now|\\b(clock_gettime|gettimeofday|"
        "localtime)\\s*\\(|\\btime\\s*\\(\\s*(NULL|nullptr|0)\\s*\\)");
    static const std::regex environment("\\b(getenv|secure_getenv|setlocale)\\s*\\(");
    if (std::regex_search(line, clock))
        return "only the device, the shell and the programs read the clock: take the time as an "
               "argument";
    if (std::regex_search(line, environment))
        return "only the device, the shell and the programs read the environment: take the value "
               "as an "
               "argument";
    return {};
}

/// Whether the thread that draws runs in this file.
bool draws(std::string_view file) {
    static const std::regex loop("shell/(loop|renderer|touch_source)\\.(cpp|h)|"
                                 "device/device_desk\\.(cpp|h)");
    return in(file, "ui") || std::regex_match(file.begin(), file.end(), loop);
}

/// The rule that is broken if a line of such a file may wait for something outside the process.
std::optional<std::string> waiting_breach(std::string_view file, const std::string& line) {
    static const std::regex waiting(
        "<(filesystem|fstream|sys/statvfs\\.h|sys/stat\\.h|fcntl\\.h|future)>|"
        "\\b(filesystem|fs)::|\\b[io]?fstream\\b|"
        "\\bbase::(read_file|write_file|open_untrusted|create_file|synchronise|move_durably|"
        "free_bytes)\\b|"
        "\\b(print_pdf|printer_state|read_status|set_volume|volume_percent|find_sticks|"
        "catalogues_on|hand_in|verdict_on|save_slip)\\s*\\(|"
        "\\b(statvfs|statfs|fopen|popen|system|getaddrinfo|sd_bus_call_method|sleep_for|usleep)"
        "\\s*\\(|(^|[^\\w>])::(open|stat|read|write|connect|access)\\s*\\(|"
        "\\bstd::async\\b|\\.join\\(\\)");
    // A function of the same name of a class of ours, or its declaration, asks nothing.
    static const std::regex ours(
        "DeviceDesk::|\\b(override|virtual)\\b|\\b(desk|desk_|outside_?)(\\.|->)|"
        "\\bask\\(");
    if (draws(file) && std::regex_search(line, waiting) && !std::regex_search(line, ours))
        return "no frame waits for a disk, a stick, a printer or another process: hand it to "
               "base::Background as work";
    return {};
}

/// The part of a line before a // comment.
std::string without_comment(const std::string& line) { return line.substr(0, line.find("//")); }

} // namespace

std::vector<Breach> breaches(const std::string& file, std::string_view source) {
    static const std::regex include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
    static const std::regex define("^\\s*#\\s*define\\s+IMGUI_USE_WCHAR32");
    std::vector<Breach> found;
    std::string own_screen; // the header that a screen's .cpp belongs to
    for (int number = 1; !source.empty(); ++number) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        const std::string line(source.substr(0, end));
        source.remove_prefix(std::min(source.size(), end + 1));
        const auto report = [&](const std::string& what) { found.push_back({file, number, what}); };

        std::smatch match;
        if (std::regex_search(line, match, include)) {
            const std::string header = match[2];
            if (match[1] == "\"") {
                if (own_screen.empty() && is_source(file) && in(header, "ui/screens"))
                    own_screen = header;
                if (const auto breach = own_breach(file, header, own_screen))
                    report(header + ": " + *breach);
            }
            for (const Guarded& guard : guarded())
                if (std::regex_match(header, guard.header) && !guard.allowed(file))
                    report(header + ": " + guard.advice);
        } else if (std::regex_search(line, define)) {
            report("IMGUI_USE_WCHAR32 does not fit Debian's library: draw text with "
                   "ui/widgets/text_view.h");
        } else if (const auto breach = call_breach(file, without_comment(line))) {
            report(*breach);
        }
        if (const auto breach = waiting_breach(file, without_comment(line))) report(*breach);
    }
    return found;
}

} // namespace checks
