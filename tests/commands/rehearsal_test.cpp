// What the rehearsal makes of a kiosk program that fails, is slow or talks much.

#include "commands/rehearsal.h"

#include "support/built_city.h"
#include "support/catch.h"

#include <filesystem>

namespace {

/// The refusal of a good catalogue by a kiosk program that is this shell script; empty if none.
std::string refusal(const std::string& script) {
    static const support::SmallCity city;
    static const std::string catalogue = support::build_into(city);
    const std::string kiosk = city.file("kiosk");
    support::put_content(kiosk, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(kiosk, std::filesystem::perms::owner_all);
    release::Manifest manifest;
    manifest.city = "012345";
    const auto played = commands::make_rehearsal(kiosk)(catalogue, manifest);
    return played ? "" : played.error().message.en;
}

} // namespace

TEST_CASE("a release whose screens fail, crash or stop is refused with the reason") {
    const struct {
        const char *script, *said;
    } cases[] = {
        {"exit 0", ""},
        {"case $* in *--frame-limit*) exit 0;; esac; exit 1", ""},
        {"kill -ALRM $$", "stop the screen for more than 5 s"},
        {"kill -SEGV $$", "crash (signal 11)"},
        {"echo the reason >&2; exit 1", "the reason"},
        {"yes | head -c 100000; echo the reason; exit 1", "the reason"},
    };
    for (const auto& [script, said] : cases) {
        const std::string got = refusal(script);
        INFO(script << ": " << got);
        CHECK(got.empty() == std::string(said).empty());
        CHECK(got.find(said) != std::string::npos);
        CHECK(got.size() < 10'000);
    }
}
