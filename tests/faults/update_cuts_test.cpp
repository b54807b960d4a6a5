// `update` of a city's folder with a power cut before or after any change: the sheet is applied
// completely or not at all.

#include "faults/device.h"
#include "faults/disk.h"

#include "exchange/edited_city.h"

using namespace faults;
using Power = Disk::Power;

namespace {

const std::vector<std::string> tables = {"services.csv", "offices.csv", "aliases.csv"};

std::vector<std::string> tables_in(const std::string& folder) {
    std::vector<std::string> all;
    for (const std::string& table : tables)
        all.push_back(support::content_of(folder + "/mori/" + table));
    return all;
}

/// A city and a sheet that changes three of its tables.
struct Desk {
    support::SmallCity city;
    std::string sheet = city.file("sheet");
    std::vector<std::string> old_tables, new_tables;

    Desk() {
        support::EditedCity edited(city);
        edited.cell("サービス", 1, "持ちもの") = "通帳";
        edited.cell("窓口", 0, "時間") = "平日";
        edited.cell("別名", 0, "別名・言いかた") = "おこづかい";
        REQUIRE(exchange::write_csv_folder(edited.book(), sheet).ok());
        keep("before");
        old_tables = tables_in(city.data());
        REQUIRE(update(city.data()) == 0);
        new_tables = tables_in(city.data());
        for (std::size_t i = 0; i < tables.size(); ++i) REQUIRE(old_tables[i] != new_tables[i]);
        bring_back("before");
    }
    /// 0 success, 1 failure with a message, 2 refused.
    int update(const std::string& data) const {
        const auto updated =
            exchange::update_folder(data + "/mori", sheet, {city.file("taxonomy"), ""});
        if (!updated) return updated.error().message.en.empty() ? 3 : 1;
        return updated.value().refused() ? 2 : 0;
    }
    void keep(const std::string& as) const {
        std::filesystem::copy(city.city(), city.file(as), std::filesystem::copy_options::recursive);
    }
    void bring_back(const std::string& from) const {
        std::filesystem::remove_all(city.city());
        std::filesystem::copy(city.file(from), city.city(),
                              std::filesystem::copy_options::recursive);
    }
};

/// Checks what a program that reads the folder next sees, and the next update.
void check_next(const Desk& desk, const std::string& data, long& bad) {
    constexpr int torn = 4, stuck = 8, littered = 16;
    // In a child process, which need not wait for the disk.
    const int status =
        run(data + "/mori", {}, [&] {
            (void)draft::read_draft(data + "/mori", {desk.city.file("taxonomy"), ""});
            const auto found = tables_in(data);
            int wrong = found == desk.old_tables || found == desk.new_tables ? 0 : torn;
            if (desk.update(data) != 0 || tables_in(data) != desk.new_tables) wrong |= stuck;
            for (const auto& entry : std::filesystem::directory_iterator(data + "/mori"))
                if (!entry.is_regular_file()) wrong |= littered;
            return wrong;
        }).status;
    bad += status != 0;
    CHECK(status ==
          0); // 4: some tables are old, some new; 8: it does not go on; 16: a folder is left
}

} // namespace

TEST_CASE("an interrupted update is applied completely or not at all") {
    const Desk desk;
    const Disk before(desk.city.city());
    std::mt19937 random(23);
    const auto act = [&] { return desk.update(desk.city.data()); };
    const long calls = run(desk.city.city(), {}, act).calls;
    const int stride = times(5, 1), halves = times(1, 6);
    long cuts = 0, disks = 0, bad = 0;
    for (long at = 0; at < calls; at += stride)
        for (const auto what : {Plan::What::kill_before, Plan::What::kill_after}) {
            desk.bring_back("before");
            const Ended ended = run(desk.city.city(), {what, at}, act);
            Disk disk = before;
            disk.apply(ended.changes);
            std::vector<Power> powers(static_cast<std::size_t>(halves), Power::half);
            powers.insert(powers.end(), {Power::kept, Power::lost});
            for (const Power power : powers) {
                const support::TempFolder after;
                disk.write(power, random, after / "data/mori");
                check_next(desk, after / "data", bad);
                ++disks;
            }
            ++cuts;
        }
    figure("update cut off before and after every change: ", cuts, " cuts, ", disks,
           " disks, neither all nor nothing: ", bad);
}

TEST_CASE("an update on a full or failing disk is reported and applied completely or not at all") {
    const Desk desk;
    const auto act = [&] { return desk.update(desk.city.data()); };
    long runs = 0, bad = 0;
    for (const int error : {ENOSPC, EIO}) {
        const long calls = run(desk.city.city(), {}, act).calls;
        for (long at = 0; at < calls; at += times(5, 1))
            for (const bool lasting : {false, true}) {
                desk.bring_back("before");
                const Plan plan{Plan::What::error, at, error, lasting, false};
                CHECK(run(desk.city.city(), plan, act).status <= 1);
                check_next(desk, desk.city.data(), bad);
                ++runs;
            }
    }
    figure("update with a full or failing disk at every change: ", runs,
           " runs, neither all nor nothing: ", bad);
}
