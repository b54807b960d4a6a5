#include "base/result.h"

#include "base/finding.h"
#include "support/catch.h"

using base::Error, base::Result;

namespace {

const Error broken{{"こわれています", "is broken"}};

Result<int> half(int number) {
    if (number % 2 != 0) return broken;
    return number / 2;
}

} // namespace

TEST_CASE("a result holds either a value or an error") {
    CHECK(half(4).ok());
    CHECK(half(4).value() == 2);
    CHECK_FALSE(half(3).ok());
    CHECK(half(3).error() == broken);
    CHECK(Result<void>().ok());
    CHECK(Result<void>(broken).error().message.en == "is broken");
}

TEST_CASE("only a blocking finding stops a catalogue from being built") {
    base::Finding doubtful{
        base::Severity::doubtful, "no-phone", {"offices.csv", 0, 2, "phone"}, {}};
    base::Finding blocking = doubtful;
    blocking.severity = base::Severity::blocking;
    CHECK_FALSE(base::any_blocking({}));
    CHECK_FALSE(base::any_blocking({doubtful}));
    CHECK(base::any_blocking({doubtful, blocking}));
}
