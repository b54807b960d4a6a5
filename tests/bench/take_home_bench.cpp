#include "base/require.h"
#include "print/slip_pdf.h"
#include "ui/real_kiosk.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

// Run by hand; prints milliseconds of this process's own CPU time and the goals, for the code of a
// list of ten and for a slip of ten.
namespace {

double cpu_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main() {
    constexpr int rounds = 21;
    std::vector<double> code, slip;
    for (int round = 0; round < rounds; ++round) {
        ui::Slip printed;
        test::RealKiosk kiosk([&](ui::KioskParts& parts) {
            parts.print_slip = [&](const ui::Slip& given,
                                   const std::stop_token&) -> base::Result<void> {
                printed = given;
                return {};
            };
        });
        kiosk.go({"begin", "need.money"});
        int left = 10;
        kiosk.visitor().see_all([&] {
            for (const std::string& id : kiosk.targets("listed.")) {
                const ui::Node* node = kiosk.visitor().find(id);
                if (left == 0 || node->clipped || !node->label.starts_with("リストへ")) continue;
                kiosk.visitor().tap_at(node->rect.centre());
                --left;
            }
        });
        base::require(left == 0, "ten services are on the list");
        // From lifting the finger to the frame with the code, without the renderer.
        const base::Point at = kiosk.visitor().find("my_list")->rect.centre();
        double now = kiosk.visitor().now_ms() + 1000;
        kiosk.kiosk().touch({ui::Touch::Phase::down, 1, at, now});
        kiosk.kiosk().frame(now += 16);
        kiosk.kiosk().frame(now += 16);
        const double from = cpu_ms();
        kiosk.kiosk().touch({ui::Touch::Phase::up, 1, at, now += 16});
        int frames = 0;
        while (!kiosk.visitor().find("code") && ++frames < 10) kiosk.kiosk().frame(now += 16);
        code.push_back(cpu_ms() - from);
        base::require(kiosk.visitor().find("code") != nullptr, "the code is on the screen");
        kiosk.wait(2000);
        kiosk.go({"print"});
        base::require(printed.items.size() == 10, "ten services are on the slip");
        const double before = cpu_ms();
        const auto pdf = print::slip_pdf(printed, print::SlipPaper::a4, test::kiosk_fonts());
        slip.push_back(cpu_ms() - before);
        base::require(pdf.ok(), "the slip is made");
    }
    std::printf("list of ten to its code on the screen  %6.1f ms  (goal 50)\n", median(code));
    std::printf("slip of ten services                   %6.1f ms  (goal 300; first %.1f)\n",
                median(slip), slip.front());
}
