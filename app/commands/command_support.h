#pragma once

#include "base/finding.h"
#include "base/json_fwd.h"
#include "base/result.h"
#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/draft_reader.h"
#include "host/command_line.h"
#include "text/plain_line.h"

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
    outside = 3, ///< a file or a disk failed, or a seal is not valid
};

enum class Language { japanese, english };

/// What is printed contains words of others (names of files, texts of tables): each is one plain
/// line, whatever it contains.
inline std::string printable(std::string_view words) {
    constexpr std::size_t most = 4'000;
    return text::plain_line(words, most);
}

/// By the first of LC_ALL, LC_MESSAGES and LANG that is set.
Language language_of_locale(const char* lc_all, const char* lc_messages, const char* lang);

/// What `main` gives to every subcommand. The chosen subcommand sets `run`, which `main` calls.
struct Session {
    Language language = Language::english;
    std::ostream& out;             ///< one JSON document, or a table
    std::ostream& err;             ///< messages
    std::string share;             ///< the installed folder with taxonomy/ and hotlines.csv
    std::string dictionary;        ///< MeCab's, a folder
    std::string second_dictionary; ///< for comparing readings; need not exist
    std::string readings;          ///< MeCab's compiled user dictionary; empty: none
    std::string today;             ///< YYYY-MM-DD in local time
    std::function<Status()> run = nullptr;

    const std::string& in_language(const base::Message& message) const {
        return language == Language::japanese ? message.ja : message.en;
    }
    std::string_view of(const base::Sentence& sentence) const {
        return language == Language::japanese ? sentence.ja : sentence.en;
    }
    std::string plain(const base::Message& message) const {
        return printable(in_language(message));
    }
    void say(const base::Message& message) const { err << plain(message) << '\n'; }
    /// One JSON document. What a terminal would not show as it is, is escaped.
    void print(const base::Json& document) const;
    Status failed(const base::Error& error) const {
        say(error.message);
        return Status::outside;
    }
};

/// Reads a folder and checks it. Contains the findings of both, sorted.
base::Result<draft::ReadDraft> read_and_check(const std::string& folder,
                                              const draft::SharedData& shared,
                                              const check::Aids& aids = {});
/// The same for a draft that is to be built. If it cannot be read or has blocking
/// findings, the reason and `refused` are printed, nothing is returned, and `status` is the exit
/// status.
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
