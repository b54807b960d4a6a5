#pragma once

#include "support/catch.h"
#include "support/small_city.h"

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/wait.h>

/// kodomado-catalogue as a process.
namespace test {

struct Outcome {
    int status = -1;
    std::string out, err;

    bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
    nlohmann::json document() const { return nlohmann::json::parse(out); }
};

/// `scratch` names a file that does not exist; the output is stored beside it meanwhile.
inline Outcome run_catalogue(const std::string& arguments, const std::string& scratch,
                             const std::string& locale = "C") {
    const std::string out = scratch + ".out", err = scratch + ".err";
    const std::string command = "LC_ALL=" + locale + " '" KODOMADO_CATALOGUE_PROGRAM "' " +
                                arguments + " >'" + out + "' 2>'" + err + "'";
    const int ended = std::system(command.c_str());
    REQUIRE(WIFEXITED(ended));
    const Outcome outcome{WEXITSTATUS(ended), support::content_of(out), support::content_of(err)};
    std::filesystem::remove(out);
    std::filesystem::remove(err);
    return outcome;
}

inline std::string quoted(const std::string& word) { return "'" + word + "'"; }

inline Outcome run(const support::SmallCity& city, const std::string& arguments,
                   const std::string& locale = "C") {
    return run_catalogue(arguments, city.file("said"), locale);
}

/// Without the second dictionary, which not every machine has.
inline Outcome check(const support::SmallCity& city, const std::string& more = "",
                     const std::string& locale = "C") {
    return run(city,
               "check " + quoted(city.data()) + " --second-dictionary none --today none " + more,
               locale);
}

inline Outcome build(const support::SmallCity& city, const std::string& folder) {
    return run(city, "build " + quoted(folder) + " -o " + quoted(city.file("c.kodomado")));
}

} // namespace test
