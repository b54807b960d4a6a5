#include "print/slip_pdf.h"

#include "base/file.h"
#include "catalogue/catalogue.h"
#include "shell/slip_output.h"
#include "support/catch.h"
#include "support/code_reader.h"
#include "support/temp_folder.h"
#include "ui/handover.h"
#include "ui/real_kiosk.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

using print::SlipPaper;

namespace {

std::string output_of(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };
    const std::unique_ptr<std::FILE, Close> pipe(popen(command.c_str(), "r"));
    REQUIRE(pipe);
    std::string all;
    char part[4096];
    while (const std::size_t read = std::fread(part, 1, sizeof part, pipe.get()))
        all.append(part, read);
    return all;
}

/// A slip of real services, written and read back.
struct Written {
    Written(std::size_t count, SlipPaper paper, const std::string& language = "ja",
            bool large = false, bool ruby = false) {
        auto catalogue = catalogue::Catalogue::open(test::real_catalogue).value();
        const auto cities = catalogue.cities().value();
        for (const model::City& each : cities)
            if (each.id == "ina") city = each;
        auto all = catalogue.all("ina").value();
        for (model::Service& service : all)
            if (service.audience == model::Audience::family && services.size() < count)
                services.push_back(std::move(service));
        const auto words = text::Strings::open(KODOMADO_BUILD "/assets/strings", language).value();
        ui::Preferences preferences;
        preferences.language = language;
        preferences.large = large;
        preferences.ruby = ruby;
        slip = ui::slip_of(services, city, words, preferences, "2026-04-01");
        const auto pdf = print::slip_pdf(slip, paper, test::kiosk_fonts());
        REQUIRE(pdf.ok());
        file = folder / "slip.pdf";
        REQUIRE(base::write_file(file, pdf.value()).ok());
    }

    /// The text of each page without blanks, because a PDF contains glyphs, not words.
    std::vector<std::string> pages() const {
        std::vector<std::string> pages(1);
        for (const char c : output_of("pdftotext -raw " + file + " -"))
            if (c == '\f')
                pages.emplace_back();
            else if (c != ' ' && c != '\n')
                pages.back() += c;
        pages.pop_back();
        return pages;
    }
    /// What a telephone reads from the paper, at 150 dpi.
    std::vector<std::string> codes() const {
        std::vector<std::string> texts;
        output_of("pdftoppm -gray -r 150 " + file + " " + (folder / "page"));
        for (const auto& entry : std::filesystem::directory_iterator(folder / "")) {
            if (entry.path().extension() != ".pgm") continue;
            const std::string content = base::read_file(entry.path().string()).value();
            int width = 0, height = 0, offset = 0;
            REQUIRE(std::sscanf(content.c_str(), "P5 %d %d 255%n", &width, &height, &offset) == 2);
            const auto first = content.begin() + offset + 1;
            for (std::string& text : support::read_codes(
                     {first, first + static_cast<std::ptrdiff_t>(width) * height}, width, height))
                texts.push_back(std::move(text));
        }
        std::ranges::sort(texts);
        return texts;
    }

    support::TempFolder folder;
    std::string file;
    model::City city;
    std::vector<model::Service> services;
    ui::Slip slip;
};

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

bool has(const std::vector<std::string>& pages, const std::string& text) {
    return std::ranges::any_of(pages, [&](const std::string& page) {
        return page.find(without_blanks(text)) != std::string::npos;
    });
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::ranges::sort(texts);
    return texts;
}

} // namespace

TEST_CASE("the slip has all that is needed at the counter and nothing about the person") {
    const Written written(5, SlipPaper::a4);
    const auto pages = written.pages();
    for (const auto& text : {"伊那市　わたしのリスト", "2026年4月1日", "令和6年度の計画から",
                             "伊那市役所", "〒396-8617", "長野県伊那市下新田3050番地"}) {
        CAPTURE(text);
        CHECK((has(pages, text) || std::string(text).find("　") != std::string::npos));
    }
    for (std::size_t i = 0; i < written.services.size(); ++i) {
        const auto& service = written.services[i];
        CAPTURE(service.name.base);
        for (const auto& office : service.offices) CHECK(has(pages, office.name.base));
    }
}

TEST_CASE("a telephone reads the codes from the paper") {
    CHECK(Written(1, SlipPaper::a5).codes().size() == 1);
    for (const SlipPaper paper : {SlipPaper::a4, SlipPaper::a5, SlipPaper::receipt}) {
        const Written written(12, paper, "ja", paper == SlipPaper::a5);
        REQUIRE(written.slip.codes.size() > 1);
        CHECK(written.codes() == sorted(written.slip.codes));
    }
}

TEST_CASE("the words for the counter have readings, and the address is on one line") {
    const auto pages = Written(1, SlipPaper::a4, "en").pages();
    CHECK(has(pages, "そうだん"));
    CHECK(has(pages, "Inacity:mylist") == false);
    CHECK(has(pages, "Ina City: my list"));
}

TEST_CASE("a long list takes several pages, and no service is divided between two") {
    for (const bool large : {false, true}) {
        const Written written(30, SlipPaper::a5, "ja-Hira", large, true);
        const auto pages = written.pages();
        CHECK(pages.size() > 2);
        const auto number = [&](std::size_t i) {
            return std::to_string(i) + "/" + std::to_string(pages.size());
        };
        for (std::size_t i = 0; i < pages.size(); ++i) {
            CHECK(pages[i].find(number(i + 1)) != std::string::npos);
            // As many opening as closing 「」.
            const auto count = [&](const std::string& what) {
                std::size_t found = 0;
                for (std::size_t at = 0; (at = pages[i].find(what, at)) != std::string::npos; ++at)
                    ++found;
                return found;
            };
            CHECK(count("「") == count("」"));
        }
    }
}

TEST_CASE("a receipt is always one page") {
    CHECK(Written(20, SlipPaper::receipt).pages().size() == 1);
    const std::string info = output_of("pdfinfo " + Written(20, SlipPaper::receipt).file);
    CHECK(info.find("Page size:       226.772 x ") != std::string::npos);
}

TEST_CASE("the document contains neither the family nor the time of day") {
    const Written written(2, SlipPaper::a4);
    const std::string info = output_of("pdfinfo " + written.file);
    for (const char* word : {"Author", "Title", "Subject", "Keywords"})
        CHECK(info.find(word) == std::string::npos);
}

TEST_CASE("slips of the same day have different file names") {
    const Written written(1, SlipPaper::a4);
    const support::TempFolder folder;
    const std::string stick = folder / "stick";
    const auto save = [&] {
        return shell::save_slip(written.slip, SlipPaper::a4, stick, "2026-04-01",
                                test::kiosk_fonts()->files());
    };
    CHECK_FALSE(save().ok());
    std::filesystem::create_directories(stick);
    CHECK(save().ok());
    CHECK(save().ok());
    CHECK(std::filesystem::exists(stick + "/kodomado-2026-04-01-1.pdf"));
    CHECK(std::filesystem::exists(stick + "/kodomado-2026-04-01-2.pdf"));
}
