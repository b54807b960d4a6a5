#include "checks/layers.h"

#include "base/file.h"
#include "support/catch.h"

#include <filesystem>

using checks::breaches;

namespace {

/// The message about one line of this file; empty if it is allowed.
std::string said(const std::string& file, const std::string& line) {
    const auto found = breaches(file, line);
    return found.empty() ? "" : found.front().what;
}

bool right(const std::string& file, const std::string& line) { return said(file, line).empty(); }

} // namespace

TEST_CASE("every file of the program keeps the layers") {
    namespace fs = std::filesystem;
    const fs::path app = fs::path(KODOMADO_SOURCE) / "app";
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(app)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp") continue;
        ++files;
        const std::string file = fs::relative(entry.path(), app).string();
        for (const auto& breach : breaches(file, base::read_file(entry.path().string()).value()))
            FAIL_CHECK("app/" << breach.file << ":" << breach.line << ": " << breach.what);
    }
    CHECK(files > 50);
}

TEST_CASE("a folder includes itself and lower layers") {
    CHECK(right("ui/kiosk/kiosk.cpp", "#include \"ui/kiosk/kiosk.h\""));
    CHECK(right("ui/kiosk/kiosk.cpp", "#include \"text/layout.h\""));
    CHECK(right("programs/kodomado.cpp", "#include \"shell/loop.h\""));
    CHECK(said("text/layout.cpp", "#include \"ui/theme.h\"").find("may not include") !=
          std::string::npos);
    CHECK(said("ui/kiosk/kiosk.h", "# include \"shell/loop.h\"").find("may not include") !=
          std::string::npos);
    CHECK(said("ui/kiosk/kiosk.h", "#include \"sheets/csv.h\"").find("may not include") !=
          std::string::npos);
    CHECK(said("text/a.cpp", "#include \"db/database.h\"").find("only catalogue") !=
          std::string::npos);
    CHECK(said("new/a.cpp", "#include \"base/file.h\"").find("is no room") != std::string::npos);
}

TEST_CASE("only the catalogue includes the database, and only the kiosk asks the catalogue") {
    CHECK(right("catalogue/builder.cpp", "#include \"db/database.h\""));
    CHECK_FALSE(right("exchange/update.cpp", "#include \"db/database.h\""));
    CHECK(right("ui/kiosk/kiosk.cpp", "#include \"catalogue/catalogue.h\""));
    CHECK_FALSE(right("ui/widgets/widgets.cpp", "#include \"catalogue/catalogue.h\""));
    CHECK(right("ui/screens/home.cpp", "#include \"model/service.h\""));
    CHECK_FALSE(right("ui/screens/home.cpp", "#include \"catalogue/catalogue.h\""));
}

TEST_CASE("no screen includes another") {
    CHECK(right("ui/screens/home.cpp", "#include \"ui/screens/home.h\""));
    CHECK(right("ui/screens/home_doors.cpp", "#include \"ui/screens/home.h\""));
    CHECK_FALSE(right("ui/screens/home.cpp",
                      "#include \"ui/screens/home.h\"\n#include \"ui/screens/detail.h\""));
    CHECK_FALSE(right("ui/screens/home.h", "#include \"ui/screens/detail.h\""));
    CHECK(right("ui/kiosk/kiosk.cpp", "#include \"ui/screens/home.h\""));
}

