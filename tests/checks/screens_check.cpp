// screens_check: visits every screen of the kiosk in every size, language and setting, without a
// window, and prints what breaks the rules of screens_faults.cpp. Ends with status 1 if there is a
// fault.
//
// screens_check [WORDS...]: only the showings whose names contain all WORDS ("ageo", "1280x800",
// "large").

#include "checks/screens_walk.h"
#include "draw/picture_pack.h"
#include "host/font_files.h"
#include "ui/fake_desk.h"
#include "ui/languages.h"
#include "ui/low_reach.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using checks::Fault, checks::Showing, checks::Walked;

const std::string build = KODOMADO_BUILD;
const std::string catalogue_file = build + "/data/catalogue.kodomado";

#ifdef __SANITIZE_ADDRESS__
constexpr bool thorough = false; // the sanitizers make it many times slower
#else
constexpr bool thorough = true;
#endif

std::vector<Showing> showings() {
    constexpr std::array<std::array<int, 2>, 4> sizes{
        {{1920, 1080}, {1080, 1920}, {1280, 800}, {800, 1280}}};
    std::vector<Showing> all;
    for (const char* city : {"ageo", "ina"})
        for (const auto& [width, height] : sizes)
            for (const ui::ScreenLanguage& language : ui::screen_languages)
                for (const bool large : {false, true})
                    for (const bool ruby : {false, true})
                        for (const bool high_contrast : {false, true}) {
                            // Contrast changes only colours and edges: half of the other settings
                            // are enough.
                            if (high_contrast && ruby != large) continue;
                            all.push_back({city,
                                           ui::device_of(width, height),
                                           {std::string(language.tag), large, high_contrast, ruby},
                                           thorough ? 1000 : 1});
                        }
    // Low reach on upright panels: the same screens in less room, each kind once.
    for (const auto& [width, height] : sizes)
        for (const char* language : {"ja", "en"})
            for (const bool large : {false, true})
                if (ui::has_low_reach(ui::device_of(width, height))) {
                    Showing low{"ina", ui::device_of(width, height), {language, large}, 1};
                    low.preferences.low_reach = true;
                    all.push_back(low);
                }
    return all;
}

/// What all showings of one process share.
struct House {
    std::shared_ptr<text::FontSet> fonts;
    draw::PicturePack pictures;
    std::vector<model::City> cities;
    std::vector<model::Hotline> hotlines;
};

template <class T> T need(base::Result<T> result) {
    if (result) return std::move(result).value();
    std::cerr << "screens_check: " << result.error().message.en << "\n";
    std::exit(3);
}

House open_house() {
    House house;
    house.fonts =
        std::make_shared<text::FontSet>(need(text::FontSet::open(host::find_fonts("").files)));
    house.pictures = need(draw::PicturePack::open(build + "/assets/pictures.pack"));
    auto catalogue = need(catalogue::Catalogue::open(catalogue_file));
    house.cities = need(catalogue.cities());
    house.hotlines = need(catalogue.hotlines());
    return house;
}

base::Result<void> given(const ui::Slip&, const std::stop_token&) { return {}; }

std::unique_ptr<ui::Kiosk> make_kiosk(const House& house, const Showing& showing,
                                      base::Result<catalogue::Catalogue> catalogue,
                                      bool home_visit = false,
                                      std::shared_ptr<ui::StaffDesk> staff = {}) {
    const auto city = std::ranges::find(house.cities, showing.city, &model::City::id);
    return need(ui::Kiosk::create({.device = showing.device,
                                   .fonts = house.fonts,
                                   .icons = house.pictures.icons(),
                                   .strings_folder = build + "/assets/strings",
                                   .language = showing.preferences.language,
                                   .city = home_visit || staff ? showing.city : std::string(),
                                   .catalogue = std::move(catalogue),
                                   .city_chosen = {},
                                   .reduced_motion = false,
                                   .print_slip = given,
                                   .save_slip = given,
                                   .can_save = [] { return true; },
                                   .home_visit = home_visit,
                                   .staff = std::move(staff),
                                   .fallback_city = *city,
                                   .fallback_hotlines = house.hotlines}));
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    return text;
}

