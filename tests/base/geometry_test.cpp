#include "base/geometry.h"

#include "support/catch.h"

using base::Rect;

TEST_CASE("a rectangle contains its left and top edges but not its right and bottom ones") {
    const Rect rect{10, 20, 30, 40};
    CHECK(rect.contains({10, 20}));
    CHECK(rect.contains({39, 59}));
    CHECK_FALSE(rect.contains({40, 20}));
    CHECK_FALSE(rect.contains({10, 60}));
}

TEST_CASE("rectangles that only touch do not overlap") {
    CHECK(Rect{0, 0, 10, 10}.overlaps({9, 9, 10, 10}));
    CHECK_FALSE(Rect{0, 0, 10, 10}.overlaps({10, 0, 10, 10}));
}

TEST_CASE("rectangles that do not overlap have an empty intersection") {
    CHECK(Rect{0, 0, 10, 10}.intersection({5, 6, 10, 10}) == Rect{5, 6, 5, 4});
    CHECK(Rect{0, 0, 10, 10}.intersection({20, 0, 5, 5}).width == 0);
}

TEST_CASE("an inset never turns a rectangle inside out") {
    CHECK(Rect{0, 0, 10, 10}.inset(2) == Rect{2, 2, 6, 6});
    CHECK(Rect{0, 0, 10, 10}.inset(8).width == 0);
}
