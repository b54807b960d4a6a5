#include "host/command_line.h"

#include <CLI/CLI.hpp>
#include <utility>

namespace host {

Option& Option::required() {
    option_->required();
    return *this;
}

Option& Option::value_name(const std::string& name) {
    option_->type_name(name);
    return *this;
}

Option& Option::range(std::int64_t lowest, std::int64_t highest) {
    option_->check(CLI::Range(lowest, highest));
    return *this;
}

Option& Option::real_range(double lowest, double highest) {
    option_->check(CLI::Range(lowest, highest));
    return *this;
}

Option& Option::one_of(const std::vector<std::string>& values) {
    option_->check(CLI::IsMember(values));
    return *this;
}

Option& Option::check(std::function<std::string(const std::string&)> why_refused) {
    option_->check(std::move(why_refused));
    return *this;
}

Option& Option::needs(const Option& other) {
    option_->needs(other.option_);
    return *this;
}

Command Command::subcommand(const std::string& name, const std::string& help) {
    CLI::App* added = app_->add_subcommand(name, help);
    // Labels are English where nothing else was set.
    const auto formatter = app_->get_formatter();
    added->group(formatter->get_label("Subcommands"));
    added->get_help_ptr()->group(formatter->get_label("Options"));
    return Command(added);
}

Option Command::option(const std::string& names, std::string& value, const std::string& help) {
    return Option(app_->add_option(names, value, help));
}

Option Command::option(const std::string& names, std::vector<std::string>& values,
                       const std::string& help) {
    return Option(app_->add_option(names, values, help));
}

Option Command::option(const std::string& names, int& value, const std::string& help) {
    return Option(app_->add_option(names, value, help));
}

Option Command::option(const std::string& names, std::int64_t& value, const std::string& help) {
    return Option(app_->add_option(names, value, help));
}

Option Command::option(const std::string& names, std::uint64_t& value, const std::string& help) {
    return Option(app_->add_option(names, value, help));
}

Option Command::option(const std::string& names, double& value, const std::string& help) {
    return Option(app_->add_option(names, value, help));
}

Option Command::flag(const std::string& names, bool& value, const std::string& help) {
    return Option(app_->add_flag(names, value, help));
}

void Command::require_unless(const Option& option, const bool& unless) {
    app_->parse_complete_callback([option = option.option_, &unless] {
        if (!unless && option->count() == 0) throw CLI::RequiredError(option->get_name());
    });
}

void Command::when_chosen(std::function<void()> call) { app_->callback(std::move(call)); }

CommandLine::CommandLine(const std::string& about, const std::string& name,
                         const std::optional<HelpWords>& words)
    : Command(nullptr), owned_(std::make_unique<CLI::App>(about, name)) {
    app_ = owned_.get();
    if (!words) return;
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", words->usage);
    formatter->label("OPTIONS", words->options);
    formatter->label("Options", words->options);
    formatter->label("Positionals", words->positionals);
    formatter->label("Subcommands", words->subcommands);
    formatter->label("SUBCOMMAND", words->subcommand);
    formatter->label("REQUIRED", words->required);
    formatter->label("TEXT", words->text);
    app_->formatter(formatter);
    app_->set_help_flag("-h,--help", words->help_option)->group(words->options);
    app_->option_defaults()->group(words->options);
}

CommandLine::~CommandLine() = default;

void CommandLine::version(const std::string& text, const std::string& help) {
    app_->set_version_flag("--version", text, help);
}

void CommandLine::require_subcommand() { app_->require_subcommand(1); }

std::optional<Ending> CommandLine::parse(int argc, const char* const argv[]) {
    try {
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return Ending{false, help()};
    } catch (const CLI::CallForVersion& version) {
        return Ending{false, std::string(version.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        return Ending{true, error.what()};
    }
    return {};
}

std::string CommandLine::help() const { return app_->help(); }

} // namespace host
