#include "checks/layers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>

namespace checks {
namespace {

// The order of the house; folders of one number are neighbours.
const std::map<std::string, int, std::less<>> layers = {
    {"base", 0},  {"text", 1}, {"db", 1},    {"catalogue", 2}, {"plan", 3},
    {"staff", 3}, {"ui", 3},   {"shell", 4}, {"programs", 5},
};

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

bool is_source(std::string_view file) { return file.ends_with(".cpp"); }

bool in(std::string_view file, std::string_view folder) {
    return file.starts_with(std::string(folder) + "/");
}

/// A header of others that only some files may include.
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
        {std::regex("(SDL2/)?SDL.*\\.h"),
         [](std::string_view f) { return in(f, "shell") && is_source(f); },
         "SDL is hidden in shell/*.cpp: forward declare its types in a header, and hand values on"},
        {std::regex("imgui.*"), [](std::string_view f) { return in(f, "ui") || in(f, "shell"); },
         "ImGui is for ui/ and shell/ only: return plain values"},
        {std::regex("(cairo|pango/|fontconfig/).*"),
         [](std::string_view f) { return f == "shell/pdf_canvas.cpp"; },
         "pages are drawn in shell/pdf_canvas.cpp only: use shell/pdf_canvas.h"},
        {std::regex("cups/.*"), [](std::string_view f) { return f == "shell/printer.cpp"; },
         "the printer is for shell/printer.cpp only: use shell/printer.h"},
        {std::regex("qrencode\\.h"), [](std::string_view f) { return f == "ui/qr_code.cpp"; },
         "QR codes are made in ui/qr_code.cpp only: use ui/qr_code.h"},
        {std::regex("(sodium|openssl/|gcrypt|nettle/|blake2|argon2).*"),
         [](std::string_view f) {
             return f == "catalogue/seal.cpp" || f == "staff/sign.cpp" ||
                    f == "shell/word_marks.cpp" || f == "shell/pin_hash.cpp";
         },
         "cryptography is for catalogue/seal.cpp, staff/sign.cpp, shell/word_marks.cpp and "
         "shell/pin_hash.cpp only: call their headers"},
        {std::regex("systemd/.*"),
         [](std::string_view f) {
             return f == "shell/supervisor.cpp" || f == "shell/backlight.cpp";
         },
         "systemd is for shell/supervisor.cpp and shell/backlight.cpp only"},
        {std::regex("(alsa/)?asoundlib\\.h"),
         [](std::string_view f) { return f == "shell/volume.cpp"; },
         "sound is for shell/volume.cpp only: use shell/volume.h"},
        {std::regex("(zip|expat|pugixml|libxml/|xlsxwriter|minizip/|tinyxml).*"),
         [](std::string_view f) { return f.starts_with("staff/xlsx") && is_source(f); },
         "spreadsheets are read and written in staff/xlsx*.cpp only: use staff/xlsx.h to read, "
         "staff/new_workbook.h to write"},
    };
    return all;
}

/// What is wrong with including our own header `header` in `file`; `own` is the screen's header
/// that it belongs to.
std::optional<std::string> own_breach(std::string_view file, std::string_view header,
                                      std::string_view own) {
    const std::string from = folder_of(file), to = folder_of(header);
    const auto from_layer = layers.find(from), to_layer = layers.find(to);
    if (to_layer == layers.end()) return {};
    if (from_layer == layers.end())
        return "the folder " + from + " has no layer: name it in the design and in this check";
    if (to_layer->second > from_layer->second)
        return from + "/ stands below " + to + "/: let " + to +
               "/ hand it a value or a function, or move what both need down";
    if (to_layer->second == from_layer->second && to != from)
        return from + "/ and " + to + "/ are neighbours: move what both need to a lower layer";
    if (to == "db" && from != "db" && from != "catalogue")
        return "only catalogue/ talks to the database: ask catalogue/catalogue.h";
    if (in(file, "ui/screens")) {
        if (in(header, "ui/screens") && header != own)
            return "no screen includes another: return an Action, the Kiosk opens the other screen";
        if (header == "catalogue/catalogue.h")
            return "screens hold values: let the Kiosk ask the catalogue and hand over the answer";
    }
    if (from == "ui" && header == "catalogue/catalogue.h" && !file.starts_with("ui/kiosk") &&
        !file.starts_with("ui/librarian"))
        return "only the Kiosk asks the catalogue: take the answer as a value";
    return {};
}

/// Reading the clock or the environment: for programs/ and shell/ only.
std::optional<std::string> call_breach(std::string_view file, const std::string& line) {
    if (in(file, "shell") || in(file, "programs")) return {};
    static const std::regex clock(
        "(system_clock|steady_clock|high_resolution_clock)::now|\\b(clock_gettime|gettimeofday|"
        "localtime)\\s*\\(|\\btime\\s*\\(\\s*(NULL|nullptr|0)\\s*\\)");
    static const std::regex environment("\\b(getenv|secure_getenv|setlocale)\\s*\\(");
    if (std::regex_search(line, clock))
        return "only programs/ and shell/ read the clock: take the time as an argument";
    if (std::regex_search(line, environment))
        return "only programs/ and shell/ read the environment: take the value as an argument";
    return {};
}

/// What of a line stands before a // comment.
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
        const auto tell = [&](const std::string& what) { found.push_back({file, number, what}); };

        std::smatch match;
        if (std::regex_search(line, match, include)) {
            const std::string header = match[2];
            if (match[1] == "\"") {
                if (own_screen.empty() && is_source(file) && in(header, "ui/screens"))
                    own_screen = header;
                if (const auto breach = own_breach(file, header, own_screen))
                    tell(header + ": " + *breach);
            }
            for (const Guarded& guard : guarded())
                if (std::regex_match(header, guard.header) && !guard.allowed(file))
                    tell(header + ": " + guard.advice);
        } else if (std::regex_search(line, define)) {
            tell("IMGUI_USE_WCHAR32 does not fit Debian's library: draw text with ui/text_view.h");
        } else if (const auto breach = call_breach(file, without_comment(line))) {
            tell(*breach);
        }
    }
    return found;
}

} // namespace checks
