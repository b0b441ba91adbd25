#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "app/build_info.hpp"
#include "app/language_choice.hpp"
#include "app/overview.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/words.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "scenario/scenario_library.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_command{
    "unknown command '{}'{}\n"
    "see 'retain --help'",
    "没有命令“{}”{}\n"
    "请看 'retain --help'"};
constexpr Message unknown_option{
    "unknown option '{0}' of '{1}'{2}\n"
    "see '{1} --help'",
    "“{1}”没有选项“{0}”{2}\n"
    "请看 '{1} --help'"};
constexpr Message unexpected_argument{
    "'{1}' does not take '{0}'\n"
    "see '{1} --help'",
    "“{1}”不接受“{0}”\n"
    "请看 '{1} --help'"};
constexpr Message option_takes_no_value{"option '{}' takes no value; write '{}' alone",
                                        "选项“{}”不带值；请只写“{}”"};
constexpr Message bad_command_line{
    "{}\n"
    "see 'retain --help'",
    "{}\n"
    "请看 'retain --help'"};

}  // namespace retain::message

namespace retain::app {
namespace {

std::string full_name(const CLI::App& command) {
  return command.get_parent() == nullptr ? "retain" : "retain " + command.get_name();
}

[[noreturn]] void refuse_option(const std::string& typed, const CLI::App& command) {
  std::vector<std::string> known{"--help", "--lang"};
  for (const CLI::Option* option : command.get_options()) {
    if (option->nonpositional()) known.push_back(option->get_name());
  }
  const std::string name = typed.substr(0, typed.find('='));
  refuse_usage(Sentence(message::unknown_option, name, full_name(command),
                        appended(did_you_mean(name, known))));
}

[[noreturn]] void refuse_command(const std::string& typed, const CLI::App& root) {
  std::vector<std::string> known{"help", "--help", "--version"};
  for (const CLI::App* command : root.get_subcommands({})) known.push_back(command->get_name());
  const bool scenario = names_a_file(typed) || std::ranges::count(shipped_scenarios(), typed) > 0;
  refuse_usage(Sentence(message::unknown_command, typed,
                        appended(scenario ? Sentence(message::did_you_mean, "retain run " + typed)
                                          : did_you_mean(typed, known))));
}

/// Arguments that CLI11 could not place, and options that swallowed the option behind them.
void refuse_leftovers(const CLI::App& root) {
  constexpr std::string_view positional_mark = "--";
  for (const std::string& typed : root.remaining()) {
    if (typed == positional_mark) continue;
    if (typed.starts_with('-')) refuse_option(typed, root);
    refuse_command(typed, root);
  }
  for (const CLI::App* command : root.get_subcommands()) {
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& value : option->results()) {
        const bool swallowed = value.empty() || value.starts_with("--");
        if (swallowed && option->nonpositional())
          refuse_usage(Sentence(message::option_needs_value, option->get_name()));
      }
    }
    for (const std::string& typed : command->remaining()) {
      if (typed == positional_mark) continue;
      if (typed.starts_with('-')) refuse_option(typed, *command);
      refuse_usage(Sentence(message::unexpected_argument, typed, full_name(*command)));
    }
  }
}

/// A command whose options CLI11 knows.
struct Added {
  Message help;
  OptionParser parse;
};

/// "retain help run" asks the same as "retain run --help".
std::vector<std::string> with_help_as_option(std::vector<std::string> arguments) {
  if (arguments.empty()) return {"--help"};
  if (arguments.front() != "help") return arguments;
  arguments.erase(arguments.begin());
  arguments.emplace_back("--help");
  return arguments;
}

bool is_flag(const CLI::App& root, const std::string& name) {
  const auto declares = [&](const CLI::App* command) {
    const CLI::Option* option = command->get_option_no_throw(name);
    return option != nullptr && option->get_items_expected_max() == 0;
  };
  return declares(&root) || std::ranges::any_of(root.get_subcommands({}), declares);
}

/// Lets CLI11 sort the arguments into `root`. True when help was asked for.
bool sort_arguments(CLI::App& root, std::vector<std::string> arguments) {
  for (const std::string& argument : arguments) {
    const std::string name = argument.substr(0, argument.find('='));
    if (name.starts_with("--") && name != argument && is_flag(root, name)) {
      refuse_usage(Sentence(message::option_takes_no_value, name, name));
    }
    const bool ends_empty = argument.starts_with("--") && argument.find('=') + 1 == argument.size();
    if (ends_empty) refuse_usage(Sentence(message::option_needs_value, argument));
  }
  const std::string last = arguments.back();
  try {
    std::ranges::reverse(arguments);
    root.parse(arguments);
    return false;
  } catch (const CLI::CallForHelp&) {
    return true;
  } catch (const CLI::ArgumentMismatch&) {
    // Only an option at the very end finds no value behind it.
    refuse_usage(Sentence(message::option_needs_value, last));
  } catch (const CLI::ParseError& error) {
    refuse_usage(Sentence(message::bad_command_line, error.what()));
  }
}

}  // namespace

Request parse_command_line(const std::vector<std::string>& typed_arguments,
                           const std::vector<Command>& known) {
  CLI::App root;
  std::vector<std::string> arguments = typed_arguments;
  set_language(take_language(arguments));
  bool version = false;
  root.add_flag("--version", version)->take_last();
  root.allow_extras();
  root.require_subcommand(0, 1);
  std::map<const CLI::App*, Added> added;
  for (const Command& command : known) {
    CLI::App* app = root.add_subcommand(command.name);
    app->allow_extras();
    OptionList options(*app, typed_arguments);
    added[app] = {command.help, command.add_options(options)};
  }
  const bool help = sort_arguments(root, with_help_as_option(arguments));
  const std::vector<CLI::App*> chosen = root.get_subcommands();
  if (help && !chosen.empty()) return PrintedText{say(added.at(chosen.front()).help)};
  refuse_leftovers(root);
  if (version) return PrintedText{version_text()};
  if (help || chosen.empty()) return PrintedText{overview_text()};
  return added.at(chosen.front()).parse();
}

ExitCode carry_out(const Request& request) {
  if (const Task* task = std::get_if<Task>(&request)) return (*task)();
  print_result(std::get<PrintedText>(request).text);
  return ExitCode::done;
}

}  // namespace retain::app
