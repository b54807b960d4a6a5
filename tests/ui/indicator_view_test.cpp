#include "ui/widgets/indicator_view.h"

#include "support/catch.h"

namespace {

double end_of(std::optional<double> now, std::optional<double> target, const std::string& unit) {
    model::IndicatorValue value;
    value.now = now;
    value.target = target;
    value.unit = unit;
    return ui::bar_end(value);
}

} // namespace

TEST_CASE("a bar of shares ends at 100") {
    CHECK(end_of(93.3, 96, "%") == 100);
    CHECK(end_of(0, 0, "%") == 100);
}

TEST_CASE("a bar of other numbers ends at the greater of both") {
    CHECK(end_of(80231, 85000, "人") == 85000);
    CHECK(end_of(12, 8, "件") == 12);
}

TEST_CASE("a bar has a length even without values") {
    CHECK(end_of(0, 0, "人") > 0);
    CHECK(end_of({}, {}, "人") > 0);
}
