#include "draw/painter.h"

#include "support/catch.h"
#include "support/frames.h"

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using draw::Painter;

namespace {

constexpr int side = 64;
constexpr ImU32 black = IM_COL32(0, 0, 0, 255), half = IM_COL32(0, 0, 0, 128);

/// A white surface on which frames are painted.
class Paper {
  public:
    void paint(const std::function<void(ImDrawList&)>& draw,
               draw::PixelBox box = {0, 0, side, side}) {
        Painter({pixels_.data(), side, side, side}, texels_).paint(frames_.frame(draw), box);
    }
    int red(int x, int y) const {
        return static_cast<int>(pixels_[static_cast<std::size_t>(y * side + x)] >> 16 & 255);
    }
    /// The painted area, in pixels.
    double ink() const {
        double sum = 0;
        for (const std::uint32_t pixel : pixels_) sum += 255 - (pixel >> 16 & 255);
        return sum / 255;
    }

  private:
    support::Frames frames_{side, side};
    draw::PicturePack pictures_;
    draw::TexelSource texels_{pictures_};
    std::vector<std::uint32_t> pixels_ =
        std::vector<std::uint32_t>(std::size_t{side} * side, 0xFFFFFFFF);
};

/// A half transparent black triangle, without ImGui's smoothing rim.
void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(3, 3);
    for (const ImVec2& corner : {a, b, c}) list.PrimVtx(corner, white, half);
}

} // namespace

TEST_CASE("a rectangle covers the pixels whose centres it contains") {
    Paper paper;
    paper.paint([](auto& list) { list.AddRectFilled({2, 3}, {10.4f, 5.6f}, black); });
    CHECK(paper.ink() == 8 * 3);
    CHECK(paper.red(2, 3) == 0);
    CHECK(paper.red(9, 5) == 0);
    CHECK(paper.red(10, 5) == 255);
}

TEST_CASE("triangles that share edges leave neither gap nor overlap") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(4, side - 4);
    for (int round = 0; round < 200; ++round) {
        const ImVec2 middle{place(random), place(random)};
        Paper paper;
        paper.paint([&](auto& list) {
            const ImVec2 corners[] = {{0, 0}, {side, 0}, {side, side}, {0, side}};
            for (std::size_t i = 0; i < 4; ++i)
                triangle(list, middle, corners[i], corners[(i + 1) % 4]);
        });
        int wrong = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) wrong += paper.red(x, y) != 127;
        CHECK(wrong == 0);
    }
}

TEST_CASE("smoothed shapes have their geometric area at every position") {
    for (const float shift : {0.0f, 0.25f, 0.5f, 0.8f}) {
        Paper disc, line;
        disc.paint([&](auto& l) { l.AddCircleFilled({32 + shift, 32 + shift}, 20, black, 64); });
        CHECK(disc.ink() == Approx(3.14159 * 20 * 20).epsilon(0.01));
        line.paint([&](auto& l) { l.AddLine({10, 10 + shift}, {50, 40 + shift}, black, 2); });
        CHECK(line.ink() == Approx(50 * 2).epsilon(0.06));
    }
}

TEST_CASE("a half transparent colour is blended half and half") {
    Paper paper;
    paper.paint([](auto& list) { list.AddRectFilled({0, 0}, {8, 8}, half); });
    CHECK(paper.red(4, 4) == 127);
    paper.paint([](auto& list) { list.AddRectFilled({0, 0}, {8, 8}, IM_COL32(9, 9, 9, 0)); });
    CHECK(paper.red(4, 4) == 127);
}

TEST_CASE("nothing is painted outside the box or the clip") {
    Paper paper;
    paper.paint([](auto& list) { list.AddCircleFilled({32, 32}, 60, black); }, {10, 20, 30, 40});
    CHECK(paper.ink() == 20 * 20);
    Paper clipped;
    clipped.paint([](auto& list) {
        list.PushClipRect({-50, 8}, {16, 500});
        list.AddRectFilled({-1000, -1000}, {1000, 12}, black);
        list.PopClipRect();
    });
    CHECK(clipped.ink() == 16 * 4);
}

TEST_CASE("vertices that are NaN or far away paint nothing and do no harm") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float huge = std::numeric_limits<float>::max();
    Paper paper;
    paper.paint([&](auto& list) {
        triangle(list, {nan, 0}, {9, 9}, {0, 9});
        triangle(list, {0, 0}, {huge, 0}, {0, huge});
        triangle(list, {5, 5}, {5, 5}, {5, 5});
        triangle(list, {1, 1}, {30, 30}, {60, 60});
        list.AddRectFilled({3, 3}, {nan, 9}, black);
        list.AddRectFilled({9, 9}, {3, 3}, black);
    });
    CHECK(std::isfinite(paper.ink()));
    CHECK(paper.red(63, 0) == 255);
}
