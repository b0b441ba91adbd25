#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/build_info.hpp"
#include "app/language_choice.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/subcommands.hpp"
#include "base/catalogue.hpp"
#include "base/nearest.hpp"
#include "base/phrases.hpp"
#include "io/scenario_library.hpp"

namespace retain {
namespace {

[[noreturn]] void refuse(const std::string& text) {
  throw Error(ExitCode::usage, text);
}

std::string hint(const std::string& nearest) {
  return nearest.empty() ? std::string() : appended(say(message::did_you_mean, nearest));
}

std::string full_name(const CLI::App& command) {
  return command.get_parent() == nullptr ? "retain" : "retain " + command.get_name();
}

[[noreturn]] void refuse_option(const std::string& typed, const CLI::App& command) {
  std::vector<std::string> known{"--help", "--lang"};
  for (const CLI::Option* option : command.get_options()) {
    if (option->nonpositional()) known.push_back(option->get_name());
  }
  const std::string name = typed.substr(0, typed.find('='));
  refuse(say(message::unknown_option, name, full_name(command), hint(nearest_name(name, known))));
}

[[noreturn]] void refuse_command(const std::string& typed) {
  std::vector<std::string> known{"help", "--help", "--version"};
  for (const Subcommand& subcommand : subcommands()) known.emplace_back(subcommand.name);
  std::string nearest = nearest_name(typed, known);
  const bool scenario = names_a_file(typed) || std::ranges::count(shipped_scenarios(), typed) > 0;
  if (scenario) nearest = "retain run " + typed;
  refuse(say(message::unknown_command, typed, hint(nearest)));
}

/// Arguments that CLI11 could not place, and options that swallowed the option behind them.
void refuse_leftovers(const CLI::App& root) {
  constexpr std::string_view positional_mark = "--";
  for (const std::string& typed : root.remaining()) {
    if (typed == positional_mark) continue;
    if (typed.starts_with('-')) refuse_option(typed, root);
    refuse_command(typed);
  }
  for (const CLI::App* command : root.get_subcommands()) {
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& value : option->results()) {
        const bool swallowed = value.empty() || value.starts_with("--");
        if (swallowed && option->nonpositional())
          refuse(say(message::option_needs_value, option->get_name()));
      }
    }
    for (const std::string& typed : command->remaining()) {
      if (typed == positional_mark) continue;
      if (typed.starts_with('-')) refuse_option(typed, *command);
      refuse(say(message::unexpected_argument, typed, full_name(*command)));
    }
  }
}

/// "retain help run" asks the same as "retain run --help".
std::vector<std::string> with_help_as_option(std::vector<std::string> arguments) {
  if (arguments.empty()) return {"--help"};
  if (arguments.front() != "help") return arguments;
  arguments.erase(arguments.begin());
  arguments.emplace_back("--help");
  return arguments;
}

const Subcommand& chosen(const CLI::App& root) {
  const std::string name = root.get_subcommands().front()->get_name();
  return *std::ranges::find(subcommands(), name, [](const Subcommand& s) { return s.name; });
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
      refuse(say(message::option_takes_no_value, name, name));
    }
    const bool ends_empty = argument.starts_with("--") && argument.find('=') + 1 == argument.size();
    if (ends_empty) refuse(say(message::option_needs_value, argument));
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
    refuse(say(message::option_needs_value, last));
  } catch (const CLI::ParseError& error) {
    refuse(say(message::bad_command_line, error.what()));
  }
}

}  // namespace

Command parse_command_line(const std::vector<std::string>& typed_arguments) {
  CLI::App root;
  TypedOptions typed;
  typed.command = typed_arguments;
  std::vector<std::string> arguments = typed_arguments;
  set_language(take_language(arguments));
  bool version = false;
  root.add_flag("--version", version)->take_last();
  root.allow_extras();
  root.require_subcommand(0, 1);
  for (const Subcommand& subcommand : subcommands()) {
    CLI::App* command = root.add_subcommand(subcommand.name);
    command->allow_extras();
    subcommand.declare(*command, typed);
  }
  const bool help = sort_arguments(root, with_help_as_option(arguments));
  const bool has_command = !root.get_subcommands().empty();
  if (help && has_command) return PrintOptions{say(*chosen(root).help)};
  refuse_leftovers(root);
  if (version) return PrintOptions{version_text()};
  if (help || !has_command) return PrintOptions{say(message::help_overview)};
  return chosen(root).understand(typed);
}

}  // namespace retain
