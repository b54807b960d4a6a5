#include "draw/draw_snapshot.h"

#include "support/catch.h"
#include "support/frames.h"

using draw::DrawSnapshot;

namespace {

constexpr ImU32 ink = IM_COL32(34, 48, 60, 255), lamp = IM_COL32(234, 203, 114, 255);

void square(ImDrawList& list) { list.AddRectFilled({1, 1}, {9, 9}, ink); }

void image(ImDrawList& list, std::uintptr_t texture) {
    list.AddImage(reinterpret_cast<ImTextureID>(texture), {1, 1}, {9, 9});
}

void clipped(ImDrawList& list, float width) {
    list.PushClipRect({0, 0}, {width, 9});
    square(list);
    list.PopClipRect();
}

/// Whether the second frame counts as changed after the first.
bool changes(const std::function<void(ImDrawList&)>& first,
             const std::function<void(ImDrawList&)>& second) {
    support::Frames drawing(20, 20);
    DrawSnapshot snapshot;
    CHECK(snapshot.take_if_changed(drawing.frame(first)));
    return snapshot.take_if_changed(drawing.frame(second));
}

} // namespace

TEST_CASE("an identical frame is not a change") {
    CHECK_FALSE(changes(square, square));
    CHECK_FALSE(changes([](auto&) {}, [](auto&) {}));
    CHECK_FALSE(changes([](auto& l) { image(l, 700); }, [](auto& l) { image(l, 700); }));
}

TEST_CASE("position, colour, texture, clip and number of commands are changes") {
    CHECK(changes(square, [](auto& l) { l.AddRectFilled({1, 1}, {9, 10}, ink); }));
    CHECK(changes(square, [](auto& l) { l.AddRectFilled({1, 1}, {9, 9}, lamp); }));
    CHECK(changes([](auto& l) { image(l, 700); }, [](auto& l) { image(l, 701); }));
    CHECK(changes([](auto& l) { clipped(l, 9); }, [](auto& l) { clipped(l, 8); }));
    CHECK(changes(square, [](auto& l) { square(l), square(l); }));
    CHECK(changes([](auto& l) { square(l), square(l); }, square));
    CHECK(changes(square, [](auto&) {}));
}

TEST_CASE("a new panel size and a reset count as changes") {
    support::Frames drawing(20, 20);
    DrawSnapshot snapshot;
    CHECK(snapshot.take_if_changed(drawing.frame(square)));
    ImGui::GetIO().DisplaySize = {30, 20};
    CHECK(snapshot.take_if_changed(drawing.frame(square)));
    CHECK_FALSE(snapshot.take_if_changed(drawing.frame(square)));
    snapshot.forget();
    CHECK(snapshot.take_if_changed(drawing.frame(square)));
}
