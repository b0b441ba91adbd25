#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/options.hpp"
#include "base/error.hpp"
#include "base/message.hpp"

namespace retain::app {

/// A command whose options are known: prints its result to standard output and says how the
/// process ends. What goes wrong is thrown as Error.
using Task = std::function<ExitCode()>;

/// Parses what was typed behind a command. Throws Error (usage).
using OptionParser = std::function<Task()>;

/// A command of the program.
struct Command {
  std::string name;
  Message help;                      ///< begins "retain NAME ... - what it answers", then examples
  std::optional<Message> summary{};  ///< in the list of commands, when not what it answers
  std::function<OptionParser(OptionList&)> add_options;  ///< the parser is called at most once
};

/// Adds, parses and runs the options of a command: Typed holds their text, Options their values.
template <class Typed, class Options>
[[nodiscard]] std::function<OptionParser(OptionList&)> options_of_command(
    void (*add_options)(OptionList&, Typed&), Options (*parse)(const Typed&),
    ExitCode (*run)(const Options&)) {
  return [=](OptionList& list) -> OptionParser {
    const auto typed = std::make_shared<Typed>();
    add_options(list, *typed);
    return [=]() -> Task { return [=, options = parse(*typed)] { return run(options); }; };
  };
}

}  // namespace retain::app