TEST_CASE("headers of libraries are included only by the files that hide them") {
    CHECK(right("db/database.cpp", "#include <sqlite3.h>"));
    CHECK_FALSE(right("db/database.h", "#include <sqlite3.h>"));
    CHECK_FALSE(right("catalogue/builder.cpp", "#include <sqlite3.h>"));
    CHECK(right("text/icu.h", "#include <unicode/unistr.h>"));
    CHECK_FALSE(right("text/layout.h", "#include <unicode/unistr.h>"));
    CHECK_FALSE(right("ui/widgets/text_view.cpp", "#include <hb.h>"));
    CHECK_FALSE(right("ui/widgets/text_view.cpp", "#include <ft2build.h>"));
    CHECK_FALSE(right("catalogue/builder.cpp", "#include <mecab.h>"));
    CHECK(right("host/command_line.cpp", "#include <CLI/CLI.hpp>"));
    CHECK_FALSE(right("commands/command_check.cpp", "#include <CLI/CLI.hpp>"));
    CHECK(right("text/toml.cpp", "#include <toml.hpp>"));
    CHECK_FALSE(right("release/trust.cpp", "#include <toml.hpp>"));
    CHECK(right("base/json.h", "#include <nlohmann/json.hpp>"));
    CHECK_FALSE(right("commands/command_list.cpp", "#include <nlohmann/json.hpp>"));
    CHECK(right("commands/command_list.cpp", "#include \"base/json.h\""));
    CHECK(right("commands/device_options.h", "#include \"base/json_fwd.h\""));
    CHECK_FALSE(right("commands/device_options.h", "#include \"base/json.h\""));
    CHECK(right("shell/loop.cpp", "#include <SDL.h>"));
    CHECK_FALSE(right("shell/loop.h", "#include <SDL.h>"));
    CHECK_FALSE(right("ui/pointer.cpp", "#include <SDL2/SDL_events.h>"));
    CHECK(right("ui/canvas.cpp", "#include <imgui_internal.h>"));
    CHECK_FALSE(right("text/glyph_cache.h", "#include <imgui.h>"));
    CHECK(right("print/pdf_canvas.cpp", "#include <cairo-pdf.h>"));
    CHECK_FALSE(right("print/slip_pdf.cpp", "#include <cairo.h>"));
    CHECK_FALSE(right("ui/slip.cpp", "#include <pango/pangocairo.h>"));
    CHECK(right("print/printer.cpp", "#include <cups/cups.h>"));
    CHECK_FALSE(right("shell/settings.cpp", "#include <cups/cups.h>"));
    CHECK(right("ui/qr_code.cpp", "#include <qrencode.h>"));
    CHECK_FALSE(right("ui/code_view.cpp", "#include <qrencode.h>"));
    CHECK(right("publish/sign.cpp", "#include <sodium.h>"));
    CHECK_FALSE(right("publish/publish.cpp", "#include <sodium.h>"));
    CHECK(right("sheets/xlsx_package.cpp", "#include <zip.h>"));
    CHECK(right("sheets/xlsx_writer.cpp", "#include <xlsxwriter.h>"));
    CHECK_FALSE(right("sheets/xlsx.h", "#include <zip.h>"));
    CHECK_FALSE(right("exchange/update.cpp", "#include <expat.h>"));
    CHECK_FALSE(right("sheets/csv.cpp", "#include <expat.h>"));
    CHECK_FALSE(right("ui/canvas.cpp", "#define IMGUI_USE_WCHAR32"));
}

TEST_CASE("only programs and the shell read the clock and the environment") {
    CHECK(right("shell/clock.h", "auto now = std::chrono::steady_clock::now();"));
    CHECK_FALSE(right("ui/kiosk/kiosk.cpp", "auto now = std::chrono::steady_clock::now();"));
    CHECK_FALSE(right("catalogue/builder.cpp", "const auto now = time(nullptr);"));
    CHECK_FALSE(right("text/strings.cpp", "const char* home = std::getenv(\"HOME\");"));
    CHECK(right("ui/kiosk/kiosk.cpp", "frame(now); // never steady_clock::now()"));
}

TEST_CASE("what may hang is not called in the thread that draws") {
    for (const char* file : {"ui/kiosk/kiosk.cpp", "ui/screens/home.cpp", "shell/loop.cpp",
                             "shell/renderer.cpp", "device/device_desk.cpp"})
        for (const char* line :
             {"#include <filesystem>", "#include <fstream>", "if (fs::exists(folder)) return;",
              "std::filesystem::space(stick);", "const auto text = base::read_file(file);",
              "base::write_file(file, text);", "::statvfs(path.c_str(), &about);",
              "view_.volume = volume_percent();", "print::print_pdf(printer, paper, pdf, {});",
              "for (const Stick& stick : find_sticks(folder, mounts))", "thread_.join();",
              "auto later = std::async(work);", "if (::access(file, R_OK) == 0) return;"}) {
            CAPTURE(file, line);
            CHECK_FALSE(right(file, line));
        }
    CHECK(right("device/outside.cpp", "for (const Stick& stick : find_sticks(folder, mounts))"));
    CHECK(right("shell/settings.cpp", "if (std::filesystem::exists(system)) return;"));
    CHECK(right("device/device_desk.cpp", "void DeviceDesk::find_sticks() {"));
    CHECK(right("ui/kiosk/staff_room.cpp", "desk_->find_sticks();"));
    CHECK(right("ui/staff_desk.h", "virtual void find_catalogues() = 0;"));
    CHECK(right("device/outside.cpp", "#include \"device/volume.h\""));
    CHECK_FALSE(right("device/device_desk.cpp", "#include \"device/volume.h\""));
    CHECK_FALSE(right("shell/loop.cpp", "#include \"device/backlight.h\""));
    CHECK_FALSE(right("shell/loop.cpp", "#include \"print/printer.h\""));
}
