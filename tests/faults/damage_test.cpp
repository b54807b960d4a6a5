// Whatever happens to the stored catalogue, a verified one is shown.

#include "faults/device.h"

#include "catalogue/catalogue.h"
#include "support/built_city.h"

#include <random>

using namespace faults;
using support::content_of;
using support::put_content;

namespace {

/// Damages one file of the store in one of many ways; returns what was done.
std::string damage(const std::string& store, std::mt19937& random) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(store))
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    std::ranges::sort(files);
    const std::string file = files[random() % files.size()];
    std::string bytes = content_of(file);
    switch (random() % 7) {
    case 0:
        std::filesystem::remove(file);
        return "gone: " + file;
    case 1:
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
        return "a folder: " + file;
    case 2:
        put_content(file, bytes.substr(0, bytes.empty() ? 0 : random() % bytes.size()));
        return "cut off: " + file;
    case 3:
        put_content(file, bytes + std::string(random() % 5000 + 1, 'x'));
        return "longer: " + file;
    case 4:
        put_content(file, std::string(bytes.size(), '\0'));
        return "zeros: " + file;
    case 5: // a block of another place
        if (bytes.size() > 64)
            bytes.replace(random() % (bytes.size() - 32), 32, bytes.substr(0, 32));
        put_content(file, bytes);
        return "a block: " + file;
    default:
        for (auto i = random() % 8 + 1; i > 0 && !bytes.empty(); --i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        put_content(file, bytes);
        return "bytes: " + file;
    }
}

} // namespace

TEST_CASE("after any damage a verified catalogue opens, or the packaged one") {
    const support::SmallCity city;
    Device device;
    std::vector<std::string> payloads;
    for (int release = 1; release <= 2; ++release) {
        city.append("mori/aliases.csv",
                    "mori:2,ことば" + std::to_string(release) + ",ことば,worry");
        const std::string file = support::build_into(city);
        payloads.push_back(content_of(file));
        device.publisher.seal(file, {0, release}, device.folder / ("r" + std::to_string(release)));
        REQUIRE(
            device.install(device.folder / ("r" + std::to_string(release)), device.store()).took());
        device.choose(device.store());
        device.prove(release, device.store());
    }
    device.keep("before");
    std::mt19937 random(17);
    const int rounds = times(60, 1'000);
    long bad = 0, packaged = 0;
    double slowest_ms = 0;
    for (int round = 0; round < rounds; ++round) {
        device.bring_back("before");
        std::string what;
        for (auto i = random() % 3 + 1; i > 0; --i) what += damage(device.store(), random) + "; ";
        const auto begin = std::chrono::steady_clock::now();
        const auto choice = device.choose(device.store());
        bool good = choice.file.empty();
        packaged += choice.file.empty();
        if (!good) {
            auto opened = catalogue::Catalogue::open(choice.file);
            good = content_of(choice.file) ==
                       payloads[static_cast<std::size_t>(choice.manifest->edition.release - 1)] &&
                   opened.ok() && opened.value().cities().ok() && opened.value().all("").ok();
        }
        slowest_ms = std::max(slowest_ms, std::chrono::duration<double, std::milli>(
                                              std::chrono::steady_clock::now() - begin)
                                              .count());
        bad += !good;
        INFO(what);
        CHECK(good);
    }
    figure("damages of the stored catalogues: ", rounds, ", not verified on the screen: ", bad,
           " (the packaged one: ", packaged, "), slowest start ", slowest_ms, " ms");
}
