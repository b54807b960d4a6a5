#include "ui/icons.h"

#include "support/catch.h"

namespace {

ui::Icons icons_of(const std::vector<float>& heights) {
    ui::Icons icons;
    for (const float height : heights) icons.add("mark", {1, {height * 2, height}, {}, false});
    return icons;
}

/// The height of the picture chosen for this height; 0 if none.
float chosen(const std::vector<float>& heights, float wanted) {
    const ui::Icons icons = icons_of(heights);
    const ui::Picture* picture = icons.find("mark", wanted);
    return picture ? picture->size_px.height : 0;
}

} // namespace

TEST_CASE("the largest picture that is not too high is chosen") {
    CHECK(chosen({24, 32, 48}, 40) == 32);
    CHECK(chosen({24, 32, 48}, 48) == 48);
    CHECK(chosen({24, 32, 48}, 1000) == 48);
    CHECK(chosen({48, 24, 32}, 40) == 32);
    CHECK(chosen({24, 32, 48}, 31.6f) == 32); // too high by less than half a pixel
}

TEST_CASE("the smallest picture is chosen if all are too high") {
    CHECK(chosen({32, 24, 48}, 10) == 24);
    CHECK(chosen({48, 24, 32}, 0) == 24);
}

TEST_CASE("an unknown name has no picture") {
    CHECK(chosen({}, 40) == 0);
    CHECK(icons_of({24}).find("other", 24) == nullptr);
}