/// Runs the showings number `first`, `first` + `step` … and prints one line for each fault.
void work(const std::vector<Showing>& all, std::size_t first, std::size_t step, std::FILE* out) {
    const House house = open_house();
    for (std::size_t i = first; i < all.size(); i += step) {
        const Showing& showing = all[i];
        const checks::Report report = [&](const std::string& screen, const Fault& fault) {
            std::fprintf(out, "F\t%s\t%s\t%s\t%s\t%s\n", fault.rule.c_str(), screen.c_str(),
                         showing.name().c_str(), one_line(fault.node).c_str(),
                         one_line(fault.what).c_str());
        };
        auto catalogue = catalogue::Catalogue::open(catalogue_file);
        const auto kiosk = make_kiosk(house, showing, std::move(catalogue));
        const Walked walked = checks::walk(*kiosk, showing, report);
        std::fprintf(out, "W\t%zu\t%zu\t%zu\n", walked.places, walked.frames,
                     walked.services.size());
        if (showing.device.kind == ui::Device::Kind::tablet) {
            const auto visit =
                make_kiosk(house, showing, catalogue::Catalogue::open(catalogue_file), true);
            const Walked visited = checks::walk_home_visit(*visit, showing, report);
            std::fprintf(out, "W\t%zu\t%zu\t0\n", visited.places, visited.frames);
        }
        // these visitors know the kanji
        if (!showing.preferences.ruby || showing.preferences.large) {
            const auto desk = make_kiosk(house, showing, catalogue::Catalogue::open(catalogue_file),
                                         false, std::make_shared<test::FakeDesk>());
            const Walked staff = checks::walk_staff(*desk, showing, "482913", report);
            std::fprintf(out, "W\t%zu\t%zu\t0\n", staff.places, staff.frames);
        }
        if (showing.preferences.large || showing.preferences.high_contrast) continue;
        const auto without = make_kiosk(house, showing, base::Error{{"なし", "none"}});
        const Walked trouble = checks::walk_trouble(*without, showing, report);
        std::fprintf(out, "W\t%zu\t%zu\t0\n", trouble.places, trouble.frames);
    }
    std::fprintf(out, "E\n");
    std::fclose(out);
}

/// One process for each, because ImGui keeps its context in a global variable.
class Worker {
  public:
    Worker(const std::vector<Showing>& all, std::size_t first, std::size_t step)
        : output_(std::tmpfile()) {
        if (!output_) std::exit(3);
        process_ = ::fork();
        if (process_ != 0) return;
        work(all, first, step, output_);
        ::_exit(0);
    }

    /// Waits for the end and returns the output; its last line is E if the process ended normally.
    std::string output() const {
        int status = 0;
        ::waitpid(process_, &status, 0);
        std::string all;
        std::array<char, 65536> part{};
        std::rewind(output_);
        while (const std::size_t n = std::fread(part.data(), 1, part.size(), output_))
            all.append(part.data(), n);
        return all;
    }

  private:
    std::FILE* output_;
    pid_t process_ = -1;
};

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> parts;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, '\t');) parts.push_back(part);
    return parts;
}

struct Found {
    std::string rule, screen, showing, node, what;
    std::set<std::string> showings;
};

class Report {
  public:
    bool read(const std::string& output) {
        bool complete = false;
        std::istringstream lines(output);
        for (std::string line; std::getline(lines, line);) {
            const auto parts = fields(line);
            if (parts[0] == "E") complete = true;
            if (parts[0] == "W") {
                places_ += std::stoul(parts[1]);
                frames_ += std::stoul(parts[2]);
                services_ += std::stoul(parts[3]);
            }
            if (parts[0] != "F" || parts.size() < 6) continue;
            Found& found = faults_[parts[1] + "\t" + parts[2] + "\t" + parts[4]];
            if (found.showings.empty())
                found = {parts[1], parts[2], parts[3], parts[4], parts[5], {}};
            found.showings.insert(parts[3]);
        }
        return complete;
    }

    std::size_t print(std::size_t showings) const {
        for (const auto& [key, f] : faults_) {
            std::cout << f.rule << ": " << f.screen << ", " << f.showing << ": " << f.node << ": "
                      << f.what << ". To do: " << checks::advice(f.rule);
            if (f.showings.size() > 1)
                std::cout << " (also in " << f.showings.size() - 1 << " other showings, as "
                          << *f.showings.rbegin() << ")";
            std::cout << "\n";
        }
        std::cout << faults_.size() << " faults; " << showings << " showings, " << places_
                  << " places, " << services_ << " service pages, " << frames_ << " frames\n";
        return faults_.size();
    }

  private:
    std::map<std::string, Found> faults_;
    std::size_t places_ = 0, frames_ = 0, services_ = 0;
};

} // namespace

int main(int argc, char* argv[]) {
    std::vector<Showing> chosen = showings();
    for (int i = 1; i < argc; ++i)
        std::erase_if(chosen, [&](const Showing& showing) {
            return (" " + showing.name() + " ").find(" " + std::string(argv[i]) + " ") ==
                   std::string::npos;
        });
    const std::size_t count = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < count; ++i) workers.emplace_back(chosen, i, count);
    Report report;
    bool complete = true;
    for (const Worker& worker : workers) complete = report.read(worker.output()) && complete;
    const std::size_t faults = report.print(chosen.size());
    if (!complete) std::cout << "a process ended before its walk did\n";
    return faults > 0 || !complete ? 1 : 0;
}
