#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace host {

/// One option or argument of a command; a handle that is valid as long as its CommandLine.
class Option {
  public:
    Option& required();
    /// What the help shows for the value: "FILE".
    Option& value_name(const std::string& name);
    /// Both ends belong to the range.
    Option& range(std::int64_t lowest, std::int64_t highest);
    Option& real_range(double lowest, double highest);
    Option& one_of(const std::vector<std::string>& values);
    /// `why_refused` returns why a value is refused; empty: it is taken.
    Option& check(std::function<std::string(const std::string&)> why_refused);
    /// Wrong usage where this is given and `other` is not.
    Option& needs(const Option& other);

  private:
    friend class Command;
    explicit Option(CLI::Option* option) : option_(option) {}
    CLI::Option* option_;
};

/// A program or one subcommand of it, while its options are declared; a handle that is valid as
/// long as its CommandLine.
///
/// Names are given as "-o,--output"; without a dash they are those of an argument that is known by
/// its place. Values are written into the variables while the command line is parsed, so these must
/// live until then; what is not on the command line keeps its value.
class Command {
  public:
    Command subcommand(const std::string& name, const std::string& help);

    Option option(const std::string& names, std::string& value, const std::string& help);
    Option option(const std::string& names, std::vector<std::string>& values,
                  const std::string& help);
    Option option(const std::string& names, int& value, const std::string& help);
    Option option(const std::string& names, std::int64_t& value, const std::string& help);
    Option option(const std::string& names, std::uint64_t& value, const std::string& help);
    Option option(const std::string& names, double& value, const std::string& help);
    /// On or off; without a value.
    Option flag(const std::string& names, bool& value, const std::string& help);
    /// Wrong usage where neither `option` nor the flag `unless` is given. Once a command.
    void require_unless(const Option& option, const bool& unless);
    /// Called where this command is on the command line and its usage is right.
    void when_chosen(std::function<void()> call);

  protected:
    explicit Command(CLI::App* app) : app_(app) {}
    CLI::App* app_;
};

/// The words of a help text that no option brings along, in another language than English.
struct HelpWords {
    std::string usage, options, positionals, subcommands, subcommand, required, text;
    std::string help_option; ///< what --help does
};

/// What a command line asks for where nothing is left to run.
struct Ending {
    bool wrong = false; ///< wrong usage: `text` says what is wrong
    std::string text;   ///< else the help or the version, with a line feed at its end
};

/// The command line of a program: what may be on it, and what is.
class CommandLine : public Command {
  public:
    /// `name` empty: as the program was called.
    explicit CommandLine(const std::string& about, const std::string& name = "",
                         const std::optional<HelpWords>& words = {});
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    /// Adds --version.
    void version(const std::string& text, const std::string& help);
    /// One subcommand must be given.
    void require_subcommand();
    /// Reads the values; nothing where the program should go on.
    std::optional<Ending> parse(int argc, const char* const argv[]);
    /// Of the subcommand, if one was given.
    std::string help() const;

  private:
    std::unique_ptr<CLI::App> owned_;
};

} // namespace host
