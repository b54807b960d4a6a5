#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/draft_reader.h"
#include "host/command_line.h"

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace commands {

/// The exit status of a program.
enum class Status : int {
    done = 0,
    refused = 1, ///< the data was refused, findings are printed
    usage = 2,
    outside = 3, ///< a file, a disk, a seal failed
};

enum class Language { japanese, english };

/// Of LC_ALL, LC_MESSAGES, LANG, the first that says anything.
Language language_of_locale(const char* lc_all, const char* lc_messages, const char* lang);

/// What `main` hands to every subcommand. A subcommand puts what is to be done into `run`.
struct Session {
    Language language = Language::english;
    std::ostream& out;             ///< one JSON document, or a table
    std::ostream& err;             ///< messages
    std::string share;             ///< the installed folder with taxonomy/ and hotlines.csv
    std::string dictionary;        ///< of MeCab
    std::string second_dictionary; ///< with which readings are doubted; there or not
    std::string readings;          ///< compiled user dictionary of MeCab; empty where there is none
    std::string today;             ///< YYYY-MM-DD, here
    std::function<Status()> run = nullptr;

    const std::string& in_language(const base::Message& message) const {
        return language == Language::japanese ? message.ja : message.en;
    }
    std::string_view of(const base::Sentence& sentence) const {
        return language == Language::japanese ? sentence.ja : sentence.en;
    }
    void say(const base::Message& message) const { err << in_language(message) << '\n'; }
    Status failed(const base::Error& error) const {
        say(error.message);
        return Status::outside;
    }
};

/// Reads a folder and checks it: the findings of both, sorted.
base::Result<draft::ReadDraft> read_and_check(const std::string& folder,
                                              const draft::SharedData& shared,
                                              const check::Aids& aids = {});
/// The same for what is to be built. Where that cannot be, what is in its way and `refused` are
/// reported, and `status` is what the program ends with.
std::optional<draft::ReadDraft> read_to_build(const Session& session, const std::string& folder,
                                              const draft::SharedData& shared,
                                              const base::Message& refused, Status& status);
/// Adds --taxonomy to a subcommand.
void add_taxonomy_option(host::Command& command, const Session& session, std::string& given);

std::size_t count(const base::Findings& findings, base::Severity severity);
/// Grouped by severity, rule and file, one line each.
void print_findings(const Session& session, const base::Findings& findings);
base::Message summary_of(const base::Findings& findings);

} // namespace commands
