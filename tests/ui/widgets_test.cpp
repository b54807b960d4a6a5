#include "ui/widgets/widgets.h"

#include "support/catch.h"

TEST_CASE("plain text has neither readings nor breaks") {
    CHECK(ui::plain("子《こ》").base == "子《こ》");
    CHECK(ui::plain("子").ruby.empty());
    CHECK(ui::plain("子").breaks.empty());
}
