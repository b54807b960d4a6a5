#pragma once

#include "base/file.h"
#include "publish/sign.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/wait.h>

namespace programs_test {

inline const std::string phrase = "correct horse battery";

struct Outcome {
    int status = -1;
    std::string out, err;
    bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
};

/// A city's office and its devices.
struct Town {
    support::SmallCity city;
    support::TempFolder files;
    std::string locale = "C";
    /// A copy without a kiosk program beside it, so that rehearsals do not draw screens, which
    /// takes seconds.
    std::string program = files / "kodomado-catalogue";

    Town() {
        std::error_code failed;
        std::filesystem::create_hard_link(KODOMADO_CATALOGUE_PROGRAM, program, failed);
        if (failed) std::filesystem::copy(KODOMADO_CATALOGUE_PROGRAM, program);
        const publish::SecretKey key = publish::SecretKey::generate();
        // A cheap key derivation, so that tests are fast.
        support::put_content(files / "city.key",
                             key.to_file(publish::PassPhrase(phrase), {32'768, 16u << 20}).value());
        support::put_content(files / "city.pub", publish::public_key_file(key.public_key()));
        support::put_content(files / "trust.toml", "city = \"012345\"\npublishers = [\"" +
                                                       release::to_text(key.public_key()) +
                                                       "\"]\n");
        support::put_content(files / "phrase", phrase + "\n");
    }
    Outcome run(const std::string& arguments, const std::string& with_phrase = phrase) const {
        support::put_content(files / "phrase", with_phrase + "\n");
        const std::string command = "LC_ALL=" + locale + " '" + program + "' " + arguments + " 3<" +
                                    (files / "phrase") + " >" + (files / "out") + " 2>" +
                                    (files / "err");
        const int ended = std::system(command.c_str());
        REQUIRE(WIFEXITED(ended));
        return {WEXITSTATUS(ended), support::content_of(files / "out"),
                support::content_of(files / "err")};
    }
    Outcome publish(const std::string& file, const std::string& more = "",
                    const std::string& with_phrase = phrase) const {
        return run("publish " + city.city() + " -o " + (files / file) + " --key " +
                       (files / "city.key") + " --pass-phrase-fd 3 --dictionary " +
                       KODOMADO_DICTIONARY + " " + more,
                   with_phrase);
    }
    /// The folder of the kiosk program's own records.
    std::string records(const std::string& name) const {
        return files / (name + ".state/kodomado");
    }
    std::string device(const std::string& name) const {
        return " --store " + (files / name) + " --records " + records(name) + " --trust " +
               (files / "trust.toml");
    }
    Outcome install(const std::string& file, const std::string& on) const {
        return run("install " + (files / file) + device(on));
    }
    nlohmann::json status(const std::string& of) const {
        return nlohmann::json::parse(run("status --json" + device(of)).out);
    }
    int release(const std::string& of) const {
        const nlohmann::json current = status(of).at("current");
        return current.is_null() ? 0 : current.at("edition").at("release").get<int>();
    }
};

} // namespace programs_test
