#include "shell/renderer.h"

#include "host/font_files.h"
#include "support/catch.h"
#include "support/code_reader.h"
#include "ui/real_kiosk.h"
#include "ui/widgets/code_panel.h"

#include <algorithm>

// A telephone in front of the panel: the shown pixels are read by another library (zbar).

using test::RealKiosk;

namespace {

struct Panel {
    Panel(int width, int height)
        : kiosk([&](ui::KioskParts& parts) {
              parts.city = "ageo";
              parts.device = ui::device_of(width, height);
          }),
          window(shell::Window::offscreen(width, height).value()) {}

    /// The content of the codes in the picture.
    std::vector<std::string> read() {
        const ImDrawData* data = kiosk.kiosk().frame(kiosk.visitor().now_ms());
        renderer.show(*data, kiosk.kiosk().glyphs());
        const draw::Image image = renderer.picture(*data).value();
        // The part that a telephone held up to the code sees.
        const base::Rect seen = code().rect.inset(-24);
        const int left = static_cast<int>(seen.x), top = static_cast<int>(seen.y);
        const int size = static_cast<int>(seen.width);
        draw::Image near{size, size, {}};
        for (int y = top; y < top + size; ++y) {
            const auto row = image.rgb.begin() + (y * image.width + left) * 3;
            near.rgb.insert(near.rgb.end(), row, row + size * 3);
        }
        return support::read_codes(support::grey_of(near.rgb), size, size);
    }
    const ui::Node& code() const { return *kiosk.visitor().find("code"); }

    mutable RealKiosk kiosk;
    shell::Window window;
    draw::PicturePack pictures;
    shell::Renderer renderer{window, pictures};
};

/// Reads the list from code to code; returns the texts.
std::vector<std::string> read_list(Panel& panel) {
    std::vector<std::string> texts;
    while (true) {
        const auto found = panel.read();
        REQUIRE(found.size() == 1);
        CHECK(found.front() == panel.code().label);
        if (!texts.empty() && found.front() == texts.front()) return texts;
        texts.push_back(found.front());
        if (!panel.kiosk.has("next_code")) return texts;
        panel.kiosk.go({"next_code"});
    }
}

void put_on_list(RealKiosk& kiosk, std::size_t count) {
    kiosk.go({"begin"});
    for (const char* door : {"need.money", "need.talk", "need.childcare"}) {
        if (count == 0) break;
        kiosk.go({door});
        kiosk.visitor().see_all([&] {
            for (const std::string& id : kiosk.targets("listed.")) {
                const ui::Node* node = kiosk.visitor().find(id);
                if (count == 0 || node->clipped || !node->label.starts_with("リストへ")) continue;
                kiosk.visitor().tap_at(node->rect.centre());
                --count;
            }
        });
        kiosk.go({"back"});
    }
    kiosk.go({"my_list"});
}

} // namespace

TEST_CASE("a telephone reads every character of the list from the screen") {
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, {1080, 1920}, {1280, 800}, {800, 1280}}) {
        CAPTURE(width, height);
        Panel panel(width, height);
        put_on_list(panel.kiosk, 30);
        std::size_t left = 30;
        for (const std::size_t count : {30u, 8u, 1u}) {
            for (; left > count; --left) panel.kiosk.go({panel.kiosk.targets("off.").front()});
            for (const char* language : {"ja", "ja-Hira", "en"}) {
                CAPTURE(count, language);
                panel.kiosk.go({"language", "language." + std::string(language), "close"});
                REQUIRE(panel.kiosk.screen() == "my_list");
                const auto texts = read_list(panel);
                const std::string all = "/" + std::to_string(texts.size()) + "\n";
                for (std::size_t i = 0; i < texts.size(); ++i)
                    CHECK(texts[i].find(std::to_string(i + 1) + all) != std::string::npos);
                for (std::size_t i = 1; count > 1 && i <= count; ++i) {
                    const std::string number = "\n" + std::to_string(i) + ". ";
                    CHECK(std::ranges::any_of(texts, [&](const std::string& text) {
                        return text.find(number) != std::string::npos;
                    }));
                }
            }
        }
    }
}

TEST_CASE("modules have at least half a millimetre and are black on white, in large type too") {
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, {1080, 1920}, {1280, 800}, {800, 1280}})
        for (const bool large : {false, true}) {
            CAPTURE(width, height, large);
            Panel panel(width, height);
            if (large) panel.kiosk.go({"text", "size.large", "contrast.high", "close"});
            put_on_list(panel.kiosk, 12);
            for (const std::string& text : read_list(panel)) {
                const auto made = ui::make_code(text);
                REQUIRE(made.has_value());
                CHECK(made->version() <= ui::largest_version);
                if (text != panel.code().label) continue;
                const double module = panel.code().rect.width / static_cast<double>(made->side);
                CHECK(module == static_cast<int>(module));
                CHECK(module * panel.kiosk.tree().mm_per_px >= ui::CodePanel::least_module_mm);
            }
        }
}

TEST_CASE("a telephone reads one service alone") {
    Panel panel(800, 1280);
    panel.kiosk.go({"begin", "need.money"});
    panel.kiosk.go({panel.kiosk.targets("service.").front(), "code"});
    const auto found = panel.read();
    REQUIRE(found.size() == 1);
    CHECK(found.front() == panel.code().label);
}
