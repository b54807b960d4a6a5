#include "draw/changed_tiles.h"

#include "support/catch.h"
#include "support/frames.h"

#include <random>

using draw::ChangedTiles;
using draw::PixelBox;

namespace {

constexpr int width = 400, height = 300;
constexpr ImU32 white = IM_COL32(255, 255, 255, 255), ink = IM_COL32(34, 48, 60, 255);

using Draw = std::function<void(ImDrawList&)>;

void paper(ImDrawList& list) { list.AddRectFilled({0, 0}, {width, height}, white); }

Draw button_at(float x, float y) {
    return [=](ImDrawList& list) {
        paper(list);
        list.AddRectFilled({x, y}, {x + 30, y + 20}, ink, 6);
    };
}

std::vector<PixelBox> changed(const Draw& first, const Draw& second) {
    support::Frames frames(width, height);
    ChangedTiles tiles;
    tiles.take(frames.frame(first), width, height);
    return tiles.take(frames.frame(second), width, height);
}

std::string text_of(const std::vector<PixelBox>& boxes) {
    std::string all;
    for (const PixelBox& box : boxes)
        all += "[" + std::to_string(box.left) + " " + std::to_string(box.top) + " " +
               std::to_string(box.right) + " " + std::to_string(box.bottom) + "]";
    return all;
}

} // namespace

TEST_CASE("only tiles whose triangles changed are painted again") {
    CHECK(text_of(changed(paper, paper)).empty());
    CHECK(text_of(changed(paper, button_at(70, 70))) == "[64 64 128 128]");
    CHECK(text_of(changed(button_at(70, 70), paper)) == "[64 64 128 128]");
    CHECK(text_of(changed(button_at(70, 70), button_at(200, 70))) ==
          "[64 64 128 128][192 64 256 128]");
    CHECK(text_of(changed(paper, button_at(120, 70))) == "[64 64 192 128]");
    CHECK(text_of(changed(paper, button_at(390, 290))) == "[384 256 400 300]");
}

TEST_CASE("the first frame, a new size and a reset repaint everything") {
    support::Frames frames(width, height);
    ChangedTiles tiles;
    const std::string whole = "[0 0 400 300]";
    CHECK(text_of(tiles.take(frames.frame(paper), width, height)) == whole);
    CHECK(text_of(tiles.take(frames.frame(paper), width, height)).empty());
    tiles.forget();
    CHECK(text_of(tiles.take(frames.frame(paper), width, height)) == whole);
    CHECK(text_of(tiles.take(frames.frame(paper), 300, height)) == "[0 0 300 300]");
}

TEST_CASE("many scattered changes are joined to one box") {
    CHECK(text_of(changed(paper, [](ImDrawList& list) {
              paper(list);
              for (const float x : {10.0f, 150.0f, 290.0f})
                  for (const float y : {10.0f, 150.0f})
                      list.AddRectFilled({x, y}, {x + 10, y + 10}, ink);
          })) == "[0 0 320 192]");
}

TEST_CASE("painting only the changes gives the same pixels as painting everything") {
    support::Frames frames(width, height);
    std::mt19937 random(5);
    const auto up_to = [&](int most) {
        return static_cast<float>(random() % static_cast<unsigned>(most));
    };
    const draw::PicturePack no_pictures;
    draw::TexelSource texels(no_pictures);
    std::vector<std::uint32_t> kept(width * height), fresh(width * height);
    ChangedTiles tiles;
    for (int i = 0; i < 60; ++i) {
        const float x = up_to(width), y = up_to(height), w = up_to(160), h = up_to(120);
        const ImDrawData& data = frames.frame([&](ImDrawList& list) {
            paper(list);
            list.AddRectFilled({20, 20}, {380, 60}, IM_COL32(240, 234, 221, 255), 20);
            list.PushClipRect({x / 2, 0}, {x + w, y + h});
            list.AddCircleFilled({x + w / 2, y + h / 2}, h / 2 + 1, IM_COL32(176, 39, 31, 120));
            list.PopClipRect();
            list.AddLine({x, y}, {x + w, y + h}, ink, 3);
        });
        for (const PixelBox& box : tiles.take(data, width, height))
            draw::Painter({kept.data(), width, height, width}, texels).paint(data, box);
        draw::Painter({fresh.data(), width, height, width}, texels)
            .paint(data, {0, 0, width, height});
        INFO("frame " << i);
        REQUIRE(kept == fresh);
    }
}
